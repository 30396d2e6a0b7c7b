"""What a way to a repository must be able to do."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class File:
    """A whole small file."""

    data: bytes
    version: str
    """To be given to `read_newer`; empty where the other side tells none."""


class Body(Protocol):
    """The bytes of a file on their way. For one thread, inside the `with` of `Transport.stream`."""

    @property
    def start(self) -> int:
        """Of the first byte that comes: what was asked for, or 0 where only all can be had."""

    @property
    def version(self) -> str:
        """A strong validator, to be given when going on later; empty where there is none."""

    def readinto(self, buffer: memoryview) -> int:
        """Wait for bytes and put those that are there into `buffer`; 0 at the end. Raise TransportError."""


class Transport(Protocol):
    """A repository as something to read from. Methods may be called from any thread and raise TransportError.

    Paths are those inside the repository, with `/`, such as `metadata/timestamp.json`. Bytes come as they are: nothing
    is unpacked, and nothing is trusted; whoever asked verifies.
    """

    @property
    def source(self) -> str:
        """The address or folder, fit to be shown: without user, password and query."""

    def read(self, path: str, *, limit: int) -> bytes:
        """A small file, whole, within a minute. NotFoundError where there is none; over `limit` bytes are refused."""

    def read_newer(self, path: str, version: str, *, limit: int) -> File | None:
        """As `read`, None where the file still is the one of `version`."""

    def stream(self, path: str, *, start: int = 0, length: int, version: str = "") -> AbstractContextManager[Body]:
        """A file that must have `length` bytes, from `start` on, if it still is the one of `version`."""

    @property
    def parallel(self) -> int:
        """How many streams at a time are best."""

    @property
    def interruptions(self) -> int:
        """How many there were."""

    def interrupt(self) -> None:
        """End what runs in other threads now, which raises StoppedError there. Later calls work."""

    def close(self) -> None:
        """Give connections back. Nothing may run any more."""
