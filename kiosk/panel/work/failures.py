"""What went wrong with disk or folder, in an operator's words: what happened, why, what to do."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.editions import SourceError, is_folder
from kiosk.panel.draft import OutrunError
from kiosk.store import BusyError, DiskFullError, NotWritableError

_SAID: tuple[tuple[type[Exception], object], ...] = (
    (
        BusyError,
        QT_TRANSLATE_NOOP("failures", "This site is open in another window. Go on there, or close it first."),
    ),
    (
        DiskFullError,
        QT_TRANSLATE_NOOP("failures", "The disk is full, so nothing was saved. Free some space, then try again."),
    ),
    (
        NotWritableError,
        QT_TRANSLATE_NOOP("failures", "Nothing could be saved: you may not write in “%1”. Ask who owns that folder."),
    ),
    (
        OutrunError,
        QT_TRANSLATE_NOOP(
            "failures",
            "Somebody else changed this site meanwhile, so nothing went on air. What they changed is here now: look at"
            " it, then put it on air again.",
        ),
    ),
    (
        SourceError,
        QT_TRANSLATE_NOOP("failures", "The folder of the site cannot be read. Check that it is there, then try again."),
    ),
)
_OTHERWISE = QT_TRANSLATE_NOOP("failures", "“%1” could not be read or written. Check the disk, then try again.")


def failure_words(error: Exception) -> str:
    """For StoreError, SourceError and OSError."""
    words = next((words for kind, words in _SAID if isinstance(error, kind)), _OTHERWISE)
    where = getattr(error, "where", None) or getattr(error, "filename", None) or ""
    if isinstance(error, NotWritableError) and not is_folder(Path(where)):
        where = Path(where).parent
    return QCoreApplication.translate("failures", str(words)).replace("%1", str(where))
