"""Why nothing is taken from a repository, in words for the technician."""

from enum import StrEnum

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)


class Reason(StrEnum):
    """Why; the status page has words for each."""

    UNSIGNED = "unsigned"
    """Not signed by enough of those who may."""
    OLDER = "older"
    """Older than what was seen before."""
    EXPIRED = "expired"
    """Nobody has confirmed it for too long."""
    MIXED = "mixed"
    """Its parts do not belong together, or are not what was signed."""
    ENDLESS = "endless"
    """More bytes than there may be."""
    INCOMPLETE = "incomplete"
    """A part is missing."""
    DAMAGED = "damaged"
    """It cannot be read, or is of another version of Layar."""
    CLOCK = "clock"
    """The clock of this machine is wrong."""
    NO_ROOM = "no room"
    """The disk is full, or cannot be written."""


class RefusedError(Exception):
    """A repository offers something that is not taken; nothing on screen changes."""

    def __init__(self, reason: Reason, what: str, todo: str) -> None:
        super().__init__(f"{what}; {todo}")
        self.reason = reason
        self.what = what
        self.todo = todo


_WORDS: tuple[tuple[type[Exception], Reason, str, str], ...] = (
    (
        UnsignedMetadataError,
        Reason.UNSIGNED,
        "what it holds is not signed by enough of the city's keys",
        "see who can write to it; a stick or folder must be made by `layar publish`",
    ),
    (
        BadVersionNumberError,
        Reason.OLDER,
        "its versions do not follow on what this screen has seen",
        "publish again; if you did not put an old copy there, see who can write to it",
    ),
    (
        ExpiredMetadataError,
        Reason.EXPIRED,
        "its signatures have run out",
        "publish again, which renews them; if you did, something holds newer files back",
    ),
    (
        LengthOrHashMismatchError,
        Reason.MIXED,
        "its files do not belong together",
        "if somebody is publishing just now it passes; else publish again",
    ),
    (
        DownloadLengthMismatchError,
        Reason.ENDLESS,
        "a file is longer than it may be",
        "see what answers at this address",
    ),
    (DownloadHTTPError, Reason.INCOMPLETE, "a file is missing", "publish again, or copy it again"),
    (RepositoryError, Reason.DAMAGED, "a file cannot be read", "publish again, or update Layar on this screen"),
)


def refusal(error: Exception) -> RefusedError:
    """What python-tuf found, in our words."""
    for kind, reason, what, todo in _WORDS:
        if isinstance(error, kind):
            return RefusedError(reason, f"{what} ({error})", todo)
    raise AssertionError("only errors of tuf come here") from error
