"""What the parts of a site are called to an operator."""

from pathlib import PurePosixPath

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.model import SITE_FILE, Loaded, SiteFiles, is_playlist_file
from kiosk.panel.desk import Place
from kiosk.panel.playlists.wording import type_word

_PAGES = {"rule": "schedule", "layout": "layouts", "screen": "layouts", "feed": "data", "item": "playlists"}
"""The page on which a list is edited."""
_NUMBERED = {
    "item": QT_TRANSLATE_NOOP("names", "item %1"),
    "rule": QT_TRANSLATE_NOOP("names", "Schedule %1"),
    "layout": QT_TRANSLATE_NOOP("names", "Layout %1"),
    "screen": QT_TRANSLATE_NOOP("names", "Screen %1"),
    "feed": QT_TRANSLATE_NOOP("names", "Live data %1"),
}
_KINDS = {
    "screen": QT_TRANSLATE_NOOP("names", "Screen"),
    "layout": QT_TRANSLATE_NOOP("names", "Layout"),
    "rule": QT_TRANSLATE_NOOP("names", "Schedule"),
    "order": QT_TRANSLATE_NOOP("names", "Playlist"),
}


def translate(text: object) -> str:
    return QCoreApplication.translate("names", str(text))


def playlist_name(site: SiteFiles, name: str) -> str:
    """Its title, or the name of its file."""
    known = site.playlists.get(name)
    return (known.title if known else "") or name


def file_name(site: SiteFiles, path: str) -> str:
    """`Playlist Siang`, `Site`, or the file as it is called."""
    if path == SITE_FILE:
        return translate(QT_TRANSLATE_NOOP("names", "Site"))
    if is_playlist_file(path):
        words = translate(QT_TRANSLATE_NOOP("names", "Playlist %1"))
        return words.replace("%1", playlist_name(site, PurePosixPath(path).stem))
    return path


def place_name(loaded: Loaded, place: Place) -> str:
    """`Playlist Siang, item 3`."""
    if place.table not in _NUMBERED:
        return file_name(loaded.site, place.file)
    named = "" if place.table == "item" else _given_name(loaded, place)
    part = translate(_NUMBERED[place.table]).replace("%1", named or str(place.index + 1))
    return f"{file_name(loaded.site, place.file)}, {part}" if place.table == "item" else part


def page_of(path: str, table: str) -> str:
    """On which page something is edited; empty: on none."""
    if is_playlist_file(path):
        return "playlists"
    return _PAGES.get(table, "")


def kind_name(kind: str) -> str:
    """Of the type of an item, or of what else changes."""
    return translate(_KINDS[kind]) if kind in _KINDS else type_word(kind)


def _given_name(loaded: Loaded, place: Place) -> str:
    """As it stands in the file: what is wrong otherwise may have a name."""
    file = loaded.files.get(place.file)
    tables = file.values.get(place.table) if file else None
    table = tables[place.index] if isinstance(tables, list) and place.index < len(tables) else None
    name = table.get("name") if isinstance(table, dict) else None
    return f"“{name}”" if isinstance(name, str) and name else ""
