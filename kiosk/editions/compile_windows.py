"""From the times of rules and items to windows."""

from kiosk.editions.recurrence import expand
from kiosk.model import Times, recurrence_range
from kiosk.program import Calendar, Windows

Calendars = dict[str, Calendar]


def compile_windows(times: Times, calendars: Calendars) -> Windows:
    """The windows; the calendar of their recurrence rule is added to `calendars`."""
    key = None
    if times.rrule is not None:
        first, last = recurrence_range(times)
        key = f"{times.rrule.text} {first}/{last}"
        if key not in calendars:
            calendars[key] = expand(times.rrule, first, last)
    return Windows(
        days=times.days,
        calendar=key,
        from_ms=times.from_ms,
        to_ms=times.to_ms,
        starts=times.starts_at,
        ends=times.ends_at,
        excluded=frozenset(times.except_),
    )
