"""New sites: small, complete, and right away fit to be put on air."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.model import PLAYLIST_FOLDER, SITE_FILE
from kiosk.panel.draft import Texts
from kiosk.store import replace_file

_Zone = tuple[str, tuple[str, str, str, str]]
_FULL: tuple[_Zone, ...] = (("main", ("0%", "0%", "100%", "100%")),)
_WITH_TICKER: tuple[_Zone, ...] = (
    ("main", ("0%", "0%", "100%", "88%")),
    ("ticker", ("0%", "88%", "85%", "12%")),
    ("clock", ("85%", "88%", "15%", "12%")),
)
_TALL: tuple[_Zone, ...] = (
    ("main", ("0%", "0%", "100%", "84%")),
    ("clock", ("0%", "84%", "100%", "10%")),
    ("ticker", ("0%", "94%", "100%", "6%")),
)
_WITH_SIDE: tuple[_Zone, ...] = (
    ("main", ("0%", "0%", "70%", "88%")),
    ("clock", ("70%", "0%", "30%", "88%")),
    ("ticker", ("0%", "88%", "100%", "12%")),
)


@dataclass(frozen=True, slots=True)
class Template:
    name: str
    title: object
    summary: object
    canvas: tuple[int, int]
    zones: tuple[_Zone, ...]


TEMPLATES = (
    Template(
        "videotron",
        QT_TRANSLATE_NOOP("templates", "Videotron"),
        QT_TRANSLATE_NOOP("templates", "Landscape, with running text and a clock"),
        (1280, 720),
        _WITH_TICKER,
    ),
    Template(
        "kiosk",
        QT_TRANSLATE_NOOP("templates", "Kiosk"),
        QT_TRANSLATE_NOOP("templates", "Portrait, for a column or a wall"),
        (1080, 1920),
        _TALL,
    ),
    Template(
        "led",
        QT_TRANSLATE_NOOP("templates", "LED canvas"),
        QT_TRANSLATE_NOOP("templates", "A wide band of 960 × 320 pixels, one picture at a time"),
        (960, 320),
        _FULL,
    ),
    Template(
        "clinic",
        QT_TRANSLATE_NOOP("templates", "Clinic"),
        QT_TRANSLATE_NOOP("templates", "For a waiting room: announcements beside a large clock"),
        (1920, 1080),
        _WITH_SIDE,
    ),
    Template(
        "exhibition",
        QT_TRANSLATE_NOOP("templates", "Exhibition"),
        QT_TRANSLATE_NOOP("templates", "Full HD, nothing but the pictures and videos of the stand"),
        (1920, 1080),
        _FULL,
    ),
)


def template_texts(template: Template, title: str, timezone: str, language: str) -> Texts:
    """The files of a new site, in the language of the window."""
    zones = [name for name, _ in template.zones]
    names = {zone: str(_playlist_titles()[zone]).casefold().replace(" ", "-") for zone in zones}
    texts = {f"{PLAYLIST_FOLDER}/{names[zone]}.toml": _playlist(zone, title) for zone in zones}
    site = {
        "schema_version": 1,
        "site": {"title": title, "timezone": timezone, "language": language},
        "screen": [{"name": template.name, "canvas": list(template.canvas)}],
        "layout": [{"name": _tr(_LAYOUT), "zone": [_zone(name, rect) for name, rect in template.zones]}],
        "rule": [{"name": _tr(_EVERY_DAY), "layout": _tr(_LAYOUT), "zones": names}],
    }
    return {SITE_FILE: tomlkit.dumps(site), **texts}


def make_site(texts: Texts, parent: Path, title: str) -> Path:
    """A new folder with these files. Raise StoreError."""
    folder = next(path for path in _free(parent, slug(title)) if not path.exists())
    for path, text in sorted(texts.items(), key=lambda one: one[0] == SITE_FILE):
        replace_file(folder / path, text.encode())
    return folder


_LAYOUT = QT_TRANSLATE_NOOP("templates", "main layout")
_EVERY_DAY = QT_TRANSLATE_NOOP("templates", "Every day")


def _tr(text: object) -> str:
    return QCoreApplication.translate("templates", str(text))


def _playlist_titles() -> dict[str, str]:
    return {
        "main": _tr(QT_TRANSLATE_NOOP("templates", "Main program")),
        "ticker": _tr(QT_TRANSLATE_NOOP("templates", "Running text")),
        "clock": _tr(QT_TRANSLATE_NOOP("templates", "Clock")),
    }


def _playlist(zone: str, title: str) -> str:
    items: list[dict[str, Any]] = []
    if zone == "main":
        welcome = _tr(QT_TRANSLATE_NOOP("templates", "Welcome"))
        body = _tr(QT_TRANSLATE_NOOP("templates", "Drag pictures and videos into this playlist to begin."))
        items = [
            {"type": "announcement", "title": welcome, "body": title, "theme": "night"},
            {"type": "announcement", "title": title, "body": body, "theme": "sea"},
        ]
    elif zone == "ticker":
        items = [
            {"type": "ticker", "texts": [_tr(QT_TRANSLATE_NOOP("templates", "Welcome to %1")).replace("%1", title)]}
        ]
    else:
        items = [{"type": "clock", "seconds": 3600}]
    transition = {"kind": "crossfade", "seconds": 0.6}
    return tomlkit.dumps({"title": _playlist_titles()[zone], "transition": transition, "item": items})


def _zone(name: str, rect: Iterable[str]) -> dict[str, Any]:
    return {"name": name, "rect": list(rect), **({"sound": True} if name == "main" else {})}


def slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-") or "layar"


def _free(parent: Path, name: str) -> Iterable[Path]:
    yield parent / name
    number = 2
    while True:
        yield parent / f"{name}-{number}"
        number += 1
