"""What the stage reads under STATE, and only when it has changed."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec.structs import replace

from kiosk.program import Edition, Situation, decode_situation, listed_objects, open_edition, signed_only, undated
from kiosk.store import Current, Floor, Store, StoreError

_log = logging.getLogger(__name__)

_Value = TypeVar("_Value")
_Signature = tuple[int, int, int]


class Watched(Generic[_Value]):
    """A file that others replace. `look` answers a new value, or None where nothing changed, nor `beside` did."""

    def __init__(
        self, path: Path, read: Callable[[], _Value | None], beside: Callable[[], object] = lambda: None
    ) -> None:
        self._path = path
        self._read = read
        self._beside = beside
        self._seen: tuple[_Signature | None, object] = (None, None)
        self._first = True

    def look(self) -> _Value | None:
        signature = _signature(self._path), self._beside()
        if signature == self._seen and not self._first:
            return None
        self._first = False
        self._seen = signature
        return self._read()


class Loaded(msgspec.Struct, frozen=True):
    """An edition from the store."""

    id: str
    edition: Edition


class Disk:
    """STATE as the stage sees it. Never raises: what cannot be read is logged once, and the last value stays.

    What waits for an instant plays from then on, by `clock`, in milliseconds since 1970-01-01T00:00Z; where that is
    known to be wrong, what has a date is left out.
    """

    def __init__(self, state: Path, clock: Callable[[], int]) -> None:
        self._store = Store(state)
        self._clock = clock
        self._floor = Floor()
        self._floor_file = Watched(state / "trust" / "floor.json", self._store.floor)
        self.state = state
        self.objects = state / "objects"
        self._loaded: tuple[str, bool, bool] = ("", False, False)
        """Its ID, and whether it was loaded with a wrong clock, and without its poster."""
        self._poster: str | None = None
        """Of what was loaded."""
        self._believes = True
        """That an edition which was adopted is whole."""
        self.next_at: int | None = None
        """When another edition plays by itself."""
        self.edition = Watched(state / "current", self._read_edition, self._beside_edition)
        self.situation = Watched(state / "situation.json", self._read_situation, self._absent_since)

    def examine(self) -> None:
        """Find out whether the edition that plays is whole; if it is not, `edition` answers another. Any thread.

        Whoever adopted it did so too: this finds what a power cut or a bad disk did since, and takes 50 ms where the
        edition is large.
        """
        edition = self._loaded[0]
        if not edition:
            return
        try:
            listed = listed_objects(self._store.edition_bytes(edition))
            self._store.check_objects(edition, {name: one.length for name, one in listed.items()})
        except (StoreError, msgspec.DecodeError):
            self._believes = False

    def _read_edition(self) -> Loaded | None:
        try:
            current = self._current()
            if current is None:
                return None
            self.next_at = current.next.at if current.next and not current.held else None
            wrong, bans = self._clock_is_wrong(), self._store.bans()
            if (current.edition, wrong, self._poster in bans) == self._loaded:
                return None
            if current.instead_of:
                _log.error("edition %.12s is damaged; %.12s plays instead", current.instead_of, current.edition)
            edition = open_edition(self._store.edition_bytes(current.edition))
        except (StoreError, msgspec.DecodeError) as error:
            if self._believes:
                self._believes = False
                return self._read_edition()
            _log.error("the edition cannot be read, the last one stays: %s", error)
            return None
        self._poster = edition.site.poster
        self._loaded = current.edition, wrong, self._poster in bans
        if wrong:
            _log.error("the clock of this machine is wrong; what has a date is left out")
            edition = undated(edition)
        if self._poster in bans:
            edition = replace(edition, site=replace(edition.site, poster=None))
        return Loaded(current.edition, edition)

    def _current(self) -> Current | None:
        return self._store.current(self._clock(), believe=self._believes)

    def _beside_edition(self) -> object:
        """Something else whenever the edition is to be read anew though `current` is the same."""
        return self._is_due(), self._clock_is_wrong(), self._believes

    def _is_due(self) -> bool:
        return self.next_at is not None and self._clock() >= self.next_at

    def _clock_is_wrong(self) -> bool:
        self._floor = self._floor_file.look() or self._floor
        return self._floor.rules_out(self._clock())

    def _followed(self) -> Current | None:
        """What plays, where a repository is followed."""
        try:
            return self._current() if self._store.is_pinned else None
        except StoreError:
            return None

    def _absent_since(self) -> object:
        """Something else whenever other objects may be shown."""
        current = self._followed()
        if current is None:
            return None
        return current.edition, current.trust, _signature(self._store.missing_path(current.edition))

    def _read_situation(self) -> Situation | None:
        try:
            situation = decode_situation(self._store.situation_bytes())
            if self._store.is_pinned:
                situation = signed_only(situation)
            current = self._followed()
            if current is None:
                return situation
            absent = self._store.missing(current.edition) | self._store.bans()
            return replace(situation, missing=situation.missing | absent)
        except (StoreError, msgspec.DecodeError) as error:
            _log.error("situation.json cannot be read, the last one stays: %s", error)
            return None


def _signature(path: Path) -> _Signature | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
