"""How far apart screens are, told from pictures whose times are known."""

import math

import pytest

from bench.camera.barcode import Mark
from bench.camera.score import Picture
from bench.camera.step import apart, back_in_step, percentile

FRAME = 1 / 30


def screen(*, late: float = 0.0, until_frame: int = 600, after: float = 0.0) -> list[Picture]:
    """A clip of 150 frames in a loop, `late` until that frame, then `after`."""
    times = [(n, 1 + n * FRAME + (late if n < until_frame else after)) for n in range(600)]
    return [Picture(Mark(1, n % 150), at, at + FRAME) for n, at in times]


def test_screens_that_show_the_same_are_not_apart() -> None:
    assert {one.seconds for one in apart([screen(), screen()])} == {0}


def test_the_first_and_the_last_of_several_count() -> None:
    found = apart([screen(), screen(late=0.002), screen(late=-0.003)])
    assert [one.seconds for one in found] == pytest.approx([0.005] * 600)


def test_a_picture_that_is_nowhere_else_is_infinitely_far() -> None:
    found = apart([screen(), [Picture(Mark(2, 0), 1, 2)]])
    assert all(math.isinf(one.seconds) for one in found)


def test_back_in_step_is_told_from_the_first_picture_that_fits() -> None:
    frames = apart([screen(), screen(late=0.2, until_frame=300)])
    assert back_in_step(frames, 6.0) == pytest.approx(1 + 300 * FRAME - 6.0)


def test_screens_that_stay_apart_are_never_back() -> None:
    assert math.isinf(back_in_step(apart([screen(), screen(late=0.02)]), 2.0))


def test_a_single_frame_in_step_is_not_enough() -> None:
    frames = apart([screen(), screen(late=0.2, until_frame=300)])
    frames[100] = apart([screen(), screen()])[100]
    assert back_in_step(frames, 1.0) == pytest.approx(300 * FRAME)


def test_percentiles() -> None:
    assert percentile(range(1, 101), 0.99) == 100
    assert percentile([3, 1, 2], 0.5) == 2
    assert math.isnan(percentile([], 0.5))
