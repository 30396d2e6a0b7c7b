"""Look a thousand times a second whether the picture has changed, anywhere. Run as a process of its own.

Whole rows are compared, so that an edge that moves by a pixel is seen. The marks at the top and at the bottom are read
on their own, also while they fade: in a crossfade of two clips each carries one of them.
"""

import argparse
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from bench.camera.barcode import Mark, points, read_faint
from bench.camera.observer import PAUSE, STALL, kept_time, with_priority
from bench.camera.screen import pixels

LINES = 9


@dataclass(frozen=True, slots=True)
class Motion:
    """Times are seconds of the monotonic clock."""

    changes: tuple[float, ...]
    """When the picture was another one than at the look before."""
    marks: tuple[tuple[float, int, int, int], ...]
    """From when on, which row (0: at the top, 2: at the bottom), clip, frame."""
    looks: int
    late: int

    @property
    def trustworthy(self) -> bool:
        return kept_time(self.looks, self.late)


def observe(file: Path, width: int, height: int, seconds: float, stop: Path) -> Motion:
    """Look for `seconds`, or until the file `stop` exists."""
    grid = points(width, height)
    lines = np.linspace(4, height - 5, LINES).astype(int)
    changes: list[float] = []
    marks: list[tuple[float, int, int, int]] = []
    last: dict[int, Mark | None] = {0: None, 2: None}
    looks = late = 0
    with pixels(file) as screen:
        seen = screen[lines]
        started = before = time.monotonic()
        while before - started < seconds:
            picture = screen[lines]
            now = time.monotonic()
            if not np.array_equal(picture, seen):
                changes.append(now)
                seen = picture
                for row, known in last.items():
                    mark = read_faint(screen[grid[row, :, 1], grid[row, :, 0], 1])
                    if mark and mark != known:
                        marks.append((now, row, mark.clip, mark.frame))
                        last[row] = mark
            looks += 1
            late += now - before > STALL
            before = now
            if looks % 500 == 0 and stop.exists():
                break
            time.sleep(PAUSE)
    return Motion(tuple(changes), tuple(marks), looks, late)


def load(path: Path) -> Motion:
    raw = json.loads(path.read_text())
    marks = tuple((at, row, clip, frame) for at, row, clip, frame in raw.pop("marks"))
    return Motion(tuple(raw.pop("changes")), marks, **raw)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("framebuffer", type=Path)
    parser.add_argument("width", type=int)
    parser.add_argument("height", type=int)
    parser.add_argument("seconds", type=float)
    parser.add_argument("record", type=Path)
    options = parser.parse_args()
    with_priority()
    stop = options.record.with_suffix(".stop")
    motion = observe(options.framebuffer, options.width, options.height, options.seconds, stop)
    options.record.write_text(json.dumps(asdict(motion)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
