"""`STATE/sync.json`: one entry for each road by which editions may come."""

from pathlib import Path
from typing import Literal

import msgspec

from kiosk.store import Store, StoreError, printable, replace_file

Kind = Literal[
    "adopted",
    "nothing new",
    "waiting",
    "held",
    "fetching",
    "incomplete",
    "refused",
    "unreachable",
]
"""What became of the latest look. `waiting`: for its instant; `held`: until the hold ends; `incomplete`: what the next
24 hours need is not all here."""

_FILE = "sync.json"


class Road(msgspec.Struct, frozen=True, omit_defaults=True):
    """One road. Times are milliseconds since 1970-01-01T00:00Z, 0: never."""

    source: str = ""
    """The address or folder, fit to be shown."""
    outcome: Kind = "nothing new"
    at: int = 0
    """When it was looked at last."""
    good_at: int = 0
    """When what was there was last verified."""
    since: int = 0
    """Since when nothing newer is taken."""
    reason: str = ""
    """Why, in one word that does not change with the language."""
    message: str = ""
    """Why, and what to do, in words for the technician."""
    edition: str = ""
    """ID of what is offered."""
    activate_at: int = 0
    """When it plays; 0: at once."""
    urgent: bool = False
    signed_at: int = 0
    expires: int = 0
    objects_left: int = 0
    bytes_left: int = 0
    whole: str = ""
    """The edition all of whose objects are here, and the screen, so that nobody needs to look again."""


class Sync(msgspec.Struct, frozen=True):
    roads: dict[str, Road] = {}
    """`web`, `folder`, `stick` or `inbox`."""


def read_sync(state: Path) -> Sync:
    """Nothing where there is none, or it is damaged."""
    try:
        return msgspec.json.decode((state / _FILE).read_bytes(), type=Sync)
    except (OSError, ValueError):
        return Sync()


def note_road(store: Store, name: str, road: Road) -> None:
    """Replace an entry; a disk that refuses is no reason to stop. By one process at a time."""
    known = read_sync(store.state).roads
    road = msgspec.structs.replace(road, source=printable(road.source), message=printable(road.message))
    if known.get(name) == road:
        return
    try:
        replace_file(store.state / _FILE, msgspec.json.encode(Sync({**known, name: road})))
    except StoreError:
        return
