"""What a place that is published to must be able to do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import BinaryIO, Protocol

Moved = Callable[[int], None]
"""Is told how many more bytes were written; may raise, which ends the writing."""


class Destination(Protocol):
    """A repository as something to write to. Methods raise DestinationError; paths are those inside it, with `/`."""

    @property
    def name(self) -> str:
        """Folder or address, for people."""

    @property
    def parallel(self) -> int:
        """How many threads may usefully `write` at once."""

    def writing(self) -> AbstractContextManager[None]:
        """Around all of a publication: keeps others out where the place can, and clears what killed ones left."""

    def read(self, path: str) -> bytes | None:
        """A small file, None where there is none."""

    def listed(self, prefix: str) -> dict[str, int]:
        """The whole files below a folder (`objects/`): path to bytes."""

    def write(self, path: str, source: BinaryIO, moved: Moved) -> None:
        """Put a file there, whole or not at all; one that is there is replaced."""

    def settle(self) -> None:
        """Return when what was written lasts, also through a power cut."""

    def swap(self, path: str, before: bytes | None, after: bytes) -> bool:
        """Replace a small file that holds `before` (None: is not there) in one step; false where it does not."""

    def remove(self, path: str) -> None:
        """Remove a file if it is there."""
