"""Which items were on screen at how many crashes, and which are therefore not to be shown."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kiosk.store import Store, replace_file

QUARANTINE_AT = 2
"""Crashes after which an item keeps its slot and the poster is shown."""
FORGET_MS = 24 * 3_600_000
"""After a day without another crash an item may try again."""


@dataclass(frozen=True, slots=True)
class Crashes:
    count: int
    at: int
    """The last one, in milliseconds since 1970-01-01T00:00Z."""


Counts: TypeAlias = Mapping[str, Crashes]
"""By item key."""


def blame(counts: Counts, keys: Iterable[str], now_ms: int) -> Counts:
    """Count one more crash for each of `keys`."""
    return {**counts, **{key: Crashes(counts[key].count + 1 if key in counts else 1, now_ms) for key in keys}}


def recent(counts: Counts, now_ms: int) -> Counts:
    """Without what is forgotten by now, or lies so far ahead that the clock was wrong."""
    return {key: crashes for key, crashes in counts.items() if abs(now_ms - crashes.at) <= FORGET_MS}


def quarantined(counts: Counts) -> frozenset[str]:
    return frozenset(key for key, crashes in counts.items() if crashes.count >= QUARANTINE_AT)


class CrashBook:
    """STATE/crashes.json, and the quarantine in the situation that follows from it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path = store.state / "crashes.json"
        self._counts = _read(self._path)

    def blame(self, keys: Iterable[str], now_ms: int) -> frozenset[str]:
        """Count a crash and return all that is quarantined now. Raise StoreError where it cannot be written."""
        return self._settle(blame(recent(self._counts, now_ms), keys, now_ms))

    def forget(self, now_ms: int) -> None:
        """Release what is to try again. Raise StoreError where it cannot be written."""
        counts = recent(self._counts, now_ms)
        if counts != self._counts:
            self._settle(counts)

    def _settle(self, counts: Counts) -> frozenset[str]:
        self._counts = counts
        keys = quarantined(counts)
        data = {key: {"count": crashes.count, "at": crashes.at} for key, crashes in counts.items()}
        try:
            replace_file(self._path, json.dumps(data, indent=1).encode())
        finally:
            self._store.update_situation(lambda before: _with_quarantine(before, keys))
        return keys


def _read(path: Path) -> Counts:
    try:
        data = json.loads(path.read_bytes())
        return {str(key): Crashes(int(entry["count"]), int(entry["at"])) for key, entry in data.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _with_quarantine(before: bytes | None, keys: frozenset[str]) -> bytes:
    from msgspec.structs import replace  # noqa: PLC0415 - a start needs none of it

    from kiosk.program import change_situation  # noqa: PLC0415 - as above

    return change_situation(lambda situation: replace(situation, quarantined=keys))(before)
