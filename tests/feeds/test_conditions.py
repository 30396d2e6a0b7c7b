"""Whether the conditions of rules hold, and what is written about it."""

from pathlib import Path
from typing import TypeAlias

import pytest

from kiosk.feeds.conditions import Conditions, holds, judge
from kiosk.model import Point, Reading
from kiosk.program import (
    Condition,
    Edition,
    Instant,
    Override,
    Rule,
    Screen,
    Site,
    Situation,
    Truth,
    decode_situation,
    encode_situation,
)
from kiosk.store import Store

NOW = 1_000_000
Scalar: TypeAlias = float | str | bool
HIGH = Condition("a.b > 100", "a.b", ">", 100.0)


def reading(value: Scalar | tuple[Point, ...], observed_at: int = NOW) -> Reading:
    return Reading("a.b", value, observed_at, observed_at, 5_000)


@pytest.mark.parametrize(
    ("value", "op", "literal", "truth"),
    [
        (101.0, ">", 100.0, True),
        (100.0, ">", 100.0, False),
        (100.0, ">=", 100.0, True),
        (99.0, "<", 100.0, True),
        (100.0, "<=", 100.0, True),
        (100.0, "==", 100.0, True),
        (100.0, "!=", 100.0, False),
        ("Baik", "==", "Baik", True),
        ("Baik", "!=", "Sedang", True),
        ("Baik", "<", "Sedang", False),
        (True, "==", True, True),
        (True, ">", False, False),
        (True, "==", 1.0, False),
        (1.0, "!=", "Baik", False),
        ((Point("", 1.0),), "!=", 1.0, False),
        (1.0, "~", 1.0, False),
    ],
)
def test_comparing(value: Scalar | tuple[Point, ...], op: str, literal: Scalar, *, truth: bool) -> None:
    assert holds(Condition("", "a.b", op, literal), reading(value), NOW) is truth


def test_a_missing_or_aged_reading_makes_it_false() -> None:
    assert not holds(HIGH, None, NOW)
    assert holds(HIGH, reading(200.0), NOW + 5_000)
    assert not holds(HIGH, reading(200.0), NOW + 5_001)


def test_since_moves_only_with_the_value() -> None:
    first = judge([HIGH], {"a.b": reading(200.0)}, {}, NOW)
    assert first == {HIGH.text: Truth(True, Instant(NOW))}
    assert judge([HIGH], {"a.b": reading(300.0)}, first, NOW + 1) == first
    assert judge([HIGH], {}, first, NOW + 2) == {HIGH.text: Truth(False, Instant(NOW + 2))}


def test_what_never_held_is_not_listed_and_what_no_rule_asks_is_dropped() -> None:
    assert judge([HIGH], {"a.b": reading(1.0)}, {}, NOW) == {}
    assert judge([], {}, {HIGH.text: Truth(True, Instant(1))}, NOW) == {}


def test_after_a_clock_was_set_back_no_truth_begins_in_the_future() -> None:
    later = {HIGH.text: Truth(True, Instant(NOW + 10_000))}
    assert judge([HIGH], {"a.b": reading(200.0)}, later, NOW) == {HIGH.text: Truth(True, Instant(NOW))}


def edition() -> Edition:
    rule = Rule("Udara", "full", {"main": ("p",)}, when=HIGH)
    return Edition(Site("S", "Asia/Jakarta", "id"), (Screen("s"),), (), (rule,), {})


def test_only_the_truths_of_the_situation_are_replaced_and_only_when_they_change(state: Path) -> None:
    store = Store(state)
    mine = Situation(overrides=(Override("o", {"main": "p"}, Instant(1)),), quarantined=frozenset({"k"}))
    store.update_situation(lambda _: encode_situation(mine))
    conditions = Conditions(store)
    conditions.configure(edition())

    assert not conditions.update({"a.b": reading(5.0)}, NOW)
    assert conditions.update({"a.b": reading(200.0)}, NOW)
    assert not conditions.update({"a.b": reading(201.0)}, NOW + 1_000)
    written = decode_situation(store.situation_bytes() or b"")
    assert written.conditions == {HIGH.text: Truth(True, Instant(NOW))}
    assert (written.overrides, written.quarantined) == (mine.overrides, mine.quarantined)

    assert conditions.update({"a.b": reading(201.0)}, NOW + 5_001)
    assert decode_situation(store.situation_bytes() or b"").conditions[HIGH.text].value is False


def test_a_restart_keeps_since(state: Path) -> None:
    for now in (NOW, NOW + 1_000):
        conditions = Conditions(Store(state))
        conditions.configure(edition())
        conditions.update({"a.b": reading(200.0, now)}, now)
    assert decode_situation(Store(state).situation_bytes() or b"").conditions[HIGH.text].since == NOW


@pytest.mark.expects_log("situation.json is damaged")
@pytest.mark.parametrize("data", [b"{", b"\xff", b'{"screen": "\xff"}', b"[]"])
def test_a_damaged_situation_starts_anew(state: Path, data: bytes) -> None:
    (state / "situation.json").write_bytes(data)
    conditions = Conditions(Store(state))
    conditions.configure(edition())
    assert conditions.update({"a.b": reading(200.0)}, NOW)
    assert decode_situation(Store(state).situation_bytes() or b"").conditions[HIGH.text].value is True
