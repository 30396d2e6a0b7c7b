"""How far the program looks ahead, and how little it works for it."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.program import Calendar, Edition, Instant, Item, Level, Override, Program, Rule, Site, Situation, Windows
from tests.program.build import DAY, HOUR, between, edition, item, local, playlist, rule, wall
from tests.program.reference import Reference
from tests.program.strategies import LAYOUTS, SCREENS, items, windows
from tests.program.test_reference import follow

NOON = local("2026-11-24T12:00")
TICKER = {"a": playlist(item("t", fills=True)), "b": playlist(item("b1"))}


def next_change(program: Program, t: int, situation: Situation | None = None) -> int | None:
    return program.at(Instant(t), situation or Situation()).next_change


def once(day: date) -> dict[str, Calendar]:
    """A calendar of one day."""
    return {"once": Calendar(day, b"\x01")}


def days_worked_out(program: Program) -> int:
    return sum(len(timeline._days) for _situation, timeline in program._timelines)


def test_a_dark_screen_knows_when_it_lights_up_years_ahead() -> None:
    rules = [rule("old", windows=Windows(ends=wall("2020-01-01T00:00"))), rule("new", windows=Windows(calendar="once"))]
    program = Program(edition(rules, calendars=once(date(2034, 8, 17))))
    assert next_change(program, NOON) == local("2034-08-17T00:00")
    assert days_worked_out(program) == 1


def test_beyond_ten_years_it_does_not_look() -> None:
    program = Program(edition([rule("new", windows=Windows(starts=wall("2037-01-01T00:00")))]))
    assert next_change(program, NOON) is None
    assert next_change(program, NOON + 100 * DAY) == local("2037-01-01T00:00")


def test_a_site_whose_items_are_all_over_stays_dark() -> None:
    program = Program(
        edition([rule("base")], {"a": playlist(item("a1", windows=Windows(ends=wall("2026-01-01T00:00"))))})
    )
    assert next_change(program, NOON) is None
    assert days_worked_out(program) == 1


def test_a_rule_and_an_item_that_never_meet_stay_dark() -> None:
    monday, tuesday = (Windows(days=frozenset({day})) for day in (0, 1))
    program = Program(edition([rule("base", windows=monday)], {"a": playlist(item("a1", windows=tuesday))}))
    assert next_change(program, NOON) is None


def test_a_rule_and_an_item_meet_when_both_hold() -> None:
    mondays = rule("base", windows=between(22, 4, days=frozenset({0})))
    program = Program(edition([mondays], {"a": playlist(item("a1", windows=between(3, 5, days=frozenset({1}))))}))
    assert next_change(program, NOON) == local("2026-12-01T03:00")


def test_a_ticker_shown_until_further_notice_is_changed_only_by_what_goes_before_it() -> None:
    forever = Situation(overrides=(Override("now", {"main": "a"}, Instant(NOON - 500 * DAY)),))
    below = [rule("base", "b"), rule("event", "b", level=Level.EVENT, layout="split", windows=between(8, 9))]
    program = Program(edition(below, TICKER))
    assert next_change(program, NOON, forever) is None
    fire = rule("fire", "b", level=Level.EMERGENCY, windows=Windows(calendar="once"))
    program = Program(edition([*below, fire], TICKER, calendars=once(date(2031, 5, 5))))
    assert next_change(program, NOON, forever) == local("2031-05-05T00:00")


def test_an_empty_zone_is_filled_when_a_lower_level_can() -> None:
    rules = [
        rule("base", layout="split", zones={"ticker": ("b",)}, windows=Windows(calendar="once")),
        rule("other", "b"),
    ]
    forever = Situation(overrides=(Override("now", {"main": "a"}, Instant(NOON - DAY), layout="split"),))
    program = Program(edition(rules, TICKER, calendars=once(date(2027, 1, 5))))
    assert next_change(program, NOON, forever) == local("2027-01-05T00:00")


def test_a_zone_may_change_below_the_level_that_picked_the_layout() -> None:
    both = (
        Override("high", {"main": "a"}, Instant(NOON - DAY), level=Level.EMERGENCY, layout="split"),
        Override("low", {"ticker": "a"}, Instant(NOON - DAY), level=Level.BASE, layout="split"),
    )
    fair = rule("fair", layout="split", zones={"ticker": ("b",)}, level=Level.EVENT, windows=Windows(calendar="once"))
    program = Program(edition([fair], TICKER, calendars=once(date(2031, 5, 5))))
    assert next_change(program, NOON, Situation(overrides=both)) == local("2031-05-05T00:00")


def test_the_next_anchor_of_an_override_may_be_years_away() -> None:
    june = wall("2030-06-01T00:00")
    ticker = item("t", fills=True, windows=Windows(ends=june))
    lists = {"a": playlist(ticker, item("later", windows=Windows(starts=june)))}
    forever = Situation(overrides=(Override("now", {"main": "a"}, Instant(NOON - 500 * DAY)),))
    program = Program(edition([], lists))
    slot = program.at(NOON, forever).zones[0].slot
    assert slot is not None
    assert (slot.start, slot.end) == (NOON - 500 * DAY, local("2030-06-01T00:00"))
    assert next_change(program, NOON, forever) == local("2030-06-01T00:00")


def test_outside_the_years_of_the_calendar_the_nearest_instant_is_meant() -> None:
    program = Program(edition([rule("base")]))
    for t in (-(10**17), 10**17):
        showing = program.at(Instant(t), Situation())
        assert showing.zones[0].slot is not None
        assert list(program.slots(Instant(t), Instant(t + 10**16), Situation())) is not None


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/New_York", "Pacific/Kiritimati"])
def test_always_may_be_written_as_the_first_and_last_day_there_is(zone: str) -> None:
    always = Windows(starts=datetime.min, ends=datetime.max)  # noqa: DTZ901 - local
    program = Program(edition([rule("base", windows=always)], {"a": playlist(item("a1", windows=always))}, zone=zone))
    assert program.at(NOON, Situation()).zones[0].slot is not None


def test_a_slot_ends_before_a_change_far_away() -> None:
    program = Program(edition([rule("night", windows=between(22, 6))], {"a": playlist(item("a1", 3600))}))
    assert next_change(program, NOON + 11 * HOUR + 1) == NOON + 12 * HOUR


def slow_items(near: date, key: str) -> st.SearchStrategy[Item]:
    """Of slots that the reference can count for a year."""
    return items(near, key).map(lambda item: replace(item, slot_ms=max(item.slot_ms, 5 * HOUR)))


@st.composite
def sparse(draw: st.DrawFn) -> tuple[Edition, Situation]:
    """Editions in which little happens, and that far away."""
    near = date(2026, 6, 1)
    far = st.builds(lambda days: near.fromordinal(near.toordinal() + days), st.integers(-30, 320))
    bits = draw(st.lists(st.integers(0, 400), max_size=3).map(lambda days: sum({1 << day for day in days})))
    lists = {
        name: playlist(*(draw(slow_items(draw(far), f"{name}{n}")) for n in range(draw(st.integers(1, 2)))))
        for name in ("a", "b")
    }
    rules = tuple(
        Rule(
            name=f"rule {n}",
            layout=draw(st.sampled_from(["full", "split"])),
            zones={draw(st.sampled_from(["main", "ticker"])): (draw(st.sampled_from(["a", "b"])),)},
            level=draw(st.sampled_from(Level)),
            windows=draw(st.just(Windows(calendar="some")) | windows(draw(far))),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    since = Instant(local("2026-06-01T00:00") + draw(st.integers(-5 * DAY, 5 * DAY)))
    forever = Override("now", {"main": "a"}, since, level=draw(st.sampled_from([Level.BASE, Level.NOW])))
    situation = Situation(overrides=draw(st.sampled_from([(), (forever,)])))
    calendars = {"some": Calendar(near, bits.to_bytes(51, "little"))}
    return Edition(Site("", "Europe/Berlin", "id"), SCREENS, LAYOUTS, rules, lists, calendars), situation


@given(case=sparse(), data=st.data())
def test_agrees_with_the_reference_far_ahead(case: tuple[Edition, Situation], data: st.DataObject) -> None:
    edition, situation = case
    start = local("2026-06-01T00:00")
    reference = Reference(edition, situation, start - 40 * DAY, start + 400 * DAY)
    t = Instant(data.draw(st.integers(start, start + 300 * DAY)))
    follow(Program(edition), reference, situation, t)
