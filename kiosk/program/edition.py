"""The compiled, immutable form of a site: what `at` and `explain` are asked about.

Everything here was checked when the edition was built. Lengths of time are integer milliseconds; instants are
integer milliseconds since 1970-01-01T00:00Z; local dates and times carry no zone and are read in the site's.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import IntEnum
from typing import Any, NewType

import msgspec

Instant = NewType("Instant", int)
"""Milliseconds since 1970-01-01T00:00Z."""

SCHEMA_VERSION = 1
"""Of `edition.json`."""
BUILT_IN_LAYOUT = "full"
MAIN_ZONE = "main"
BLACK = "black"
"""Type of the item that draws nothing; no playlist has it, only an override."""
TEST_PICTURE = "test-picture"
"""Type of the item that draws cabinets, borders and ramps for who sets up a screen; only an override has it."""


class Level(IntEnum):
    """Who goes before whom in a zone; a greater level wins."""

    BASE = 0
    CAMPAIGN = 1
    EVENT = 2
    NOW = 3
    EMERGENCY = 4
    ALERT = 5

    @property
    def label(self) -> str:
        """The name that site files and JSON use."""
        return self.name.lower()


class Windows(msgspec.Struct, frozen=True):
    """When a rule or an item holds; a window belongs to the local day it starts on."""

    days: frozenset[int] | None = None
    """Weekdays, 0 = Monday; None: every day."""
    calendar: str | None = None
    """Key in `Edition.calendars`, for a recurrence rule that was expanded when the edition was built."""
    from_ms: int = 0
    """Local time of day."""
    to_ms: int = 0
    """Local time of day, exclusive; at or before `from_ms` it is the next day's."""
    starts: datetime | None = None
    ends: datetime | None = None
    """Local, exclusive."""
    excluded: frozenset[date] = frozenset()


class Calendar(msgspec.Struct, frozen=True):
    """The local dates of an expanded recurrence rule: day `i` after `first` is in it if bit `i` is set."""

    first: date
    bits: bytes
    """Bit `i` is `bits[i // 8] >> (i % 8) & 1`."""


class Transition(msgspec.Struct, frozen=True):
    """How an item leaves: during `ms` after its slot's end, over the item that follows."""

    kind: str = "cut"
    ms: int = 0


class Item(msgspec.Struct, frozen=True):
    """One thing to show, ready to play."""

    key: str
    """The same for the same content with the same settings, across editions; unique in its playlist."""
    index: int
    """Place of its `[[item]]` in the playlist file; the pages of a PDF share theirs."""
    type: str
    title: str
    src: str
    """Path in the site, with `/`, for people; empty where the item has no file."""
    slot_ms: int
    """1,000 to 86,400,000. For a video without `seconds`: its length minus its transition."""
    content: dict[str, Any]
    """What the item's view draws; object hashes in place of paths."""
    needs: tuple[str, ...] = ()
    """Hashes of the objects without which it cannot be shown."""
    transition: Transition = Transition()
    windows: Windows | None = None
    """None: always valid."""
    fills: bool = False
    """Alone in its playlist it fills the window instead of taking slots (a ticker)."""


class LeftOut(msgspec.Struct, frozen=True):
    """Something the operator asked for that this edition cannot show."""

    index: int
    src: str
    reason: str


class Playlist(msgspec.Struct, frozen=True):
    title: str
    items: tuple[Item, ...]
    shuffle: bool = False
    left_out: tuple[LeftOut, ...] = ()
    since: Instant | None = None
    """In a published edition: when its slots became what they are; its loops begin anew then."""


class Condition(msgspec.Struct, frozen=True):
    """KEY OP LITERAL on a live reading."""

    text: str
    """As written; the key of its truth in a `Situation`."""
    reading: str
    op: str
    """One of < <= == != >= >."""
    literal: float | str | bool


class Rule(msgspec.Struct, frozen=True):
    name: str
    layout: str
    zones: dict[str, tuple[str, ...]]
    """Zone to the playlists that play there, one after the other (a site without rules plays several)."""
    level: Level = Level.BASE
    screens: tuple[str, ...] = ()
    """Names or tags; empty: all."""
    windows: Windows = Windows()
    share: int = 1
    when: Condition | None = None


class Length(msgspec.Struct, frozen=True):
    """Pixels of the canvas, or percent of its width or height."""

    value: float
    percent: bool = False

    def on(self, total: int) -> float:
        """In pixels, on a canvas side of `total` pixels."""
        return self.value * total / 100 if self.percent else self.value


class Zone(msgspec.Struct, frozen=True):
    name: str
    x: Length
    y: Length
    width: Length
    height: Length
    sound: bool = False


class Layout(msgspec.Struct, frozen=True):
    name: str
    zones: tuple[Zone, ...]
    """In the order they are drawn, the last on top."""


class Audio(msgspec.Struct, frozen=True):
    muted: bool = True
    volume: int = 80
    """0 to 100."""


class Output(msgspec.Struct, frozen=True):
    """Which part of the canvas goes where on a display."""

    display: str
    """Connector name, `edid:…`, or empty for the primary display."""
    source: tuple[int, int, int, int]
    """x, y, width, height on the canvas."""
    target: tuple[int, int] = (0, 0)
    """Top left on the display, in physical pixels."""
    rotate: int = 0
    """0, 90, 180 or 270 degrees clockwise."""


class Screen(msgspec.Struct, frozen=True):
    name: str
    tags: tuple[str, ...] = ()
    canvas: tuple[int, int] | None = None
    """None: the display's size."""
    audio: Audio = Audio()
    outputs: tuple[Output, ...] = ()


class Site(msgspec.Struct, frozen=True):
    title: str
    timezone: str
    """IANA name."""
    language: str
    """`id` or `en`."""
    poster: str | None = None
    """Hash of a picture; None: the built-in poster."""


class Object(msgspec.Struct, frozen=True):
    length: int
    """Bytes."""
    media_type: str


class Edition(msgspec.Struct, frozen=True):
    site: Site
    screens: tuple[Screen, ...]
    """Never empty."""
    layouts: tuple[Layout, ...]
    """`full` is always among them."""
    rules: tuple[Rule, ...]
    """In file order."""
    playlists: Mapping[str, Playlist]
    calendars: dict[str, Calendar] = {}
    feeds: tuple[dict[str, Any], ...] = ()
    """Feed settings as the model dumps them; secrets only by name."""
    objects: dict[str, Object] = {}
    """By SHA-256 in hex: all that any item, the poster or a thumbnail needs."""
    thumbnails: dict[str, str] = {}
    """Object hash to the hash of its thumbnail."""
    schema_version: int = SCHEMA_VERSION
