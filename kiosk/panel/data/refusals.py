"""What of a feed cannot be as it is, in an operator's words. Pure."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.model import FEED_KINDS, check
from kiosk.panel.playlists.forms import Key

_SAID = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r".*cannot be a name here", QT_TRANSLATE_NOOP("data", "Use letters, digits, _ and - only, without spaces.")),
        (
            r".*is not a web address",
            QT_TRANSLATE_NOOP("data", "Write the whole address, such as https://data.example.id/air.json."),
        ),
        (
            r"the address holds a password",
            QT_TRANSLATE_NOOP("data", "A site must hold no password. Ask your technician to keep a key on the player."),
        ),
        (
            r".*is not a JMESPath expression",
            QT_TRANSLATE_NOOP("data", "This names no place in data. Write it such as data.value, or list[0].value."),
        ),
        (
            r".*(is not a path|leads out of the site|stands in place of a file|is written with)",
            QT_TRANSLATE_NOOP("data", "Choose a file inside the site's folder: the player reads it there."),
        ),
        (r".*(is empty|missing|is needed|nothing)", QT_TRANSLATE_NOOP("data", "Fill this in.")),
    )
)
_TWICE = QT_TRANSLATE_NOOP("data", "There is one of this name already. Choose another name.")
_OTHERWISE = QT_TRANSLATE_NOOP("data", "This cannot be as it is. Change it, or leave it empty.")


def refusals(table: Mapping[str, Any], others: Collection[str] = ()) -> dict[Key, str]:
    """By the place of a value in the feed, why it cannot be; `others` are names of the other feeds."""
    model = FEED_KINDS.get(str(table.get("kind") or ""))
    mistakes = check(model, dict(table)).mistakes if model is not None else ()
    found = {mistake.path: _said(mistake.message) for mistake in mistakes if mistake.path}
    for key in _needed(table) if model is not None else ():
        found[key] = _translated(QT_TRANSLATE_NOOP("data", "Fill this in."))
    if table.get("name") in others:
        found["name",] = _translated(_TWICE)
    names: set[Any] = set()
    values = table.get("value")
    for number, value in enumerate(values if isinstance(values, list) else ()):
        name = value.get("name") if isinstance(value, dict) else None
        if name is not None and name in names:
            found["value", number, "name"] = _translated(_TWICE)
        names.add(name)
    return found


def _needed(table: Mapping[str, Any]) -> list[Key]:
    wanted = {"http-json": "url", "file": "path"}.get(str(table.get("kind")))
    return [(key,) for key in ("name", wanted) if key is not None and key not in table]


def _said(message: str) -> str:
    return _translated(next((words for pattern, words in _SAID if pattern.match(message)), _OTHERWISE))


def _translated(words: object) -> str:
    return QCoreApplication.translate("data", str(words))
