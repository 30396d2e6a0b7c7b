"""When the loops of a published edition begin, and what is left of one where nobody knows what day it is."""

from msgspec.structs import replace

from kiosk.program import Edition, Instant, Program, Situation, Windows, begun, decode_edition, encode_edition, undated
from tests.program.build import EVERYWHERE, HOUR, SECOND, edition, item, local, playlist, rule, wall

TEN = local("2026-11-24T10:00")
AT = Instant(TEN + 3 * SECOND)
BEFORE = edition([rule("all")], {"a": playlist(item("a1"), item("a2")), "b": playlist(item("b1"))})


def on(site: Edition, t: int) -> tuple[str, int]:
    (zone,) = Program(site).at(Instant(t), EVERYWHERE).zones
    assert zone.slot is not None
    return zone.slot.item.key, zone.slot.start


def changed() -> Edition:
    return replace(BEFORE, playlists={**BEFORE.playlists, "a": playlist(item("new"), item("a2"))})


def test_a_playlist_whose_slots_changed_begins_at_the_instant() -> None:
    after = begun(changed(), BEFORE, AT)
    assert on(after, AT) == ("new", AT)
    assert on(after, AT + 10 * SECOND) == ("a2", AT + 10 * SECOND)
    assert on(after, AT - 1)[1] < AT


def test_one_whose_slots_are_the_same_goes_on() -> None:
    after = begun(changed(), BEFORE, AT)
    assert after.playlists["b"].since is None
    same = begun(BEFORE, BEFORE, AT)
    assert on(same, AT) == on(BEFORE, AT)


def test_the_instant_is_handed_on_so_that_who_missed_an_edition_is_in_step() -> None:
    second = begun(changed(), BEFORE, AT)
    third = begun(replace(changed(), playlists={**changed().playlists, "b": playlist(item("b2"))}), second, TEN)
    assert third.playlists["a"].since == AT
    assert third.playlists["b"].since == TEN


def test_titles_and_what_is_drawn_elsewhere_move_nothing_but_lengths_times_and_order_do() -> None:
    a1, a2 = BEFORE.playlists["a"].items
    for items, same in (
        ((replace(a1, title="Another"), a2), True),
        ((a2, a1), False),
        ((replace(a1, slot_ms=11_000), a2), False),
        ((replace(a1, windows=Windows(to_ms=HOUR)), a2), False),
    ):
        after = begun(replace(BEFORE, playlists={"a": playlist(*items)}), BEFORE, AT)
        assert (after.playlists["a"].since is None) == same


def test_without_an_instant_nothing_begins_anew() -> None:
    assert begun(changed(), BEFORE, None).playlists["a"].since is None
    assert begun(BEFORE, None, AT).playlists["a"].since == AT


def test_the_instant_travels_with_the_edition() -> None:
    after = begun(changed(), BEFORE, AT)
    assert decode_edition(encode_edition(after)) == after


def test_what_has_a_date_is_left_out_where_nobody_knows_the_date() -> None:
    starts = Windows(starts=wall("2026-11-20T00:00"))
    site = edition(
        [rule("dated", windows=starts), rule("weekly", windows=Windows(days=frozenset(range(7))))],
        {"a": playlist(item("a1"), item("a2", windows=starts), item("a3", windows=Windows(to_ms=0)))},
    )
    left = undated(site)
    explained = Program(left).explain(TEN, Situation())
    assert {verdict.rule: verdict.reason for verdict in explained.rules} == {"dated": "window", "weekly": "won"}
    assert [one.key for one in left.playlists["a"].items] == ["a1", "a3"]
    assert "clock" in left.playlists["a"].left_out[0].reason
    assert undated(left) == left
