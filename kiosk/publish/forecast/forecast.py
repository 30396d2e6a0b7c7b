"""What a publication will change, on which screen, from when, and when it will be there. Pure: no clock, no files."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.program import Edition, Instant
from kiosk.publish.forecast.changes import Change, changes_on
from kiosk.publish.shown import objects_on


@dataclass(frozen=True, slots=True)
class Forecast:
    """For one screen. Times are milliseconds since 1970-01-01T00:00Z."""

    screen: str
    changes: tuple[Change, ...]
    bytes: int
    """That the screen will fetch, if it has the edition before."""
    seconds: float | None
    """How long that takes; None: its rate is not known."""
    ready_at: Instant | None
    too_late: bool
    """Whether it is ready after the instant at which all are to switch."""


def forecast(
    before: Edition | None,
    after: Edition,
    now: Instant,
    *,
    activate_at: Instant | None = None,
    rates: Mapping[str, int] | None = None,
    overhead: int = 0,
) -> tuple[Forecast, ...]:
    """One for each screen of `after`.

    `rates` are bytes a second by the screen's name; `overhead` are the bytes that every screen fetches besides objects.
    """
    begin = max(now, activate_at) if activate_at is not None else now
    found = []
    for screen in after.screens:
        old = next((one for one in before.screens if one.name == screen.name), None) if before else None
        there = objects_on(before, old) if before is not None and old is not None else {}
        new = {name: length for name, length in objects_on(after, screen).items() if name not in there}
        count = sum(new.values()) + overhead
        rate = (rates or {}).get(screen.name)
        seconds = count / rate if rate else None
        ready_at = Instant(now + round(seconds * 1000)) if seconds is not None else None
        too_late = activate_at is not None and ready_at is not None and ready_at > activate_at
        changes = changes_on(before, after, screen, begin)
        found.append(Forecast(screen.name, changes, count, seconds, ready_at, too_late))
    return tuple(found)
