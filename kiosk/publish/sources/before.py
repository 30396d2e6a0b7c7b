"""The copy that a repository holds already."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.publish.repository.patches import PatchError, assemble
from kiosk.publish.sources.errors import SpoiltError
from kiosk.publish.sources.record import Index, Record, decode_index, path_of
from kiosk.publish.sources.ring import Ring, open_ring
from kiosk.store import hash_of

Read = Callable[[str, int], bytes]
"""A file of the repository by its path, with at most so many bytes; may raise what its owner catches."""
_LARGEST_RING = 1 << 20


@dataclass(frozen=True, slots=True)
class Copy:
    record: Record
    ring: Ring
    encoded: bytes
    """The index as it was encoded."""
    index: Index = field(default_factory=dict)


def read_copy(record: Record, read: Read, key: Ed25519PrivateKey, known: bytes | None = None) -> Copy:
    """Open the copy that `record` was signed for; `known` may be its index, from the last time.

    Raise ClosedError where it is not for this key, SourcesError where it is damaged.
    """
    sealed = read(path_of(record.ring), _LARGEST_RING)
    if hash_of(sealed) != record.ring:
        raise SpoiltError("what opens the copy of the sources is not what was signed")
    ring = open_ring(sealed, key)
    have = {} if known is None else {hash_of(known): known}
    try:
        encoded = assemble(
            record.patches,
            record.index,
            have=have,
            read=have.__getitem__,
            fetch=lambda patch: read(path_of(patch.object), patch.length),
            unseal=ring.unseal,
        )
    except PatchError as error:
        raise SpoiltError(f"the list of the sources cannot be read: {error}") from error
    return Copy(record, ring, encoded, decode_index(encoded))
