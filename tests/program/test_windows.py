"""Windows of rules and items as instants, on days of 23, 23.5, 24, 24.5, 25 and no hours."""

from datetime import date

import pytest

from kiosk.program import Calendar, Windows
from kiosk.program.clock import Clock
from kiosk.program.pattern import Pattern
from tests.program.build import HOUR, between, clock, utc, wall

BERLIN, NEW_YORK, LORD_HOWE, APIA = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"


def windows_of(
    windows: Windows, zone: str, first: date, last: date, calendar: Calendar | None = None
) -> list[tuple[int, int]]:
    pattern = Pattern(windows, {} if calendar is None else {"calendar": calendar}, Clock(zone))
    return [(start, end) for start, end, _day in pattern.between(first.toordinal(), last.toordinal())]


def window_on(windows: Windows, zone: str, day: date) -> tuple[int, int] | None:
    found = windows_of(windows, zone, day, day)
    return found[0] if found else None


def test_without_from_and_to_a_window_is_the_local_day() -> None:
    assert window_on(Windows(), "Asia/Jakarta", date(2026, 11, 24)) == (
        utc("2026-11-23T17:00"),
        utc("2026-11-24T17:00"),
    )


def test_a_window_ends_before_its_end() -> None:
    pattern = Pattern(between(6, 22), {}, Clock("Asia/Jakarta"))
    assert pattern.holds(utc("2026-11-24T14:59:59.999"))
    assert not pattern.holds(utc("2026-11-24T15:00"))


def test_to_at_or_before_from_is_the_next_day() -> None:
    friday = date(2026, 11, 27)
    night = between(22, 6, days=frozenset({friday.weekday()}))
    assert windows_of(night, "Asia/Jakarta", date(2026, 11, 23), date(2026, 11, 29)) == [
        (utc("2026-11-27T15:00"), utc("2026-11-27T23:00"))
    ]
    whole = between(6, 6)
    assert window_on(whole, "Asia/Jakarta", friday) == (utc("2026-11-26T23:00"), utc("2026-11-27T23:00"))


def test_to_may_be_midnight() -> None:
    for end in (0, clock(24)):
        evening = Windows(from_ms=clock(18), to_ms=end)
        assert window_on(evening, "Asia/Jakarta", date(2026, 11, 24)) == (
            utc("2026-11-24T11:00"),
            utc("2026-11-24T17:00"),
        )


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (BERLIN, date(2026, 3, 29), 23),
        (BERLIN, date(2026, 10, 25), 25),
        (NEW_YORK, date(2026, 3, 8), 23),
        (NEW_YORK, date(2041, 11, 3), 25),
        (LORD_HOWE, date(2026, 10, 4), 23.5),
        (LORD_HOWE, date(2026, 4, 5), 24.5),
        (LORD_HOWE, date(2045, 10, 1), 23.5),
        (BERLIN, date(1940, 4, 1), 23),
        ("Asia/Jakarta", date(1963, 12, 31), 24.5),
        ("Asia/Jakarta", date(2026, 11, 24), 24),
    ],
)
def test_a_local_day_is_as_long_as_it_is(zone: str, day: date, hours: float) -> None:
    window = window_on(Windows(), zone, day)
    assert window is not None
    assert window[1] - window[0] == hours * HOUR


def test_a_time_in_a_gap_means_its_end() -> None:
    spring = date(2026, 3, 29)  # 02:00 becomes 03:00
    assert window_on(Windows(from_ms=clock(2, 30), to_ms=clock(5)), BERLIN, spring) == (
        utc("2026-03-29T01:00"),
        utc("2026-03-29T03:00"),
    )
    assert window_on(Windows(from_ms=clock(1), to_ms=clock(2, 30)), BERLIN, spring) == (
        utc("2026-03-29T00:00"),
        utc("2026-03-29T01:00"),
    )


def test_a_window_inside_a_gap_is_skipped() -> None:
    half_past_two = Windows(from_ms=clock(2), to_ms=clock(2, 45))
    assert window_on(half_past_two, BERLIN, date(2026, 3, 29)) is None
    assert window_on(half_past_two, BERLIN, date(2026, 3, 30)) is not None


def test_half_an_hour_is_a_gap_too() -> None:
    assert window_on(Windows(from_ms=clock(2, 15), to_ms=clock(4)), LORD_HOWE, date(2026, 10, 4)) == (
        utc("2026-10-03T15:30"),
        utc("2026-10-03T17:00"),
    )


def test_an_ambiguous_time_means_its_first_occurrence() -> None:
    autumn = date(2026, 10, 25)  # 03:00 becomes 02:00
    assert window_on(Windows(from_ms=clock(2, 30), to_ms=clock(4)), BERLIN, autumn) == (
        utc("2026-10-25T00:30"),
        utc("2026-10-25T03:00"),
    )
    assert window_on(Windows(from_ms=clock(1), to_ms=clock(2, 30)), BERLIN, autumn) == (
        utc("2026-10-24T23:00"),
        utc("2026-10-25T00:30"),
    )


