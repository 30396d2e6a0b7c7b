"""What is true of every edition, every situation and every instant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.program import (
    Instant,
    ItemReason,
    Program,
    RuleReason,
    Showing,
    Situation,
    at,
    decode_edition,
    decode_situation,
    encode_edition,
    encode_situation,
    explain,
)
from tests.program.build import DAY, HOUR
from tests.program.strategies import ODD_DAYS, Case, cases


def picture(showing: Showing) -> object:
    return showing.layout, showing.zones


@st.composite
def cases_anywhere(draw: st.DrawFn) -> Case:
    return draw(cases(draw(st.sampled_from(sorted(ODD_DAYS)))))


@given(case=cases_anywhere(), data=st.data())
def test_nothing_changes_before_the_next_change_and_something_then(case: Case, data: st.DataObject) -> None:
    program = Program(case.edition)
    for t in case.instants:
        showing = program.at(t, case.situation)
        change = showing.next_change
        last = t + 20 * DAY if change is None else change - 1
        for u in (last, *data.draw(st.lists(st.integers(t, last), max_size=3))):
            assert picture(program.at(Instant(u), case.situation)) == picture(showing)
            assert program.at(Instant(u), case.situation).next_change == change or change is None
        if change is not None:
            assert picture(program.at(change, case.situation)) != picture(showing)


@given(case=cases_anywhere())
def test_an_answer_depends_on_nothing_but_the_question(case: Case) -> None:
    asked = Program(case.edition)
    for u in range(case.instants[0] - 3 * DAY, case.instants[0] + 3 * DAY, 7 * HOUR):
        asked.at(Instant(u), case.situation)
        asked.at(Instant(u), Situation())
    read = decode_edition(encode_edition(case.edition)), decode_situation(encode_situation(case.situation))
    for t in case.instants:
        answers = [asked.at(t, case.situation), at(case.edition, t, case.situation), at(read[0], t, read[1])]
        assert answers[0] == answers[1] == answers[2]


@given(case=cases_anywhere(), length=st.integers(1, 30 * HOUR), data=st.data())
def test_whoever_is_on_has_the_block(case: Case, length: int, data: st.DataObject) -> None:
    program, start = Program(case.edition), case.instants[0]
    end = Instant(start + length)
    blocks = list(program.blocks(start, end, case.situation))
    for t in data.draw(st.lists(st.integers(start, end - 1), max_size=4)):
        on = {zone.zone: zone.slot for zone in program.at(Instant(t), case.situation).zones if zone.slot}
        here = {block.zone: block for block in blocks if block.start <= t < block.end}
        assert here.keys() == on.keys()
        assert len(here) == sum(block.start <= t < block.end for block in blocks)
        assert all(on[zone].rule in here[zone].rules and on[zone].level == here[zone].level for zone in on)


@given(case=cases_anywhere(), length=st.integers(1, 2 * HOUR))
def test_slots_follow_each_other_as_they_are_on(case: Case, length: int) -> None:
    program, situation = Program(case.edition), case.situation
    start, end = case.instants[0], Instant(case.instants[0] + length)
    spans = list(program.slots(start, end, situation))
    assert [span.end for span in spans] == sorted(span.end for span in spans)
    for span in spans:
        assert start <= span.start < span.end <= end
        assert span.slot.start <= span.start
        assert span.end <= span.slot.end
        for t in (span.start, Instant(span.end - 1)):
            assert span.slot in [zone.slot for zone in program.at(t, situation).zones]
    changes = {start}
    while (change := program.at(max(changes), situation).next_change) is not None and change < end:
        changes.add(change)
    for t in changes:
        on = {zone.slot.zone: zone.slot for zone in program.at(t, situation).zones if zone.slot is not None}
        assert on == {span.slot.zone: span.slot for span in spans if span.start <= t < span.end}
    for zone in {span.slot.zone for span in spans}:
        assert list(program.slots(start, end, situation, zone)) == [s for s in spans if s.slot.zone == zone]


@given(case=cases_anywhere())
def test_an_explanation_tells_the_truth(case: Case) -> None:
    program, situation = Program(case.edition), case.situation
    for t in case.instants:
        showing, explanation = program.at(t, situation), program.explain(t, situation)
        assert explanation == explain(case.edition, t, situation)
        assert (explanation.t, explanation.layout) == (showing.t, showing.layout)
        on = {zone.zone: zone.slot for zone in showing.zones if zone.slot is not None}
        won = [
            (zone.zone, verdict.rule)
            for verdict in explanation.rules
            for zone in verdict.zones
            if zone.reason is RuleReason.WON
        ]
        assert sorted(won) == sorted((zone, slot.rule) for zone, slot in on.items())
        for verdict in explanation.rules:
            assert bool(verdict.by) == (verdict.reason in {RuleReason.LAYOUT, RuleReason.LEVEL, RuleReason.SHARES})
            assert verdict.reason is RuleReason.LAYOUT or not verdict.zones or verdict.layout == showing.layout
        shown = [(item.zone, item.key, item.at) for item in explanation.items if item.reason is ItemReason.ON]
        seen = [slot for slot in on.values() if slot.item.key not in situation.quarantined]
        assert sorted(shown) == sorted((slot.zone, slot.item.key, slot.start) for slot in seen)


@pytest.mark.parametrize("zone", ODD_DAYS)
@given(data=st.data())
def test_every_question_has_an_answer(zone: str, data: st.DataObject) -> None:
    case = data.draw(cases(zone))
    t = Instant(data.draw(st.integers(-(10**15), 10**15)))
    program = Program(case.edition)
    showing = program.at(t, case.situation)
    assert showing.next_change is None or showing.next_change > showing.t
    program.explain(t, case.situation)
