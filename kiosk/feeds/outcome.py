"""How one look at a source ended."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from kiosk.model import Reading


@dataclass(frozen=True, slots=True)
class Fresh:
    """New readings; what could not be read of them in `problems`."""

    readings: tuple[Reading, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Nothing new since the last look."""

    confirmed_at: int | None = None
    """When the source said that what it gave before still holds; None: it said nothing."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing usable; `reason` holds no address, secret or foreign text beyond a few words."""

    reason: str


Outcome: TypeAlias = Fresh | Unchanged | Failed


class Source(Protocol):
    """Where a feed's readings come from. One thread at a time calls it."""

    @property
    def seconds(self) -> float:
        """How long to wait between two looks while all is well."""
        ...

    @property
    def longest(self) -> float:
        """How long to wait at most after many failures."""
        ...

    def look(self, now_ms: int) -> Outcome:
        """Look once. It may block, but not for long: see `kiosk.feeds.limits`."""
        ...

    def cut(self) -> None:
        """Make a `look` under way in another thread end soon."""
        ...
