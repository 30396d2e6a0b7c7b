import itertools
from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.model import Recurrence, occurrences
from kiosk.model.recurrence import FIRST_DATE, LAST_DATE, RecurrenceError, first_occurrence, parse_recurrence

DATES = st.dates(date(1990, 1, 1), date(2040, 12, 31))
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def numbers(low: int, high: int) -> st.SearchStrategy[str]:
    one = st.integers(low, high).filter(bool).map(str)
    return st.lists(one, min_size=1, max_size=3, unique=True).map(",".join)


@st.composite
def rules(draw: st.DrawFn) -> str:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = {"FREQ": freq, "INTERVAL": str(draw(st.integers(1, 5))), "WKST": draw(st.sampled_from(DAYS))}
    limits = {"BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31), "BYYEARDAY": (-366, 366), "BYSETPOS": (-4, 4)}
    if freq == "YEARLY":
        limits["BYWEEKNO"] = (-53, 53)
    for name in draw(st.lists(st.sampled_from(sorted(limits)), max_size=2, unique=True)):
        parts[name] = draw(numbers(*limits[name]))
    if draw(st.booleans()):
        nth = st.sampled_from(["", "", "1", "-1", "3"] if freq in ("MONTHLY", "YEARLY") else [""])
        day = st.tuples(nth, st.sampled_from(DAYS)).map("".join)
        parts["BYDAY"] = draw(st.lists(day, min_size=1, max_size=3).map(",".join))
    if draw(st.booleans()):
        parts["COUNT"] = str(draw(st.integers(1, 20)))
    return ";".join(f"{name}={value}" for name, value in parts.items())


@given(rules(), DATES, st.integers(0, 3_000))
def test_dates_are_those_of_dateutil(text: str, first: date, days: int) -> None:
    recurrence, last = parse_recurrence(text), first + timedelta(days=days)
    assume(first_occurrence(recurrence, first, first + timedelta(days=20_000)))  # else dateutil searches until 9999
    start, end = datetime.combine(first, time()), datetime.combine(last, time())
    oracle = itertools.takewhile(lambda at: at <= end, rrulestr(text, dtstart=start))
    assert list(occurrences(recurrence, first, last)) == [at.date() for at in oracle]


@pytest.mark.parametrize("freq", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
def test_a_rule_that_never_matches_ends(freq: str) -> None:
    never = parse_recurrence(f"FREQ={freq};BYMONTH=2;BYMONTHDAY=30")
    assert list(occurrences(never, FIRST_DATE, LAST_DATE)) == []


@given(st.text(st.sampled_from("FREQ=;,-0123456789MOTUWEHINTRVALBYDSCP \n")))
def test_any_text_is_a_rule_or_an_error_in_words(text: str) -> None:
    try:
        recurrence = parse_recurrence(text)
    except RecurrenceError as error:
        said: str | None = error.message and error.hint
    else:
        said = recurrence.text
        first_occurrence(recurrence, FIRST_DATE, LAST_DATE)
    assert said


@given(rules())
def test_a_rule_is_the_same_in_any_case_and_spacing(text: str) -> None:
    assert parse_recurrence(f" rrule: {text.lower().replace(';', ' ; ')}\n") == parse_recurrence(text)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("FREQ=DAILY", False),
        ("FREQ=DAILY;INTERVAL=2", True),
        ("FREQ=DAILY;COUNT=2", True),
        ("FREQ=WEEKLY", True),
        ("FREQ=WEEKLY;BYDAY=MO", False),
        ("FREQ=MONTHLY;BYMONTH=2", True),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", False),
    ],
)
def test_whether_a_rule_depends_on_its_start(text: str, *, counts: bool) -> None:
    assert parse_recurrence(text).counts_from_start is counts


def test_until_is_the_last_day() -> None:
    recurrence = parse_recurrence("FREQ=DAILY;UNTIL=20260103T170000Z")
    assert [day.day for day in occurrences(recurrence, date(2026, 1, 1), LAST_DATE)] == [1, 2, 3]


def test_the_first_date_counts() -> None:
    fortnight = Recurrence(text="FREQ=WEEKLY;INTERVAL=2", freq=2, interval=2)
    found = list(occurrences(fortnight, date(2026, 11, 5), date(2026, 12, 31)))
    assert [f"{day:%d.%m}" for day in found] == ["05.11", "19.11", "03.12", "17.12", "31.12"]
