"""What a record says about a player: frames, joins, dark and foreign pictures, pacing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.camera.barcode import DARK, UNKNOWN, Mark, decode
from bench.camera.observer import Record

BETWEEN = 0.004
"""Seconds for which rows may differ while the player is still copying a picture to the screen."""


class UntrustworthyError(Exception):
    """The observer itself did not keep time; its record is no evidence."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A clip as it should appear."""

    number: int
    frames: int
    rate: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture, [at, until)."""

    mark: Mark
    at: float
    until: float


@dataclass(frozen=True, slots=True)
class Join:
    before: int
    after: int
    gap: float
    """Seconds from the first sight of the last frame of one clip to the first of the next."""
    excess: float
    """The gap less the duration of that last frame."""


@dataclass(frozen=True, slots=True)
class Score:
    shown: int
    missing: int
    """Frames between the first and the last of each appearance of a clip that were never whole on the screen."""
    cut: int
    """Frames lost at the start or the end of an appearance; the last appearance's end does not count."""
    repeated: int
    """Pictures that came again after another, or stayed for more than one and a half of their duration."""
    backwards: int
    """Steps to an earlier frame of the same appearance."""
    dark: float
    """Seconds of black after the first picture."""
    foreign: float
    """Seconds of something that is no frame of any expected clip, after the first picture."""
    mixed: float
    """Seconds with parts of two pictures, beyond the time a copy takes."""
    joins: tuple[Join, ...]
    intervals: tuple[float, ...]
    """Seconds from frame to following frame within a clip, divided by the frame's duration."""
    first: float
    """Seconds on the monotonic clock at which the first picture was whole."""


def score(record: Record, expected: Iterable[Expected], *, since: float = 0.0) -> Score:
    """Judge what was on from `since` on (monotonic clock). Raise UntrustworthyError where the observer stalled."""
    if not record.trustworthy:
        raise UntrustworthyError(
            f"{record.late} of {record.looks} looks came late, one after {record.longest * 1000:.0f} ms"
        )
    clips = {clip.number: clip for clip in expected}
    pictures = [picture for picture in pictures_of(record) if picture.mark.clip in clips and picture.at >= since]
    if not pictures:
        raise ValueError("no picture of an expected clip was ever whole on the screen")
    runs = list(_appearances(pictures))
    first = pictures[0].at
    dark, foreign, mixed = _strange(record, first, set(clips))
    return Score(
        shown=sum(len({picture.mark.frame for picture in run}) for run in runs),
        missing=sum(_missing(run) for run in runs),
        cut=sum(_cut(run, clips, last=run is runs[-1], first=run is runs[0]) for run in runs),
        repeated=sum(_repeated(run, clips) for run in runs),
        backwards=sum(b.mark.frame < a.mark.frame for run in runs for a, b in pairwise(run)),
        dark=dark,
        foreign=foreign,
        mixed=mixed,
        joins=tuple(_join(a, b, clips) for a, b in pairwise(runs)),
        intervals=tuple(_intervals(runs, clips)),
        first=first,
    )


def pictures_of(record: Record) -> Iterator[Picture]:
    """Whole pictures in order; the same one again, with nothing whole between, is one."""
    ends = [change.at for change in record.changes[1:]] + [record.ended]
    waiting: Picture | None = None
    for change, until in zip(record.changes, ends, strict=True):
        top, middle, bottom = change.rows
        mark = decode(top) if top == middle == bottom and top > 0 else None
        if mark is None:
            continue
        if waiting and waiting.mark == mark:
            waiting = Picture(mark, waiting.at, until)
            continue
        if waiting:
            yield waiting
        waiting = Picture(mark, change.at, until)
    if waiting:
        yield waiting


def _appearances(pictures: Sequence[Picture]) -> Iterator[list[Picture]]:
    """Runs of one clip; a jump from its last third to its first starts another (it looped)."""
    run: list[Picture] = []
    for picture in pictures:
        if run and (picture.mark.clip != run[-1].mark.clip or _looped(run, picture)):
            yield run
            run = []
        run.append(picture)
    yield run


def _looped(run: Sequence[Picture], picture: Picture) -> bool:
    highest = max(earlier.mark.frame for earlier in run)
    return picture.mark.frame * 3 < highest and picture.mark.frame < run[-1].mark.frame


def _missing(run: Sequence[Picture]) -> int:
    frames = {picture.mark.frame for picture in run}
    return max(frames) - min(frames) + 1 - len(frames)


def _cut(run: Sequence[Picture], clips: dict[int, Expected], *, first: bool, last: bool) -> int:
    frames = [picture.mark.frame for picture in run]
    at_end = 0 if last else clips[run[0].mark.clip].frames - 1 - max(frames)
    return at_end + (0 if first else min(frames))


def _repeated(run: Sequence[Picture], clips: dict[int, Expected]) -> int:
    frames = [picture.mark.frame for picture in run]
    again = len(frames) - len(set(frames))
    duration = 1 / clips[run[0].mark.clip].rate
    within = [b.at - a.at for a, b in pairwise(run) if b.mark.frame == a.mark.frame + 1]
    return again + sum(interval > 1.5 * duration for interval in within)


def _join(before: Sequence[Picture], after: Sequence[Picture], clips: dict[int, Expected]) -> Join:
    gap = after[0].at - before[-1].at
    return Join(before[0].mark.clip, after[0].mark.clip, gap, gap - 1 / clips[before[0].mark.clip].rate)


def _intervals(runs: Iterable[Sequence[Picture]], clips: dict[int, Expected]) -> Iterator[float]:
    for run in runs:
        rate = clips[run[0].mark.clip].rate
        yield from ((b.at - a.at) * rate for a, b in pairwise(run) if b.mark.frame == a.mark.frame + 1)


def _strange(record: Record, first: float, clips: set[int]) -> tuple[float, float, float]:
    """Seconds of dark, foreign and mixed pictures from `first` on."""
    dark = foreign = mixed = 0.0
    ends = [change.at for change in record.changes[1:]] + [record.ended]
    for change, until in zip(record.changes, ends, strict=True):
        length = until - max(change.at, first)
        if length <= 0:
            continue
        if all(row == DARK for row in change.rows):
            dark += length
        elif UNKNOWN in change.rows or any(_foreign(row, clips) for row in change.rows):
            foreign += length if length > BETWEEN else 0
        elif len(set(change.rows)) > 1 and length > BETWEEN:
            mixed += length
    return dark, foreign, mixed


def _foreign(row: int, clips: set[int]) -> bool:
    mark = decode(row) if row > 0 else None
    return mark is not None and mark.clip not in clips
