"""What the observers read off a framebuffer in which every picture is known."""

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.camera import motion, observer
from bench.camera.barcode import Mark, encode, points, read_faint, stamp
from bench.camera.grounds import GROUND, Grounds
from bench.camera.score import Expected, score

WIDTH, HEIGHT = 320, 180
HEADER = 100
LOOKS = 4
"""So many looks see each picture."""

Picture = NDArray[np.uint8]
Show = Callable[[Iterable[Picture]], Path]


def picture(frame: int, rows: tuple[int, ...] = (0, 1, 2), clip: int = 7) -> Picture:
    drawn = np.full((HEIGHT, WIDTH), 126, np.uint8)
    stamp(drawn, Mark(clip, frame), rows)
    return drawn


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """A screen on which these pictures follow each other, a new one every few looks; the last one ends the watch."""
    file, stop = tmp_path / "Xvfb_screen0", tmp_path / "stop"

    def draw(drawn: Picture) -> None:
        with file.open("r+b") as handle:
            handle.seek(HEADER)
            handle.write(np.repeat(drawn[..., None], 4, axis=2).tobytes())

    def start(pictures: Iterable[Picture]) -> Path:
        fields = [0] * 25
        fields[0], fields[4], fields[5], fields[12] = HEADER, WIDTH, HEIGHT, WIDTH * 4
        file.write_bytes(struct.pack(">25I", *fields) + bytes(WIDTH * HEIGHT * 4))
        steps: Iterator[Picture] = iter(pictures)
        looks = 0

        def sleep(_seconds: float) -> None:
            nonlocal looks
            looks += 1
            if looks % LOOKS:
                return
            drawn = next(steps, None)
            if drawn is None:
                stop.touch()
            else:
                draw(drawn)

        for module in (observer, motion):
            monkeypatch.setattr(module.time, "sleep", sleep)
        return file

    return start


def test_every_change_is_recorded_and_what_is_missing_is_missed(show: Show, tmp_path: Path) -> None:
    dark = np.zeros((HEIGHT, WIDTH), np.uint8)
    file = show([picture(0), picture(1), picture(3), dark, dark, picture(4), picture(5)])
    record = observer.observe(file, WIDTH, HEIGHT, 30, stop=tmp_path / "stop")
    codes = [change.rows[0] for change in record.changes if change.rows[0] > 0]
    assert codes == [encode(Mark(7, frame)) for frame in (0, 1, 3, 4, 5)]
    result = score(replace(record, late=0), [Expected(7, 6, 30)])
    assert (result.shown, result.missing, result.backwards) == (5, 1, 0)
    assert result.dark > 0


def test_an_edge_that_moves_by_one_pixel_is_a_change(show: Show, tmp_path: Path) -> None:
    edges = []
    for place in range(100, 110):
        edge = np.full((HEIGHT, WIDTH), 126, np.uint8)
        edge[:, :place] = 200
        edges.append(edge)
    file = show([*edges, edges[-1], edges[-1]])
    assert len(motion.observe(file, WIDTH, HEIGHT, 30, tmp_path / "stop").changes) == len(edges)


def test_two_films_that_fade_into_each_other_are_both_counted(show: Show, tmp_path: Path) -> None:
    def blend(step: int) -> Picture:
        share = (step + 1) / 11
        mixed = picture(20 + step, (0,), 1) * (1 - share) + picture(step, (2,), 2) * share
        return mixed.round().astype(np.uint8)

    file = show(blend(step) for step in range(10))
    marks = motion.observe(file, WIDTH, HEIGHT, 30, tmp_path / "stop").marks
    seen = {
        (row, clip): [frame for _, where, one, frame in marks if (where, one) == (row, clip)]
        for row, clip in ((0, 1), (2, 2))
    }
    assert set(range(20, 28)) <= set(seen[0, 1])
    assert set(range(2, 10)) <= set(seen[2, 2])


def test_a_mark_that_has_almost_faded_is_not_read() -> None:
    grid = points(WIDTH, HEIGHT)[0]
    levels = picture(9)[grid[:, 1], grid[:, 0]].astype(float)
    assert read_faint((126 + (levels - 126) * 0.2).astype(np.uint8)) == Mark(7, 9)
    assert read_faint((126 + (levels - 126) * 0.05).astype(np.uint8)) is None


def test_a_ground_is_told_by_both_edges() -> None:
    grid = points(WIDTH, HEIGHT)
    colours = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    colours[:] = (0x20, 0x0F, 0x7C)
    colours[HEIGHT // 2 :, WIDTH // 2 :] = (0x3F, 0x40, 0x06)
    marked = np.repeat(picture(3)[..., None], 3, axis=2)
    colours[-HEIGHT // 4 :] = marked[-HEIGHT // 4 :]
    rows = Grounds(["06403F", "7C0F20"]).read(colours[grid[..., 1], grid[..., 0]])
    assert rows[0] == GROUND - 1
    assert rows[1] not in (GROUND, GROUND - 1)
    assert rows[2] == encode(Mark(7, 3))
