"""What the routes of the inbox answer: records whose names and texts are also those of the OpenAPI page."""

from dataclasses import dataclass
from typing import Any

from kiosk.publish.push import Metadata, Object, Piece, Target


@dataclass(frozen=True, slots=True)
class MissingPiece:
    """Something to be sent. What the sender does not have, such as a root that there is not yet, it leaves out."""

    kind: str
    """`metadata`, `target` or `object`."""
    role: str = ""
    """Of metadata."""
    version: int | None = None
    """Of metadata; null: of the timestamp, or it is no metadata."""
    name: str = ""
    """Of a target."""
    hash: str = ""
    """SHA-256 in hex, of a target or an object."""
    length: int = 0
    """Bytes, as signed; of metadata: the most it may have."""
    have: int = 0
    """Bytes that are here already."""


@dataclass(frozen=True, slots=True)
class Missing:
    missing: tuple[MissingPiece, ...]
    """What can be said now: when it is here, ask again. Empty: it can be applied."""


@dataclass(frozen=True, slots=True)
class Arrived:
    have: int
    """Bytes that are here."""
    complete: bool


@dataclass(frozen=True, slots=True)
class AppliedStatus:
    outcome: str
    """`adopted`, `held` (until the hold ends), `waiting` (for its instant) or `nothing new`."""
    edition: str
    message: str
    screen: str
    """The name of this screen in the edition; empty while none plays."""


@dataclass(frozen=True, slots=True)
class Refusal:
    detail: str | tuple[dict[str, Any], ...]
    """In words; or, of a request that is not understood, its places."""


def record_of(piece: Piece, have: int) -> MissingPiece:
    match piece:
        case Metadata(role=role, version=version, length=length):
            return MissingPiece("metadata", role=role, version=version, length=length)
        case Target(name=name, hash=digest, length=length):
            return MissingPiece("target", name=name, hash=digest, length=length, have=have)
        case Object(hash=digest, length=length):
            return MissingPiece("object", hash=digest, length=length, have=have)
