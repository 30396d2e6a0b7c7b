"""The copy that a repository holds already."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.publish.repository.patches import PatchError, assemble
from kiosk.publish.sources.errors import SourcesError
from kiosk.publish.sources.lock import Lock, open_lock
from kiosk.publish.sources.record import Index, Record, decode_index, path_of
from kiosk.store import hash_of

Read = Callable[[str, int], bytes]
"""A file of the repository by its path, with at most so many bytes; may raise what its owner catches."""
_LARGEST_LOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Copy:
    record: Record
    lock: Lock
    encoded: bytes
    """The index as it was encoded."""
    index: Index = field(default_factory=dict)


def read_copy(record: Record, read: Read, key: Ed25519PrivateKey, known: bytes | None = None) -> Copy:
    """Open the copy that `record` was signed for; `known` may be its index, from the last time.

    Raise ClosedError where it is not for this key, SourcesError where it is damaged.
    """
    locked = read(path_of(record.lock), _LARGEST_LOCK)
    if hash_of(locked) != record.lock:
        raise SourcesError("what opens the copy of the sources is not what was signed")
    lock = open_lock(locked, key)
    have = {} if known is None else {hash_of(known): known}
    try:
        encoded = assemble(
            record.patches,
            record.index,
            have=have,
            read=have.__getitem__,
            fetch=lambda patch: read(path_of(patch.object), patch.length),
            unseal=lock.unseal,
        )
    except PatchError as error:
        raise SourcesError(f"the list of the sources cannot be read: {error}") from error
    return Copy(record, lock, encoded, decode_index(encoded))
