"""Keeping an encrypted copy of a site's files in its repository."""

import io
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.editions import Stamp, open_file
from kiosk.publish.repository.patches import offer
from kiosk.publish.repository.upload import Piece, piece_of
from kiosk.publish.sources.before import Copy
from kiosk.publish.sources.errors import SourcesError
from kiosk.publish.sources.record import Index, Kept, Record, encode_index, path_of
from kiosk.publish.sources.ring import Begun, Person, Ring, new_ring, open_ring, seal_ring
from kiosk.store import hash_of, name_of

PART = 8 << 20
"""Bytes of a file that are encrypted together: what a slow line brings in a minute or two, and memory always has."""
_OVERHEAD = 400
"""Bytes that encryption adds, about."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the site as it is now."""

    hash: str
    """SHA-256."""
    stamp: Stamp

    @property
    def length(self) -> int:
        """Bytes."""
        return self.stamp.size


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is to be signed about the copy, and the files that make it."""

    record: Record
    pieces: tuple[Piece, ...]
    encoded: bytes
    """The index, to be remembered for the next time; as secret as the site."""
    begun: Begun | None = None
    """To be remembered until it is published; None: a copy is published already."""


def keep(
    site: Path, files: Mapping[str, Found], persons: Sequence[Person], before: Copy | None, begun: Ring | None = None
) -> Keeping:
    """`files` are those of the site, by their paths; `before` is the copy kept so far, `begun` the ring of a first one.

    The pieces read the site while they are written; they raise SourcesError where a file changed meanwhile.
    """
    holders = _hashes(persons)
    ring, record = _ring_for(holders, before, begun)
    kept_before = {kept.hash: kept for kept in before.index.values()} if before else {}
    index: Index = {}
    pieces: dict[str, Piece] = {}
    for path, found in sorted(files.items()):
        parts = range(max(1, -(-found.length // PART)))
        names = tuple(ring.name(found.hash, part) for part in parts)
        index[path] = kept = kept_before.get(found.hash) or Kept(found.hash, found.length, names)
        for part, name in enumerate(kept.names):
            length = min(PART, found.length - part * PART) + _OVERHEAD
            opened = partial(_sealed, ring, site, path, found, part)
            pieces.setdefault(name, Piece(path_of(name), length, opened, about=True))
    encoded = encode_index(index)
    new: dict[str, bytes] = {}
    first: Begun | None = None
    if record is None:
        sealed = seal_ring(ring, persons)
        first = Begun(holders, sealed) if before is None else None
        new[hash_of(sealed)] = sealed
        record = Record(hash_of(sealed), holders, "", before.record.patches if before else ())
    packed = offer(encoded, before.encoded if before else None, record.patches, seal=ring.seal)
    new |= packed.new
    small = (piece_of(path_of(name), data) for name, data in new.items())
    record = Record(record.ring, holders, hash_of(encoded), packed.patches)
    return Keeping(record, (*pieces.values(), *small), encoded, first)


def look_at_files(site: Path, paths: Sequence[str], known: Callable[[str, Stamp], str]) -> dict[str, Found]:
    """Files of the site by their paths; `known` gives the hash of one that need not be read, else an empty text.

    Files that go meanwhile are left out. Raise SourcesError where one cannot be read.
    """
    found = {}
    for path in paths:
        try:
            with open_file(site, path) as file:
                stamp = Stamp.of(os.fstat(file.fileno()))
                found[path] = Found(known(path, stamp) or name_of(file)[0], stamp)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise SourcesError(f"{path}: it cannot be read: {error.strerror}; make it readable") from error
    return found


def is_for(record: Record, persons: Sequence[Person]) -> bool:
    """Whether these persons, and nobody else, can open the copy."""
    return record.persons == _hashes(persons)


def begun_ring(begun: Begun, persons: Sequence[Person], key: Ed25519PrivateKey) -> Ring | None:
    """The ring of a copy that was begun for the same persons. Raise SourcesError."""
    return open_ring(begun.sealed, key) if begun.persons == _hashes(persons) else None


def _hashes(persons: Sequence[Person]) -> tuple[str, ...]:
    return tuple(sorted(hash_of(person.public) for person in persons))


def _ring_for(names: tuple[str, ...], before: Copy | None, begun: Ring | None) -> tuple[Ring, Record | None]:
    """The ring to use; with the record where it is encrypted to these persons already."""
    if before is None:
        return begun or new_ring(), None
    if before.record.persons == names:
        return before.ring, before.record
    gone = set(before.record.persons) - set(names)
    return before.ring.renewed() if gone else before.ring, None


def _sealed(ring: Ring, site: Path, path: str, found: Found, part: int) -> BinaryIO:
    """A part of a file, encrypted."""
    try:
        with open_file(site, path) as file:
            unchanged = Stamp.of(os.fstat(file.fileno())) == found.stamp
            file.seek(part * PART)
            data = file.read(PART)
    except OSError as error:
        raise SourcesError(f"{path}: it cannot be read any more: {error.strerror}; publish again") from error
    if not unchanged or len(data) != min(PART, found.length - part * PART):
        raise SourcesError(f"{path}: it changed while it was published; publish again")
    return io.BytesIO(ring.seal(data))
