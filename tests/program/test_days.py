"""Days, windows and changes of validity are found far away as if one had looked at every day."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.program import Calendar, Edition, Site, Windows
from kiosk.program.clock import Clock
from kiosk.program.days import Days
from kiosk.program.pattern import Pattern
from tests.program.build import DAY
from tests.program.reference import union, window
from tests.program.strategies import LAYOUTS, ODD_DAYS, SCREENS, windows

NEAR = date(2026, 3, 29)
REACH = 60


@st.composite
def calendars(draw: st.DrawFn, near: date) -> Calendar:
    return Calendar(near - timedelta(days=20), draw(st.binary(max_size=8)))


@given(
    of=windows(NEAR),
    calendar=st.none() | calendars(NEAR),
    day=st.integers(-40, 40).map(lambda n: NEAR.toordinal() + n),
)
def test_days_are_found_as_if_one_looked_at_each(of: Windows, calendar: Calendar | None, day: int) -> None:
    days = Days(of, calendar)
    near = range(day - REACH, day + REACH + 1)
    following = next((d for d in near if d >= day and d in days), None)
    preceding = next((d for d in reversed(near) if d <= day and d in days), None)
    found = days.following(day), days.preceding(day)
    assert found[0] == following or (following is None and (found[0] or near[-1] + 1) > near[-1])
    assert found[1] == preceding or (preceding is None and (found[1] or near[0] - 1) < near[0])
    if day in days:
        assert min(days.run_end(day), near[-1]) == next((d - 1 for d in near if d > day and d not in days), near[-1])
        assert max(days.run_start(day), near[0]) == next(
            (d + 1 for d in reversed(near) if d < day and d not in days), near[0]
        )


def within(t: int | None, low: int, high: int) -> int | None:
    """`t`, unless it is farther away than the test looks."""
    return t if t is not None and low <= t < high else None


def first(edges: Iterable[int]) -> int | None:
    return min(edges, default=None)


def last(edges: Iterable[int]) -> int | None:
    return max(edges, default=None)


@pytest.mark.parametrize("zone", ODD_DAYS)
@given(data=st.data())
def test_windows_and_changes_are_found_as_if_one_looked_at_each(zone: str, data: st.DataObject) -> None:
    near = data.draw(st.sampled_from(ODD_DAYS[zone]))
    of = data.draw(windows(near))
    some = {"some": data.draw(calendars(near))}
    edition = Edition(Site("", zone, "id"), SCREENS, LAYOUTS, (), {}, some)
    all_days = [near + timedelta(days=n) for n in range(-REACH, REACH + 1)]
    spans = [span for day in all_days if (span := window(edition, of, day)) is not None]
    clock = Clock(zone)
    low, high = clock.midnight(all_days[1].toordinal()), clock.midnight(all_days[-1].toordinal())
    edges = [edge for span in spans for edge in span]
    changes = [edge for span in union(spans) for edge in span]
    pattern = Pattern(of, some, clock)
    middle = clock.midnight(near.toordinal())
    t = data.draw(st.sampled_from([e for e in edges if abs(e - middle) < 9 * DAY] or [middle])) + data.draw(
        st.sampled_from([-1, 0, 1, 4_000_000])
    )
    assert pattern.holds(t) == any(start <= t < end for start, end in spans)
    assert within(pattern.edge_after(t), low, high) == first(edge for edge in edges if t < edge < high)
    assert within(pattern.change_after(t), low, high) == first(edge for edge in changes if t < edge < high)
    assert within(pattern.edge_until(t), low, high) == last(edge for edge in edges if low <= edge <= t)
    assert within(pattern.change_until(t), low, high) == last(edge for edge in changes if low <= edge <= t)
    first_day = near.toordinal() + data.draw(st.integers(-2, 2))
    last_day = first_day + data.draw(st.integers(0, 3))
    begin, end = clock.midnight(first_day), clock.midnight(last_day + 1)
    assert pattern.changes(first_day, last_day) == [edge for edge in changes if begin <= edge < end]
