"""Anchors, slots, transitions, turns and shuffles."""

from hashlib import sha256

import pytest

from kiosk.program import Condition, Instant, Leaving, Level, Override, Program, Situation, Slot, Windows
from tests.program.build import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    between,
    clock,
    edition,
    item,
    keys,
    local,
    on,
    playlist,
    rule,
    wall,
)

MIDNIGHT = local("2026-11-24T00:00")
NOON = local("2026-11-24T12:00")
EIGHT_SECONDS = {"a": playlist(item("a1", 8), item("a2", 8), item("a3", 8))}


def slot_at(program: Program, t: int, situation: Situation | None = None, zone: str = "main") -> Slot:
    showing = program.at(Instant(t), situation or Situation())
    slot = next(each.slot for each in showing.zones if each.zone == zone)
    assert slot is not None
    return slot


def leaving_at(program: Program, t: int, situation: Situation | None = None) -> Leaving | None:
    return program.at(Instant(t), situation or Situation()).zones[0].leaving


def span(slot: Slot, anchor: int) -> tuple[str, int, int]:
    return slot.item.key, slot.start - anchor, slot.end - anchor


# --- anchors


def test_a_rule_without_times_begins_anew_at_local_midnight() -> None:
    program = Program(edition([rule("base")], EIGHT_SECONDS))
    assert span(slot_at(program, MIDNIGHT), MIDNIGHT) == ("a1", 0, 8000)
    assert span(slot_at(program, MIDNIGHT + 17_000), MIDNIGHT) == ("a3", 16_000, 24_000)
    assert span(slot_at(program, MIDNIGHT - 1), MIDNIGHT - DAY) == ("a3", DAY - 8000, DAY)


def test_a_loop_begins_with_its_window() -> None:
    program = Program(edition([rule("base", windows=between(9, 22))], EIGHT_SECONDS))
    assert span(slot_at(program, NOON + 9000), NOON - 3 * HOUR) == ("a2", 3 * HOUR + 8000, 3 * HOUR + 16_000)


def test_a_night_goes_on_past_midnight() -> None:
    program = Program(edition([rule("night", windows=between(22, 6))], EIGHT_SECONDS))
    anchor = MIDNIGHT - 2 * HOUR
    assert span(slot_at(program, MIDNIGHT + 5000), anchor) == ("a1", 2 * HOUR, 2 * HOUR + 8000)
    assert slot_at(program, MIDNIGHT - 1).end == MIDNIGHT


def test_any_window_of_the_level_is_an_anchor_for_all_its_rules() -> None:
    rules = [rule("base"), rule("other", "b", windows=between(12, 13))]
    lists = {"a": playlist(item("a1", 420)), "b": playlist(item("b1", 420))}
    program = Program(edition(rules, lists))
    assert [on(program, NOON + ms) for ms in (0, 7 * MINUTE)] == ["a1", "b1"]
    assert span(slot_at(program, NOON + HOUR), NOON) == ("a1", HOUR, HOUR + 7 * MINUTE)


def test_a_window_is_an_anchor_even_while_the_condition_is_false_or_another_screen_is_meant() -> None:
    wet = Condition("hujan > 0", "hujan", ">", 0.0)
    quiet = Windows(from_ms=clock(12, 0) + 1, to_ms=clock(13))
    base = rule("base")
    with_condition = Program(edition([base, rule("wet", when=wet, windows=quiet)], EIGHT_SECONDS))
    elsewhere = Program(edition([base, rule("far", screens=("kiosk",), windows=quiet)], EIGHT_SECONDS))
    assert slot_at(with_condition, NOON + 100).start == NOON + 1
    assert slot_at(elsewhere, NOON + 100).start == NOON


def test_a_rule_of_another_layout_or_zone_or_level_is_no_anchor() -> None:
    odd = Windows(from_ms=clock(12) + 1, to_ms=clock(12) + 2)
    others = [
        rule("layout", layout="split", windows=odd),
        rule("level", level=Level.CAMPAIGN, windows=odd),
        rule("zone", zones={"ticker": ("a",)}, windows=odd),
    ]
    program = Program(edition([rule("base"), *others], EIGHT_SECONDS))
    assert slot_at(program, NOON + 100).start == NOON


def test_below_an_interruption_time_goes_on() -> None:
    event = rule("event", "b", level=Level.EVENT, windows=Windows(from_ms=clock(12) + 3000, to_ms=clock(12) + 9000))
    program = Program(edition([rule("base"), event], {**EIGHT_SECONDS, "b": playlist(item("b1", 3))}))
    assert span(slot_at(program, NOON), NOON) == ("a1", 0, 8000)
    assert span(slot_at(program, NOON + 9000), NOON) == ("a2", 8000, 16_000)
    spans = list(program.slots(Instant(NOON), Instant(NOON + 16_000), Situation()))
    assert [(s.slot.item.key, s.start - NOON, s.end - NOON) for s in spans] == [
        ("a1", 0, 3000),
        ("b1", 3000, 6000),
        ("b1", 6000, 9000),
        ("a2", 9000, 16_000),
    ]


