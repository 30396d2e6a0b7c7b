"""Where a person signs: their keys, what was signed before, and the repository it goes to. For several verbs."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.passphrase import add_key_options, asker
from kiosk.publish.keys import Ask, KeyFolder, Memory, WrongPassphraseError, signers
from kiosk.publish.publication import Before, look_at, put_out
from kiosk.publish.repository import (
    AbsentError,
    Destination,
    DestinationError,
    FolderDestination,
    open_destination,
)
from kiosk.publish.review import leave
from kiosk.publish.signing import (
    EDITION,
    Draft,
    Proposal,
    RepositoryState,
    Signed,
    check_clock,
    sign,
    targets_path,
)

_TRIES = 3


def add_desk_options(parser: argparse.ArgumentParser) -> None:
    add_key_options(parser)
    parser.add_argument("--as", dest="person", metavar="NAME", help="whose key signs, where several lie in the folder")
    parser.add_argument("--json", action="store_true", help="print JSON")


@dataclass(slots=True)
class Desk:
    """What it does raises TrustError, DestinationError or StoreError."""

    keys: KeyFolder
    memory: Memory
    ask: Ask
    person: str | None = None
    destination: Destination | None = None
    """None: what is signed is kept here until the next publication."""
    found: bytes | None = None
    """The timestamp that was there when `latest` looked."""

    @classmethod
    def of(cls, args: argparse.Namespace, repository: str | None) -> "Desk":
        destination = open_destination(repository) if repository else None
        return cls(KeyFolder(args.keys), Memory(args.keys), asker(args.passphrase_file), args.person, destination)

    @contextlib.contextmanager
    def at_work(self) -> Iterator[None]:
        """Nobody else publishes to the repository meanwhile."""
        with self.destination.writing() if self.destination else contextlib.nullcontext():
            yield

    def check_there(self) -> None:
        """Raise DestinationError where nobody ever published: a slip of the pen, or a stick that is not plugged in."""
        place = self.destination
        if isinstance(place, FolderDestination) and not (place.folder / "metadata").is_dir():
            why = "nothing was published there"
            raise AbsentError("no repository", place.name, why, "check the path, or plug the stick in")

    def latest(self) -> RepositoryState:
        if self.destination is None:
            return self.memory.known()
        before = look_at(self.memory, self.destination)
        self.found = before.timestamp
        return before.state

    def sign(self, draft: Draft, *, clock_is_checked: bool = False) -> Signed | Proposal:
        """With the keys that lie here: of people with the one of `person`."""
        if not clock_is_checked:
            check_clock(draft.previous, draft.now_ms)
        roles = draft.previous.root.roles
        keyids = {keyid for role in draft.roles for keyid in roles[role].keyids}
        ours = [
            record.keyid
            for record in self.keys.records()
            if record.keyid in keyids and (record.role != "targets" or self.person in (None, record.name))
        ]
        return sign(draft, signers([self.keys], ours, self.ask, patience()))

    def hand_in(self, before: RepositoryState, signed: Signed | Proposal) -> Proposal | None:
        """Publish what is signed, or leave it as a proposal, which is returned."""
        if self.destination is None:
            self.memory.remember(before if isinstance(signed, Proposal) else signed.state)
            return signed if isinstance(signed, Proposal) else None
        self.check_holds(before)
        if isinstance(signed, Proposal):
            self.memory.remember(before)
            leave(signed, before, self.destination)
            return signed
        self.put_out(before, signed)
        return None

    def check_holds(self, before: RepositoryState) -> None:
        """Raise DestinationError where the objects of the edition were never sent to the repository."""
        edition = before.contents.get(EDITION)
        if self.destination is None or edition is None:
            return
        if self.destination.read(targets_path(before.version)) is None:
            raise DestinationError(
                "cannot publish to",
                self.destination.name,
                "an older edition lies there than was published elsewhere",
                "publish the site there first, with `layar publish`",
            )

    def put_out(self, before: RepositoryState, signed: Signed) -> None:
        """Publish what is signed, unless somebody else published since `latest` looked."""
        if self.destination is not None:
            put_out(self.memory, self.destination, Before(before, self.found), signed.state)


def patience() -> "Patience":
    return Patience(_TRIES if sys.stdin.isatty() else 1)


class Patience:
    """Says whether to ask again after a wrong passphrase."""

    def __init__(self, tries: int) -> None:
        self._left = tries - 1

    def __call__(self, error: WrongPassphraseError) -> bool:
        if self._left < 1:
            return False
        self._left -= 1
        print(f"layar: {error}", file=sys.stderr)
        return True


def folders(paths: list[Path]) -> list[KeyFolder]:
    return [KeyFolder(path) for path in paths]
