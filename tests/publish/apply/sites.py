"""A city with a repository of real editions, and a screen that follows it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.program import (
    Edition,
    Item,
    Layout,
    Length,
    Object,
    Playlist,
    Rule,
    Screen,
    Site,
    Windows,
    Zone,
    encode_edition,
)
from kiosk.publish.apply import Outcome, apply
from kiosk.publish.sync import Road, read_sync
from kiosk.publish.transport import Fetched, Transport, TransportError, Wanted
from kiosk.store import Store, hash_of
from tests.publish.maker import Maker, Way

WHOLE = Length(100, percent=True)
FULL = Layout("full", (Zone("main", Length(0), Length(0), WHOLE, WHOLE),))
NEVER = Windows(days=frozenset())


def now_ms() -> int:
    return int(time.time() * 1000)


def picture(text: bytes, seconds: float = 10, windows: Windows | None = None) -> Item:
    name = hash_of(text)
    return Item(
        f"k{name[:8]}", 0, "image", text.decode(), "", round(seconds * 1000), {"image": name}, (name,), windows=windows
    )


def site(*pictures: bytes, others: Sequence[bytes] = (), dormant: Sequence[bytes] = ()) -> Edition:
    """Pictures on all screens, some on the screen `other` alone, some in a rule that never holds."""
    lists = {"a": pictures, "other": tuple(others), "dormant": tuple(dormant)}
    return Edition(
        Site("Kota", "Asia/Jakarta", "id"),
        (Screen("one"), Screen("other")),
        (FULL,),
        (
            Rule("all", "full", {"main": ("a",)}),
            Rule("other", "full", {"main": ("other",)}, screens=("other",)),
            Rule("dormant", "full", {"main": ("dormant",)}, windows=NEVER),
        ),
        {name: Playlist("", tuple(map(picture, texts))) for name, texts in lists.items()},
        objects={hash_of(text): Object(len(text), "image/png") for texts in lists.values() for text in texts},
    )


class City(Maker):
    """Publishes editions."""

    offered = ""
    """The latest one."""
    folder = Path()
    """Where it was written."""
    root_file = Path()

    def __init__(self) -> None:
        super().__init__(signed_at=now_ms() - 3_600_000)

    def offer(self, edition: Edition, *, without: Sequence[bytes] = (), **custom: object) -> str:
        """Publish an edition with its objects, and return its ID."""
        data = encode_edition(edition)
        for playlist in edition.playlists.values():
            for item in playlist.items:
                if item.title.encode() not in without:
                    self.object(item.title.encode())
        self.target("edition.json", data, **custom)
        self.publish()
        self.offered = hash_of(data)
        return self.offered


@dataclass
class Plain:
    """Fetches one object after the other."""

    transport: Transport
    store: Store
    asked: list[str] = field(default_factory=list)

    def __call__(self, wanted: Sequence[Wanted], *, urgent: bool) -> Fetched:
        failed = {}
        for one in wanted:
            self.asked.append(one.hash)
            try:
                data = self.transport.read(f"objects/{one.hash[:2]}/{one.hash}", limit=one.length)
            except TransportError as error:
                failed[one.hash] = str(error)
                continue
            if hash_of(data) == one.hash:
                self.store.add_bytes(data)
            else:
                failed[one.hash] = "it is not what was signed"
        self.urgent = urgent
        return Fetched(frozenset(one.hash for one in wanted) - failed.keys(), failed)


class Follower:
    """A screen."""

    def __init__(self, state: Path, root: bytes, name: str = "one") -> None:
        self.store = Store(state)
        self.store.pin(root)
        self.name = name
        self.clock = now_ms
        self.asked: list[str] = []

    def look(self, way: Way) -> Outcome:
        self.store = Store(self.store.state)  # each look is a process of its own
        fetch = Plain(way, self.store)
        outcome = apply(way, self.store, fetch=fetch, road="web", screen=self.name, clock=self.clock)
        self.asked = fetch.asked
        return outcome

    @property
    def road(self) -> Road:
        return read_sync(self.store.state).roads["web"]

    def plays(self) -> str | None:
        current = self.store.current(self.clock())
        return current.edition if current else None

    def has(self, text: bytes) -> bool:
        return self.store.verify(hash_of(text))