def test_when_an_item_becomes_valid_the_loop_begins_anew() -> None:
    new = item("new", 5, windows=Windows(starts=wall("2026-11-24T12:00:01")))
    program = Program(edition([rule("base")], {"a": playlist(item("a1", 60), new)}))
    assert on(program, NOON) == "a1"
    assert span(slot_at(program, NOON + 61_000), NOON + 1000) == ("new", 60_000, 65_000)


def test_an_item_that_is_valid_day_after_day_moves_no_anchor() -> None:
    daily = item("a1", 420, windows=Windows(starts=wall("2026-11-01T00:00")))
    program = Program(edition([rule("night", windows=between(22, 6))], {"a": playlist(daily)}))
    assert slot_at(program, MIDNIGHT).start == MIDNIGHT - 2 * HOUR + 17 * 7 * MINUTE


def test_a_bare_end_lasts_to_the_end_of_that_day() -> None:
    # `ends = 2026-11-24` is compiled to the midnight after it.
    last = item("last", windows=Windows(ends=wall("2026-11-25T00:00")))
    program = Program(edition([rule("base")], {"a": playlist(last)}))
    assert program.at(Instant(MIDNIGHT + DAY - 1), Situation()).next_change == MIDNIGHT + DAY
    assert (on(program, MIDNIGHT + DAY - 1), on(program, MIDNIGHT + DAY)) == ("last", None)


# --- slots


def test_a_slot_is_cut_by_the_next_anchor() -> None:
    program = Program(edition([rule("base", windows=Windows(to_ms=10_500))], EIGHT_SECONDS))
    assert span(slot_at(program, MIDNIGHT + 8000), MIDNIGHT) == ("a2", 8000, 10_500)


@pytest.mark.parametrize(("end", "last"), [(8_000, "a1"), (8_999, "a1"), (9_000, "a2"), (16_001, "a2"), (500, "a1")])
def test_a_slot_of_less_than_a_second_is_not_begun(end: int, last: str) -> None:
    program = Program(edition([rule("base", windows=Windows(to_ms=end))], EIGHT_SECONDS))
    slot = slot_at(program, MIDNIGHT + end - 1)
    assert (slot.item.key, slot.end) == (last, MIDNIGHT + end)
    assert program.at(Instant(slot.start), Situation()).next_change == slot.end


def test_a_slot_of_exactly_a_second_is_begun() -> None:
    program = Program(edition([rule("base", windows=Windows(to_ms=9_000))], EIGHT_SECONDS))
    assert [span(slot_at(program, MIDNIGHT + ms), MIDNIGHT) for ms in (7_999, 8_000)] == [
        ("a1", 0, 8_000),
        ("a2", 8_000, 9_000),
    ]


# --- transitions


def test_an_item_leaves_over_the_next() -> None:
    lists = {"a": playlist(item("a1", 8, transition=0.6), item("a2", 8))}
    program = Program(edition([rule("base")], lists))
    leaving = leaving_at(program, NOON + 8000)
    assert leaving is not None
    assert (leaving.slot, leaving.until) == (slot_at(program, NOON), NOON + 8600)
    assert program.at(Instant(NOON + 8000), Situation()).next_change == NOON + 8600
    assert leaving_at(program, NOON + 8599) == leaving
    assert leaving_at(program, NOON + 8600) is None
    assert leaving_at(program, NOON + 16_000) is None


def test_a_transition_is_at_most_half_of_either_slot() -> None:
    lists = {"a": playlist(item("a1", 3, transition=60), item("a2", 8, transition=60))}
    program = Program(edition([rule("base")], lists))
    for start in (MIDNIGHT + 3000, MIDNIGHT + 11_000):
        leaving = leaving_at(program, start)
        assert leaving is not None
        assert leaving.until == start + 1500


def test_a_transition_fits_into_a_slot_that_was_cut() -> None:
    lists = {"a": playlist(item("a1", 8, transition=3), item("a2", 8))}
    program = Program(edition([rule("base", windows=Windows(to_ms=9001))], lists))
    leaving = leaving_at(program, MIDNIGHT + 8000)
    assert leaving is not None
    assert leaving.until == MIDNIGHT + 8500


def test_a_single_item_leaves_over_itself() -> None:
    program = Program(edition([rule("base")], {"a": playlist(item("a1", 8, transition=0.5))}))
    leaving = leaving_at(program, NOON)
    assert leaving is not None
    assert (leaving.slot.item.key, leaving.slot.end, leaving.until) == ("a1", NOON, NOON + 500)


