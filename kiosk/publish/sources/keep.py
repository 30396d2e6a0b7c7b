"""Keeping an encrypted copy of a site's files in its repository."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

import pyrage

from kiosk.editions import open_file
from kiosk.publish.repository.patches import offer
from kiosk.publish.repository.upload import Piece, piece_of
from kiosk.publish.sources.before import Copy
from kiosk.publish.sources.errors import SourcesError
from kiosk.publish.sources.record import Index, Kept, Record, encode_index, path_of
from kiosk.publish.sources.ring import Person, Ring, new_ring, seal_ring
from kiosk.store import hash_of, name_of

_OVERHEAD = 400
"""Bytes that encryption adds, about."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is to be signed about the copy, and the files that make it."""

    record: Record
    pieces: tuple[Piece, ...]
    encoded: bytes
    """The index, to be remembered for the next time; as secret as the site."""


def keep(site: Path, hashes: dict[str, tuple[str, int]], persons: Sequence[Person], before: Copy | None) -> Keeping:
    """`hashes` are SHA-256 and length of each file of the site, by its path; `before` is the copy kept so far.

    The pieces read the site while they are written; they raise SourcesError where a file changed meanwhile.
    """
    names = tuple(sorted(hash_of(person.public) for person in persons))
    ring, record = _ring_for(names, before)
    kept_before = {kept.hash: kept for kept in before.index.values()} if before else {}
    index: Index = {}
    pieces: dict[str, Piece] = {}
    for path, (name, length) in sorted(hashes.items()):
        kept = kept_before.get(name) or Kept(name, length, ring.name(name))
        index[path] = kept
        opened = partial(_sealed, ring, site, path, kept)
        pieces.setdefault(kept.name, Piece(path_of(kept.name), length + _OVERHEAD, opened, about=True))
    encoded = encode_index(index)
    new: dict[str, bytes] = {}
    if record is None:
        sealed = seal_ring(ring, persons)
        new[hash_of(sealed)] = sealed
        record = Record(hash_of(sealed), names, "", before.record.patches if before else ())
    packed = offer(encoded, before.encoded if before else None, record.patches, seal=ring.seal)
    new |= packed.new
    small = (piece_of(path_of(name), data) for name, data in new.items())
    record = Record(record.ring, names, hash_of(encoded), packed.patches)
    return Keeping(record, (*pieces.values(), *small), encoded)


def hash_files(site: Path, paths: Sequence[str], known: Callable[[str], str]) -> Iterator[tuple[str, tuple[str, int]]]:
    """SHA-256 and length of files of the site; `known` gives the hash of one that need not be read, else an empty text.

    Files that go meanwhile are left out. Raise SourcesError where one cannot be read.
    """
    for path in paths:
        try:
            with open_file(site, path) as file:
                name = known(path)
                yield path, ((name, file.seek(0, os.SEEK_END)) if name else name_of(file))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise SourcesError(f"{path}: it cannot be read: {error.strerror}; make it readable") from error


def _ring_for(names: tuple[str, ...], before: Copy | None) -> tuple[Ring, Record | None]:
    """The ring to use; with the record where it is encrypted to these persons already."""
    if before is None:
        return new_ring(), None
    if before.record.persons == names:
        return before.ring, before.record
    gone = set(before.record.persons) - set(names)
    return before.ring.renewed() if gone else before.ring, None


@contextlib.contextmanager
def _sealed(ring: Ring, site: Path, path: str, kept: Kept) -> Iterator[BinaryIO]:
    """The encrypted contents of a file, from a file without a name that goes by itself."""
    changed = SourcesError(f"{path}: it changed while it was published; publish again")
    with tempfile.TemporaryFile() as sealed:
        try:
            with open_file(site, path) as file:
                source = _Hashed(file)
                ring.seal_stream(cast("BinaryIO", source), cast("BinaryIO", sealed))
        except FileNotFoundError:
            raise changed from None
        except (OSError, pyrage.EncryptError) as error:
            raise SourcesError(f"{path}: it could not be encrypted: {error}") from error
        if source.digest.hexdigest() != kept.hash:
            raise changed
        sealed.seek(0)
        yield cast("BinaryIO", sealed)


class _Hashed:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, most: int = -1) -> bytes:
        data = self._file.read(most)
        self.digest.update(data)
        return data
