"""A site that a test changes and builds, as the agent would."""

import itertools
import shutil
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions import Order, Report, build
from kiosk.program import Edition, decode_edition
from kiosk.store import Store

SETTLED_NS = 10 * 10**9
"""So long ago that a file which was not changed since is trusted."""


@dataclass
class Builder:
    site: Path
    state: Path
    store: Store = field(init=False)
    _clock: "itertools.count[int]" = field(default_factory=lambda: itertools.count(0, 1000))

    def __post_init__(self) -> None:
        self.store = Store(self.state)

    def put(self, name: str, content: Path | str | bytes) -> Path:
        """A file of the site."""
        path = self.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Path):
            shutil.copyfile(content, path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def build(self, *, held: Collection[str] = (), accept_loss: bool = False, later_ms: int = 0) -> Report:
        """Some seconds after the last change, each build a little later than the one before."""
        now_ns = time.time_ns() + SETTLED_NS + (next(self._clock) + later_ms) * 1_000_000
        order = Order(self.site, "Asia/Jakarta", frozenset(held), accept_loss)
        return build(order, self.store, now_ns=now_ns)

    def edition(self) -> Edition:
        """The one that plays."""
        current = self.store.current()
        assert current is not None
        return decode_edition(self.store.edition_bytes(current.edition))

    def plays(self) -> list[str]:
        """The files of the items that play, in order."""
        return [item.src for playlist in self.edition().playlists.values() for item in playlist.items]

    def object_of(self, src: str) -> bytes:
        """The bytes that play for a file of the site."""
        items = [item for playlist in self.edition().playlists.values() for item in playlist.items]
        [item] = [item for item in items if item.src == src]
        return self.store.object_path(item.content["object"]).read_bytes()
