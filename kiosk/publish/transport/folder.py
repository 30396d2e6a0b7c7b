"""A repository in a folder: a stick, or a folder that something else keeps in step."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path, PurePosixPath

from kiosk.publish.transport.errors import NotFoundError, StoppedError, TransportError, UnreachableError
from kiosk.publish.transport.transport import Body, File
from kiosk.store import hash_of

_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG})


class FolderTransport:
    """The folder may vanish at any time: then there is an UnreachableError, as there is where it never was.

    `todo` is what to do about a file that is not there or not whole.
    """

    parallel = 1

    def __init__(self, folder: Path, *, todo: str = "copy the repository again") -> None:
        self._folder = folder
        self._todo = todo
        self.interruptions = 0

    @property
    def source(self) -> str:
        return str(self._folder)

    def read(self, path: str, *, limit: int) -> bytes:
        with self._opened(path) as file, _words(path):
            data = file.read(limit + 1)
        if len(data) > limit:
            raise TransportError(path, f"it has over {limit:,} bytes", "check the folder", lasting=True)
        return data

    def read_newer(self, path: str, version: str, *, limit: int) -> File | None:
        data = self.read(path, limit=limit)
        seen = hash_of(data)
        return None if seen == version else File(data, seen)

    @contextlib.contextmanager
    def stream(self, path: str, *, start: int = 0, length: int, version: str = "") -> Iterator[Body]:
        with self._opened(path) as file:
            with _words(path):
                found = os.fstat(file.fileno()).st_size
                file.seek(start)
            if found != length:
                raise TransportError(path, f"it has {found:,} bytes instead of {length:,}", self._todo)
            yield _FolderBody(self, path, file, start, version)

    def interrupt(self) -> None:
        self.interruptions += 1

    def close(self) -> None:
        """Nothing stays open."""

    @contextlib.contextmanager
    def _opened(self, path: str) -> Iterator[BufferedReader]:
        """A file as such: a pipe or a device could hold us up, or never end."""
        parts = PurePosixPath(path).parts
        if not parts or ".." in parts or PurePosixPath(path).is_absolute():
            raise TransportError(path[:80], "this is no name in a repository", "check the source", lasting=True)
        try:
            handle = os.open(self._folder.joinpath(*parts), os.O_RDONLY | _WITHOUT_WAITING)
        except OSError as error:
            raise self._absent(path, error) from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise TransportError(path, "it is no file", self._todo, lasting=True)
        with open(handle, "rb") as file:  # noqa: PTH123 - a handle has no path
            yield file

    def _absent(self, path: str, error: OSError) -> TransportError:
        try:
            is_there = self._folder.is_dir()
        except OSError as above:
            return _unreadable(self.source, above)
        if not is_there:
            return UnreachableError(self.source, "it is not there", "plug the stick in, or check the folder")
        if error.errno in _ABSENT:
            return NotFoundError(path, "there is no such file", self._todo)
        return _unreadable(path, error)


class _FolderBody:
    def __init__(self, folder: FolderTransport, path: str, file: BufferedReader, start: int, version: str) -> None:
        self.start = start
        self.version = version
        self._folder = folder
        self._path = path
        self._file = file
        self._interruptions = folder.interruptions

    def readinto(self, buffer: memoryview) -> int:
        if self._folder.interruptions != self._interruptions:
            raise StoppedError(self._path)
        with _words(self._path):
            return self._file.readinto(buffer)


@contextlib.contextmanager
def _words(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError) -> TransportError:
    return UnreachableError(path, error.strerror or "it cannot be read", "check the stick or the folder")
