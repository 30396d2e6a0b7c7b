"""What the list of a playlist's items shows. Pure but for words."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QUrl

from kiosk.model import ITEM_TYPES, Item, MediaItem
from kiosk.panel.playlists import phrases, troubles
from kiosk.panel.playlists.airing import Airing
from kiosk.panel.playlists.edits import playlist_name
from kiosk.panel.playlists.entries import Entry, Sheet
from kiosk.panel.playlists.facts import Facts
from kiosk.panel.playlists.wording import translate, type_icon, type_word
from kiosk.panel.work import Take
from kiosk.store import Store

DRAWN_AT_ONCE = (".jpg", ".jpeg", ".png", ".webp")
"""Pictures that Qt reads as they are."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    place: int
    icon: str
    kind: str
    """Type, in words."""
    title: str
    thumbnail: str
    """Address of a picture; empty where there is none."""
    theme: str
    """Colours of what is drawn; empty: not drawn."""
    length: str
    validity: str
    """Empty: always."""
    often: str
    problem: str
    serious: bool
    """Whether the problem keeps the draft from going on air."""
    preparing: bool
    switched_on: bool
    chosen: bool
    spoken: str
    """All of it for a screen reader."""


@dataclass(frozen=True, slots=True)
class View:
    """What rows are made from."""

    take: Take
    facts: Facts
    store: Store
    folder: Path
    """Of the draft, for pictures that are not prepared yet."""
    waiting: frozenset[str] = frozenset()
    """Files that are not prepared yet."""

    def thumbnail(self, path: str) -> str:
        found = self.facts.thumbnails.get(path)
        if found is not None:
            return QUrl.fromLocalFile(self.store.object_path(found)).toString()
        if path.lower().endswith(DRAWN_AT_ONCE) and path in self.waiting:
            return QUrl.fromLocalFile(self.folder / path).toString()
        return ""


def item_rows(view: View, sheet: Sheet, known: Airing | None, chosen: Collection[int]) -> list[ItemRow]:
    return [_item_row(view, sheet, known, place, place in chosen) for place in range(len(sheet.entries))]


def total_ms(view: View, sheet: Sheet) -> int:
    """Of one round through the playlist."""
    name = playlist_name(sheet.path)
    return sum(item_ms(view, name, n, entry.item) for n, entry in enumerate(sheet.entries) if entry.item is not None)


def item_ms(view: View, name: str, place: int, item: Item) -> int:
    """How long an item is really on, as far as its files are known."""
    if not item.enabled:
        return 0
    if view.take.edition is not None:
        return sum(one.slot_ms for one in view.facts.items(name, place))
    if isinstance(item, MediaItem) and item.seconds is None and item.src in view.facts.lengths:
        return view.facts.lengths[item.src]
    return item.slot_ms


def title_of(entry: Entry) -> str:
    """By which people know an item: its title, its text, its file."""
    for key in ("title", "text", "body", "texts", "src"):
        value = entry.values.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            return PurePosixPath(value).stem if key == "src" else value.strip().splitlines()[0]
    return type_word(entry.type)


def _item_row(view: View, sheet: Sheet, known: Airing | None, place: int, chosen: bool) -> ItemRow:  # noqa: FBT001 - a column
    entry = sheet.entries[place]
    item, name = entry.item, playlist_name(sheet.path)
    src = entry.values.get("src") or entry.values.get("picture")
    src = src if isinstance(src, str) else ""
    problem, serious = _problem(view, entry, name, place)
    kind, title = type_word(entry.type), title_of(entry)
    length = phrases.length(item_ms(view, name, place, item)) if item is not None and entry.enabled else ""
    validity = phrases.validity(item) if item is not None else ""
    preparing = src in view.waiting
    often = phrases.often(known, place) if entry.enabled and item is not None and not preparing else ""
    off = "" if entry.enabled else translate("playlists", "switched off")
    spoken = ", ".join(filter(None, (f"{place + 1}. {title}", kind, length, validity, often, off, problem)))
    return ItemRow(
        place,
        type_icon(entry.type),
        kind,
        title,
        _picture(view, entry, name, place, src),
        theme_of(entry),
        "" if preparing else length,
        validity,
        often,
        problem,
        serious,
        preparing,
        entry.enabled,
        chosen,
        spoken,
    )


def _problem(view: View, entry: Entry, name: str, place: int) -> tuple[str, bool]:
    worst = sorted(entry.troubles, key=lambda trouble: trouble.problem.severity)
    if worst:
        first = worst[0].problem
        return troubles.said(first.message, first.hint, worst[0].key), first.severity == "error"
    if not entry.enabled:
        return "", False
    left = view.facts.left_out(name, place) if view.take.edition is not None else ()
    return troubles.refused(one.reason for one in left if one.src not in view.waiting), False


def _picture(view: View, entry: Entry, name: str, place: int, src: str) -> str:
    if src and (found := view.thumbnail(src)):
        return found
    for one in view.facts.items(name, place) if view.take.edition is not None else ():
        if one.src and entry.type == "folder" and (found := view.thumbnail(one.src)):
            return found
    return ""


def theme_of(entry: Entry) -> str:
    """Empty: the item is not drawn."""
    model = ITEM_TYPES.get(entry.type)
    is_drawn = model is not None and "theme" in model.model_fields
    return str(entry.values.get("theme") or "night") if is_drawn else ""
