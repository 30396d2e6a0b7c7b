"""STATE: objects, editions, the pointer to the one that plays, and the situation."""

import contextlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from kiosk.store.adoption import Adoption
from kiosk.store.editions import Editions, Kept
from kiosk.store.files import read_file, read_json, replace_file
from kiosk.store.intake import take
from kiosk.store.locks import locked
from kiosk.store.objects import Objects
from kiosk.store.pointer import Current
from kiosk.store.sweep import Swept, choose, remove_editions, remove_objects, remove_old_temporaries
from kiosk.store.trust import Floor, Trust

_KEEP = 20
"""Editions that stay for undo, unless said otherwise."""


class Store:
    """One STATE folder. Opening it touches nothing; folders appear when something is written.

    Reading is safe at any time, from any process and thread. Whoever adds objects and editions or sweeps does it
    inside `writing()`. Every method that touches the disk may raise StoreError; what was there before then still is.
    Times are milliseconds since 1970-01-01T00:00Z.
    """

    def __init__(self, state: Path) -> None:
        self.state = state
        self._objects = Objects(state / "objects")
        self._editions = Editions(state / "editions", self._objects)
        self._situation = state / "situation.json"
        self._source = state / "source.json"
        self._trust = Trust(state / "trust")
        self._adoption = Adoption(state, self._editions, self._trust)

    # Objects

    def object_path(self, name: str) -> Path:
        """Where the object of that hash lies, or would lie."""
        return self._objects.path(name)

    def length(self, name: str) -> int | None:
        """Bytes of an object, None where it is not here."""
        return self._objects.length(name)

    def verify(self, name: str) -> bool:
        """Whether an object is what its name says. Reads all of it."""
        return self._objects.verify(name)

    def add_bytes(self, data: bytes) -> str:
        """Store `data` and return its hash; done before if it is here already."""
        return self._objects.add_bytes(data)

    def add_stream(self, source: BinaryIO) -> str:
        """Store what `source` gives from here on. Raise ChangedError if it changes meanwhile."""
        return self._objects.add_stream(source)

    def take(self, files: Mapping[str, Path]) -> None:
        """Make files that lie in STATE the objects of those hashes, which whoever calls has verified.

        They are renamed. Once this returns they last through a power cut; cheap for many at once.
        """
        take(self._objects, files)

    # Editions

    def write_edition(self, data: bytes) -> str:
        """Store the canonical bytes of an edition whose objects are here; return its ID. It does not play yet."""
        return self._editions.write(data)

    def edition_bytes(self, edition: str) -> bytes:
        """Raise DamagedError where the edition is missing or not what its ID says."""
        return self._editions.read(edition)

    def check_edition(self, edition: str) -> None:
        """Raise DamagedError, saying why, unless the edition is whole: its bytes and the lengths of its objects."""
        self._editions.check(edition)

    def check_objects(self, edition: str, lengths: Mapping[str, int]) -> None:
        """The second half of `check_edition`, for who read the edition faster than this room can: the objects that it
        lists, and their lengths.
        """
        self._editions.check_objects(edition, lengths)

    def kept(self) -> tuple[Kept, ...]:
        """The editions on disk, newest first."""
        return self._editions.kept()

    def missing(self, edition: str) -> frozenset[str]:
        """The objects of a signed edition that are not here: for other screens, or on their way. Else none."""
        return self._editions.missing(edition)

    def missing_path(self, edition: str) -> Path:
        """The file that changes when `missing` does."""
        return self._editions.signed_path(edition)

    def write_signed_edition(self, data: bytes) -> str:
        """As `write_edition`, of an edition that was verified, and of whose objects some may not be here."""
        edition = self._editions.write(data)
        self._editions.mark_signed(edition)
        return edition

    def note_arrived(self, edition: str) -> frozenset[str]:
        """See anew what of a signed edition is not here; return it."""
        return self._editions.mark_signed(edition)

    # The one that plays

    def current(self, now_ms: int | None = None, *, believe: bool = False) -> Current | None:
        """The edition to play, None where there is none. Cheap enough for once a second: an edition is checked when
        it is first seen. With `believe` it is not: whoever adopted it found it whole, and a large one takes 50 ms.

        Where the pointer or its edition is damaged: the previous one, else the newest that is whole. At `now_ms` what
        waited for that instant plays; without it, what waits still waits.
        """
        return self._adoption.current(now_ms, believe=believe)

    def adopt(self, edition: str, now_ms: int) -> Current:
        """Make a whole edition that was built here the one that plays. Raise DamagedError where it is not whole, and
        PinnedError where only signed ones may play.

        Adopting the one that plays changes nothing, not even when. During a hold it waits for the end of that.
        """
        return self._adoption.adopt(edition, now_ms)

    def rollback(self, now_ms: int, *, by: str = "") -> Current:
        """Go back to the previous edition; again, and it goes forward. Raise DamagedError where there is none.

        Where editions come signed, it stays so until `release`; `by` says who wants that.
        """
        return self._adoption.rollback(now_ms, by)

    def hold(self, edition: str, now_ms: int, *, by: str = "") -> Current:
        """Play any kept edition, and stay there until `release`, whatever is published or built meanwhile.

        `by` says who wants that. Raise DamagedError where it cannot be played.
        """
        return self._adoption.hold(edition, now_ms, by)

    def release(self, now_ms: int) -> Current | None:
        """End the hold: what was offered meanwhile plays, at once or at its instant. None where nothing plays."""
        return self._adoption.release(now_ms)

    # What is signed

    def pinned_root(self) -> bytes | None:
        """The root metadata that this STATE trusts from the start; None: it plays a folder."""
        return self._trust.root()

    @property
    def is_pinned(self) -> bool:
        """Whether only what is signed may play."""
        return self._trust.is_pinned

    def pin(self, root: bytes) -> None:
        """From now on play only what is signed by what this root says. Raise PinnedError where another is trusted."""
        self._trust.pin(root)

    def trusted(self) -> dict[str, bytes]:
        """The verified files that were adopted last, by name; empty where nothing was yet."""
        return self._adoption.trusted()

    def bans(self) -> frozenset[str]:
        """The objects that must not be shown, in no edition."""
        return self._adoption.bans()

    def revoked(self) -> dict[str, int]:
        """Who left the city, and when (ms since 1970-01-01T00:00Z): their tokens of before hold no longer."""
        return self._adoption.revoked()

    def follow(self, edition: str | None, trusted: Mapping[str, bytes], *, at: int, now_ms: int) -> Current | None:
        """Adopt what was verified, and with it, in the same step, a signed edition; inside `writing()`.

        The edition plays at once, from `at` on if that is later, or when a hold ends; None: the one that plays stays.
        Return None, having changed nothing, where no edition is there at all. Raise DamagedError where it is not whole.
        """
        return self._adoption.follow(edition, trusted, at=at, now_ms=now_ms)

    def floor(self) -> Floor:
        """The latest times that are known to have been."""
        return self._trust.floor()

    def set_floor(self, floor: Floor) -> None:
        self._trust.set_floor(floor)

    # Keeping house

    def sweep(self, *, keep: int = _KEEP, quota: int | None = None) -> Swept:
        """Remove what no kept edition needs; inside `writing()`.

        Kept are the current, the previous and the next edition always, then the newest, at most `keep` in all and while
        their objects together have at most `quota` bytes.
        """
        with self._adoption.moving():
            current = self.current()
            named = self._adoption.named()
            coming = named.next.edition if named and named.next else None
            always = [name for one in (current, named) if one for name in (one.edition, one.previous) if name]
            always += [coming] if coming else []
            chosen = choose(self._editions, dict.fromkeys(always), keep=keep, quota=quota)
            gone = remove_editions(self._editions, chosen)
        needed = {name for objects in chosen.values() for name in objects}
        count, freed = remove_objects(self._objects, needed)
        remove_old_temporaries(self.state)
        return Swept(gone, count, freed)

    def writing(self, *, wait: bool = True) -> contextlib.AbstractContextManager[None]:
        """The lock of whoever adds objects and editions. Raise BusyError if it is taken and `wait` is false."""
        return locked(self.state / "build.lock", wait=wait, holder="another build")

    def lock(self) -> contextlib.AbstractContextManager[None]:
        """The supervisor's lock on this STATE. Raise BusyError if another player has it."""
        return locked(self.state / "lock", wait=False, holder="another player")

    # The situation and the source

    def situation_bytes(self) -> bytes | None:
        """What `situation.json` holds, None where there is none."""
        return read_file(self._situation)

    def update_situation(self, change: Callable[[bytes | None], bytes]) -> bytes:
        """Replace the situation by what `change` makes of it, one process at a time; equal bytes are not written."""
        with locked(self.state / "situation.lock", wait=True, holder="another process"):
            before = read_file(self._situation)
            after = change(before)
            if after != before:
                replace_file(self._situation, after)
            return after

    def source(self) -> Path | None:
        """The site folder that this STATE plays; None where it plays only what is signed."""
        match read_json(self._source):
            case {"site": str(site)} if not self.is_pinned:
                return Path(site)
            case _:
                return None

    def repository(self) -> str | None:
        """The address or folder of the signed repository that is followed; None: none, or it only comes on sticks."""
        match read_json(self._source):
            case {"repository": str(repository)}:
                return repository
            case _:
                return None

    def set_repository(self, source: str) -> None:
        replace_file(self._source, json.dumps({"repository": source}).encode())

    def set_source(self, site: Path) -> None:
        replace_file(self._source, json.dumps({"site": str(site.resolve())}).encode())
