"""A publication in words: what changes on which screen, and when it is there."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.app.clock import rfc3339, utc
from kiosk.model import visible
from kiosk.publish.forecast import Change, Forecast, Kind

_MB = 1_000_000
_SIGNS = {Kind.NEW: "+", Kind.CHANGED: "~", Kind.GONE: "-"}
_WORDS = {Kind.NEW: "is new", Kind.CHANGED: "is changed", Kind.GONE: "is gone"}


class Words:
    """In the local time of a site. Times are milliseconds since 1970-01-01T00:00Z."""

    def __init__(self, timezone: str, now: int) -> None:
        self._zone = ZoneInfo(timezone)
        self._today = self._local(now).date()

    def forecasts(self, forecasts: tuple[Forecast, ...], activate_at: int | None) -> Iterator[str]:
        begin = "as soon as it is there" if activate_at is None else f"from {self.time(activate_at)}"
        for one in forecasts:
            if not one.changes:
                yield visible(f"{one.screen}: nothing changes")
                continue
            yield visible(f"{one.screen}: {begin}; {self._arrival(one, activate_at)}")
            for change in one.changes:
                yield visible(f"  {self.change(change)}")

    def time(self, t: int) -> str:
        """Such as 10:05; on another day with its date."""
        local = self._local(t)
        return f"{local:%H:%M}" if local.date() == self._today else f"{local:%Y-%m-%d %H:%M}"

    def _local(self, t: int) -> Any:
        return utc(t).astimezone(self._zone)

    def _arrival(self, one: Forecast, activate_at: int | None) -> str:
        if one.seconds is None or one.ready_at is None:
            return f"{size(one.bytes)}, at a rate that is not known (--rate {one.screen}=2MB/s)"
        late = f": too late for {self.time(activate_at)}" if one.too_late and activate_at is not None else ""
        return f"{size(one.bytes)}, {duration(one.seconds)}, ready {self.time(one.ready_at)}{late}"

    def change(self, change: Change) -> str:
        sign = _SIGNS[change.kind]
        if change.what == "order":
            return f"{sign} playlist {change.name}: another order"
        if not change.playlist:
            return f"{sign} {change.what} {change.name} {_WORDS[change.kind]}"
        when = ""
        if change.kind is not Kind.GONE:
            when = (
                f", first on at {self.time(change.first_at)}" if change.first_at is not None else ", not within a day"
            )
        return f"{sign} {change.what} {change.name} in playlist {change.playlist} {_WORDS[change.kind]}{when}"


def record(one: Forecast) -> dict[str, Any]:
    """A forecast as JSON."""
    return {
        "screen": one.screen,
        "bytes": one.bytes,
        "seconds": one.seconds,
        "ready_at": None if one.ready_at is None else rfc3339(one.ready_at),
        "too_late": one.too_late,
        "changes": [
            {
                "kind": change.kind.value,
                "what": change.what,
                "name": change.name,
                "playlist": change.playlist,
                "first_at": None if change.first_at is None else rfc3339(change.first_at),
            }
            for change in one.changes
        ],
    }


def size(count: int) -> str:
    """Bytes in words."""
    if count < 1_000:
        return f"{count} bytes"
    if count < _MB:
        return f"{count / 1_000:.0f} kB"
    return f"{count / _MB:.1f} MB" if count < 10 * _MB else f"{count / _MB:.0f} MB"


def duration(seconds: float) -> str:
    if seconds < 90:
        return f"about {max(1, round(seconds))} s"
    if seconds < 5_400:
        return f"about {round(seconds / 60)} minutes"
    return f"about {seconds / 3_600:.1f} hours"
