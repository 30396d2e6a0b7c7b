"""Small editions by hand, adopted into a STATE folder."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from kiosk.program import (
    BUILT_IN_LAYOUT,
    MAIN_ZONE,
    Edition,
    Item,
    Layout,
    Length,
    Object,
    Playlist,
    Rule,
    Screen,
    Site,
    Situation,
    Transition,
    Zone,
    encode_edition,
    encode_situation,
)
from kiosk.store import Store

NONE, WHOLE = Length(0), Length(100, percent=True)
FULL = Layout(BUILT_IN_LAYOUT, (Zone(MAIN_ZONE, NONE, NONE, WHOLE, WHOLE),))
CUT = Transition()


@dataclass(frozen=True)
class StateBuilder:
    """Puts objects, editions and situations where the stage looks for them."""

    state: Path

    @property
    def store(self) -> Store:
        return Store(self.state)

    def picture(
        self, key: str, path: Path, *, seconds: float = 5, transition: Transition = CUT, **content: Any
    ) -> Item:
        name = self.store.add_bytes(path.read_bytes())
        settings = {"object": name, "fit": "cover", **content}
        return Item(key, 0, "image", key, path.name, round(seconds * 1000), settings, (name,), transition)

    def film(self, key: str, path: Path, *, length_ms: int, transition: Transition = CUT, **content: Any) -> Item:
        name = self.store.add_bytes(path.read_bytes())
        settings = {"object": name, "fit": "contain", "length_ms": length_ms, "has_audio": False, **content}
        slot = length_ms - transition.ms
        return Item(key, 0, "video", key, path.name, slot, settings, (name,), transition)

    def edition(self, items: Sequence[Item], **changes: Any) -> Edition:
        """One playlist, always, in the built-in layout."""
        names = {name for item in items for name in item.needs}
        edition = Edition(
            site=Site("Alun-Alun", "UTC", "id"),
            screens=(Screen("videotron"),),
            layouts=(FULL,),
            rules=(Rule("always", BUILT_IN_LAYOUT, {MAIN_ZONE: ("list",)}),) if items else (),
            playlists={"list": Playlist("list", tuple(items))} if items else {},
            objects={name: Object(self.store.object_path(name).stat().st_size, "x/y") for name in names},
        )
        return replace(edition, **changes)

    def adopt(self, edition: Edition) -> str:
        name = self.store.write_edition(encode_edition(edition))
        self.store.adopt(name, time.time_ns() // 1_000_000)
        return name

    def play(self, *items: Item, **changes: Any) -> Edition:
        """Adopt an edition of these items."""
        edition = self.edition(items, **changes)
        self.adopt(edition)
        return edition

    def situation(self, situation: Situation) -> None:
        self.store.update_situation(lambda _: encode_situation(situation))
