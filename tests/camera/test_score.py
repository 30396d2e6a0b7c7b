"""The observer's verdicts on records of a player whose faults are known."""

from dataclasses import replace

import numpy as np
import pytest

from bench.camera.barcode import BITS, DARK, UNKNOWN, Mark, decode, encode, points, read, stamp
from bench.camera.observer import Change, Record
from bench.camera.score import Expected, UntrustworthyError, score

RATE = 30
FRAME = 1 / RATE
CLIPS = (Expected(1, 6, RATE), Expected(2, 6, RATE))
FRAMES = [Mark(clip, frame) for clip in (1, 2) for frame in range(6)]


def record(*rows: tuple[float, int | tuple[int, int, int]]) -> Record:
    """What a screen would show that changes at these times."""
    changes = tuple(Change(at, code if isinstance(code, tuple) else (code, code, code)) for at, code in rows)
    return Record(0.0, changes[-1].at + FRAME, changes, 10_000, 0, 0.001, 0.5)


def shown(*marks: Mark, start: float = 1.0) -> list[tuple[float, int | tuple[int, int, int]]]:
    return [(start + place * FRAME, encode(mark)) for place, mark in enumerate(marks)]


def test_a_perfect_player_has_no_faults() -> None:
    result = score(record(*shown(*FRAMES)), CLIPS)
    assert (result.shown, result.missing, result.cut, result.repeated, result.backwards) == (12, 0, 0, 0, 0)
    assert (result.dark, result.foreign, result.mixed) == (0, 0, 0)
    assert [join.excess for join in result.joins] == [pytest.approx(0, abs=1e-9)]
    assert list(result.intervals) == pytest.approx([1] * 10)
    assert result.first == 1.0


def test_missing_frames_are_counted_inside_and_at_the_ends() -> None:
    inside = [mark for mark in FRAMES if mark != Mark(1, 2)]
    ends = [mark for mark in FRAMES if mark not in (Mark(1, 5), Mark(2, 0))]
    assert score(record(*shown(*inside)), CLIPS).missing == 1
    assert score(record(*shown(*ends)), CLIPS).cut == 2


def test_a_late_join_is_measured_beyond_the_last_frame() -> None:
    before, after = shown(*FRAMES[:6]), shown(*FRAMES[6:], start=1 + 6 * FRAME + 0.05)
    (join,) = score(record(*before, *after), CLIPS).joins
    assert join.excess == pytest.approx(0.05)


def test_black_between_clips_is_dark() -> None:
    before, after = shown(*FRAMES[:6]), shown(*FRAMES[6:], start=1 + 7 * FRAME)
    assert score(record(*before, (1 + 6 * FRAME, DARK), *after), CLIPS).dark == pytest.approx(FRAME)


def test_what_is_before_the_first_picture_does_not_count() -> None:
    result = score(record((0.0, DARK), (0.5, UNKNOWN), *shown(*FRAMES)), CLIPS)
    assert (result.dark, result.foreign) == (0, 0)


def test_what_is_before_the_time_that_counts_is_not_judged() -> None:
    settled = score(record(*shown(FRAMES[0], *FRAMES[3:])), CLIPS, since=1 + FRAME / 2)
    assert settled.missing == 0
    assert settled.first == pytest.approx(1 + FRAME)


def test_frames_that_come_again_or_stay_are_repeated() -> None:
    again = [*FRAMES[:3], FRAMES[1], *FRAMES[3:]]
    result = score(record(*shown(*again)), CLIPS)
    assert result.backwards == 1
    assert result.repeated >= 1
    stays = [*shown(*FRAMES[:3]), *shown(*FRAMES[3:], start=1 + 4 * FRAME)]
    assert score(record(*stays), CLIPS).repeated == 1


def test_a_picture_in_two_halves_is_mixed_once_it_lasts() -> None:
    first, second = encode(FRAMES[0]), encode(FRAMES[1])
    rest = shown(*FRAMES[1:], start=1 + 2 * FRAME)
    torn = record((1.0, first), (1 + FRAME, (second, first, first)), *rest)
    copying = record((1.0, first), (1 + 2 * FRAME - 0.001, (second, first, first)), *rest)
    assert score(torn, CLIPS).mixed == pytest.approx(FRAME)
    assert score(copying, CLIPS).mixed == 0


def test_another_clip_is_foreign() -> None:
    rows = [*shown(*FRAMES[:6]), *shown(Mark(9, 0), start=1 + 6 * FRAME), *shown(*FRAMES[6:], start=1 + 7 * FRAME)]
    assert score(record(*rows), CLIPS).foreign == pytest.approx(FRAME)


def test_an_observer_that_stalled_is_no_witness() -> None:
    stalled = replace(record(*shown(*FRAMES)), late=11)
    with pytest.raises(UntrustworthyError, match="11 of 10000 looks came late"):
        score(stalled, CLIPS)


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (333, 187)])
def test_a_stamped_picture_reads_back_where_the_points_are(size: tuple[int, int]) -> None:
    picture = np.full((size[1], size[0]), 120, np.uint8)
    mark = Mark(200, 4095)
    stamp(picture, mark)
    grid = points(*size)
    codes = read(picture[grid[..., 1], grid[..., 0]])
    assert [decode(code) for code in codes] == [mark] * 3


def test_black_and_grey_are_no_marks() -> None:
    assert read(np.zeros((3, BITS), np.uint8)) == (DARK,) * 3
    assert read(np.full((3, BITS), 120, np.uint8)) == (UNKNOWN,) * 3
    assert read(np.full((3, BITS), 255, np.uint8)) == (UNKNOWN,) * 3
