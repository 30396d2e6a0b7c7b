"""The file `current`: which edition plays, which one it replaced, when, and what comes next."""

import json
from dataclasses import dataclass, replace
from typing import Any

from kiosk.store.objects import is_name


@dataclass(frozen=True, slots=True)
class Next:
    """An edition that is here and waits for its instant, or for the end of a hold."""

    edition: str
    at: int
    """Not before, milliseconds since 1970-01-01T00:00Z."""


@dataclass(frozen=True, slots=True)
class Current:
    edition: str
    """ID of the edition to play; all that it must have is here."""
    previous: str | None
    """What `rollback` goes to."""
    at: int
    """When it was adopted, milliseconds since 1970-01-01T00:00Z."""
    instead_of: str | None = None
    """The edition that `current` names but that is damaged or missing; None: it is the one that plays."""
    trust: int | None = None
    """The generation of trust that was adopted with it; None: it was built here, of a folder."""
    held: bool = False
    """It stays until `release`, whatever the repository offers."""
    held_by: str = ""
    """Who said so, at `at`; empty where that is not known, or nobody did."""
    next: Next | None = None

    @property
    def adopted(self) -> bool:
        """Whether `current` names it; else it was found when what `current` names could not be used."""
        return self.at > 0 and self.instead_of is None

    def due(self, now_ms: int) -> "Current":
        """What it is at an instant: what waited has its turn, without anybody writing anything."""
        if self.next is None or self.held or self.next.at > now_ms:
            return self
        return self.followed_by(self.next.edition, self.next.at)

    def followed_by(self, edition: str, at: int) -> "Current":
        """Another edition plays, by the same trust."""
        previous = self.edition if self.edition != edition else self.previous
        return Current(edition, previous, at, trust=self.trust)


def encode_pointer(current: Current) -> bytes:
    record: dict[str, Any] = {"edition": current.edition, "previous": current.previous, "at": current.at}
    if current.trust is not None:
        record["trust"] = current.trust
    if current.held:
        record["held"] = True
        record["held_by"] = current.held_by
    if current.next is not None:
        record["next"] = {"edition": current.next.edition, "at": current.next.at}
    return json.dumps(record, separators=(",", ":")).encode() + b"\n"


def decode_pointer(data: bytes) -> Current | None:
    """None where the bytes are no pointer."""
    try:
        record = json.loads(data)
    except ValueError:
        return None
    match record:
        case {"edition": str(edition), "previous": str() | None as previous, "at": int(at)} if is_name(edition):
            known = previous if previous and is_name(previous) else None
            current = Current(edition, known, at, held=record.get("held") is True)
        case _:
            return None
    match record:
        case {"trust": int(trust)}:
            current = replace(current, trust=trust)
    match record:
        case {"held": True, "held_by": str(name)}:
            current = replace(current, held_by=name)
    match record.get("next"):
        case {"edition": str(edition), "at": int(at)} if is_name(edition):
            current = replace(current, next=Next(edition, at))
    return current
