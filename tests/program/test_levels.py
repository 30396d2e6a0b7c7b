"""Which rule picks the layout and who plays in each zone."""

from typing import Any

from msgspec.structs import replace

from kiosk.program import Condition, Instant, Level, Override, Program, Situation, Truth
from tests.program.build import HOUR, MINUTE, SECOND, between, edition, item, keys, local, on, playlist, rule

NOON = local("2026-11-24T12:00")
LISTS = {name: playlist(item(name)) for name in ("a", "b", "c")}
SMOG = Condition("udara.ispu > 100", "udara.ispu", ">", 100.0)


def now(playlist: str = "c", *, since: int = 0, until: int | None = None, **more: Any) -> Override:
    """Counted in milliseconds from noon."""
    end = None if until is None else Instant(NOON + until)
    return Override(more.pop("id", "now"), {"main": playlist}, Instant(NOON + since), end, **more)


def test_nothing_holds_and_the_poster_is_shown() -> None:
    showing = Program(edition([])).at(NOON, Situation())
    assert (showing.layout, showing.zones, showing.next_change) == (None, (), None)


def test_the_higher_level_wins() -> None:
    program = Program(edition([rule("base"), rule("event", "b", level=Level.EVENT, windows=between(12, 13))], LISTS))
    assert [on(program, NOON + ms) for ms in (-1, 0, HOUR - 1, HOUR)] == ["a", "b", "b", "a"]


def test_the_highest_rule_picks_the_layout_and_rules_of_another_lose() -> None:
    event = rule("event", zones={"main": ("b",)}, layout="split", level=Level.EVENT, windows=between(12, 13))
    program = Program(edition([rule("base"), event], LISTS))
    before, during = program.at(Instant(NOON - 1), Situation()), program.at(NOON, Situation())
    assert (before.layout, during.layout) == ("full", "split")
    assert [(zone.zone, zone.slot is None) for zone in during.zones] == [("main", False), ("ticker", True)]


def test_of_one_level_the_first_in_the_file_picks_the_layout() -> None:
    rules = [rule("first", layout="split"), rule("second", "b")]
    assert Program(edition(rules, LISTS)).at(NOON, Situation()).layout == "split"
    assert Program(edition(rules[::-1], LISTS)).at(NOON, Situation()).layout == "full"


def test_a_zone_goes_to_the_highest_level_that_fills_it() -> None:
    rules = [
        rule("base", layout="split", zones={"main": ("a",), "ticker": ("b",)}),
        rule("event", layout="split", zones={"main": ("c",)}, level=Level.EVENT),
    ]
    program = Program(edition(rules, LISTS))
    assert (on(program, NOON), on(program, NOON, zone="ticker")) == ("c", "b")


def test_rules_are_for_screens_by_name_or_tag() -> None:
    rules = [rule("name", screens=("videotron",)), rule("tag", "b", screens=("indoor",))]
    program = Program(edition(rules, LISTS))
    screens = ("", "unknown", "videotron", "kiosk")
    assert [on(program, NOON, Situation(screen=name)) for name in screens] == ["a", "a", "a", "b"]


def test_a_rule_with_nothing_to_play_lets_a_lower_level_through() -> None:
    old = playlist(item("old", windows=between(0, 0, ends=None, days=frozenset())))
    event = rule("event", "old", layout="split", level=Level.EVENT)
    program = Program(edition([rule("base"), event], {**LISTS, "old": old}))
    assert (program.at(NOON, Situation()).layout, on(program, NOON)) == ("full", "a")


def test_what_has_not_arrived_is_passed_over() -> None:
    lists = {"a": playlist(item("a1", needs=("aa",)), item("a2")), "b": playlist(item("b1", needs=("aa", "bb")))}
    program = Program(edition([rule("base"), rule("event", "b", level=Level.EVENT)], lists))
    arriving = Situation(missing=frozenset({"aa"}))
    assert (on(program, NOON), set(keys(program, NOON, NOON + MINUTE, arriving))) == ("b1", {"a2"})


