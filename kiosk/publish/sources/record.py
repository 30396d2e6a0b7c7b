"""What is signed about the copy of a site's sources, and where its files lie."""

import msgspec

from kiosk.publish.repository.patches import Patch
from kiosk.publish.sources.errors import SpoiltError

FOLDER = "sources/"


class Record(msgspec.Struct, frozen=True):
    """The part `sources` of the target's `custom`."""

    ring: str
    """SHA-256 of the encrypted ring."""
    persons: tuple[str, ...]
    """Hashes of the public keys that it is encrypted to."""
    index: str
    """SHA-256 of the index."""
    patches: tuple[Patch, ...]
    """What makes the index, as with editions; encrypted."""


class Kept(msgspec.Struct, frozen=True):
    """A file of the site."""

    hash: str
    """SHA-256 of its contents."""
    length: int
    names: tuple[str, ...]
    """Under which the parts of its encrypted contents are kept, in their order."""


Index = dict[str, Kept]
"""By path in the site, with `/`."""


def path_of(name: str) -> str:
    """Where a file of that name lies in the repository."""
    return f"{FOLDER}{name[:2]}/{name}"


def encode_index(index: Index) -> bytes:
    return msgspec.json.encode(index, order="deterministic")


def decode_index(data: bytes) -> Index:
    """Raise SourcesError."""
    try:
        return msgspec.json.decode(data, type=Index)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SpoiltError("the list of the sources is damaged") from error


def read_record(custom: object) -> Record | None:
    """None where no sources are kept. Raise SourcesError."""
    found = custom.get("sources") if isinstance(custom, dict) else None
    if found is None:
        return None
    try:
        return msgspec.convert(found, Record)
    except msgspec.ValidationError as error:
        raise SpoiltError(f"what is signed about the sources makes no sense: {error}") from error
