"""Sample the screen about a thousand times a second and keep every change. Run as a process of its own."""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.camera.barcode import points, read
from bench.camera.grounds import Grounds
from bench.camera.screen import pixels

PAUSE = 0.0007
STALL = 0.002
"""Seconds between two looks from which a look counts as late."""


def kept_time(looks: int, late: int) -> bool:
    """Whether an observer itself can be trusted: at most one look in a thousand was late."""
    return looks > 0 and late <= looks / 1000


@dataclass(frozen=True, slots=True)
class Change:
    """From `at` on (seconds of the monotonic clock) the three rows read so."""

    at: float
    rows: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Record:
    started: float
    ended: float
    changes: tuple[Change, ...]
    looks: int
    late: int
    """Looks that came more than STALL after the one before."""
    longest: float
    """Seconds between two looks, at worst."""
    load: float
    """The machine's load average at the end."""

    @property
    def trustworthy(self) -> bool:
        return kept_time(self.looks, self.late)


def observe(
    file: Path, width: int, height: int, seconds: float, *, stop: Path | None = None, grounds: Sequence[str] = ()
) -> Record:
    """Look for `seconds`, or until the file `stop` exists; see `Grounds` for its colours."""
    grid = points(width, height)
    ys, xs = grid[..., 1], grid[..., 0]
    known = Grounds(grounds) if grounds else None
    changes: list[Change] = []
    looks = late = 0
    longest = 0.0
    last: tuple[int, ...] = ()
    with pixels(file) as screen:
        green = screen[..., 1]
        started = before = time.monotonic()
        while before - started < seconds:
            rows = read(green[ys, xs]) if known is None else known.read(screen[ys, xs, :3])
            now = time.monotonic()
            if rows != last:
                last = rows
                changes.append(Change(now, (rows[0], rows[1], rows[2])))
            looks += 1
            late += now - before > STALL
            longest = max(longest, now - before)
            before = now
            if stop and looks % 500 == 0 and stop.exists():
                break
            time.sleep(PAUSE)
        del green
    return Record(started, before, tuple(changes), looks, late, longest, os.getloadavg()[0])


def save(record: Record, path: Path) -> None:
    changes = [[change.at, *change.rows] for change in record.changes]
    path.write_text(
        json.dumps(
            {
                "started": record.started,
                "ended": record.ended,
                "looks": record.looks,
                "late": record.late,
                "longest": record.longest,
                "load": record.load,
                "changes": changes,
            }
        )
    )


def load(path: Path) -> Record:
    raw = json.loads(path.read_text())
    changes = tuple(Change(at, (top, middle, bottom)) for at, top, middle, bottom in raw.pop("changes"))
    return Record(changes=changes, **raw)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("framebuffer", type=Path)
    parser.add_argument("width", type=int)
    parser.add_argument("height", type=int)
    parser.add_argument("seconds", type=float)
    parser.add_argument("record", type=Path)
    parser.add_argument("--grounds", nargs="+", default=(), metavar="RRGGBB")
    options = parser.parse_args()
    with_priority()
    stop = options.record.with_suffix(".stop")
    size = (options.width, options.height)
    save(observe(options.framebuffer, *size, options.seconds, stop=stop, grounds=options.grounds), options.record)
    return 0


def with_priority() -> None:
    """Go before the player where that is allowed, so that it cannot blind the observer."""
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    except PermissionError:
        sys.stderr.write("observer: no right to raise its priority; looks may come late\n")


if __name__ == "__main__":
    sys.exit(main())
