"""What a screen asks for. Its places are made of checked parts, on both sides, and never of a name from outside."""

from typing import Annotated, Literal

import msgspec

Hash = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Count = Annotated[int, msgspec.Meta(ge=0)]


class Metadata(msgspec.Struct, frozen=True, tag="metadata", tag_field="kind"):
    """Signed metadata. It cannot be verified before it is there, so it only has a limit."""

    role: Literal["root", "timestamp", "snapshot", "targets"]
    version: Annotated[int, msgspec.Meta(ge=1, le=2**31)] | None = None
    """None: of the timestamp, which is the newest there is."""
    length: Count = 0
    """The most bytes that it may have."""

    @property
    def path(self) -> str:
        return f"metadata/{self.role}.json" if self.version is None else f"metadata/{self.version}.{self.role}.json"


class Target(msgspec.Struct, frozen=True, tag="target", tag_field="kind"):
    """What the signed metadata names: length and hash are signed."""

    name: Annotated[str, msgspec.Meta(pattern=r"\A[a-z][a-z-]{0,30}\.json\Z")]
    hash: Hash
    length: Count
    have: Count = 0
    """Bytes that have arrived already."""

    @property
    def path(self) -> str:
        return f"targets/{self.hash}.{self.name}"


class Object(msgspec.Struct, frozen=True, tag="object", tag_field="kind"):
    """What signed metadata or the signed edition names: length and hash are signed."""

    hash: Hash
    length: Count
    have: Count = 0

    @property
    def path(self) -> str:
        return f"objects/{self.hash[:2]}/{self.hash}"


Content = Target | Object
Piece = Metadata | Content


class Missing(msgspec.Struct, frozen=True):
    """What a screen asks for."""

    missing: tuple[Piece, ...]


class Looked(msgspec.Struct, frozen=True):
    """What a screen finds in its inbox."""

    pieces: tuple[Piece, ...] = ()
    """What is to be there, whether it is or not; more may be asked for once it is."""
    refused: str = ""
    """Why what is there is not taken; empty: nothing speaks against it so far."""
    failed: str = ""
    """What is wrong with this machine, such as a full disk."""


class Applied(msgspec.Struct, frozen=True):
    """What became of what was in the inbox."""

    outcome: Literal["adopted", "held", "waiting", "nothing new", "incomplete", "refused"]
    """`waiting`: for its instant; `held`: until the hold ends; `incomplete`: more must be sent."""
    edition: str = ""
    message: str = ""
    """In words, such as why it was refused and what to do."""
    screen: str = ""
    """The name of the screen in the edition."""
    failed: str = ""
    """What is wrong with this machine, such as a full disk."""
