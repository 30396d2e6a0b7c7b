"""Readings from a JSON or CSV file in the site folder."""

import os
import stat
from datetime import tzinfo
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from kiosk.feeds.documents import Document, parse_csv, parse_json
from kiosk.feeds.extract import Arrival, extract
from kiosk.feeds.limits import MAX_BODY
from kiosk.feeds.outcome import Failed, Fresh, Outcome, Unchanged
from kiosk.feeds.refused import Refused
from kiosk.model import FileFeed
from kiosk.store import open_below

_Stamp: TypeAlias = tuple[int, int, int, int]
_QUIET_NS = 1_000_000_000
_TABLES = frozenset({".csv", ".tsv"})


class FileSource:
    """A file is read once it looks the same twice, so that a half-written one is not."""

    seconds = 0.5
    longest = 2.0

    def __init__(self, feed: FileFeed, site: Path, zone: tzinfo) -> None:
        self._feed = feed
        self._site = site
        self._zone = zone
        self._seen: _Stamp | None = None
        self._taken: _Stamp | None = None
        self._complaint: str | None = None
        self.closed = False
        """Set by whoever knows that the writer has closed the file: the next look need not wait."""

    def cut(self) -> None:
        """A look at a file cannot be cut short."""

    def look(self, now_ms: int) -> Outcome:
        closed, self.closed = self.closed, False
        try:
            handle = _open_inside(self._site, self._feed.path)
        except OSError as error:
            self._seen = None
            return self._failed(None, f"{self._feed.path}: {error.strerror or 'it cannot be read'}")
        if isinstance(handle, Refused):
            return self._failed(None, f"{self._feed.path}: {handle.reason}")
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            stamp = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
            settled = closed or stamp == self._seen or found.st_mtime_ns < now_ms * 1_000_000 - _QUIET_NS
            self._seen = stamp
            if stamp == self._taken:
                return Failed(self._complaint) if self._complaint else Unchanged()
            if not settled:
                return Unchanged()
            data = file.read(MAX_BODY + 1)
        return self._take(data, stamp, now_ms)

    def _take(self, data: bytes, stamp: _Stamp, now_ms: int) -> Outcome:
        if len(data) > MAX_BODY:
            return self._failed(stamp, f"{self._feed.path}: it is larger than {MAX_BODY // 1024 // 1024} MiB")
        document = self._parse(data)
        if isinstance(document, Refused):
            return self._failed(stamp, f"{self._feed.path}: {document.reason}")
        written_ms = min(stamp[3] // 1_000_000, now_ms)
        found = extract(document, self._feed, Arrival(fetched_at=now_ms, observed_at=written_ms, zone=self._zone))
        if not found.readings:
            return self._failed(stamp, f"{self._feed.path}: {'; '.join(found.problems)}")
        self._taken, self._complaint = stamp, None
        return Fresh(found.readings, found.problems)

    def _parse(self, data: bytes) -> Document | Refused:
        if Path(self._feed.path).suffix.lower() in _TABLES:
            return parse_csv(data, self._feed.decimal)
        return parse_json(data)

    def _failed(self, stamp: _Stamp | None, reason: str) -> Failed:
        self._taken, self._complaint = stamp, reason
        return Failed(reason)


def _open_inside(site: Path, path: str) -> int | Refused:
    """A descriptor of a plain file in the site folder; links may lead to one there, not out of it. Raise OSError."""
    root = Path(os.path.realpath(site))
    target = Path(os.path.realpath(root / path))  # Path.resolve raises RuntimeError at a loop of links
    if not target.is_relative_to(root):
        return Refused("it lies outside the site folder")
    handle = open_below(root, PurePosixPath(target.relative_to(root).as_posix()))
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    return Refused("it is not a plain file")
