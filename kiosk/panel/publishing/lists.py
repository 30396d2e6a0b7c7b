"""What a proposal changes besides what is shown, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.panel.publishing.changes import ChangeRow
from kiosk.panel.publishing.proposals import ListedChange
from kiosk.panel.publishing.sentences import translate

_WORDS: dict[str, tuple[str, object]] = {
    "banned": ("gone", QT_TRANSLATE_NOOP("publishing", "Never shown again")),
    "lifted": ("new", QT_TRANSLATE_NOOP("publishing", "May be shown again")),
    "may raise alerts": ("new", QT_TRANSLATE_NOOP("publishing", "May raise alerts")),
    "may raise no alerts": ("gone", QT_TRANSLATE_NOOP("publishing", "May raise no alerts any more")),
    "has left": ("gone", QT_TRANSLATE_NOOP("publishing", "Has left: no key counts any more")),
    "is back": ("new", QT_TRANSLATE_NOOP("publishing", "Is back")),
}


def list_rows(changes: Iterable[ListedChange]) -> tuple[ChangeRow, ...]:
    known = ((change, *_WORDS[change.what]) for change in changes if change.what in _WORDS)
    return tuple(ChangeRow(kind, translate(words), _short(change.name), "", "", "") for change, kind, words in known)


def _short(name: str) -> str:
    """A person's name as it is; of a file's hash the beginning."""
    return name[:12] if len(name) == 64 else name
