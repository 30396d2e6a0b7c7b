"""What is to be fetched, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wanted:
    """An object that an edition names."""

    hash: str
    length: int
    needed_at_ms: int
    """When it is first on screen, milliseconds since 1970-01-01T00:00Z; what is needed first comes first."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a fetch is. Counts what was in the store already as arrived."""

    objects: int
    objects_total: int
    bytes: int
    """Of whole objects and of the parts that are here."""
    bytes_total: int
    rate: float
    """Bytes a second of late."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of what was wanted; every hash is in exactly one of the three."""

    arrived: frozenset[str] = frozenset()
    """In the store, verified, and safe from a power cut."""
    failed: Mapping[str, str] = field(default_factory=dict)
    """Hash to reason, in words for the operator; ask again later."""
    left: frozenset[str] = frozenset()
    """Not tried to the end: it was interrupted, or these are quiet hours. What is here of them is kept."""

    @property
    def whole(self) -> bool:
        return not self.failed and not self.left
