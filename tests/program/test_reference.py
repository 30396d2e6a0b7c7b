"""`at` and `next_change` agree with the reference to the millisecond, around odd days of many years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.program import Instant, Leaving, Program, Showing, Situation, Windows
from tests.program.build import HOUR, SECOND, edition, item, local, playlist, rule
from tests.program.reference import DAY, Reference
from tests.program.strategies import ODD_DAYS, cases

MIDNIGHT = local("2026-11-24T00:00")
REACH = 8 * DAY
Seen = tuple[str, str, str, str, int, int, Leaving | None]


@pytest.mark.parametrize("zone", ODD_DAYS)
@given(data=st.data())
def test_agrees_with_the_reference(zone: str, data: st.DataObject) -> None:
    case = data.draw(cases(zone))
    program = Program(case.edition)
    middle = case.instants[0]
    reference = Reference(case.edition, case.situation, middle - REACH, middle + REACH)
    edges = [edge for edge in reference.all_edges if abs(edge - middle) < 3 * DAY] or [middle]
    offsets = st.sampled_from([-1001, -1000, -999, -1, 0, 1, 500])
    near_edges = st.builds(lambda edge, offset: Instant(edge + offset), st.sampled_from(edges), offsets)
    for t in [*case.instants, *data.draw(st.lists(near_edges, min_size=4, max_size=4))]:
        follow(program, reference, case.situation, t)


@given(
    shares=st.lists(st.sampled_from([1, 1, 2, 3, 5, 999, 10**6, 10**6 + 1, 10**6 + 2]), min_size=1, max_size=40),
    seconds=st.integers(1, 90),
    at=st.lists(st.integers(0, 89_999), min_size=3, max_size=3),
)
def test_agrees_about_many_rules_in_little_time(shares: list[int], seconds: int, at: list[int]) -> None:
    rules = [rule(f"rule {n}", f"p{n % 7}", share=share) for n, share in enumerate(shares)]
    anchor = rule("anchor", "nothing", windows=Windows(from_ms=HOUR, to_ms=HOUR + seconds * SECOND))
    lists = {f"p{n}": playlist(*(item(f"{n} {i}", 1 + i % 2) for i in range(1 + n // 2))) for n in range(7)}
    site = edition([*rules, anchor], lists)
    begin = MIDNIGHT + HOUR
    reference = Reference(site, Situation(), begin - DAY, begin + DAY)
    for offset in at:
        follow(Program(site), reference, Situation(), Instant(begin + offset))


def follow(program: Program, reference: Reference, situation: Situation, t: Instant) -> None:
    """Compare at `t` and at the next changes after it."""
    for _ in range(3):
        showing, expected = program.at(t, situation), reference.at(t)
        assert showing.layout == expected.layout
        assert seen(showing, reference) == seen(expected, reference)
        if expected.next_change is None:
            assert showing.next_change is None or showing.next_change >= reference.high
            return
        assert showing.next_change == expected.next_change
        t = expected.next_change


def seen(showing: Showing, reference: Reference) -> list[Seen | str]:
    """What is on, less what the reference is too short-sighted to know."""
    return [
        zone.zone
        if (slot := zone.slot) is None
        else (
            zone.zone,
            slot.rule,
            slot.playlist,
            slot.item.key,
            slot.start,
            min(slot.end, reference.high),
            zone.leaving,
        )
        for zone in showing.zones
    ]
