"""A city that publishes: keys, a site as an edition in a store, a repository, and a reader that checks all it sees."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner

from kiosk.program import Edition, Item, Object, Playlist, Rule, Screen, Site, decode_edition, encode_edition
from kiosk.publish.keys import Memory
from kiosk.publish.publication import EditionReader, Job, Published, look, prepare, publish
from kiosk.publish.repository import Destination, FolderDestination, Progress
from kiosk.publish.signing import (
    EDITION,
    Holder,
    RepositoryState,
    RolePlan,
    next_root,
    object_path,
    read_state,
    sign_root,
)
from kiosk.store import Store, hash_of

NOW = 1_790_000_000_000


def signer(name: str) -> CryptoSigner:
    """The same key for the same name."""
    return CryptoSigner(Ed25519PrivateKey.from_private_bytes(name.encode().ljust(32, b".")))


def role(*names: str, threshold: int = 1) -> RolePlan:
    return RolePlan(tuple(Holder(name, signer(name).public_key) for name in names), threshold)


@dataclass
class Press:
    """Root by ani and budi; what is shown by dewi (and eka and fajar, two of three, where `threshold` is 2)."""

    folder: Path
    threshold: int = 1
    store: Store = field(init=False)
    memory: Memory = field(init=False)
    destination: Destination = field(init=False)
    edition: str = ""

    def __post_init__(self) -> None:
        self.store = Store(self.folder / "state")
        self.memory = Memory(self.folder / "keys")
        self.destination = FolderDestination(self.folder / "repository")
        self.site.mkdir(parents=True, exist_ok=True)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def found(self) -> "Press":
        """Make the first root.json."""
        people = ("dewi", "eka", "fajar") if self.threshold == 2 else ("dewi",)
        plan = {
            "root": role("ani", "budi", "citra", threshold=2),
            "targets": role(*people, threshold=self.threshold),
            "snapshot": role("laptop"),
            "timestamp": role("laptop"),
        }
        root = sign_root(next_root(None, plan, NOW), None, [signer("ani"), signer("budi")])
        self.memory.remember(RepositoryState((root,)))
        return self

    def build(self, *contents: bytes, texts: str = "") -> str:
        """An edition that shows each of `contents`, whose file in the site is named by its place."""
        for i, data in enumerate(contents):
            (self.site / f"{i:05}.bin").write_bytes(data)
        (self.site / "site.toml").write_text(f"# {texts}\n")
        names = [self.store.add_bytes(data) for data in contents]
        self.edition = self.store.write_edition(encode_edition(made(names, [len(data) for data in contents], texts)))
        return self.edition

    def publish(
        self,
        *hands: str,
        now_ms: int = NOW,
        tell: Callable[[Progress], None] = lambda _: None,
        stopped: Callable[[], bool] = lambda: False,
        activate_at: int | None = None,
        urgent: bool = False,
    ) -> Published:
        job = Job(self.site, self.store, self.edition, self.destination, self.memory, activate_at, urgent)
        signers = [signer(name) for name in (*(hands or ("dewi",)), "laptop")]
        with self.destination.writing():
            before = look(job)
            prepared = prepare(job, before, signers, now_ms)
            return publish(job, before, prepared, signers, clock=lambda: now_ms, tell=tell, stopped=stopped)

    def read(self) -> RepositoryState:
        """What a screen sees that has the first root.json; everything that it would need is there, and right."""
        state = read_state(EditionReader(self.destination.read, {}), self.memory.roots()[:1])
        target = state.contents.get(EDITION)
        if target is not None:
            for name, one in decode_edition(target.data).objects.items():
                data = self.destination.read(object_path(name))
                assert data is not None
                assert (hash_of(data), len(data)) == (name, one.length)
        return state

    def published(self) -> str | None:
        target = self.read().contents.get(EDITION)
        return None if target is None else target.sha256


def made(names: Iterable[str], lengths: Iterable[int], title: str) -> Edition:
    pairs = list(zip(names, lengths, strict=True))
    items = tuple(
        Item(f"{i:x}", i, "image", f"Foto {i}", f"{i:05}.bin", 10_000, {"object": name, "fit": "cover"}, (name,))
        for i, (name, _) in enumerate(pairs)
    )
    return Edition(
        Site(title, "Asia/Jakarta", "id"),
        (Screen("videotron"),),
        (),
        (Rule("Siang", "full", {"main": ("siang",)}),),
        {"siang": Playlist("Siang", items)},
        objects={name: Object(length, "image/png") for name, length in pairs},
    )
