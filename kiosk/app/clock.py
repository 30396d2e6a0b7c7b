"""The wall clock, and times as commands print and take them."""

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def now_ms() -> int:
    """Milliseconds since 1970-01-01T00:00Z."""
    return time.time_ns() // 1_000_000


def utc(t: int) -> datetime:
    """The time that is so many milliseconds after 1970-01-01T00:00Z."""
    return _EPOCH + timedelta(milliseconds=t)


def rfc3339(t: int) -> str:
    """UTC, to the millisecond."""
    return utc(t).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def epoch_ms(time: datetime) -> int:
    """Of a time with an offset."""
    return (time - _EPOCH) // timedelta(milliseconds=1)
