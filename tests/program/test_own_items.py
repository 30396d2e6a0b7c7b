"""Overrides with items that stand in no edition."""

from kiosk.program import BLACK, TEST_PICTURE, Instant, Item, Level, Override, Situation, explain, signed_only
from kiosk.program.program import at
from tests.program.build import edition, item, playlist, rule

NOTICE = Item("own", 0, "announcement", "Banjir", "", 12_000, {"title": "Banjir"})
DARK = Item("dark", 0, BLACK, "", "", 60_000, {})
SITE = edition([rule("siang")], {"a": playlist(item("a"))})


def override(item: Item, *, since: int = 1_000, until: int | None = None) -> Override:
    end = None if until is None else Instant(until)
    return Override(item.key, {"main": item.key}, Instant(since), end, Level.EMERGENCY, own=(item,))


def shown(t: int, *overrides: Override) -> tuple[str, int]:
    slot = at(SITE, Instant(t), Situation(overrides=overrides)).zones[0].slot
    assert slot is not None
    return slot.item.title or slot.item.key, int(slot.start)


def test_it_is_on_from_its_first_frame_to_its_end() -> None:
    text = override(NOTICE, since=1_500, until=30_000)
    assert shown(1_499, text)[0] == "A"
    assert shown(1_500, text) == ("Banjir", 1_500)
    assert shown(14_000, text) == ("Banjir", 13_500)
    assert shown(30_000, text)[0] == "A"


def test_why_it_is_on_can_be_told() -> None:
    verdicts = explain(SITE, Instant(2_000), Situation(overrides=(override(NOTICE),))).rules
    assert [(one.rule, str(one.reason)) for one in verdicts if one.rule == "own"] == [("own", "won")]


def test_a_pinned_screen_takes_what_is_built_in_but_no_text() -> None:
    both = Situation(overrides=(override(NOTICE), override(DARK)))
    assert [one.id for one in signed_only(both).overrides] == ["dark"]
    test = override(Item("test", 0, TEST_PICTURE, "", "", 60_000, {"columns": 2}))
    signed = Situation(overrides=(override(DARK), test))
    assert signed_only(signed) is signed
