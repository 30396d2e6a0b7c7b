"""Objects by SHA-256: files that never change once they have their name."""

import hashlib
import os
import re
from pathlib import Path
from typing import BinaryIO

from kiosk.store.errors import ChangedError, DamagedError, store_error
from kiosk.store.files import new_file

_NAME = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


def is_name(text: str) -> bool:
    """Whether `text` can name an object or an edition."""
    return _NAME.fullmatch(text) is not None


def hash_of(data: bytes) -> str:
    """The name under which an object or an edition of these bytes is kept."""
    return hashlib.sha256(data).hexdigest()


class Objects:
    """The files of one folder, `ab/abcd…`. Safe to use from several threads and processes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._prefix = f"{folder}{os.sep}"

    def path(self, name: str) -> Path:
        return Path(self._place(name))

    def length(self, name: str) -> int | None:
        """Bytes, None where it is not here."""
        try:
            return os.stat(self._place(name)).st_size  # noqa: PTH116 - asked of ten thousand in a row, without Path's cost
        except OSError:
            return None

    def _place(self, name: str) -> str:
        if not is_name(name):
            raise DamagedError("not the name of an object", name[:80], "it is no SHA-256 in hex", "build again")
        return f"{self._prefix}{name[:2]}{os.sep}{name}"

    def add_bytes(self, data: bytes) -> str:
        name = hash_of(data)
        if self.length(name) != len(data):
            with new_file(self.path(name)) as file:
                file.write(data)
        return name

    def add_stream(self, source: BinaryIO) -> str:
        """Take what `source` gives; it is read twice, to name it and to copy it. Raise ChangedError if they differ."""
        name, length = name_of(source)
        if self.length(name) == length:
            return name
        source.seek(0)
        with new_file(self.path(name)) as file:
            if name_of(source, copy=file) != (name, length):
                raise ChangedError("not copied", self.path(name), "it changed while it was read", "build again")
        return name

    def verify(self, name: str) -> bool:
        """Whether the bytes are what the name says; reads the whole file."""
        try:
            with self.path(name).open("rb") as file:
                return name_of(file)[0] == name
        except FileNotFoundError:
            return False
        except OSError as error:
            raise store_error("could not read", self.path(name), error) from error


def name_of(source: BinaryIO, copy: BinaryIO | None = None) -> tuple[str, int]:
    """Hash and length of the rest of a file, read in pieces; written to `copy` on the way."""
    digest = hashlib.sha256()
    length = 0
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        if copy is not None:
            copy.write(chunk)
        length += len(chunk)
    return digest.hexdigest(), length
