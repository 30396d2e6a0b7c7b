"""How far apart several screens show the same frame."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.camera.barcode import Mark
from bench.camera.score import Picture

IN_STEP = 0.005
"""Seconds by which the same frame may come earlier or later on another screen."""
_WINDOW = 3.0
"""Seconds of frames that must be in step, all but one in a hundred, for a screen to be back in step."""


@dataclass(frozen=True, slots=True)
class Apart:
    """One frame on several screens."""

    at: float
    seconds: float
    """From the first screen that showed it to the last."""


def apart(screens: Sequence[Sequence[Picture]]) -> list[Apart]:
    """For every picture of the first screen: how far its like is on the others, the nearest in time of that mark."""
    first, *others = screens
    indexes = [_times(screen) for screen in others]
    found = []
    for picture in first:
        offsets = [0.0, *(_nearest(index.get(picture.mark, ()), picture.at) for index in indexes)]
        found.append(Apart(picture.at, max(offsets) - min(offsets)))
    return found


def back_in_step(frames: Sequence[Apart], since: float) -> float:
    """Seconds from `since` to the first frame from which on the screens are in step; infinite if they never are."""
    later = [frame for frame in frames if frame.at >= since]
    for place, frame in enumerate(later):
        if frame.seconds > IN_STEP:
            continue
        following = [one.seconds for one in later[place:] if one.at < frame.at + _WINDOW]
        whole = later[-1].at >= frame.at + _WINDOW * 0.9
        if whole and sum(seconds > IN_STEP for seconds in following) <= len(following) / 100:
            return frame.at - since
    return float("inf")


def percentile(values: Iterable[float], share: float) -> float:
    """The value that this share of all is at most; not a number where there is none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def _times(screen: Sequence[Picture]) -> dict[Mark, list[float]]:
    times: dict[Mark, list[float]] = {}
    for picture in screen:
        times.setdefault(picture.mark, []).append(picture.at)
    return times


def _nearest(times: Sequence[float], at: float) -> float:
    place = bisect_left(times, at)
    return min((time - at for time in times[max(0, place - 1) : place + 1]), key=abs, default=float("inf"))
