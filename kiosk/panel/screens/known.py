"""What is known of the player on this machine, as its API tells it and its disk has it. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from kiosk.program import Edition, Playlist, decode_edition
from kiosk.store import Store, StoreError, read_agent_address

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Door:
    """Where the agent of this machine is talked to."""

    url: str
    """With a slash at the end."""
    token: str


@dataclass(frozen=True, slots=True)
class Held:
    """The edition that plays, from the disk."""

    id: str
    edition: Edition

    def playlist(self, name: str) -> Playlist | None:
        return self.edition.playlists.get(name)


@dataclass(frozen=True, slots=True)
class Known:
    reached: bool = False
    """Whether the player answers."""
    contact_ms: int = 0
    """When it last did; 0: it never has."""
    status: Json = field(default_factory=dict)
    """As /api/status answers; empty: not asked yet."""
    overrides: tuple[Json, ...] = ()
    """As /api/overrides answers."""
    held: Held | None = None
    pinned: bool = False
    """Only what is signed may be shown."""

    @property
    def site(self) -> Json:
        """What it says of the site that plays."""
        return self.status.get("site") or {}

    @property
    def edition(self) -> Json:
        """What it says of the edition that plays; empty: none does."""
        return self.status.get("edition") or {}

    @property
    def timezone(self) -> str:
        return str(self.site.get("timezone") or "")


def read_door(state: Path) -> Door | None:
    """None: no player has run here, or its files cannot be read."""
    address = read_agent_address(state)
    try:
        token = (state / "agent.token").read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    return Door(address.url, token) if address is not None and address.is_local else None


@dataclass(frozen=True, slots=True)
class Picture:
    """The live picture that lies on the disk."""

    path: Path
    taken_ns: int


def read_picture(state: Path) -> Picture | None:
    """None: there is none."""
    path = state / "live.jpg"
    try:
        return Picture(path, path.stat().st_mtime_ns)
    except OSError:
        return None


def read_held(store: Store, edition: str, before: Held | None) -> Held | None:
    """The edition of that ID; None where the disk has it no more."""
    if before is not None and before.id == edition:
        return before
    try:
        return Held(edition, decode_edition(store.edition_bytes(edition)))
    except (StoreError, msgspec.DecodeError):
        return None
