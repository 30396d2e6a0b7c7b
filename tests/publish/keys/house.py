"""A city whose keys lie in folders, as `layar keys init` makes them."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.publish.keys import KeyFolder, Memory, Post, establish, signers
from kiosk.publish.signing import RepositoryState, Signed, TargetFile, Terms, draft, sign

NOW = 1_790_000_000_000
WORDS = "kuda lumping di alun-alun"
ROOTS = ("ani", "budi", "citra")


@dataclass(frozen=True)
class House:
    keys: KeyFolder
    sticks: tuple[KeyFolder, ...]

    @property
    def memory(self) -> Memory:
        return Memory(self.keys.path)

    def posts(self, *targets: str) -> list[Post]:
        roots = [Post(name, "root", stick, WORDS) for name, stick in zip(ROOTS, self.sticks, strict=True)]
        people = [Post(name, "targets", self.keys, WORDS) for name in targets]
        machine = Post("laptop", "machine", self.keys, WORDS)
        return [*roots, *people, machine, Post("gita", "alert", self.keys, WORDS)]

    def publish(self, state: RepositoryState, **files: bytes) -> RepositoryState:
        """What is signed with the keys of this machine."""
        changes = {f"{name}.json": TargetFile(data) for name, data in files.items()}
        wanted = draft(state, changes, NOW)
        ids = {keyid for role in wanted.roles for keyid in state.root.roles[role].keyids}
        signed = sign(wanted, signers([self.keys], ids, lambda _: WORDS))
        assert isinstance(signed, Signed)
        self.memory.remember(signed.state)
        return signed.state


def house(folder: Path, *targets: str, threshold: int = 1) -> House:
    made = House(KeyFolder(folder / "keys"), tuple(KeyFolder(folder / f"stick-{name}") for name in ROOTS))
    establish(made.keys, made.posts(*(targets or ("dewi",))), threshold, NOW, Terms())
    return made
