"""Items that crash the stage are put aside, and not for ever."""

from pathlib import Path

import pytest

from kiosk.app.crashes import FORGET_MS, CrashBook, Crashes, blame, quarantined, recent
from kiosk.program import Instant, Override, Situation, decode_situation, encode_situation
from kiosk.store import Store

NOON = 1_790_000_000_000


def situation(store: Store) -> Situation:
    data = store.situation_bytes()
    return decode_situation(data) if data else Situation()


def test_two_crashes_make_a_quarantine() -> None:
    once = blame({}, ["a", "b"], NOON)
    twice = blame(once, ["a"], NOON + 1)
    assert quarantined(once) == frozenset()
    assert quarantined(twice) == {"a"}
    assert twice == {"a": Crashes(2, NOON + 1), "b": Crashes(1, NOON)}


@pytest.mark.parametrize("later", [FORGET_MS + 1, -FORGET_MS - 1])
def test_crashes_are_forgotten_after_a_day_and_when_the_clock_was_wrong(later: int) -> None:
    counts = blame({}, ["a"], NOON)
    assert recent(counts, NOON + FORGET_MS) == counts
    assert recent(counts, NOON + later) == {}


def test_the_quarantine_reaches_the_situation_and_leaves_the_rest_of_it_alone(state: Path) -> None:
    store = Store(state)
    before = Situation(screen="videotron", overrides=(Override("now", {"main": "siang"}, Instant(NOON)),))
    store.update_situation(lambda _: encode_situation(before))
    book = CrashBook(store)
    book.blame(["a"], NOON)
    assert situation(store) == before
    assert book.blame(["a"], NOON) == {"a"}
    after = situation(store)
    assert after.quarantined == {"a"}
    assert (after.screen, after.overrides) == (before.screen, before.overrides)


def test_counts_outlive_the_supervisor(state: Path) -> None:
    CrashBook(Store(state)).blame(["a"], NOON)
    assert CrashBook(Store(state)).blame(["a"], NOON) == {"a"}


def test_an_item_is_released_after_a_day(state: Path) -> None:
    store = Store(state)
    book = CrashBook(store)
    book.blame(["a"], NOON)
    book.blame(["a"], NOON)
    book.forget(NOON + FORGET_MS + 1)
    assert situation(store).quarantined == frozenset()


@pytest.mark.parametrize("rubbish", [b"", b"[]", b"{", b'{"a": 1}', b'{"a": {"count": "x", "at": 0}}'])
def test_a_damaged_record_is_an_empty_one(state: Path, rubbish: bytes) -> None:
    (state / "crashes.json").write_bytes(rubbish)
    assert CrashBook(Store(state)).blame(["a"], NOON) == frozenset()


def test_a_damaged_situation_is_replaced(state: Path) -> None:
    store = Store(state)
    (state / "situation.json").write_bytes(b"{")
    book = CrashBook(store)
    book.blame(["a"], NOON)
    book.blame(["a"], NOON)
    assert situation(store).quarantined == {"a"}
