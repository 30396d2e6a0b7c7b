"""What an operator wants shown now, besides the rules: overrides in situation.json."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace
from pydantic import Field

from kiosk.agent.notices import Announcement, Cabinets, black, item_of, test_picture
from kiosk.model import did_you_mean
from kiosk.program import (
    BLACK,
    BUILT_IN_LAYOUT,
    MAIN_ZONE,
    TEST_PICTURE,
    Edition,
    Instant,
    Item,
    Level,
    Override,
    Situation,
    change_situation,
    decode_situation,
    signed_only,
)
from kiosk.store import Store

_MOST = 32
"""Overrides at one time."""
_LONGEST_SECONDS = 30 * 86_400
_LONGEST_AGO_MS = 86_400_000
UNSIGNED = "this screen shows only what comes signed; put the text into a playlist and publish it"
_Name = Annotated[str, Field(min_length=1, max_length=200)]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to show from now on: playlists, an announcement, a test picture, or nothing at all."""

    zones: Annotated[dict[_Name, _Name], Field(max_length=100)] = field(default_factory=dict)
    """Zone to playlist; the other zones of the layout are left to the rules that use the same layout."""
    announcement: Announcement | None = None
    """A text that stands in no edition, over the whole canvas; refused where editions come signed."""
    black: bool = False
    """Whether the whole canvas is to be black."""
    test: Cabinets | None = None
    """A test picture over the whole canvas."""
    layout: _Name = BUILT_IN_LAYOUT
    items: Annotated[tuple[_Name, ...], Field(max_length=1_000)] = ()
    """Keys of the only items to show; none: the whole playlist, from its first item."""
    seconds: Annotated[float | None, Field(ge=1, le=_LONGEST_SECONDS)] = None
    """How long; null: until it is ended."""
    since: Annotated[int | None, Field(ge=0)] = None
    """When its first frame counts as shown, at most a day ago, so that what is on can stay on; null: now."""
    level: Literal["now", "emergency"] = "now"
    """Who it goes before: an emergency also before rules of that level."""


@dataclass(frozen=True, slots=True)
class OverrideStatus:
    """Something shown now, besides the rules."""

    id: str
    zones: dict[str, str]
    layout: str
    items: tuple[str, ...]
    """Keys of the only items that are shown; empty: all of the playlists."""
    title: str
    """Of its announcement; empty where it shows playlists or nothing."""
    black: bool
    test: bool
    """Whether it is a test picture."""
    level: str
    since: int
    until: int | None
    """null: until it is ended."""
    by: str
    """The name of the token that asked for it."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Overrides that were taken away."""

    ended: tuple[str, ...] = field(default_factory=tuple)
    """Their IDs."""


class RefusedError(Exception):
    """The edition that plays has nothing of the name; the text says which."""


def unmet(wish: Wish, edition: Edition) -> str:
    """Why an edition cannot show it, in words; empty where it can."""
    if bool(wish.zones) + (wish.announcement is not None) + wish.black + (wish.test is not None) != 1:
        return "say what to show: either zones with their playlists, or an announcement, or black, or test"
    layout = next((one for one in edition.layouts if one.name == wish.layout), None)
    if layout is None:
        return _unknown("layout", wish.layout, [one.name for one in edition.layouts])
    zones = {zone.name for zone in layout.zones}
    for zone, name in wish.zones.items():
        if zone not in zones:
            return _unknown(f"zone in the layout {layout.name}", zone, zones)
        if name not in edition.playlists:
            return _unknown("playlist", name, edition.playlists)
    known = {item.key for name in wish.zones.values() for item in edition.playlists[name].items}
    missing = [key for key in wish.items if key not in known]
    return f"none of these playlists has an item {missing[0]!r}" if missing else ""


class Overrides:
    """Those of one STATE. One thread at a time; every method may raise StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(self, now_ms: int) -> tuple[OverrideStatus, ...]:
        """Those that hold, the newest first."""
        try:
            situation = decode_situation(self._store.situation_bytes())
        except msgspec.DecodeError:  # damaged: the stage shows none of it either
            return ()
        overrides = (signed_only(situation) if self._store.is_pinned else situation).overrides
        return tuple(_status(one) for one in sorted(_holding(overrides, now_ms), key=lambda one: -one.since))

    def add(self, wish: Wish, edition: Edition, *, by: str, now_ms: int) -> OverrideStatus:
        """Raise RefusedError where the edition cannot show it, it is not signed, or there are too many."""
        if why := unmet(wish, edition):
            raise RefusedError(why)
        if wish.announcement is not None and self._store.is_pinned:
            raise RefusedError(UNSIGNED)
        name = secrets.token_hex(4)
        own = _own(wish, name)
        override = Override(
            id=name,
            zones={MAIN_ZONE: name} if own else wish.zones,
            since=Instant(_begun(wish.since, now_ms)),
            until=None if wish.seconds is None else Instant(now_ms + round(wish.seconds * 1000)),
            level=Level[wish.level.upper()],
            layout=BUILT_IN_LAYOUT if own else wish.layout,
            items=() if own else wish.items,
            by=by,
            own=own,
        )

        def added(before: Situation) -> Situation:
            holding = _holding(before.overrides, now_ms)
            if len(holding) >= _MOST:
                raise RefusedError(f"{_MOST} overrides hold already; end one of them first")
            return replace(before, overrides=(*holding, override))

        self._store.update_situation(change_situation(added))
        return _status(override)

    def end(self, name: str | None, now_ms: int) -> Ended:
        """End one by its ID, or all of them."""
        gone: list[str] = []

        def ended(before: Situation) -> Situation:
            holding = _holding(before.overrides, now_ms)
            gone.extend(one.id for one in holding if name in {None, one.id})
            return replace(before, overrides=tuple(one for one in holding if one.id not in gone))

        self._store.update_situation(change_situation(ended))
        return Ended(tuple(gone))


def _begun(since: int | None, now_ms: int) -> int:
    return now_ms if since is None else max(now_ms - _LONGEST_AGO_MS, min(now_ms, since))


def _holding(overrides: Iterable[Override], now_ms: int) -> tuple[Override, ...]:
    return tuple(one for one in overrides if one.until is None or one.until > now_ms)


def _own(wish: Wish, name: str) -> tuple[Item, ...]:
    if wish.announcement is not None:
        return (item_of(wish.announcement, name),)
    if wish.test is not None:
        return (test_picture(wish.test, name),)
    return (black(name),) if wish.black else ()


def _status(override: Override) -> OverrideStatus:
    return OverrideStatus(
        id=override.id,
        zones={} if override.own else override.zones,
        layout=override.layout,
        items=override.items,
        title=override.own[0].title if override.own else "",
        black=any(item.type == BLACK for item in override.own),
        test=any(item.type == TEST_PICTURE for item in override.own),
        level=override.level.label,
        since=override.since,
        until=override.until,
        by=override.by,
    )


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    hint = did_you_mean(name, known)
    return f"the edition that plays has no {kind} {name!r}" + (f"; {hint}" if hint else "")
