"""How a film that is off its time gets back to it."""

import itertools
import random
from collections.abc import Iterator

import pytest

from kiosk.scene.video.pacing import JUMP_MS, TOLERANCE_MS, Behind, Jump, Pace, Slew

EVERY = 73.0
FRAME = 1000 / 30


def first_answer(pace: Pace, errors: Iterator[Behind], *, at: float = 0.0, ahead: float = 0.0) -> tuple[object, int]:
    """What the pace does first, and after how many samples; the wall clock is `ahead` of the monotonic one."""
    for number, behind in enumerate(itertools.islice(errors, 100), 1):
        ran = at + number * EVERY
        if answer := pace.see(behind, wall=ran + ahead, ran=ran):
            return answer, number
    return None, 100


def exactly(error: float) -> Iterator[Behind]:
    return itertools.repeat(Behind(error, error))


def test_a_film_on_time_is_left_alone() -> None:
    answer, _ = first_answer(Pace(slewing=True), exactly(TOLERANCE_MS / 2))
    assert answer is None


@pytest.mark.parametrize("error", [-400.0, -3.0, 3.0, 400.0])
def test_a_small_error_is_gone_after_the_time_of_mending(error: float) -> None:
    answer, _ = first_answer(Pace(slewing=True), exactly(error))
    assert isinstance(answer, Slew)
    assert (answer.rate - 1) * answer.ms == pytest.approx(error)


def test_a_film_that_is_heard_keeps_its_speed() -> None:
    answer, _ = first_answer(Pace(slewing=False), exactly(400))
    assert answer is None


def test_a_large_error_is_mended_by_going_there_even_where_it_is_heard() -> None:
    assert isinstance(first_answer(Pace(slewing=False), exactly(JUMP_MS))[0], Jump)


def test_single_late_pictures_mean_nothing() -> None:
    errors = itertools.cycle([Behind(0, 0)] * 4 + [Behind(30, 30)])
    assert first_answer(Pace(slewing=True), errors) == (None, 100)


def test_a_large_error_needs_fewer_samples_than_a_small_one() -> None:
    _, small = first_answer(Pace(slewing=True), exactly(1.1))
    _, large = first_answer(Pace(slewing=True), exactly(200))
    assert large < small / 2


def test_a_clock_that_was_set_is_followed_at_once() -> None:
    pace = Pace(slewing=True)
    for number in range(20):
        pace.see(Behind(0, 0), wall=number * EVERY, ran=number * EVERY)
    answer, samples = first_answer(pace, exactly(200), at=20 * EVERY, ahead=200)
    assert isinstance(answer, Slew)
    assert (answer.rate - 1) * answer.ms == pytest.approx(200)
    assert samples < 5


def test_nothing_from_before_the_clock_was_set_counts_after_it() -> None:
    pace = Pace(slewing=True)
    for number in range(2):
        assert pace.see(Behind(50, 50), wall=number * EVERY, ran=number * EVERY) is None
    answer, _ = first_answer(pace, exactly(0), at=2 * EVERY, ahead=-50)
    assert answer is None


@pytest.mark.parametrize("error", [-20.0, 7.0])
def test_what_is_only_known_to_a_frame_is_measured_much_finer(error: float) -> None:
    random.seed(3)
    places = (random.uniform(0, FRAME) for _ in itertools.count())  # noqa: S311 - where in a frame a sample falls
    seen = (Behind(error - place, error - place + FRAME) for place in places)
    answer, _ = first_answer(Pace(slewing=True, exact=False), seen)
    assert isinstance(answer, Slew)
    assert (answer.rate - 1) * answer.ms == pytest.approx(error, abs=FRAME / 8)
