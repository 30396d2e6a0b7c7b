"""Recurrence rules (RFC 5545), a day or coarser: how they are written and on which dates they fall."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Literal

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, weekday

FIRST_DATE = date(2000, 1, 1)
"""Where a rule without `starts` counts from."""
LAST_DATE = date(2060, 12, 31)
"""How far a rule without `ends` is expanded."""
LEAST_SPAN = timedelta(days=3653)
"""But at least so far from its start."""

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES: Final[dict[str, Literal[0, 1, 2, 3]]] = {
    "YEARLY": YEARLY,
    "MONTHLY": MONTHLY,
    "WEEKLY": WEEKLY,
    "DAILY": DAILY,
}
_LIMITS = {
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
}
_NTH = {MONTHLY: (-5, 5), YEARLY: (-53, 53)}
_SUB_DAILY = {"BYHOUR", "BYMINUTE", "BYSECOND"}
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", *_LIMITS}
_CYCLE = 19 * 400
"""Years. The calendar repeats after 400; dateutil looks for a further date until 9999 before it gives up, so it is
asked about the last such years."""


class RecurrenceError(ValueError):
    """The text is no rule that can be used."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule that was understood."""

    text: str
    """Normalised: upper case, without spaces."""
    freq: Literal[0, 1, 2, 3]
    interval: int = 1
    count: int | None = None
    until: date | None = None
    week_start: int = 0
    by_day: tuple[tuple[int, int], ...] = ()
    """Weekday from 0 = Monday, and which one of the month or year (0: every)."""
    by_number: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def counts_from_start(self) -> bool:
        """Whether its dates depend on the date it starts at, and not on the calendar alone."""
        days_given = self.by_day or any(name != "BYMONTH" for name, _ in self.by_number)
        return self.interval > 1 or self.count is not None or not (days_given or self.freq == DAILY)


def parse_recurrence(text: str) -> Recurrence:
    """Raise RecurrenceError, in an operator's words, where the text is no rule of a day or coarser."""
    parts = _parts(text)
    if sub_daily := _SUB_DAILY & parts.keys():
        raise RecurrenceError(f"{min(sub_daily)} divides the day", "a rrule says on which days; use from and to")
    freq = _frequency(parts.get("FREQ"))
    if unknown := parts.keys() - _KNOWN:
        raise RecurrenceError(f'"{min(unknown)}" is not a part of a rule', f"known are {', '.join(sorted(_KNOWN))}")
    if "COUNT" in parts and "UNTIL" in parts:
        raise RecurrenceError("COUNT and UNTIL exclude each other", "keep one of the two")
    by_day = tuple(_by_day(day, freq) for day in parts["BYDAY"].split(",")) if "BYDAY" in parts else ()
    if "BYMONTH" in parts and any(abs(nth) > 5 for _, nth in by_day):
        raise RecurrenceError("no month has so many weeks", "leave BYMONTH out, or count up to 5")
    return Recurrence(
        text=";".join(f"{name}={value}" for name, value in parts.items()),
        freq=freq,
        interval=_number("INTERVAL", parts.get("INTERVAL", "1"), 1, 10_000),
        count=_number("COUNT", parts["COUNT"], 1, 100_000) if "COUNT" in parts else None,
        until=_date(parts["UNTIL"]) if "UNTIL" in parts else None,
        week_start=_weekday(parts.get("WKST", "MO")),
        by_day=by_day,
        by_number=tuple((name, _numbers(name, parts[name])) for name in _LIMITS if name in parts),
    )


def occurrences(recurrence: Recurrence, first: date, last: date) -> Iterator[date]:
    """The dates from `first`, from which the rule counts, to `last`, both at most 400 years apart."""
    numbers = dict(recurrence.by_number)
    rule = rrule(
        recurrence.freq,
        dtstart=datetime.combine(_shifted(first, _CYCLE), time()),
        interval=recurrence.interval,
        wkst=recurrence.week_start,
        count=recurrence.count,
        byweekday=tuple(weekday(day, nth or None) for day, nth in recurrence.by_day) or None,
        bymonth=numbers.get("BYMONTH"),
        bymonthday=numbers.get("BYMONTHDAY"),
        byyearday=numbers.get("BYYEARDAY"),
        byweekno=numbers.get("BYWEEKNO"),
        bysetpos=numbers.get("BYSETPOS"),
    )
    last = min(last, recurrence.until or last)
    for found in rule:
        day = _shifted(found.date(), -_CYCLE)
        if day > last:
            return
        yield day


@lru_cache(maxsize=4096)
def first_occurrence(recurrence: Recurrence, first: date, last: date) -> date | None:
    return next(occurrences(recurrence, first, last), None)


def _parts(text: str) -> dict[str, str]:
    plain = re.sub(r"\s", "", text).upper().removeprefix("RRULE:")
    parts: dict[str, str] = {}
    for part in filter(None, plain.split(";")):
        name, equals, value = part.partition("=")
        if not equals or not value:
            raise RecurrenceError(f'"{part[:40]}" is not NAME=VALUE', 'such as "FREQ=MONTHLY;BYDAY=-1FR"')
        if name in parts:
            raise RecurrenceError(f"{name[:40]} is there twice", "keep one of the two")
        parts[name] = value
    return parts


def _frequency(value: str | None) -> Literal[0, 1, 2, 3]:
    if value is None:
        raise RecurrenceError("FREQ is missing", 'such as "FREQ=WEEKLY;BYDAY=MO,WE"')
    if value in {"HOURLY", "MINUTELY", "SECONDLY"}:
        raise RecurrenceError(f"FREQ={value} divides the day", "a rrule says on which days; use from and to")
    if value not in _FREQUENCIES:
        raise RecurrenceError(f"FREQ={value[:40]} is not known", f"known are {', '.join(_FREQUENCIES)}")
    return _FREQUENCIES[value]


def _number(name: str, value: str, low: int, high: int) -> int:
    if re.fullmatch(r"[+-]?\d{1,6}", value) and low <= int(value) <= high:
        return int(value)
    raise RecurrenceError(f"{name}={value[:40]} is out of range", f"write a whole number from {low} to {high}")


def _numbers(name: str, value: str) -> tuple[int, ...]:
    return tuple(_place(name, one, *_LIMITS[name]) for one in value.split(","))


def _place(name: str, value: str, low: int, high: int) -> int:
    if number := _number(name, value, low, high):
        return number
    raise RecurrenceError(f"{name}=0 is out of range", "count from 1, or from -1 backwards")


def _date(value: str) -> date:
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?", value, re.ASCII)
    try:
        return date(*map(int, match.groups()[:3])) if match else date.fromisoformat(value)
    except ValueError:
        raise RecurrenceError(f"UNTIL={value[:40]} is not a date", "such as UNTIL=20261231") from None


def _weekday(value: str) -> int:
    if value not in _WEEKDAYS:
        raise RecurrenceError(f'"{value[:40]}" is not a weekday', f"known are {', '.join(_WEEKDAYS)}")
    return _WEEKDAYS.index(value)


def _by_day(value: str, freq: int) -> tuple[int, int]:
    day, nth = _weekday(value[-2:]), value[:-2]
    if not nth:
        return day, 0
    if freq not in _NTH:
        raise RecurrenceError(f"BYDAY={value[:40]} needs a month or year", "write FREQ=MONTHLY, or the day alone")
    return day, _place("BYDAY", nth, *_NTH[freq])


def _shifted(day: date, years: int) -> date:
    return day.replace(year=day.year + years)
