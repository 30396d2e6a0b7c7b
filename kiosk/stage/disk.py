"""What the stage reads under STATE, and only when it has changed."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from kiosk.program import Edition, Situation, decode_edition, decode_situation
from kiosk.store import Store, StoreError

_log = logging.getLogger(__name__)

_Value = TypeVar("_Value")
_Signature = tuple[int, int, int]


class Watched(Generic[_Value]):
    """A file that others replace. `look` answers a new value, or None where nothing changed."""

    def __init__(self, path: Path, read: Callable[[], _Value | None]) -> None:
        self._path = path
        self._read = read
        self._seen: _Signature | None = None
        self._first = True

    def look(self) -> _Value | None:
        signature = _signature(self._path)
        if signature == self._seen and not self._first:
            return None
        self._first = False
        self._seen = signature
        return self._read()


@dataclass(frozen=True, slots=True)
class Loaded:
    """An edition from the store."""

    id: str
    edition: Edition


class Disk:
    """STATE as the stage sees it. Never raises: what cannot be read is logged once, and the last value stays."""

    def __init__(self, state: Path) -> None:
        self._store = Store(state)
        self.state = state
        self.objects = state / "objects"
        self._loaded = ""
        self.edition = Watched(state / "current", self._read_edition)
        self.situation = Watched(state / "situation.json", self._read_situation)

    def _read_edition(self) -> Loaded | None:
        try:
            current = self._store.current()
            if current is None or current.edition == self._loaded:
                return None
            if current.instead_of:
                _log.error("edition %.12s is damaged; %.12s plays instead", current.instead_of, current.edition)
            edition = decode_edition(self._store.edition_bytes(current.edition))
        except (StoreError, msgspec.DecodeError) as error:
            _log.error("the edition cannot be read, the last one stays: %s", error)
            return None
        self._loaded = current.edition
        return Loaded(current.edition, edition)

    def _read_situation(self) -> Situation | None:
        try:
            data = self._store.situation_bytes()
            return decode_situation(data) if data else Situation()
        except (StoreError, msgspec.DecodeError) as error:
            _log.error("situation.json cannot be read, the last one stays: %s", error)
            return None


def _signature(path: Path) -> _Signature | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