def test_a_night_may_be_longer_or_shorter() -> None:
    night = between(22, 6)
    spring, autumn = window_on(night, NEW_YORK, date(2026, 3, 7)), window_on(night, NEW_YORK, date(2026, 10, 31))
    assert spring is not None
    assert autumn is not None
    assert (spring[1] - spring[0], autumn[1] - autumn[0]) == (7 * HOUR, 9 * HOUR)


def test_a_day_that_does_not_exist_has_no_window() -> None:
    noon = between(12, 13)
    skipped = date(2011, 12, 30)
    assert window_on(noon, APIA, skipped) is None
    assert window_on(Windows(), APIA, skipped) is None
    assert window_on(between(22, 6), APIA, skipped) is None
    assert windows_of(Windows(), APIA, date(2011, 12, 29), date(2011, 12, 31)) == [
        (utc("2011-12-29T10:00"), utc("2011-12-30T10:00")),
        (utc("2011-12-30T10:00"), utc("2011-12-31T10:00")),
    ]


def test_a_night_into_a_day_that_does_not_exist_ends_with_the_day_before() -> None:
    assert window_on(between(22, 6), APIA, date(2011, 12, 29)) == (utc("2011-12-30T08:00"), utc("2011-12-30T10:00"))


def test_midnight_may_come_twice() -> None:
    clock_ = Clock("America/St_Johns")  # on 2006-10-29 at 00:01 it became 23:01 of the day before
    sunday = date(2006, 10, 29).toordinal()
    assert clock_.midnight(sunday) == utc("2006-10-29T02:30")
    second_saturday_2330 = utc("2006-10-29T03:00")
    assert clock_.date(second_saturday_2330) == date(2006, 10, 28)
    assert clock_.day(second_saturday_2330) == sunday


def test_starts_and_ends_cut_windows() -> None:
    windows = between(8, 12, starts=wall("2026-11-24T10:00"), ends=wall("2026-11-26T09:30"))
    assert windows_of(windows, "UTC", date(2026, 11, 20), date(2026, 11, 30)) == [
        (utc("2026-11-24T10:00"), utc("2026-11-24T12:00")),
        (utc("2026-11-25T08:00"), utc("2026-11-25T12:00")),
        (utc("2026-11-26T08:00"), utc("2026-11-26T09:30")),
    ]


def test_starts_cuts_a_night_that_began_the_day_before() -> None:
    windows = between(22, 6, starts=wall("2026-11-24T03:00"))
    assert windows_of(windows, "UTC", date(2026, 11, 22), date(2026, 11, 23)) == [
        (utc("2026-11-24T03:00"), utc("2026-11-24T06:00"))
    ]


def test_days_and_exceptions_look_at_the_day_a_window_starts_on() -> None:
    night = between(22, 6, days=frozenset({4, 5}), excluded=frozenset({date(2026, 11, 28)}))
    assert windows_of(night, "UTC", date(2026, 11, 26), date(2026, 11, 30)) == [
        (utc("2026-11-27T22:00"), utc("2026-11-28T06:00"))
    ]


def test_a_calendar_lists_the_days() -> None:
    calendar = Calendar(date(2026, 11, 1), bytes([0b0000_0001, 0b1000_0000]))
    assert windows_of(Windows(calendar="calendar"), "UTC", date(2026, 10, 1), date(2026, 12, 1), calendar) == [
        (utc("2026-11-01T00:00"), utc("2026-11-02T00:00")),
        (utc("2026-11-16T00:00"), utc("2026-11-17T00:00")),
    ]


def test_only_real_changes_of_validity_are_edges() -> None:
    clock_ = Clock(BERLIN)
    day = date(2026, 3, 28).toordinal()
    always = Pattern(Windows(), {}, clock_)
    assert always.changes(day - 3, day + 3) == []
    assert always.change_after(utc("2026-03-28T00:00")) is None
    assert always.change_until(utc("2026-03-28T00:00")) is None
    # A gap may close the pause between two windows.
    pause = Pattern(Windows(from_ms=clock(3), to_ms=clock(2)), {}, clock_)
    assert pause.changes(day + 1, day + 1) == []
    assert pause.changes(day + 2, day + 2) == [utc("2026-03-30T00:00"), utc("2026-03-30T01:00")]


def test_validity_is_followed_as_far_as_it_goes() -> None:
    clock_ = Clock(APIA)
    windows = between(6, 6, starts=wall("2011-01-01T00:00"), ends=wall("2030-01-01T00:00"))
    pattern = Pattern(windows, {}, clock_)
    # Nothing starts on the day that was skipped, so the loop of the days has a hole there.
    assert pattern.change_after(utc("2011-06-01T00:00")) == utc("2011-12-30T10:00")
    assert pattern.change_after(utc("2011-12-30T10:00")) == utc("2011-12-30T16:00")
    assert pattern.change_after(utc("2011-12-30T16:00")) == utc("2029-12-31T11:00")
    assert pattern.change_until(utc("2025-06-01T00:00")) == utc("2011-12-30T16:00")
    assert pattern.change_until(utc("2011-12-30T15:59")) == utc("2011-12-30T10:00")
    assert pattern.change_until(utc("2011-12-30T09:59")) == utc("2011-01-01T10:00")
