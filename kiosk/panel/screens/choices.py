"""What can be shown now: the playlists of the edition that plays, each followed by its items. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.panel.playlists.wording import type_icon, type_word
from kiosk.panel.screens.known import Held
from kiosk.panel.screens.words import title_of, title_of_item, translate
from kiosk.program import Item


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    playlist: str
    key: str
    """Of an item; empty: the whole playlist."""
    title: str
    detail: str
    picture: str
    thumbnail: str
    """URL; empty where there is none."""


def choice_rows(held: Held | None, url: Callable[[str], str], search: str = "") -> tuple[ChoiceRow, ...]:
    """Those whose title, or whose playlist's title, has `search` in it; `url` is where an object lies."""
    return tuple(_choices(held, url, search.casefold().strip())) if held else ()


def thumbnail(held: Held, item: Item, url: Callable[[str], str]) -> str:
    name = held.edition.thumbnails.get(str(item.content.get("object") or ""), "")
    return url(name) if name else ""


def _choices(held: Held, url: Callable[[str], str], search: str) -> Iterator[ChoiceRow]:
    for name, playlist in held.edition.playlists.items():
        title = title_of(held, name)
        whole = search in title.casefold()
        items = [row for row in _items(held, name, url) if whole or search in row.title.casefold()]
        if items and (whole or search):
            count = translate("screens", "The whole playlist, %n item(s)", "", len(playlist.items))
            yield ChoiceRow(name, "", title, count, "slide_multiple", "")
        yield from items


def _items(held: Held, name: str, url: Callable[[str], str]) -> Iterator[ChoiceRow]:
    for item in held.edition.playlists[name].items:
        title = title_of_item(item)
        yield ChoiceRow(name, item.key, title, type_word(item.type), type_icon(item.type), thumbnail(held, item, url))
