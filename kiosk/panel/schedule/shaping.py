"""From drawing, moving and stretching blocks to the times of a rule. Pure.

All give what changes of a rule's table, by key; None: the key goes.
"""

from datetime import date, datetime, timedelta
from typing import Any

from kiosk.model import Times
from kiosk.panel.schedule.week import DAY
from kiosk.panel.weekdays import weekday_text

SNAP = 15
"""Minutes."""
_MINUTE_MS = 60_000

Change = dict[str, Any]


def snapped(minute: float) -> int:
    return round(minute / SNAP) * SNAP


def hour_text(minute: int) -> str:
    """As files write it; from the next day on, that day's."""
    minute = minute if minute <= DAY else minute - DAY
    return f"{minute // 60:02}:{minute % 60:02}"


def span(times: Times) -> tuple[int, int]:
    """From when to when a window lasts, in minutes of its day; the end may be on the next."""
    start = times.from_ms // _MINUTE_MS
    end = times.to_ms // _MINUTE_MS
    return start, end if end > start else end + DAY


def is_whole_day(times: Times) -> bool:
    return times.from_ is None and times.to is None


def drawn(column: int, minute: float, to_column: int, to_minute: float) -> Change:
    """The times of a new rule, between two corners."""
    first, last = sorted((column, to_column))
    low, high = sorted((snapped(minute), snapped(to_minute)))
    low = min(low, DAY - SNAP)
    high = min(max(high, low + SNAP), DAY)
    return {"days": weekday_text(range(first, last + 1)), "from": hour_text(low), "to": hour_text(high)}


def moved(times: Times, column: int, columns: int, minutes: float) -> Change:
    """With the block of a day moved; where other days have blocks too, those keep their day and go with its hours."""
    return {**_later(times, minutes), **_on_another_day(times, column, columns)}


def stretched(times: Times, minute: float, *, top: bool) -> Change:
    """With one edge at a minute, counted from the midnight at which the window's day begins."""
    start, end = span(times)
    edge = snapped(minute)
    if top:
        start = min(max(edge, 0, end - DAY + SNAP), end - SNAP)
        return {} if start >= DAY else _hours(times, start, end)
    longest = DAY if start == 0 else start + DAY - SNAP
    return _hours(times, start, min(max(edge, start + SNAP), longest))


def _later(times: Times, minutes: float) -> Change:
    if is_whole_day(times):
        return {}
    start, end = span(times)
    new = start if abs(minutes) < SNAP / 2 else min(max(snapped(start + minutes), 0), DAY - SNAP)
    return _hours(times, new, new + end - start)


def _hours(times: Times, start: int, end: int) -> Change:
    if (start, end) == span(times):
        return {}
    return {"from": hour_text(start), "to": hour_text(end)}


def _on_another_day(times: Times, column: int, columns: int) -> Change:
    target = column + columns
    if not columns or times.rrule is not None:
        return {}
    if times.days is not None:
        if column not in times.days or target in times.days or not 0 <= target <= 6:
            return {}
        return {"days": weekday_text((times.days - {column}) | {target})}
    if times.starts is None or times.ends is None or _day(times.starts) != _day(times.ends):
        return {}
    return {"starts": times.starts + timedelta(days=columns), "ends": times.ends + timedelta(days=columns)}


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
