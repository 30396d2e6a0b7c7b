"""Why a feed could not be read, in an operator's words: what happened, and what to do."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TOO_LARGE = QT_TRANSLATE_NOOP("data", "There is too much in it. Ask for less, or for a part of it.")
_NO_ANSWER = QT_TRANSLATE_NOOP("data", "The server does not answer in time. Check the network, then try again.")
_BAD_TIME = QT_TRANSLATE_NOOP("data", "Its time cannot be read. Check where the time stands in the data.")
_OTHERWISE = QT_TRANSLATE_NOOP("data", "It could not be read. Check its address and settings.")
_SAID = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r"its secret “([^”]*)” is not in",
            QT_TRANSLATE_NOOP("data", "This computer has no key “%1”. Ask your technician to keep it in its settings."),
        ),
        (
            r"the server answered (40[13])",
            QT_TRANSLATE_NOOP("data", "The server wants a key, or another one (%1). Ask whoever runs it for a key."),
        ),
        (
            r"the server answered (404|410)",
            QT_TRANSLATE_NOOP("data", "There is nothing at this address (%1). Check the address."),
        ),
        (
            r"the server answered (\d+)",
            QT_TRANSLATE_NOOP("data", "The server answers with an error (%1). Try again later, or ask who runs it."),
        ),
        (r"no (whole )?answer within|no connection within|the server was silent", _NO_ANSWER),
        (r"larger than|more than [\d,]+ rows", _TOO_LARGE),
        (
            r"its certificate",
            QT_TRANSLATE_NOOP("data", "The server cannot prove who it is. Check its certificate, and the clock here."),
        ),
        (
            r"redirects|not http or https|cannot be unpacked",
            QT_TRANSLATE_NOOP("data", "The server sends us elsewhere, or something else than data. Check the address."),
        ),
        (
            r"its host name is not known",
            QT_TRANSLATE_NOOP("data", "Nobody knows a server of this name. Check the address and the network."),
        ),
        (
            r"the connection failed",
            QT_TRANSLATE_NOOP("data", "The server cannot be reached. Check the network, then try again."),
        ),
        (
            r"private network|not public|allow =|player\.toml",
            QT_TRANSLATE_NOOP(
                "data",
                "The address leads into a private network, which is not allowed here."
                " Ask your technician to allow it in this computer's settings.",
            ),
        ),
        (
            r"No such file",
            QT_TRANSLATE_NOOP("data", "The file is not there yet. See that it is written, or choose another one."),
        ),
        (
            r"Permission denied|outside the site folder|not a plain file|cannot be read",
            QT_TRANSLATE_NOOP("data", "The file may not be read. Put it into the site's folder, for all to read."),
        ),
        (
            r"not JSON|nested too deeply|not UTF-8|not CSV|no rows",
            QT_TRANSLATE_NOOP("data", "What comes is no data that Layar can read. It must be JSON, or CSV in a file."),
        ),
        (r"time lies in the future", QT_TRANSLATE_NOOP("data", "Its time lies in the future. Check the clocks.")),
        (r"its time ", _BAD_TIME),
        (r"there is no value", QT_TRANSLATE_NOOP("data", "It is not in the data. Check where it stands.")),
        (
            r"it is an object",
            QT_TRANSLATE_NOOP("data", "There are several values at this place. Say which one."),
        ),
        (
            r"could not be applied",
            QT_TRANSLATE_NOOP("data", "This place cannot be in such data. Check where it stands."),
        ),
        (
            r"not a finite number|too large|the list|of the list|the text is empty",
            QT_TRANSLATE_NOOP("data", "What stands there is no value that can be shown."),
        ),
        (
            r"nothing that a reading can be made of",
            QT_TRANSLATE_NOOP(
                "data", "Data came, but no figure in it is known. Add the figures, and where they stand."
            ),
        ),
        (
            r"there is nothing in it yet|readings are sent",
            QT_TRANSLATE_NOOP("data", "There is nothing in it yet. Try again when something was written."),
        ),
        (
            r"this version cannot read",
            QT_TRANSLATE_NOOP("data", "The player is of an older version and does not know such sources. Update it."),
        ),
    )
)


def why(reason: str) -> str:
    """Of a whole feed, as `kiosk.feeds` says it."""
    for pattern, words in _SAID:
        if match := pattern.search(reason):
            said = QCoreApplication.translate("data", str(words))
            return said.replace("%1", match[1]) if pattern.groups and match[1] else said
    return QCoreApplication.translate("data", str(_OTHERWISE))


def why_each(problems: Iterable[str]) -> list[str]:
    """Of single values: `PM2.5: It is not in the data.`"""
    return [
        f"{name}: {why(reason)}" if reason else why(name) for name, _, reason in (p.partition(": ") for p in problems)
    ]
