"""Locks between processes; the system gives them back when the process that holds one ends."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.store.errors import BusyError, store_error

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, *, wait: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


@contextlib.contextmanager
def locked(path: Path, *, wait: bool, holder: str) -> Iterator[None]:
    """Hold the lock file at `path`. Raise BusyError where `holder` (words for people) has it and `wait` is false."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise store_error("could not lock", path, error) from error
    try:
        try:
            _take(handle, wait=wait)
        except (BlockingIOError, PermissionError) as error:
            raise BusyError("the state folder is in use", path, f"{holder} holds its lock", "wait or end it") from error
        except OSError as error:
            raise store_error("could not lock", path, error) from error
        yield
    finally:
        os.close(handle)
