"""Why a screen shows what it shows: facts for callers to put into words."""

from enum import StrEnum

import msgspec

from kiosk.program.edition import Instant, Level


class RuleReason(StrEnum):
    """What became of a rule, or of an override."""

    WON = "won"
    """Its item is on."""
    SHARES = "shares"
    """It takes turns with others, and now it is not its turn."""
    LEVEL = "level"
    """A higher level has the zone."""
    LAYOUT = "layout"
    """Another rule picked another layout."""
    EMPTY = "empty"
    """Nothing that it could play is valid and here."""
    CONDITION = "condition"
    WINDOW = "window"
    SCREEN = "screen"
    """It is for other screens."""


class ItemReason(StrEnum):
    """What became of an item of a rule that holds, or would if it were not empty."""

    ON = "on"
    NEXT = "next"
    LATER = "later"
    """It has its place in the loop."""
    NOT_VALID = "not valid"
    MISSING = "missing"
    """An object that it needs has not arrived."""
    QUARANTINED = "quarantined"
    """It keeps its slot, and the poster is shown."""
    LEFT_OUT = "left out"
    """The edition was built without it."""


class ZoneVerdict(msgspec.Struct, frozen=True):
    zone: str
    reason: RuleReason
    """`WON`, `SHARES`, `LEVEL` or `EMPTY`."""
    by: str = ""
    """Name of the rule whose item is on instead."""


class RuleVerdict(msgspec.Struct, frozen=True):
    rule: str
    """Name of the rule, or the id of the override."""
    level: Level
    layout: str
    reason: RuleReason
    """The best of its zones, or why it has none."""
    by: str = ""
    """Name of the rule that it lost to: for `LAYOUT` the one that picked the layout."""
    zones: tuple[ZoneVerdict, ...] = ()
    """Where its layout is on."""


class ItemVerdict(msgspec.Struct, frozen=True):
    zone: str
    rule: str
    playlist: str
    index: int
    """Place of its `[[item]]` in the playlist file."""
    key: str
    """Empty for what was left out."""
    title: str
    src: str
    reason: ItemReason
    detail: str = ""
    """Why it was left out."""
    at: Instant | None = None
    """When its turn began or begins, for `ON` and `NEXT`; when it will be valid, for `NOT_VALID`."""


class Explanation(msgspec.Struct, frozen=True):
    t: Instant
    layout: str | None
    rules: tuple[RuleVerdict, ...]
    """Overrides, the newest first, then every rule of the edition in file order."""
    items: tuple[ItemVerdict, ...]
    """Of every rule in the zones where it won, shares or is empty, by rule, zone and place in the playlist."""
