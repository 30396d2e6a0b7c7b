"""The answers: what is on at an instant, and why."""

from dataclasses import dataclass

from kiosk.program.edition import Instant, Item, Level


@dataclass(frozen=True, slots=True)
class Slot:
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


@dataclass(frozen=True, slots=True)
class Leaving:
    """The item before, while its transition runs over the one that is on."""

    slot: Slot
    until: Instant


@dataclass(frozen=True, slots=True)
class ZoneShowing:
    zone: str
    slot: Slot | None
    """None: nothing to show here."""
    leaving: Leaving | None = None


@dataclass(frozen=True, slots=True)
class Showing:
    """What a screen shows at `t`, unchanged until `next_change`."""

    t: Instant
    layout: str | None
    """None: no rule holds, the poster is shown."""
    zones: tuple[ZoneShowing, ...]
    """In the layout's order."""
    next_change: Instant | None
    """The first later instant at which layout, a slot or a leaving item differs; None: not within ten years."""


@dataclass(frozen=True, slots=True)
class Span:
    """The part of a slot that is on screen without a break, [start, end)."""

    slot: Slot
    start: Instant
    end: Instant


@dataclass(frozen=True, slots=True)
class Block:
    """A time in which the same rules take turns in a zone, [start, end)."""

    zone: str
    level: Level
    rules: tuple[str, ...]
    """Names of rules, or ids of overrides; in the order of their first turns."""
    start: Instant
    end: Instant
