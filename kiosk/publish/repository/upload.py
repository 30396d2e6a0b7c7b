"""Writing many files, only those that are not there yet, with progress."""

import io
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import BinaryIO

from kiosk.publish.repository.destination import Destination
from kiosk.publish.repository.errors import StoppedError


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to write."""

    path: str
    length: int
    """Bytes."""
    open: Callable[[], AbstractContextManager[BinaryIO]]
    about: bool = False
    """Whether the length is an estimate, as of what is encrypted while it is written."""

    def is_in(self, there: Mapping[str, int]) -> bool:
        """Whether a repository that lists `there` has it whole."""
        return self.path in there and (self.about or there[self.path] == self.length)


def piece_of(path: str, data: bytes) -> Piece:
    return Piece(path, len(data), lambda: io.BytesIO(data))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is; what was there already does not count."""

    files: int
    files_total: int
    bytes: int
    bytes_total: int


Tell = Callable[[Progress], None]
"""Is told how far it is, from any thread, one call at a time."""


def missing(pieces: Iterable[Piece], there: Mapping[str, int]) -> list[Piece]:
    """Those that a repository which lists `there` has not whole; each once."""
    return list({piece.path: piece for piece in pieces if not piece.is_in(there)}.values())


def upload(pieces: Sequence[Piece], destination: Destination, tell: Tell, stopped: Callable[[], bool]) -> None:
    """Write them all. Raise StoppedError as soon as `stopped` says so, DestinationError at the first that fails."""
    run = _Run(destination, tell, stopped, Progress(0, len(pieces), 0, sum(piece.length for piece in pieces)))
    tell(run.progress)
    if destination.parallel == 1:
        for piece in pieces:
            run.write(piece)
        return
    with ThreadPoolExecutor(destination.parallel, thread_name_prefix="publish") as pool:
        futures = [pool.submit(run.write, piece) for piece in pieces]
        try:
            done, _ = wait(futures, return_when=FIRST_EXCEPTION)
        finally:
            run.ended = True
            pool.shutdown(cancel_futures=True)
        for future in done:
            future.result()


class _Run:
    def __init__(self, destination: Destination, tell: Tell, stopped: Callable[[], bool], progress: Progress) -> None:
        self.progress = progress
        self.ended = False
        self._destination = destination
        self._tell = tell
        self._stopped = stopped
        self._lock = threading.Lock()

    def write(self, piece: Piece) -> None:
        self._add(0, 0)
        with piece.open() as source:
            self._destination.write(piece.path, source, lambda count: self._add(count, 0))
        self._add(0, 1)

    def _add(self, count: int, files: int) -> None:
        if self.ended or self._stopped():
            raise StoppedError
        with self._lock:
            self.progress = replace(self.progress, files=self.progress.files + files, bytes=self.progress.bytes + count)
            self._tell(self.progress)
