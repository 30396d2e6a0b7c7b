"""Times of day, weekdays, dates and recurrence rules as site files write them."""

import re
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from kiosk.model.recurrence import Recurrence, RecurrenceError, parse_recurrence
from kiosk.model.words import described, quoted, wrong

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MS = 86_400_000
_YEARS = range(1970, 2100)


def clock_time(value: Any) -> int:
    """Milliseconds since midnight."""
    if isinstance(value, time) and value.tzinfo is None:
        return ((value.hour * 60 + value.minute) * 60 + value.second) * 1000 + value.microsecond // 1000
    match = re.fullmatch(r"(\d\d?):(\d\d)(?::(\d\d))?", value, re.ASCII) if isinstance(value, str) else None
    if match:
        hour, minute, second = (int(part or 0) for part in match.groups())
        if (hour < 24 and minute < 60 and second < 60) or (hour, minute, second) == (24, 0, 0):
            return ((hour * 60 + minute) * 60 + second) * 1000
    raise wrong(f"{described(value)} is not a time of day", 'write it as "06:00"')


def _days(value: Any) -> frozenset[int]:
    example = 'write "mon-fri" or "sat,sun"'
    if not isinstance(value, str):
        raise wrong(f"days are a text, and this is {described(value)}", example)
    days: set[int] = set()
    for part in value.lower().split(","):
        ends = [end.strip() for end in part.split("-")]
        if len(ends) > 2 or not set(ends) <= set(WEEKDAYS):
            raise wrong(f"{quoted(value)} does not name days", f"{example}; known are {', '.join(WEEKDAYS)}")
        first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    return frozenset(days)


def _recurrence(value: Any) -> Recurrence:
    if not isinstance(value, str):
        raise wrong(f"a rrule is a text, and this is {described(value)}", 'such as "FREQ=MONTHLY;BYDAY=-1FR"')
    if len(value) > 2000:
        raise wrong("the rrule is longer than 2,000 characters", "split it into several rules")
    try:
        return parse_recurrence(value)
    except RecurrenceError as error:
        raise wrong(f"the rrule cannot be used: {error.message}", error.hint) from error


def _moment(value: Any) -> date:
    """A date, or a datetime (which is a date too) without a zone."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        raise wrong("a time with an offset stands here", "write the site's local time, without Z or +07:00")
    if not isinstance(value, date):
        without_quotes = "2026-11-01 or 2026-11-01T10:00:00, without quotes"
        raise wrong(f"{described(value)} is not a date", f"write {without_quotes}")
    if value.year not in _YEARS:
        raise wrong(f"the year {value.year} is out of range", f"use years from {_YEARS[0]} to {_YEARS[-1]}")
    return value


def _plain_date(value: Any) -> date:
    if isinstance(value, datetime):
        raise wrong("a date and time stands here", "write the date alone, such as 2026-12-25")
    return _moment(value)


ClockTime = Annotated[
    int, PlainValidator(clock_time), WithJsonSchema({"type": "string", "pattern": r"^\d\d?:\d\d(:\d\d)?$"})
]
Days = Annotated[
    frozenset[int],
    PlainValidator(_days),
    WithJsonSchema({"type": "string", "examples": ["mon-fri", "sat,sun"]}),
]
Rrule = Annotated[
    Recurrence,
    PlainValidator(_recurrence),
    WithJsonSchema({"type": "string", "examples": ["FREQ=MONTHLY;BYDAY=-1FR"]}),
]
Moment = Annotated[
    date,
    PlainValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$"}),
]
PlainDate = Annotated[date, PlainValidator(_plain_date), WithJsonSchema({"type": "string", "format": "date"})]
