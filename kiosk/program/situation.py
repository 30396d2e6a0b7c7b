"""What time alone does not say: the screen, truths of conditions, overrides, what cannot be shown."""

from dataclasses import dataclass, field

from kiosk.program.edition import Instant, Level


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether a condition holds, and since when."""

    value: bool
    since: Instant


@dataclass(frozen=True, slots=True)
class Override:
    """Something shown now, besides the rules: the operator's choice or an alert."""

    id: str
    zones: dict[str, str]
    """Zone to playlist."""
    since: Instant
    until: Instant | None = None
    """Exclusive; None: until it is taken away."""
    level: Level = Level.NOW
    layout: str = "full"
    items: tuple[str, ...] = ()
    """Keys of the only items to show; empty: the whole playlist."""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    screen: str = ""
    """Name of a screen of the edition; empty or unknown: the first one."""
    conditions: dict[str, Truth] = field(default_factory=dict)
    """By `Condition.text`; a missing one is false."""
    overrides: tuple[Override, ...] = ()
    quarantined: frozenset[str] = frozenset()
    """Keys of items that keep their slot and show the poster."""
    missing: frozenset[str] = frozenset()
    """Hashes of objects that have not arrived; items that need them are passed over."""
