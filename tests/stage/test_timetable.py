from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.program import (
    BLACK,
    BUILT_IN_LAYOUT,
    MAIN_ZONE,
    Condition,
    Instant,
    Item,
    Layout,
    Length,
    Level,
    Override,
    Rule,
    Showing,
    Situation,
    Transition,
    Truth,
    Windows,
    Zone,
)
from kiosk.stage.timetable import Timetable
from tests.stage.state_builder import NONE, WHOLE, StateBuilder
from tests.support.media import Media

NOON = Instant(1_770_000_000_000 // 86_400_000 * 86_400_000 + 43_200_000)
DAY_MS = 86_400_000


def everywhere(_showing: Showing) -> frozenset[str]:
    return frozenset({"main"})


def key_at(timetable: Timetable, now: int) -> str | None:
    slot = timetable.ask(Instant(now)).zones[0].slot
    return slot.item.key if slot else None


def test_without_an_edition_there_is_nothing_to_show() -> None:
    assert Timetable().ask(NOON).layout is None


def test_what_comes_next_is_told_when_it_is_near(builder: StateBuilder, media: Media) -> None:
    a, b = (builder.picture(key, media.picture(colour), seconds=10) for key, colour in (("a", "red"), ("b", "blue")))
    timetable = Timetable()
    timetable.adopt("1", builder.edition([a, b]), NOON, everywhere)
    assert key_at(timetable, NOON) == "a"
    assert timetable.upcoming(3_000, Instant(NOON + 6_000)) == ()
    (upcoming,) = timetable.upcoming(3_000, Instant(NOON + 8_000))
    assert upcoming.at == NOON + 10_000
    assert upcoming.zones == {"main"}
    following = upcoming.showing.zones[0].slot
    assert following is not None
    assert following.item.key == "b"


def test_what_begins_over_a_slot_is_told_too(builder: StateBuilder, media: Media) -> None:
    base, event = (builder.picture(key, media.picture(key), seconds=60) for key in ("red", "blue"))
    edition = builder.edition([base])
    over = Rule(
        "event",
        BUILT_IN_LAYOUT,
        {MAIN_ZONE: ("event",)},
        level=Level.EVENT,
        windows=Windows(from_ms=NOON % DAY_MS + 30_000, to_ms=NOON % DAY_MS + 40_000),
    )
    lists = {**edition.playlists, "event": replace(edition.playlists["list"], items=(event,))}
    timetable = Timetable()
    timetable.adopt("1", replace(edition, rules=(*edition.rules, over), playlists=lists), NOON, everywhere)
    assert key_at(timetable, NOON + 28_000) == "red"
    (upcoming,) = timetable.upcoming(3_000, Instant(NOON + 28_000))
    assert (upcoming.at, upcoming.zones) == (NOON + 30_000, frozenset({"main"}))
    assert key_at(timetable, NOON + 30_000) == "blue"
    (upcoming,) = timetable.upcoming(3_000, Instant(NOON + 38_000))
    assert (upcoming.at, upcoming.zones) == (NOON + 40_000, frozenset({"main"}))


def test_the_end_of_a_transition_is_nothing_that_comes(builder: StateBuilder, media: Media) -> None:
    fade = Transition("crossfade", 2_000)
    a, b = (
        builder.picture(key, media.picture(colour), seconds=10, transition=fade)
        for key, colour in (("a", "red"), ("b", "blue"))
    )
    timetable = Timetable()
    timetable.adopt("1", builder.edition([a, b]), NOON, everywhere)
    now = Instant(NOON + 10_000)
    assert key_at(timetable, now) == "b"
    assert timetable.showing is not None
    assert timetable.showing.next_change == NOON + 12_000
    assert timetable.upcoming(3_000, now) == ()


def test_of_each_zone_the_first_change_alone_is_told(builder: StateBuilder, media: Media) -> None:
    items = [builder.picture(key, media.picture("red", text=key), seconds=1) for key in "abc"]
    strip = builder.picture("strip", media.picture("blue"), seconds=2)
    edition = builder.edition(items)
    half = Length(50, percent=True)
    zones = (Zone(MAIN_ZONE, NONE, NONE, WHOLE, half), Zone("strip", NONE, half, WHOLE, half))
    lists = {**edition.playlists, "strip": replace(edition.playlists["list"], items=(strip, replace(strip, key="s2")))}
    rule = Rule("always", "two", {MAIN_ZONE: ("list",), "strip": ("strip",)})
    edition = replace(edition, layouts=(*edition.layouts, Layout("two", zones)), rules=(rule,), playlists=lists)
    timetable = Timetable()
    timetable.adopt("1", edition, NOON, everywhere)
    timetable.ask(NOON)
    told = [(one.at - NOON, set(one.zones)) for one in timetable.upcoming(3_000, NOON)]
    assert told == [(1_000, {"main"}), (2_000, {"strip"})]


def test_an_adopted_edition_lets_the_slot_end(builder: StateBuilder, media: Media) -> None:
    a, b = (builder.picture(key, media.picture(colour), seconds=10) for key, colour in (("a", "red"), ("b", "blue")))
    timetable = Timetable()
    timetable.adopt("1", builder.edition([a, b]), NOON, everywhere)
    assert key_at(timetable, NOON + 1_000) == "a"
    timetable.adopt("2", builder.edition([b, a]), Instant(NOON + 2_000), everywhere)
    assert key_at(timetable, NOON + 2_000) == "a"
    timetable.forget_kept()
    assert key_at(timetable, NOON + 3_000) == "b"


@pytest.fixture
def keeping(builder: StateBuilder, media: Media) -> Timetable:
    """Adopted two seconds after noon: `a` stays until 12:00:10, though the edition itself is at `b`."""
    a, b = (builder.picture(key, media.picture(colour), seconds=10) for key, colour in (("a", "red"), ("b", "blue")))
    crowded = Condition("kota.orang > 9", "kota.orang", ">", 9)
    edition = builder.edition([b, a])
    event = Rule("event", BUILT_IN_LAYOUT, {MAIN_ZONE: ("event",)}, level=Level.EVENT, when=crowded)
    timetable = Timetable()
    timetable.adopt("1", builder.edition([a, b]), NOON, everywhere)
    assert key_at(timetable, NOON + 1_000) == "a"
    more = replace(edition.playlists["list"], items=(replace(b, key="event"),))
    edition = replace(edition, rules=(*edition.rules, event), playlists={**edition.playlists, "event": more})
    timetable.adopt("2", edition, Instant(NOON + 2_000), everywhere)
    assert key_at(timetable, NOON + 2_000) == "a"
    return timetable


@pytest.mark.parametrize("level", [Level.NOW, Level.ALERT])
def test_nothing_is_kept_under_an_override(keeping: Timetable, level: Level) -> None:
    black = Item("dark", 0, BLACK, "", "", 60_000, {})
    since, until = Instant(NOON + 4_000), Instant(NOON + 6_000)
    override = Override("black", {MAIN_ZONE: "black"}, since, until, level=level, own=(black,))
    keeping.set_situation(Situation(overrides=(override,)))
    assert key_at(keeping, NOON + 3_000) == "a"
    assert keeping.showing is not None
    assert keeping.showing.next_change == since
    assert key_at(keeping, since) == "dark"
    assert key_at(keeping, until) == "a"


def test_nothing_is_kept_under_a_rule_whose_condition_turns_true(keeping: Timetable) -> None:
    keeping.set_situation(Situation(conditions={"kota.orang > 9": Truth(value=True, since=Instant(NOON + 3_000))}))
    assert key_at(keeping, NOON + 3_000) == "event"


def test_nothing_is_kept_that_may_not_be_shown_any_more(keeping: Timetable) -> None:
    kept = keeping.ask(Instant(NOON + 2_000)).zones[0].slot
    assert kept is not None
    keeping.set_situation(Situation(missing=frozenset(kept.item.needs)))
    assert key_at(keeping, NOON + 3_000) == "b"


def test_poster_only_shows_nothing_else(builder: StateBuilder, media: Media) -> None:
    a = builder.picture("a", media.picture("red"))
    timetable = Timetable(poster_only=True)
    timetable.set_situation(Situation(overrides=(Override("now", {"main": "list"}, Instant(0)),)))
    timetable.adopt("1", builder.edition([a]), NOON, everywhere)
    assert timetable.ask(NOON).layout is None
    assert timetable.edition.site.title == "Alun-Alun"


def test_the_machine_knows_better_which_screen_it_is(state: Path) -> None:
    timetable = Timetable("left")
    timetable.set_situation(Situation(screen="right", quarantined=frozenset({"x"})))
    assert timetable.quarantined == {"x"}
    assert not list(state.iterdir())
