"""One record for all live figures, whatever their source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One labelled value of a reading that is a list, such as a bar of a chart."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as a source gave it. Times are milliseconds since 1970-01-01T00:00Z."""

    key: str
    """FEED.NAME, as items and conditions call it."""
    value: float | str | bool | tuple[Point, ...]
    observed_at: int
    """When the source says it was true; the fetch time where it does not say."""
    fetched_at: int
    ttl_ms: int
    """Past `observed_at + ttl_ms` it is old: conditions on it are false and it is shown with its age."""
    unit: str = ""
    label: str = ""
    source: str = ""
    """Name of the feed."""
    attribution: str = ""
    """Whom the screen must name."""

    def is_old(self, now_ms: int) -> bool:
        return now_ms > self.observed_at + self.ttl_ms


@dataclass(frozen=True, slots=True)
class Sample:
    """One past value of a reading, for change and sparkline."""

    at: int
    value: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A reading with what it was before."""

    reading: Reading
    history: tuple[Sample, ...] = ()
    """Oldest first, thinned to at most 96 over the last 48 hours; only where the value is a number."""
