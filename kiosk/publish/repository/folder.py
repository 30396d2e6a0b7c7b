"""A folder to publish to: of a web server, a stick, a synced folder."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from kiosk.publish.repository.destination import Moved
from kiosk.publish.repository.errors import AbsentError, DestinationError, ForbiddenError, MovedOnError, NoRoomError
from kiosk.store import (
    BusyError,
    DiskFullError,
    NotWritableError,
    StoreError,
    locked,
    new_file,
    store_error,
    sync_directory,
)

_CHUNK = 1 << 20
_LOCK = ".lock"
_TEMPORARY = ".tmp-"
_READABLE = 0o644


class FolderDestination:
    """Made where it is not there yet, but not the folder that it lies in: an unplugged stick is no place."""

    parallel = 1

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.name = str(self.folder)
        self._touched: set[Path] = set()
        self._found: tuple[int, int] | None = None
        """Which folder it is, while it is written to: another one may come into its place."""

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        if not self.folder.parent.is_dir():
            why = f"there is no folder {self.folder.parent}"
            raise AbsentError("cannot publish to", self.name, why, "plug the stick in, or make that folder")
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(locked(self.folder / _LOCK, wait=False, holder="another publication"))
            except BusyError as error:
                todo = "wait until it is done"
                raise MovedOnError("cannot publish to", self.name, "somebody else publishes there now", todo) from error
            except StoreError as error:
                raise _translated(error) from error
            self._found = _which(self.folder)
            stack.callback(self._leave)
            with _told(self.folder):
                for leftover in _files(self.folder):
                    if leftover.name.startswith(_TEMPORARY):
                        Path(leftover.path).unlink(missing_ok=True)
            yield

    def read(self, path: str) -> bytes | None:
        with _told(self._path(path)):
            try:
                return self._path(path).read_bytes()
            except (FileNotFoundError, NotADirectoryError):
                return None

    def listed(self, prefix: str) -> dict[str, int]:
        folder = self._path(prefix)
        with _told(folder):
            return {
                Path(entry.path).relative_to(self.folder).as_posix(): entry.stat().st_size
                for entry in _files(folder)
                if not entry.name.startswith(".")
            }

    def write(self, path: str, source: BinaryIO, moved: Moved) -> None:
        target = self._path(path)
        with _told(target), new_file(target, mode=_READABLE) as file:
            while chunk := source.read(_CHUNK):
                file.write(chunk)
                moved(len(chunk))
        self._touched.add(target.parent)

    def settle(self) -> None:
        folders = {above for folder in self._touched for above in (folder, *folder.parents)}
        for folder in sorted(folder for folder in folders if folder.is_relative_to(self.folder)):
            with _told(folder):
                sync_directory(folder)
        self._touched.clear()

    def swap(self, path: str, before: bytes | None, after: bytes) -> bool:
        if self.read(path) != before:
            return False
        with _told(self._path(path)), new_file(self._path(path), mode=_READABLE) as file:
            file.write(after)
        self._touched.add(self._path(path).parent)
        self.settle()
        return True

    def remove(self, path: str) -> None:
        with _told(self._path(path)):
            self._path(path).unlink(missing_ok=True)

    def _path(self, path: str) -> Path:
        parts = PurePosixPath(path).parts
        if not parts or ".." in parts or path.startswith("/"):
            raise DestinationError("no path in a repository", path, "it leads elsewhere", "this is a bug; report it")
        if self._found is not None and _which(self.folder) != self._found:
            why = "it was there before, and is not there any more"
            raise AbsentError("cannot publish to", self.name, why, "plug the stick in again, then publish again")
        return self.folder.joinpath(*parts)

    def _leave(self) -> None:
        self._found = None


def _which(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


@contextlib.contextmanager
def _told(where: Path) -> Iterator[None]:
    """Errors of the system and of the store as those of a destination."""
    try:
        yield
    except StoreError as error:
        raise _translated(error) from error
    except OSError as error:
        raise _translated(store_error("could not use", where, error)) from error


def _translated(error: StoreError) -> DestinationError:
    if isinstance(error, NotWritableError):
        return ForbiddenError(error.what, error.where, error.why, "make it writable for this user")
    kind = NoRoomError if isinstance(error, DiskFullError) else DestinationError
    return kind(error.what, error.where, error.why, "free some space or check the disk, then publish again")


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield entry