def test_an_anchor_cuts() -> None:
    program = Program(edition([rule("base")], {"a": playlist(item("a1", 7, transition=3))}))
    assert leaving_at(program, MIDNIGHT) is None


def test_an_interruption_cuts_and_so_does_its_end() -> None:
    event = rule("event", "b", level=Level.EVENT, windows=Windows(from_ms=clock(12) + 2000, to_ms=clock(12) + 8000))
    lists = {"a": playlist(item("a1", 8, transition=3)), "b": playlist(item("b1", 2, transition=1))}
    program = Program(edition([rule("base"), event], lists))
    assert leaving_at(program, NOON + 1999) is not None
    assert [leaving_at(program, NOON + ms) for ms in (2000, 8000)] == [None, None]


def test_what_changes_in_another_zone_cuts_nothing() -> None:
    base = rule("base", layout="split", zones={"main": ("a",), "ticker": ("b",)})
    event = rule(
        "event", layout="split", zones={"ticker": ("b",)}, level=Level.EVENT, windows=Windows(from_ms=9000, to_ms=9500)
    )
    lists = {"a": playlist(item("a1", 8, transition=3)), "b": playlist(item("b1"))}
    program = Program(edition([base, event], lists))
    levels = [program.at(Instant(MIDNIGHT + ms), Situation()).zones[1].slot for ms in (8500, 9200, 9800)]
    assert [slot and slot.level for slot in levels] == [Level.BASE, Level.EVENT, Level.BASE]
    leaving = [leaving_at(program, MIDNIGHT + ms) for ms in (8500, 9200, 9800)]
    assert leaving[0] is not None
    assert leaving[0] == leaving[1] == leaving[2]


def test_a_slot_that_began_behind_an_interruption_has_nothing_to_leave() -> None:
    event = rule("event", "b", level=Level.EVENT, windows=Windows(from_ms=clock(12) + 7000, to_ms=clock(12) + 9000))
    lists = {"a": playlist(item("a1", 8, transition=3)), "b": playlist(item("b1", 2))}
    program = Program(edition([rule("base"), event], lists))
    assert span(slot_at(program, NOON + 9500), NOON) == ("a1", 8000, 16_000)
    assert leaving_at(program, NOON + 9500) is None


def test_a_transition_goes_on_past_midnight() -> None:
    lists = {"a": playlist(item("a1", 3603, transition=10), item("a2", 3603, transition=10))}
    program = Program(edition([rule("night", windows=between(22, 6))], lists))
    assert slot_at(program, MIDNIGHT + 6500).start == MIDNIGHT + 6000
    late = Program(edition([rule("night", windows=between(22, 6))], {"a": playlist(item("a1", 3599.5, transition=10))}))
    leaving = leaving_at(late, MIDNIGHT + 8_000)
    assert slot_at(late, MIDNIGHT + 8_000).start == MIDNIGHT - 1000
    assert leaving is not None
    assert leaving.until == MIDNIGHT + 9_000


@pytest.mark.parametrize(("layout", "length"), [("full", 3599.5), ("split", 3599.5), ("full", 3600), ("split", 3600)])
def test_an_interruption_that_ends_at_midnight_cuts(layout: str, length: float) -> None:
    event = rule("event", "b", level=Level.EVENT, layout=layout, windows=between(23, 0))
    lists = {"a": playlist(item("a1", length, transition=10)), "b": playlist(item("b1"))}
    program = Program(edition([rule("night", windows=between(22, 6)), event], lists))
    assert slot_at(program, MIDNIGHT).rule == "night"
    assert leaving_at(program, MIDNIGHT + 5_000) is None


# --- turns


def test_share_counts_turns() -> None:
    rules = [rule("one"), rule("two", "b", share=2), rule("three", "c", share=3)]
    lists = {name: playlist(item(f"{name}1"), item(f"{name}2")) for name in "abc"}
    program = Program(edition(rules, lists))
    # Keys (k + 1/2) / share: c 1/6, b 1/4, then a and c at 1/2 by file order, b 3/4, c 5/6.
    cycle = keys(program, MIDNIGHT, MIDNIGHT + 120 * SECOND)
    assert cycle == ["c1", "b1", "a1", "c2", "b2", "c1", "c2", "b1", "a2", "c1", "b2", "c2"]


def test_shares_are_proportions() -> None:
    lists = {name: playlist(item(name)) for name in "ab"}
    small = Program(edition([rule("one", share=1), rule("two", "b", share=3)], lists))
    large = Program(edition([rule("one", share=10**15), rule("two", "b", share=3 * 10**15)], lists))
    assert keys(small, NOON, NOON + MINUTE) == keys(large, NOON, NOON + MINUTE)


