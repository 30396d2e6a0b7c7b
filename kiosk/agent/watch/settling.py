"""Which changes of a folder are complete, so that nothing half-written is built. Pure: scans and times go in."""

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.editions import Stamp

QUIET_SECONDS = 1.0
"""A file is complete when its writer closed it, or when it has not changed for so long."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is due to be built."""

    changed: frozenset[str]
    """Paths that were added, replaced or removed since the last build, and are complete."""
    held: frozenset[str]
    """Paths that are being written: what was built of them before stays."""


@dataclass(slots=True)
class _Seen:
    stamp: Stamp
    since: float
    closed: bool


class Settling:
    """What the folder looks like now, beside what was built of it. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._built: dict[str, Stamp] = {}

    def see(self, files: Mapping[str, Stamp], closed: Collection[str], now: float) -> None:
        """Take in a scan; the writers of `closed` are known to have finished before it."""
        before, self._seen = self._seen, {}
        gone = {_identity(seen.stamp) for path, seen in before.items() if path not in files}
        for path, stamp in files.items():
            seen = before.get(path)
            if seen is None or seen.stamp != stamp:
                moved = seen is None and _identity(stamp) in gone
                seen = _Seen(stamp, now, closed=moved or _rested_before(stamp))
            seen.closed = seen.closed or path in closed
            self._seen[path] = seen

    def due(self, now: float) -> Due | None:
        """What to build now, if anything changed and is complete. It counts as built from then on."""
        differing = {path for path, seen in self._seen.items() if seen.stamp != self._built.get(path)}
        held = {path for path in differing if not self._is_complete(path, now)}
        removed = self._built.keys() - self._seen.keys()
        changed = (differing - held) | removed
        if not changed:
            return None
        self._built = {
            path: stamp
            for path, seen in self._seen.items()
            if (stamp := self._built.get(path) if path in held else seen.stamp)
        }
        return Due(frozenset(changed), frozenset(held))

    def forget(self) -> None:
        """Count nothing as built."""
        self._built = {}

    def rest(self, now: float) -> float | None:
        """Seconds until the next file may be complete; None: none is being written."""
        waits = [
            seen.since + QUIET_SECONDS - now
            for path, seen in self._seen.items()
            if not seen.closed and seen.stamp != self._built.get(path)
        ]
        return max(0.0, min(waits)) if waits else None

    def _is_complete(self, path: str, now: float) -> bool:
        seen = self._seen[path]
        return seen.closed or now - seen.since >= QUIET_SECONDS


def _rested_before(stamp: Stamp) -> bool:
    """Whether nothing was written for a while before the file got its name, mode or times.

    Both times are of the clock of the file system, wherever that runs. A write sets both.
    """
    return sys.platform != "win32" and stamp.mtime_ns < stamp.ctime_ns - QUIET_SECONDS * 1e9


def _identity(stamp: Stamp) -> tuple[int, int, int]:
    """What a file keeps when it is renamed."""
    return stamp.inode, stamp.size, stamp.mtime_ns
