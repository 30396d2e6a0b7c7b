"""The answers: what is on at an instant, and why."""

import msgspec

from kiosk.program.edition import Instant, Item, Level


class Slot(msgspec.Struct, frozen=True):
    """An item's turn in a zone, [start, end)."""

    zone: str
    rule: str
    """Name of the rule, or the id of the override."""
    level: Level
    playlist: str
    item: Item
    start: Instant
    end: Instant

    def offset(self, t: Instant) -> int:
        """How far into the item `t` is, in milliseconds."""
        return t - self.start


class Leaving(msgspec.Struct, frozen=True):
    """The item before, while its transition runs over the one that is on."""

    slot: Slot
    until: Instant


class ZoneShowing(msgspec.Struct, frozen=True):
    zone: str
    slot: Slot | None
    """None: nothing to show here."""
    leaving: Leaving | None = None


class Showing(msgspec.Struct, frozen=True):
    """What a screen shows at `t`, unchanged until `next_change`."""

    t: Instant
    layout: str | None
    """None: no rule holds, the poster is shown."""
    zones: tuple[ZoneShowing, ...]
    """In the layout's order."""
    next_change: Instant | None
    """The first later instant at which layout, a slot or a leaving item differs; None: not within ten years."""


class Span(msgspec.Struct, frozen=True):
    """The part of a slot that is on screen without a break, [start, end)."""

    slot: Slot
    start: Instant
    end: Instant


class Block(msgspec.Struct, frozen=True):
    """A time in which the same rules take turns in a zone, [start, end)."""

    zone: str
    level: Level
    rules: tuple[str, ...]
    """Names of rules, or ids of overrides; in the order of their first turns."""
    start: Instant
    end: Instant
