"""What is asked of the processes that prepare files, and what they answer. One JSON object a line."""

import msgspec

from kiosk.editions.asset import Clip, Document, Picture, Refused, Wanted
from kiosk.editions.magic import Kind


class Task(msgspec.Struct, frozen=True):
    site: str
    """The folder of the site."""
    wanted: Wanted
    hash: str
    """Of the bytes that were seen; others are not taken."""
    size: int
    kind: Kind
    media_type: str

    @property
    def seconds(self) -> float:
        """How long it may take."""
        return (300 if self.kind is Kind.DOCUMENT else 60) + self.size / 4_000_000


class Done(msgspec.Struct, frozen=True, tag=True):
    asset: Picture | Clip | Document | Refused
    passing: bool = False
    """Refused for a cause that may pass, such as lack of time."""


class Changed(msgspec.Struct, frozen=True, tag=True):
    """The file is not what it was when it was seen; it may still be arriving."""


class NotStored(msgspec.Struct, frozen=True, tag=True):
    """STATE cannot take it; nor will it take the next one."""

    kind: str
    """Name of the class of the StoreError, and what it says."""
    what: str
    where: str
    why: str
    todo: str


Answer = Done | Changed | NotStored
