"""Why something with a repository did not work, in an operator's words: what happened, why, what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.editions import SourceError
from kiosk.panel.draft import StoppedError
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.panel.work import failure_words
from kiosk.store import StoreError

_SAID: dict[Why, object] = {
    Why.PASSPHRASE: QT_TRANSLATE_NOOP(
        "publishing", "This passphrase does not open the key of %1. Type it again; look at capital letters."
    ),
    Why.MACHINE_PASSPHRASE: QT_TRANSLATE_NOOP(
        "publishing", "The key of this computer, %1, has another passphrase. Type that one as well."
    ),
    Why.NO_KEYS: QT_TRANSLATE_NOOP(
        "publishing",
        "There are no keys in “%1”. Choose the folder of your keys; if nobody made keys yet, your technician"
        " finds the way in docs/trust.md.",
    ),
    Why.KEY: QT_TRANSLATE_NOOP(
        "publishing", "A key cannot be read. Plug the stick with your keys in again, or take them from their backup."
    ),
    Why.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "publishing", "This key may not sign what is shown. Somebody whose key may has to do it."
    ),
    Why.NO_SIGNER: QT_TRANSLATE_NOOP(
        "publishing", "No key in “%1” may sign what is shown. Choose the folder of your keys."
    ),
    Why.NO_MACHINE: QT_TRANSLATE_NOOP(
        "publishing",
        "The key of the computer that publishes is not in “%1”. Do it on that computer, or choose its folder of keys.",
    ),
    Why.SIGNED_ALREADY: QT_TRANSLATE_NOOP(
        "publishing", "You have signed this before. Somebody else must be the second."
    ),
    Why.STALE: QT_TRANSLATE_NOOP(
        "publishing",
        "Something else went on air since this was proposed. It has to be proposed again, so that what is signed is"
        " what was looked at.",
    ),
    Why.CLOCK: QT_TRANSLATE_NOOP(
        "publishing",
        "The clock of this computer is behind: something was put on air later than it says. Set date and time, then try"
        " again; if they are right, your technician finds the way in docs/trust.md.",
    ),
    Why.UNTRUSTED: QT_TRANSLATE_NOOP(
        "publishing",
        "What lies in “%1” is not signed by those who may. Somebody may have tampered with it: ask who can write there,"
        " and put on air into an empty place.",
    ),
    Why.MOVED_ON: QT_TRANSLATE_NOOP(
        "publishing",
        "Somebody else puts something on air there, now or a moment ago. Nothing of yours is lost. Look at what"
        " changes now, then try again.",
    ),
    Why.ABSENT: QT_TRANSLATE_NOOP(
        "publishing",
        "“%1” is not there. Plug the stick in or connect the drive, then try again: what was sent already is not sent"
        " again, and screens keep what they have.",
    ),
    Why.FULL: QT_TRANSLATE_NOOP(
        "publishing",
        "There is no room left in “%1”. Free some space, then try again: what was sent already is not sent again, and"
        " screens keep what they have.",
    ),
    Why.READ_ONLY: QT_TRANSLATE_NOOP(
        "publishing",
        "You may not write in “%1”. Ask who owns it, or look whether the stick is locked; then try again. Screens keep"
        " what they have.",
    ),
    Why.BUCKET: QT_TRANSLATE_NOOP(
        "publishing",
        "“%1” does not answer, or does not let this computer in. Look at the network and ask who set the bucket up;"
        " then try again. What was sent already is not sent again.",
    ),
    Why.NO_BUCKETS: QT_TRANSLATE_NOOP(
        "publishing", "This computer cannot send to buckets yet. Ask a technician to install Layar with S3."
    ),
    Why.PLACE: QT_TRANSLATE_NOOP(
        "publishing", "“%1” cannot be used. Choose a folder, or a bucket written as s3://bucket/folder."
    ),
    Why.SITE: QT_TRANSLATE_NOOP(
        "publishing", "The site could not be prepared. Look at its problems and whether its files are there; try again."
    ),
    Why.CHANGED: QT_TRANSLATE_NOOP(
        "publishing", "A file of the site changed while it was sent. Nothing was put on air; try again."
    ),
    Why.NO_SOURCES: QT_TRANSLATE_NOOP(
        "publishing", "There is no site in “%1” that could be opened. Check the address or the folder."
    ),
    Why.CLOSED: QT_TRANSLATE_NOOP(
        "publishing",
        "Your key does not open this site: it was not among those who may sign when it was put on air last.",
    ),
    Why.DAMAGED: QT_TRANSLATE_NOOP(
        "publishing",
        "The copy of the site in “%1” is damaged or incomplete. Have it put on air there once more.",
    ),
    Why.IN_THE_WAY: QT_TRANSLATE_NOOP(
        "publishing", "There are other files in “%1”. Choose an empty folder, or one that is not there yet."
    ),
    Why.UNREACHABLE: QT_TRANSLATE_NOOP(
        "publishing", "“%1” cannot be reached. Check the address and the network, then try again."
    ),
}
EXPECTED = (PublishError, StoppedError, StoreError, SourceError, OSError)
"""What work with a repository may raise that there are words for."""
_STOPPED = QT_TRANSLATE_NOOP(
    "publishing", "Stopped. What is on air stays as it is, and what was copied already is not copied again."
)


def sentence(error: Exception) -> str:
    """For those that are expected."""
    if isinstance(error, StoppedError):
        return translate(_STOPPED)
    if isinstance(error, PublishError):
        return translate(_SAID[error.why]).replace("%1", error.what)
    return failure_words(error)


def detail(error: Exception) -> str:
    """For a technician; may be empty."""
    return error.detail if isinstance(error, PublishError) else ""


def translate(text: object) -> str:
    return QCoreApplication.translate("publishing", str(text))
