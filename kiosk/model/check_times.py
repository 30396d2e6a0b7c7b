"""Whether the times of a rule or an item make sense together."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from kiosk.model.mistake import Mistake
from kiosk.model.recurrence import FIRST_DATE, LAST_DATE, LEAST_SPAN, first_occurrence, occurrences
from kiosk.model.times import Times

_DAY = timedelta(days=1)


def check_times(times: Times) -> Iterator[Mistake]:
    if times.days is not None and times.rrule is not None:
        yield Mistake(("rrule",), "days and rrule are both there", "keep one of the two")
    elif times.rrule is not None and times.starts is None and times.rrule.counts_from_start:
        said = f"the rrule counts from {FIRST_DATE:%Y-%m-%d}, a {FIRST_DATE:%A}"
        yield Mistake(("rrule",), said, "write starts, or BYDAY or BYMONTHDAY", "warning")
    if times.from_ is not None and times.from_ == times.to:
        said = "from and to are the same: this holds for 24 hours from then on"
        yield Mistake(("to",), said, "leave both out for whole days", "warning")
    if times.starts_at and times.ends_at and times.ends_at <= times.starts_at:
        yield Mistake(("ends",), "ends before it starts", "exchange starts and ends")
    elif times.days is None or times.rrule is None:
        yield from _never(times)


def _never(times: Times) -> Iterator[Mistake]:
    if times.rrule is not None and first_occurrence(times.rrule, *recurrence_range(times)) is None:
        yield Mistake(("rrule",), "the rrule never matches a date", "check its days, months and UNTIL")
    elif not any(_holds_on(times, day) for day in _days(times)):
        key = next(key for key in ("except", "rrule", "days", "ends", "starts", "to", "from") if _given(times, key))
        yield Mistake((key,), "this never holds: no day is left", "check days, starts, ends and except together")


def recurrence_range(times: Times) -> tuple[date, date]:
    """The dates between which a recurrence is expanded; it counts from the first."""
    first = times.first_date or FIRST_DATE
    last = (times.ends_at - timedelta.resolution).date() if times.ends_at else max(LAST_DATE, first + LEAST_SPAN)
    return first, max(first, last)


def _given(times: Times, key: str) -> bool:
    return bool(getattr(times, key + "_" * (key in {"from", "except"})))


def _days(times: Times) -> Iterator[date]:
    """The days a window could start on, without end where nothing ends it: the first few decide."""
    first, last = recurrence_range(times)
    if times.rrule is not None:
        yield from occurrences(times.rrule, first, last)
        return
    day = first - _DAY if times.ends_at is None or times.starts_at else last - timedelta(days=len(times.except_) + 14)
    while day <= last:
        if times.days is None or day.weekday() in times.days:
            yield day
        day += _DAY


def _holds_on(times: Times, day: date) -> bool:
    if day in times.except_:
        return False
    midnight = datetime.combine(day, time())
    opens = midnight + timedelta(milliseconds=times.from_ms)
    closes = midnight + timedelta(milliseconds=times.to_ms) + (_DAY if times.to_ms <= times.from_ms else timedelta())
    return (times.starts_at is None or closes > times.starts_at) and (times.ends_at is None or opens < times.ends_at)
