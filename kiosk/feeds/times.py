"""Instants as sources write them."""

from datetime import datetime, tzinfo
from typing import Any

from kiosk.feeds.numbers import parse_number
from kiosk.feeds.refused import Refused

_LEAST_MS = 100_000_000_000
"""From here on a number is read as milliseconds (March 1973), below as seconds (until the year 5138)."""
_LAST_MS = 253_402_300_799_999


def parse_instant(found: Any, zone: tzinfo) -> int | Refused:
    """Milliseconds since 1970-01-01T00:00Z from RFC 3339 text, seconds or milliseconds.

    Text without an offset is read in `zone`; of an interval `a/b` the end counts.
    """
    if isinstance(found, str):
        number = parse_number(found.strip(), ".")
        if number is None:
            return _from_text(found.strip().rpartition("/")[2], zone)
        found = number
    if isinstance(found, bool) or not isinstance(found, int | float):
        return Refused("its time is neither RFC 3339 text nor a number")
    ms = found if abs(found) >= _LEAST_MS else found * 1000
    return int(ms) if 0 <= ms <= _LAST_MS else Refused(f"its time {found} is out of range")


def _from_text(text: str, zone: tzinfo) -> int | Refused:
    try:
        moment = datetime.fromisoformat(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        ms = int(aware.timestamp() * 1000)
    except (ValueError, OverflowError):
        return Refused(f"its time “{text[:40]}” is not RFC 3339, such as 2026-11-24T10:00:00+07:00")
    return ms if 0 <= ms <= _LAST_MS else Refused(f"its time {text[:40]} is out of range")