def test_a_share_may_dwarf_another() -> None:
    lists = {name: playlist(item(name)) for name in "ab"}
    program = Program(edition([rule("one"), rule("two", "b", share=10**18 + 1)], lists))
    assert set(keys(program, NOON, NOON + HOUR)) == {"b"}


def test_several_playlists_play_one_after_the_other() -> None:
    lists = {"a": playlist(item("a1"), item("a2")), "b": playlist(item("b1"))}
    program = Program(edition([rule("base", zones={"main": ("b", "a")})], lists))
    assert keys(program, MIDNIGHT, MIDNIGHT + 40 * SECOND) == ["b1", "a1", "a2", "b1"]


def test_an_old_override_is_as_quick_to_ask_as_a_new_one() -> None:
    lists = {"a": playlist(item("a1", 7), item("a2", 4)), "b": playlist(item("b1", 5), shuffle=True)}
    program = Program(edition([], lists))
    since = local("1990-01-01T00:00")
    overrides = tuple(Override(name, {"main": name}, since) for name in ("a", "b"))
    situation = Situation(overrides=overrides)
    # A cycle of both rules' passes: a1 b1 a2 b1, 21 seconds.
    for t in range(NOON, NOON + MINUTE, 700):
        offset = (t - since) % 21_000
        expected = "a1" if offset < 7000 else "b1" if offset < 12_000 else "a2" if offset < 16_000 else "b1"
        assert on(program, t, situation) == expected


def test_the_anchor_of_an_old_override_may_be_an_item_that_became_valid_long_ago() -> None:
    new = item("new", 7, windows=Windows(starts=wall("2026-08-17T10:00")))
    over = item("over", 7, windows=Windows(starts=wall("2026-01-01T00:00"), ends=wall("2026-02-01T00:00")))
    program = Program(edition([], {"a": playlist(item("a1", 11), new, over)}))
    situation = Situation(overrides=(Override("now", {"main": "a"}, local("2025-01-01T00:00")),))
    anchor = local("2026-08-17T10:00")
    assert (slot_at(program, NOON, situation).start - anchor) % 18_000 in (0, 11_000)
    assert slot_at(program, anchor + 11_000, situation).item.key == "new"
    assert slot_at(program, anchor - 1, situation).end == anchor


# --- shuffle


def test_shuffle_sorts_each_pass_by_hash() -> None:
    names = [f"a{n}" for n in range(6)]
    program = Program(edition([rule("base")], {"a": playlist(*(item(name) for name in names), shuffle=True)}))
    for number in range(4):
        digest = {name: sha256(f"a\n2026-11-24\n{number}\n{name}".encode()).digest() for name in names}
        start = MIDNIGHT + number * MINUTE
        assert keys(program, start, start + MINUTE) == sorted(names, key=lambda name: digest[name])


def test_a_shuffled_item_does_not_depend_on_the_others() -> None:
    names = [f"a{n}" for n in range(6)]
    all_of_them = Program(edition([rule("base")], {"a": playlist(*map(item, names), shuffle=True)}))
    fewer = Program(edition([rule("base")], {"a": playlist(*map(item, reversed(names[1:])), shuffle=True)}))
    with_all = keys(all_of_them, MIDNIGHT, MIDNIGHT + MINUTE)
    assert [key for key in with_all if key != "a0"] == keys(fewer, MIDNIGHT, MIDNIGHT + 50 * SECOND)


# --- what fills


def test_a_ticker_alone_fills_the_window() -> None:
    program = Program(edition([rule("base", windows=between(9, 22))], {"a": playlist(item("a1", fills=True))}))
    assert span(slot_at(program, NOON), NOON) == ("a1", -3 * HOUR, 10 * HOUR)
    assert program.at(NOON, Situation()).next_change == NOON + 10 * HOUR


def test_a_ticker_with_others_takes_turns() -> None:
    ticker = item("t", 60, fills=True)
    in_playlist = Program(edition([rule("base")], {"a": playlist(ticker, item("a1"))}))
    in_zone = Program(edition([rule("base"), rule("other", "b")], {"a": playlist(ticker), "b": playlist(item("b1"))}))
    for program in (in_playlist, in_zone):
        assert slot_at(program, MIDNIGHT).end == MIDNIGHT + MINUTE


def test_a_ticker_fills_while_the_others_are_not_valid() -> None:
    noon_only = item("a1", windows=between(12, 13))
    program = Program(edition([rule("base")], {"a": playlist(item("t", 60, fills=True), noon_only)}))
    assert span(slot_at(program, NOON - 1), NOON) == ("t", -12 * HOUR, 0)
    assert slot_at(program, NOON).end == NOON + MINUTE
