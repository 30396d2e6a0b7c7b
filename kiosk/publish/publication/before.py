"""What a repository offers before something new is signed, and putting that in its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.program import Edition
from kiosk.publish.keys import Memory
from kiosk.publish.publication.edition import edition_in
from kiosk.publish.publication.plan import announce
from kiosk.publish.publication.reader import EditionReader
from kiosk.publish.repository import Destination, MovedOnError
from kiosk.publish.signing import EDITION, TIMESTAMP, RepositoryState


@dataclass(frozen=True, slots=True)
class Before:
    """The repository as it was found."""

    state: RepositoryState
    timestamp: bytes | None
    """As it lies there, which may be older than what is known here."""

    @property
    def is_there(self) -> bool:
        """Whether the state is that of this repository, with all that it needs; else it was published elsewhere."""
        return self.timestamp == self.state.timestamp

    @property
    def edition(self) -> bytes | None:
        target = self.state.contents.get(EDITION)
        return None if target is None else target.data

    @property
    def decoded(self) -> Edition | None:
        """None where there is none, or one of another version of Layar."""
        return edition_in(self.state.contents)

    def keyids(self, roles: Iterable[str]) -> frozenset[str]:
        """Of the keys that may sign as one of `roles`."""
        return frozenset(keyid for role in roles for keyid in self.state.root.roles[role].keyids)


def reader(memory: Memory, destination: Destination) -> EditionReader:
    """What reads a repository, and the edition that is known here."""
    known = memory.known().contents.get(EDITION)
    return EditionReader(destination.read, {} if known is None else {known.sha256: known.data})


def look_at(memory: Memory, destination: Destination) -> Before:
    """What was published before, there or from here. Raise DestinationError or TrustError."""
    timestamp = destination.read(TIMESTAMP)
    return Before(memory.latest(reader(memory, destination)), timestamp)


def put_out(memory: Memory, destination: Destination, before: Before, state: RepositoryState) -> None:
    """Announce what is signed. Raise DestinationError, and MovedOnError where somebody else published meanwhile.

    It is remembered first, so that whoever is killed here goes on with the same bytes.
    """
    memory.remember(state)
    try:
        announce(state, destination, before.timestamp)
    except MovedOnError:
        memory.remember(before.state)
        raise
