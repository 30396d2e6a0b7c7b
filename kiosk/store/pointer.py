"""The file `current`: which edition plays, which one it replaced, and when."""

import json
from dataclasses import dataclass

from kiosk.store.objects import is_name


@dataclass(frozen=True, slots=True)
class Current:
    edition: str
    """ID of the edition to play; it is complete."""
    previous: str | None
    """What `rollback` goes to."""
    at: int
    """When it was adopted, milliseconds since 1970-01-01T00:00Z."""
    instead_of: str | None = None
    """The edition that `current` names but that is damaged or missing; None: it is the one that plays."""

    @property
    def adopted(self) -> bool:
        """Whether `current` names it; else it was found when what `current` names could not be used."""
        return self.at > 0 and self.instead_of is None


def encode_pointer(current: Current) -> bytes:
    record = {"edition": current.edition, "previous": current.previous, "at": current.at}
    return json.dumps(record, separators=(",", ":")).encode() + b"\n"


def decode_pointer(data: bytes) -> Current | None:
    """None where the bytes are no pointer."""
    try:
        record = json.loads(data)
    except ValueError:
        return None
    match record:
        case {"edition": str(edition), "previous": str() | None as previous, "at": int(at)} if is_name(edition):
            return Current(edition, previous if previous and is_name(previous) else None, at)
        case _:
            return None
