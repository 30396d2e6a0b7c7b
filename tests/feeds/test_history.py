"""The past of a reading, thinned."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kiosk.feeds.history import extend
from kiosk.feeds.limits import HISTORY_MS, MAX_SAMPLES
from kiosk.model import Sample

MINUTE = 60_000
DAY = 24 * 60 * MINUTE


def run(step: int, count: int) -> tuple[Sample, ...]:
    history: tuple[Sample, ...] = ()
    for place in range(count):
        history = extend(history, Sample(place * step, float(place)))
    return history


def test_a_short_past_is_kept_whole() -> None:
    assert [sample.at for sample in run(MINUTE, 90)] == [place * MINUTE for place in range(90)]


def test_two_days_are_spread_evenly_and_yesterday_is_there() -> None:
    history = run(MINUTE, 3 * 24 * 60)
    gaps = [later.at - earlier.at for earlier, later in itertools.pairwise(history)]
    assert len(history) == MAX_SAMPLES
    assert max(gaps) <= 65 * MINUTE
    now = history[-1].at
    assert now - history[0].at > HISTORY_MS - 65 * MINUTE
    assert min(abs(now - DAY - sample.at) for sample in history) <= 35 * MINUTE


def test_the_same_instant_again_replaces_the_sample() -> None:
    assert extend((Sample(5, 1.0),), Sample(5, 2.0)) == (Sample(5, 2.0),)


def test_after_a_clock_was_set_back_nothing_lies_in_the_future() -> None:
    assert extend((Sample(5, 1.0), Sample(9, 2.0)), Sample(7, 3.0)) == (Sample(5, 1.0), Sample(7, 3.0))


@given(st.lists(st.integers(0, 4 * HISTORY_MS), max_size=300))
def test_it_is_bounded_and_in_order(instants: list[int]) -> None:
    history: tuple[Sample, ...] = ()
    for at in instants:
        history = extend(history, Sample(at, 0.0))
        assert history[-1].at == at
        assert len(history) <= MAX_SAMPLES
        assert all(earlier.at < later.at for earlier, later in itertools.pairwise(history))
