from msgspec.structs import replace

from kiosk.program import (
    Edition,
    Instant,
    Item,
    Level,
    Playlist,
    Rule,
    Screen,
    Showing,
    Site,
    Slot,
    Windows,
    ZoneShowing,
)
from kiosk.stage.adopting import KEPT_MS, keep

MAIN = frozenset({"main"})


def item(key: str) -> Item:
    return Item(key, 0, "image", key, "", 60_000, {"object": key})


def slot(one: Item, start: int, end: int) -> Slot:
    return Slot("main", "always", Level.BASE, "list", one, Instant(start), Instant(end))


def showing(t: int, one: Slot | None, change: int | None = None) -> Showing:
    return Showing(Instant(t), "full", (ZoneShowing("main", one),), None if change is None else Instant(change))


def edition(*items: Item) -> Edition:
    rules = (Rule("always", "full", {"main": ("list",)}),)
    return Edition(Site("", "UTC", "id"), (Screen("s"),), (), rules, {"list": Playlist("", items)})


A, B = item("a"), item("b")
BEFORE = showing(0, slot(A, 0, 9_000))


def test_an_item_that_is_still_there_goes_on_to_the_end_of_its_slot() -> None:
    kept = keep(BEFORE, showing(1_000, slot(B, 0, 60_000), 60_000), edition(B, A), same_place=MAIN)
    own = showing(2_000, slot(B, 0, 60_000), 60_000)
    assert kept.over(own).zones[0].slot == slot(A, 0, 9_000)
    assert kept.over(own).next_change == 9_000
    late = showing(9_000, slot(B, 0, 60_000), 60_000)
    assert kept.over(late) == late


def test_it_goes_on_no_longer_than_half_a_minute() -> None:
    kept = keep(showing(0, slot(A, 0, 90_000)), showing(1_000, slot(B, 0, 60_000)), edition(B, A), same_place=MAIN)
    assert kept.until == 1_000 + KEPT_MS


def test_it_goes_on_no_longer_than_to_the_new_editions_next_change() -> None:
    kept = keep(BEFORE, showing(1_000, slot(B, 0, 4_000), 4_000), edition(B, A), same_place=MAIN)
    assert kept.until == 4_000


def test_an_item_that_was_taken_away_is_not_kept() -> None:
    kept = keep(BEFORE, showing(1_000, slot(B, 0, 4_000), 4_000), edition(B), same_place=MAIN)
    assert not kept.slots


def test_an_item_whose_windows_changed_is_not_kept() -> None:
    changed = replace(A, windows=Windows(from_ms=1))
    kept = keep(BEFORE, showing(1_000, slot(B, 0, 9_000)), edition(B, changed), same_place=MAIN)
    assert not kept.slots


def test_nothing_is_kept_in_a_zone_that_moved() -> None:
    after = showing(1_000, slot(B, 0, 4_000), 4_000)
    assert not keep(BEFORE, after, edition(B, A), same_place=frozenset()).slots


def test_nothing_is_kept_where_the_new_edition_shows_nothing() -> None:
    after = showing(1_000, None)
    assert not keep(BEFORE, after, edition(B, A), same_place=MAIN).slots


def test_a_slot_that_is_over_is_not_kept() -> None:
    after = showing(9_000, slot(B, 0, 90_000))
    assert not keep(BEFORE, after, edition(B, A), same_place=MAIN).slots
