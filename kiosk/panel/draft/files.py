"""Files as the draft writes them: whole or not at all, and told of while they are copied. All raise StoreError."""

import os
from collections.abc import Callable
from pathlib import Path

from kiosk.panel.draft.removals import Mark
from kiosk.store import new_file, store_error, sync_directory

Tell = Callable[[int, int], None]
"""Is told how many bytes are there, and of how many."""
Moved = Callable[[int], None]
"""Hears of bytes that were copied."""

_FILE_MODE = 0o644
_CHUNK = 1 << 20


class StoppedError(Exception):
    """The operator stopped it. What was written stays and is not written again."""


def counted(total: int, tell: Tell, stopped: Callable[[], bool]) -> Moved:
    """Tells of the bytes of all files together, and raises StoppedError once it is stopped."""
    done = 0

    def moved(count: int) -> None:
        nonlocal done
        done += count
        tell(done, total)
        if stopped():
            raise StoppedError

    return moved


def copy_file(source: Path, target: Path, moved: Moved = lambda _: None) -> None:
    """Copy with its times; `target` appears when whole. `moved` hears of bytes, and may raise. Raise StoreError."""
    try:
        with source.open("rb") as reading, new_file(target, mode=_FILE_MODE) as writing:
            while chunk := reading.read(_CHUNK):
                writing.write(chunk)
                moved(len(chunk))
        status = source.stat()
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    except OSError as error:
        raise store_error("could not copy", source, error) from error
    sync_directory(target.parent)


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise store_error("could not write", folder, error) from error


def mark_of(path: Path) -> Mark | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)  # between two names of one file, replacing would do nothing
    source.replace(target)


def remove(path: Path) -> None:
    """Where it is there."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise store_error("could not remove", path, error) from error


def put(path: Path, data: bytes) -> None:
    """Whole or not at all, but not on disk at once: what a power cut takes, the next start writes again."""
    young = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        young.write_bytes(data)
        young.replace(path)
    except OSError as error:
        raise store_error("could not write", path, error) from error
