"""Files: read, written so that a power cut leaves the old one or the new one, and folders removed."""

import contextlib
import json
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk.store.errors import store_error

TEMPORARY = ".tmp-"
_PRIVATE = 0o600
_PUBLIC = 0o644
_FOR_GOOD = 0o444


def replace_file(path: Path, data: bytes, *, mode: int = _PUBLIC) -> None:
    """Put `data` at `path` in one step: file synced, renamed, directory synced. Raise StoreError."""
    with new_file(path, mode=mode) as file:
        file.write(data)
    sync_directory(path.parent)


@contextlib.contextmanager
def new_file(path: Path, *, mode: int = _FOR_GOOD) -> Iterator[BinaryIO]:
    """A file that appears at `path`, whole and synced, when the block ends; nothing appears if it raises.

    The directory is left to `sync_directory`. OSErrors become StoreErrors.
    """
    temporary = path.with_name(f"{TEMPORARY}{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.touch(_PRIVATE, exist_ok=False)  # until it is whole it is nobody else's, whatever `mode` is
            with temporary.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(mode)
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise store_error("could not write", path, error) from error


def printable(name: str) -> str:
    """A name of a file for people and for JSON, whatever bytes it is made of."""
    return name.encode("utf-8", "backslashreplace").decode()


def sync_directory(directory: Path) -> None:
    """Make the names in `directory` last through a power cut, where the system can."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise store_error("could not sync", directory, error) from error


def remove_folder(folder: Path) -> None:
    """With all that is in it; one that is not there is no error. Raise StoreError."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise store_error("could not remove", folder, error) from error


def read_file(path: Path) -> bytes | None:
    """The bytes at `path`, None where there is no file. Raise StoreError where it cannot be read."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise store_error("could not read", path, error) from error


def read_json(path: Path) -> object:
    """What the file at `path` says; None where there is none, or it is damaged. Raise StoreError as `read_file`."""
    try:
        return json.loads(read_file(path) or b"null")
    except ValueError:
        return None
