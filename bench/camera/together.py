"""Sample several screens in one loop, so that their records have one clock. Run as a process of its own."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from bench.camera.barcode import points, read
from bench.camera.observer import PAUSE, STALL, Change, Record, save, with_priority
from bench.camera.screen import pixels


def observe_together(files: Sequence[Path], width: int, height: int, seconds: float, stop: Path) -> list[Record]:
    """Look at screens of one size for `seconds`, or until the file `stop` exists; a record each."""
    grid = points(width, height)
    ys, xs = grid[..., 1], grid[..., 0]
    changes: list[list[Change]] = [[] for _ in files]
    last: list[tuple[int, ...]] = [() for _ in files]
    looks = late = 0
    longest = 0.0
    with ExitStack() as stack:
        greens = [stack.enter_context(pixels(file))[..., 1] for file in files]
        started = before = time.monotonic()
        while before - started < seconds:
            for number, green in enumerate(greens):
                rows = read(green[ys, xs])
                if rows != last[number]:
                    last[number] = rows
                    changes[number].append(Change(time.monotonic(), (rows[0], rows[1], rows[2])))
            now = time.monotonic()
            looks += 1
            late += now - before > STALL
            longest = max(longest, now - before)
            before = now
            if looks % 500 == 0 and stop.exists():
                break
            time.sleep(PAUSE)
        del greens, green
    load = os.getloadavg()[0]
    return [Record(started, before, tuple(own), looks, late, longest, load) for own in changes]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("width", type=int)
    parser.add_argument("height", type=int)
    parser.add_argument("seconds", type=float)
    parser.add_argument("folder", type=Path, help="of the records: 0.json, 1.json, …; a file named stop ends it")
    parser.add_argument("framebuffers", type=Path, nargs="+")
    options = parser.parse_args()
    with_priority()
    folder = options.folder
    records = observe_together(options.framebuffers, options.width, options.height, options.seconds, folder / "stop")
    for number, record in enumerate(records):
        save(record, folder / f"{number}.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
