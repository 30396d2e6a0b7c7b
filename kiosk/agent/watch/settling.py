"""Which changes of a folder are complete, so that nothing half-written is built. Pure: scans and times go in."""

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.editions import Stamp

QUIET_SECONDS = 1.0
"""A file is complete when its writer closed it, or when it has not changed for so long."""
_MUCH_FILES = 8
_MUCH_BYTES = 32 * 1024 * 1024


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
    moved: bool
    """It was there before under another name."""
    closed: bool


class Settling:
    """What the folder looks like now, beside what was built of it. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._building: dict[str, Stamp] = {}
        """What the latest build was told."""
        self._built: dict[str, Stamp] = {}
        """What the latest build that ended was told."""
        self._asked = False
        """Whether anything was due yet. At first even an empty folder is, so that people are told what it lacks."""

    def see(self, files: Mapping[str, Stamp], closed: Collection[str], now: float) -> None:
        """Take in a scan; the writers of `closed` are known to have finished before it."""
        before, self._seen = self._seen, {}
        gone = {_identity(seen.stamp) for path, seen in before.items() if path not in files}
        for path, stamp in files.items():
            seen = before.get(path)
            if seen is None or seen.stamp != stamp:
                moved = seen is None and _identity(stamp) in gone
                seen = _Seen(stamp, now, moved=moved, closed=moved or _rested_before(stamp))
            seen.closed = seen.closed or path in closed
            self._seen[path] = seen

    def due(self, now: float) -> Due | None:
        """What to build now, if anything changed and is complete.

        Where much is new, what was removed or replaced goes first: it must not stay on screen until all is prepared.
        """
        differing = self._differing()
        held = {path for path in differing if not self._is_complete(path, now)}
        changed = (differing - held) | (self._building.keys() - self._seen.keys())
        new = {path for path in differing - held if path not in self._building and not self._seen[path].moved}
        if changed - new and self._is_much(new):
            changed -= new
            held |= new
        if not changed and (self._seen or self._asked):
            return None
        self._asked = True
        self._building = {
            path: stamp
            for path, seen in self._seen.items()
            if (stamp := self._building.get(path) if path in held else seen.stamp)
        }
        return Due(frozenset(changed), frozenset(held))

    def is_urgent(self, now: float) -> bool:
        """Whether something was removed or replaced that plays, and the build under way does not know."""
        replaced = (path for path in self._differing() & self._built.keys() if self._is_complete(path, now))
        removed = self._building.keys() & self._built.keys() - self._seen.keys()
        return bool(removed) or any(replaced)

    def ended(self) -> None:
        """The build ended, well or not."""
        self._built = self._building

    def interrupted(self) -> None:
        """The build was given up: what it was told is due again."""
        self._building = self._built

    def forget(self) -> None:
        """Everything is due again."""
        self._building = {}

    def rest(self, now: float) -> float | None:
        """Seconds until the next file may be complete; None: none is being written."""
        waits = [
            self._seen[path].since + QUIET_SECONDS - now
            for path in self._differing()
            if not self._is_complete(path, now)
        ]
        return min(waits) if waits else None

    def _differing(self) -> set[str]:
        return {path for path, seen in self._seen.items() if seen.stamp != self._building.get(path)}

    def _is_complete(self, path: str, now: float) -> bool:
        seen = self._seen[path]
        return seen.closed or now - seen.since >= QUIET_SECONDS

    def _is_much(self, paths: Collection[str]) -> bool:
        return len(paths) > _MUCH_FILES or sum(self._seen[path].stamp.size for path in paths) > _MUCH_BYTES


def _rested_before(stamp: Stamp) -> bool:
    """Whether nothing was written for a while before the file got its name, mode or times.

    Both times are of the clock of the file system, wherever that runs. A write sets both.
    """
    return sys.platform != "win32" and stamp.mtime_ns < stamp.ctime_ns - QUIET_SECONDS * 1e9


def _identity(stamp: Stamp) -> tuple[int, int, int]:
    """What a file keeps when it is renamed."""
    return stamp.inode, stamp.size, stamp.mtime_ns
