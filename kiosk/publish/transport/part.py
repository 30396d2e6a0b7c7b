"""What is here of an object that is on its way: STATE/partial/HASH, kept until it is whole."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from kiosk.publish.transport.limits import BUFFER_BYTES
from kiosk.publish.transport.wanted import Wanted
from kiosk.store import store_error

_OLD_SECONDS = 14 * 24 * 3600


class Part:
    """Use it in a `with`, once `folder` is there. Hashes what is there and what is added. Raises StoreError."""

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        self.path = folder / wanted.hash
        self.have = 0
        """Bytes."""
        self.version = ""
        """The strong validator of the file that they are from; empty where it is not known."""
        self._wanted = wanted
        self._mark = folder / f"{wanted.hash}.version"
        self._digest = hashlib.sha256()
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        with self._disk():
            self._file = self._opened()
            self._take_stock(self._file)
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, data: memoryview) -> None:
        assert self._file is not None, "it is open"  # noqa: S101 - tells mypy
        with self._disk():
            self._file.write(data)
        self._digest.update(data)
        self.have += len(data)

    def goes_on_as(self, version: str) -> None:
        """Remember the validator for the case that the rest comes another day; worth its file for big objects only."""
        if version != self.version and self._wanted.length > BUFFER_BYTES:
            with self._disk():
                self._mark.write_text(version)
        self.version = version

    def restart(self) -> None:
        """Forget what is here."""
        assert self._file is not None, "it is open"  # noqa: S101 - tells mypy
        with self._disk():
            self._file.seek(0)
            self._file.truncate()
            self._forget_version()
        self.have, self.version, self._digest = 0, "", hashlib.sha256()

    def is_right(self) -> bool:
        """Whether all is here, and is what its name says; what is not is forgotten."""
        right = self.have == self._wanted.length and self._digest.hexdigest() == self._wanted.hash
        if not right:
            self.restart()
        with self._disk():
            self._forget_version()
        return right

    def _opened(self) -> BinaryIO:
        return open(self.path, "rb+", buffering=0, opener=_making)

    def _take_stock(self, file: BinaryIO) -> None:
        while chunk := file.read(BUFFER_BYTES):
            self._digest.update(chunk)
            self.have += len(chunk)
        if self.have > self._wanted.length:
            self.restart()
        elif self.have:
            with contextlib.suppress(FileNotFoundError, UnicodeDecodeError):
                self.version = self._mark.read_text("ascii")

    def _forget_version(self) -> None:
        if self._wanted.length > BUFFER_BYTES:
            self._mark.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _disk(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise store_error("could not write", self.path, error) from error


def _making(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CREAT, 0o644)


def remove_old_parts(folder: Path) -> None:
    """Those that nobody has added to for two weeks."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if time.time() - path.stat().st_mtime > _OLD_SECONDS:
                path.unlink()