def test_what_is_quarantined_keeps_its_slot() -> None:
    program = Program(edition([rule("base")]))
    assert keys(program, NOON, NOON + MINUTE) == keys(
        program, NOON, NOON + MINUTE, Situation(quarantined=frozenset({"a1"}))
    )


def test_a_condition_that_is_not_known_is_false() -> None:
    program = Program(edition([rule("base"), rule("smog", "b", level=Level.EVENT, when=SMOG)], LISTS))
    truths = (None, Truth(value=False, since=Instant(NOON - HOUR)), Truth(value=True, since=Instant(NOON - HOUR)))
    situations = [Situation(conditions={SMOG.text: truth} if truth else {}) for truth in truths]
    assert [on(program, NOON, situation) for situation in situations] == ["a", "a", "b"]


def test_a_condition_holds_since_it_became_true() -> None:
    program = Program(edition([rule("base"), rule("smog", "b", level=Level.EVENT, when=SMOG)], LISTS))
    situation = Situation(conditions={SMOG.text: Truth(value=True, since=Instant(NOON + 123))})
    assert program.at(Instant(NOON + 122), situation).next_change == NOON + 123
    assert [on(program, NOON + ms, situation) for ms in (122, 123)] == ["a", "b"]
    slot = program.at(Instant(NOON + 5000), situation).zones[0].slot
    assert slot is not None
    assert slot.start == NOON + 123


def test_an_override_goes_before_rules_but_not_before_an_emergency() -> None:
    rules = [rule("base"), rule("fire", "b", level=Level.EMERGENCY, windows=between(12, 13))]
    program = Program(edition(rules, LISTS))
    situation = Situation(overrides=(now(since=-HOUR, until=2 * HOUR),))
    times = (-HOUR - 1, -HOUR, 0, HOUR, 2 * HOUR)
    assert [on(program, NOON + ms, situation) for ms in times] == ["a", "c", "b", "c", "a"]


def test_the_newest_override_picks_the_layout() -> None:
    program = Program(edition([rule("base")], LISTS))
    old, new = now(since=-2 * HOUR, layout="split"), now(since=-HOUR, id="new")
    older = now(since=-3 * HOUR, id="older")
    assert program.at(NOON, Situation(overrides=(old, new))).layout == "full"
    assert program.at(NOON, Situation(overrides=(older, old))).layout == "split"


def test_an_override_may_choose_items() -> None:
    lists = {"a": playlist(item("a1"), item("a2"), item("a3"))}
    program = Program(edition([rule("base")], lists))
    chosen = Situation(overrides=(now("a", items=("a3", "a1")),))
    assert keys(program, NOON, NOON + 30 * SECOND, chosen) == ["a1", "a3", "a1"]


def test_an_override_that_is_over_before_it_began_does_nothing() -> None:
    program = Program(edition([rule("base")], LISTS))
    plain = program.at(NOON, Situation())
    for until in (0, -5):
        assert program.at(NOON, Situation(overrides=(now(until=until),))) == plain


def test_an_override_of_a_level_that_rules_have_takes_turns_with_them() -> None:
    program = Program(edition([rule("base")], LISTS))
    situation = Situation(overrides=(now(level=Level.BASE),))
    assert keys(program, NOON, NOON + 40 * SECOND, situation) == ["c", "a", "c", "a"]


def test_what_a_rule_names_and_nobody_knows_is_nothing() -> None:
    rules = [
        rule("layout", layout="gone", level=Level.EVENT),
        rule("zone", zones={"gone": ("a",)}, level=Level.EVENT),
        rule("playlist", "gone", level=Level.EVENT),
        rule("calendar", level=Level.EVENT, windows=replace(between(0, 0), calendar="gone")),
    ]
    assert Program(edition(rules, LISTS)).at(NOON, Situation()).layout is None
