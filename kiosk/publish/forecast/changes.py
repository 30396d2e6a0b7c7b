"""The difference that an edition makes on one screen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from msgspec import structs

from kiosk.program import Edition, Instant, Item, Program, Screen, Situation
from kiosk.publish.shown import items_on, playlists_on, rules_on

_LOOK_AHEAD_MS = 86_400_000
_Thing = TypeVar("_Thing")


class Kind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    kind: Kind
    what: str
    """`screen`, `rule`, `layout`, `order` (of a playlist), or the type of an item."""
    name: str
    """Title or file of an item; name of anything else."""
    playlist: str = ""
    """Of an item."""
    first_at: Instant | None = None
    """When an item is first on, if that is within a day; conditions are taken for false."""
    thumbnail: str | None = None
    """Object that shows an item small, if it has a picture."""


def changes_on(before: Edition | None, after: Edition, screen: Screen, begin: Instant) -> tuple[Change, ...]:
    """What becomes different on the screen when `after` takes the place of `before` at `begin`.

    A screen that was not there before takes the place of none.
    """
    old = next((one for one in before.screens if one.name == screen.name), None) if before else None
    if before is None or old is None:
        everything = (_item_change(Kind.NEW, after, name, item) for name, item in items_on(after, screen))
        found = [Change(Kind.NEW, "screen", screen.name), *everything]
    else:
        found = list(_differences(before, old, after, screen))
    return tuple(_with_times(found, after, screen, begin))


def _differences(before: Edition, old: Screen, after: Edition, new: Screen) -> Iterator[Change]:
    if structs.replace(old, tags=()) != structs.replace(new, tags=()):
        yield Change(Kind.CHANGED, "screen", new.name)
    used = {rule.layout for rule in (*rules_on(before, old), *rules_on(after, new))}
    yield from _named("layout", _layouts(before, used), _layouts(after, used))
    yield from _named(
        "rule", {rule.name: rule for rule in rules_on(before, old)}, {rule.name: rule for rule in rules_on(after, new)}
    )
    names = dict.fromkeys((*playlists_on(before, old), *playlists_on(after, new)))
    known = (set(playlists_on(before, old)), set(playlists_on(after, new)))
    for name in names:
        gone = before.playlists[name].items if name in known[0] else ()
        come = after.playlists[name].items if name in known[1] else ()
        yield from _items(before, gone, after, come, name)


def _layouts(edition: Edition, used: set[str]) -> dict[str, object]:
    return {layout.name: layout for layout in edition.layouts if layout.name in used}


def _named(what: str, before: Mapping[str, _Thing], after: Mapping[str, _Thing]) -> Iterator[Change]:
    for name in dict.fromkeys((*before, *after)):
        if name not in before:
            yield Change(Kind.NEW, what, name)
        elif name not in after:
            yield Change(Kind.GONE, what, name)
        elif before[name] != after[name]:
            yield Change(Kind.CHANGED, what, name)


def _items(
    before: Edition, old: tuple[Item, ...], after: Edition, new: tuple[Item, ...], playlist: str
) -> Iterator[Change]:
    """Items that differ in what or when they show; one of the same name and type was changed."""
    known = {item.key: item for item in old}
    kept = {item.key for item in new if item.key in known}
    gone = {_name(item): item for item in old if item.key not in kept}
    for item in new:
        if item.key not in known:
            kind = Kind.CHANGED if gone.pop(_name(item), None) is not None else Kind.NEW
            yield _item_change(kind, after, playlist, item)
        elif known[item.key].windows != item.windows:
            yield _item_change(Kind.CHANGED, after, playlist, item)
    for item in gone.values():
        yield _item_change(Kind.GONE, before, playlist, item)
    if [item.key for item in old if item.key in kept] != [item.key for item in new if item.key in kept]:
        yield Change(Kind.CHANGED, "order", playlist, playlist)


def _name(item: Item) -> tuple[str, str]:
    return item.type, item.title or item.src or item.key


def _item_change(kind: Kind, edition: Edition, playlist: str, item: Item) -> Change:
    pictures = (edition.thumbnails.get(name) for name in item.needs)
    thumbnail = next((name for name in pictures if name is not None), None)
    return Change(kind, item.type, item.title or item.src or item.type, playlist, thumbnail=thumbnail)


def _with_times(changes: list[Change], after: Edition, screen: Screen, begin: Instant) -> Iterator[Change]:
    waiting = {(one.playlist, one.what, one.name) for one in changes if one.playlist and one.kind is not Kind.GONE}
    first: dict[tuple[str, str, str], Instant] = {}
    if waiting:
        situation = Situation(screen=screen.name)
        for span in Program(after).slots(begin, Instant(begin + _LOOK_AHEAD_MS), situation):
            item = span.slot.item
            key = (span.slot.playlist, item.type, item.title or item.src or item.type)
            first[key] = min(first.get(key, span.start), span.start)
            if waiting <= first.keys():
                break
    for one in changes:
        at = first.get((one.playlist, one.what, one.name)) if one.kind is not Kind.GONE else None
        yield replace(one, first_at=at)
