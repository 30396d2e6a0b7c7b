"""STATE: objects, editions, the pointer to the one that plays, and the situation."""

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk.store.editions import Editions, Kept
from kiosk.store.errors import DamagedError
from kiosk.store.files import read_file, replace_file
from kiosk.store.locks import locked
from kiosk.store.objects import Objects
from kiosk.store.pointer import Current, decode_pointer, encode_pointer
from kiosk.store.sweep import Swept, choose, remove_editions, remove_objects, remove_old_temporaries

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
        self._pointer = state / "current"
        self._situation = state / "situation.json"
        self._source = state / "source.json"
        self._checked: tuple[bytes, Current] | None = None

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

    def kept(self) -> tuple[Kept, ...]:
        """The editions on disk, newest first."""
        return self._editions.kept()

    # The one that plays

    def current(self) -> Current | None:
        """The edition to play, None where there is none. Cheap enough for once a second: an edition is checked when
        it is first seen.

        Where the pointer or its edition is damaged: the previous one, else the newest that is whole.
        """
        data = read_file(self._pointer) or b""
        if self._checked is not None and self._checked[0] == data:
            if self._editions.path(self._checked[1].edition).exists():
                return self._checked[1]
            self._checked = None
        named = decode_pointer(data)
        if named is not None and self._editions.is_whole(named.edition):
            self._checked = (data, named)
            return named
        return self._fallback(named)

    def _fallback(self, named: Current | None) -> Current | None:
        candidates = [kept.edition for kept in self._editions.kept()]
        if named is not None and named.previous is not None:
            candidates.insert(0, named.previous)
        whole = (edition for edition in candidates if self._editions.is_whole(edition))
        edition = next(whole, None)
        if edition is None:
            return None
        if named is None:
            return Current(edition, None, 0)
        return Current(edition, None, named.at, instead_of=named.edition)

    def adopt(self, edition: str, now_ms: int) -> Current:
        """Make a whole edition the one that plays. Raise DamagedError where it is not whole.

        Adopting the one that plays changes nothing, not even when.
        """
        with self._pointing():
            self._editions.check(edition)
            named = self._named()
            if named is not None and named.edition == edition:
                return named
            playing = self.current() if named is not None else None
            previous = playing.edition if playing is not None and playing.edition != edition else None
            return self._point(Current(edition, previous, now_ms))

    def rollback(self, now_ms: int) -> Current:
        """Go back to the previous edition; again, and it goes forward. Raise DamagedError where there is none."""
        with self._pointing():
            current = self.current()
            if current is None or current.previous is None:
                raise DamagedError("nothing to go back to", self._pointer, "no edition came before", "build the site")
            self._editions.check(current.previous)
            return self._point(Current(current.previous, current.edition, now_ms))

    def _named(self) -> Current | None:
        return decode_pointer(read_file(self._pointer) or b"")

    def _point(self, current: Current) -> Current:
        replace_file(self._pointer, encode_pointer(current))
        return current

    @contextlib.contextmanager
    def _pointing(self) -> Iterator[None]:
        """The only one to move the pointer, which is looked at afresh."""
        with locked(self.state / "current.lock", wait=True, holder="a build"):
            self._checked = None
            yield

    # Keeping house

    def sweep(self, *, keep: int = _KEEP, quota: int | None = None) -> Swept:
        """Remove what no kept edition needs; inside `writing()`.

        Kept are the current and the previous edition always, then the newest, at most `keep` in all and while their
        objects together have at most `quota` bytes.
        """
        with self._pointing():
            current = self.current()
            named = self._named()
            always = [name for one in (current, named) if one for name in (one.edition, one.previous) if name]
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
        """The site folder that this STATE plays."""
        try:
            record = json.loads(read_file(self._source) or b"null")
        except ValueError:
            return None
        match record:
            case {"site": str(site)}:
                return Path(site)
            case _:
                return None

    def set_source(self, site: Path) -> None:
        replace_file(self._source, json.dumps({"site": str(site.resolve())}).encode())
