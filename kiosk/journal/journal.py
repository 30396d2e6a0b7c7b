"""STATE/journal.db: what was played, taken from the lines that the stage writes."""

import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

_log = logging.getLogger(__name__)

_BATCH_BYTES = 4 * 1024 * 1024
_TAIL_BYTES = 64
_DAY_MS = 86_400_000
KEPT_DAYS = 400
"""Plays that are older are dropped."""
_KEPT_FILE_DAYS = 7
"""So long the stage's own files stay after they were taken."""
DROPPED_EVERY_MS = 3_600_000
"""What is old is dropped this often, by a clock that was not set meanwhile, and a day's worth at most: a clock that is
wrong for a while costs next to nothing."""
_STEP_MS = 60_000
"""From here on a jump of the wall clock against the monotonic one is a step."""


class JournalError(Exception):
    """The journal cannot be opened or written; what was taken before is safe."""


@dataclass(frozen=True, slots=True)
class Play:
    """One thing that was on screen. Times are milliseconds since 1970-01-01T00:00Z."""

    presented: int
    """When its first frame was on the screen."""
    gone: int
    """When something else was."""
    start: int
    end: int
    """The slot that it had."""
    screen: str
    zone: str
    rule: str
    level: str
    playlist: str
    item: str
    """The item's key."""
    type: str
    title: str
    src: str
    object: str
    """Hash of what was played; empty where the item has no file."""
    edition: str
    complete: bool
    """Whether it was on to the end of its slot."""


_decoder = msgspec.json.Decoder(Play)
_COLUMNS = tuple(field.name for field in fields(Play))
_NAMES = ", ".join(_COLUMNS)
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS plays ({_NAMES}, PRIMARY KEY (presented, screen, zone, item));
CREATE TABLE IF NOT EXISTS taken (file TEXT PRIMARY KEY, bytes INTEGER NOT NULL, tail BLOB NOT NULL) WITHOUT ROWID;
"""
_SELECT = f"SELECT {_NAMES} FROM plays WHERE presented >= ? AND presented < ? ORDER BY presented, zone"  # noqa: S608 - own names
_INSERT = f"INSERT OR IGNORE INTO plays ({_NAMES}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - own names


class Journal:
    """Taking is exact: a line and the note that it was taken are one transaction, safe from a power cut.

    Use it from one thread; other processes may read meanwhile.
    """

    def __init__(self, state: Path, ran_ms: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000) -> None:
        """`ran_ms` is a clock that nobody sets. Raise JournalError where it cannot be opened."""
        self._ran_ms = ran_ms
        self._since: tuple[int, int] | None = None
        """Both clocks when something was last dropped, or the wall clock set."""
        self._plays = state / "plays"
        self._path = state / "journal.db"
        with self._errors():
            state.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(_SCHEMA)

    def close(self) -> None:
        self._db.close()

    def take(self, now_ms: int) -> int:
        """Take what is new in STATE/plays, and now and then drop what is too old; return how many plays are new.

        Raise JournalError.
        """
        with self._errors():
            count = sum(self._take_file(path) for path in sorted(self._plays.glob("*.jsonl")))
            if self._may_drop(now_ms):
                self._drop_plays(now_ms)
                self._drop_file(now_ms)
            return count

    def plays(self, start: int | None = None, end: int | None = None) -> Iterator[Play]:
        """What was first presented in [start, end), in that order. Raise JournalError."""
        low, high = -(2**62) if start is None else start, 2**62 if end is None else end
        with self._errors():
            for row in self._db.execute(_SELECT, (low, high)):
                values = dict(zip(_COLUMNS, row, strict=True))
                yield Play(**{**values, "complete": bool(values["complete"])})

    def _take_file(self, path: Path) -> int:
        count = 0
        with path.open("rb") as file:
            place = self._place(file, path.name)
            while lines := _whole_lines(file, place):
                place += len(lines)
                count += self._enter(path.name, place, lines)
        return count

    def _place(self, file: BinaryIO, name: str) -> int:
        """How far a file was taken; 0 where a crash changed what was there: nothing is entered twice."""
        row = self._db.execute("SELECT bytes, tail FROM taken WHERE file = ?", (name,)).fetchone()
        if row is None:
            return 0
        place, tail = row
        file.seek(place - len(tail))
        return int(place) if file.read(len(tail)) == tail else 0

    def _enter(self, name: str, place: int, lines: bytes) -> int:
        plays = [play for line in lines.splitlines() if (play := _decode(line, name))]
        before = self._db.total_changes
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(_INSERT, map(astuple, plays))
            count = self._db.total_changes - before
            self._db.execute("INSERT OR REPLACE INTO taken VALUES (?, ?, ?)", (name, place, lines[-_TAIL_BYTES:]))
        return count

    def _may_drop(self, now_ms: int) -> bool:
        ran = self._ran_ms()
        if self._since is None or abs(now_ms - self._since[0] - (ran - self._since[1])) > _STEP_MS:
            self._since = now_ms, ran
            return False
        if ran - self._since[1] < DROPPED_EVERY_MS:
            return False
        self._since = now_ms, ran
        return True

    def _drop_plays(self, now_ms: int) -> None:
        (oldest,) = self._db.execute("SELECT MIN(presented) FROM plays").fetchone()
        if oldest is not None:
            edge = min(now_ms - KEPT_DAYS * _DAY_MS, oldest + _DAY_MS)
            self._db.execute("DELETE FROM plays WHERE presented < ?", (edge,))

    def _drop_file(self, now_ms: int) -> None:
        """The stage's oldest file, which holds the plays of a day."""
        edge = datetime.fromtimestamp((now_ms - _KEPT_FILE_DAYS * _DAY_MS) / 1000, UTC).date().isoformat()
        oldest = min(self._plays.glob("????-??-??.jsonl"), default=None)
        if oldest is not None and oldest.stem < edge:
            oldest.unlink()
            self._db.execute("DELETE FROM taken WHERE file = ?", (oldest.name,))

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise JournalError(f"{self._path}: {error}; check the disk and the --state folder") from error


def _whole_lines(file: BinaryIO, place: int) -> bytes:
    """What follows `place`, to the end of its last whole line; a line that never ends is passed over."""
    file.seek(place)
    data = file.read(_BATCH_BYTES)
    return data if len(data) == _BATCH_BYTES and b"\n" not in data else data[: data.rfind(b"\n") + 1]


def _decode(line: bytes, name: str) -> Play | None:
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        _log.warning("%s holds a line that is no play: %r", name, line[:80])
        return None
