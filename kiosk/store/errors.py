"""What can go wrong with STATE, in words for the technician."""

import errno
from pathlib import Path

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class StoreError(Exception):
    """Something under STATE could not be read or written; what was there before is still there."""

    def __init__(self, what: str, where: Path | str, why: str, todo: str) -> None:
        super().__init__(f"{what}: {where}: {why}; {todo}")
        self.what = what
        self.where = str(where)
        self.why = why
        self.todo = todo


class DiskFullError(StoreError):
    """No room for what was to be written."""


class NotWritableError(StoreError):
    """STATE is read-only, or belongs to somebody else."""


class BusyError(StoreError):
    """Another process holds the lock."""


class DamagedError(StoreError):
    """An edition is missing, incomplete or not what its name says."""


class PinnedError(StoreError):
    """This STATE plays only what is signed, and this is not."""


class ChangedError(StoreError):
    """What was to be stored changed while it was read."""


def store_error(what: str, where: Path | str, error: OSError) -> StoreError:
    """The error of the family that fits."""
    why = error.strerror or str(error)
    if error.errno in _FULL:
        return DiskFullError(what, where, why, "free some space; the last edition stays")
    if error.errno in _FORBIDDEN:
        return NotWritableError(what, where, why, "make the folder writable for this user, or choose another one")
    return StoreError(what, where, why, "check the disk and the --state folder")
