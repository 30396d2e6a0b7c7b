"""A city whose keys lie where those of a person lie, and a site that goes into a repository of its own."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.panel.draft import Draft, DraftBook, Mirror, Texts, inserted, with_text, written
from kiosk.panel.publishing import Repository
from kiosk.panel.publishing.check import check
from kiosk.panel.publishing.records import Checked, Going, Order, Secrets, Sent, Wish
from kiosk.panel.publishing.send import send
from kiosk.panel.work.workbench import read_folder
from kiosk.program import decode_edition
from kiosk.publish.apply import Outcome, apply
from kiosk.publish.keys import ROOT, KeyFolder, Post, establish
from kiosk.publish.signing import Terms
from kiosk.publish.transport import open_transport
from kiosk.store import Store
from tests.publish.apply.sites import Plain

WORDS = "kuda lumping di alun-alun"
MACHINE_WORDS = "mesin di kantor kelurahan"
PLAYLIST = "playlists/siang.toml"
SITE = """[site]
title = "Alun-alun"
timezone = "Asia/Jakarta"

[[rule]]
name = "Siang"
zones = { main = "siang" }
"""


def now_ms() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True)
class City:
    folder: Path

    @property
    def keys(self) -> Path:
        return self.folder / "keys"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def repository(self) -> Path:
        return self.folder / "www" / "layar"

    def found(self, *people: str, machine: str = WORDS) -> "City":
        """Keys for these people, two of whom must sign where there are more than one; and a site."""
        keys = KeyFolder(self.keys)
        posts = [Post(name, "root", KeyFolder(self.folder / name), WORDS) for name in ("ani", "budi", "citra")]
        posts += [Post(name, "targets", keys, WORDS) for name in people]
        posts.append(Post("laptop", "machine", keys, machine))
        establish(keys, posts, 1 if len(people) == 1 else 2, now_ms(), Terms())
        (self.site / "playlists").mkdir(parents=True)
        (self.site / "site.toml").write_text(SITE)
        (self.site / PLAYLIST).write_text('title = "Siang"\n\n[[item]]\ntype = "announcement"\ntitle = "Satu"\n')
        self.repository.parent.mkdir()
        return self

    def remembered(self) -> Repository:
        """As the panel remembers where this site goes."""
        return Repository(str(self.repository), str(self.keys))

    def look(self, state: Path) -> Outcome:
        """What a screen does that has the city's root.json."""
        store = Store(state)
        if not store.is_pinned:
            store.pin((self.keys / ROOT).read_bytes())
        transport = open_transport(str(self.repository))
        try:
            return apply(transport, store, fetch=Plain(transport, store), road="folder", screen="screen", clock=now_ms)
        finally:
            transport.close()

    def shown(self, state: Path) -> list[str]:
        """The titles that the screen would show; empty: it took nothing."""
        store = Store(state)
        current = store.current(now_ms())
        if current is None:
            return []
        edition = decode_edition(store.edition_bytes(current.edition))
        return [item.title for playlist in edition.playlists.values() for item in playlist.items]


def added(title: str) -> Callable[[Texts], Texts]:
    """An announcement at the end."""

    def edit(texts: Texts) -> Texts:
        table = written("item", {"type": "announcement", "title": title})
        return with_text(texts, PLAYLIST, inserted(texts[PLAYLIST], "item", 99, [table]))

    return edit


@dataclass
class Office:
    """Somebody at a computer that has the city's keys and a draft of its site."""

    city: City
    folder: Path
    repository: Repository
    phases: list[str] = field(default_factory=list)
    told: list[tuple[int, int]] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)
    when_told: Callable[[int], None] = lambda _: None

    def __post_init__(self) -> None:
        self.draft = Draft.opened(DraftBook(self.folder), read_folder(self.city.site))
        self.mirror = Mirror(self.folder / "site", self.city.site)
        self.mirror.refresh()
        self.mirror.write(self.draft.texts)

    @property
    def going(self) -> Going:
        return Going(self.phases.append, self._tell, self.stop.is_set)

    def _tell(self, done: int, total: int) -> None:
        self.told.append((done, total))
        self.when_told(done)

    def write(self, title: str) -> None:
        self.draft = self.draft.do(title, added(title))
        self.mirror.write(self.draft.texts)

    def order(self) -> Order:
        store = Store(self.folder / "state")
        return Order(self.repository, self.folder, self.mirror.folder, self.draft.texts, store)

    def check(self) -> Checked:
        return check(self.order(), self.going, now_ms())

    def send(
        self, checked: Checked, *, person: str = "", words: str = WORDS, machine: str = "", **wish: object
    ) -> Sent:
        holder = next((one for one in checked.holders if one.name == person), checked.holders[0])
        secrets = Secrets(holder.keyid, words, machine)
        return send(self.order(), checked, secrets, Wish(**wish), self.going, clock=now_ms)  # type: ignore[arg-type]  # of any type


def office(city: City, name: str = "office") -> Office:
    return Office(city, city.folder / name, Repository(str(city.repository), str(city.keys)))
