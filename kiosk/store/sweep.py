"""Which editions to keep, and taking away what none of them needs."""

import contextlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.editions import Editions, needs
from kiosk.store.errors import DamagedError, store_error
from kiosk.store.files import TEMPORARY
from kiosk.store.objects import Objects, is_name

_OLD_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Swept:
    editions: tuple[str, ...]
    objects: int
    freed: int
    """Bytes."""


def choose(editions: Editions, always: Iterable[str], *, keep: int, quota: int | None) -> dict[str, dict[str, int]]:
    """The editions to keep with what they need: `always`, then the newest while number and bytes allow."""
    chosen: dict[str, dict[str, int]] = {}
    wanted: dict[str, int] = {}
    first = list(always)
    for edition in [*first, *(kept.edition for kept in editions.kept() if kept.edition not in first)]:
        try:
            objects = needs(editions.read(edition))
        except DamagedError:
            continue
        together = wanted | objects
        fits = len(chosen) < keep and (quota is None or sum(together.values()) <= quota)
        if edition in first or fits:
            chosen[edition] = objects
            wanted = together
    return chosen


def remove_editions(editions: Editions, chosen: Iterable[str]) -> tuple[str, ...]:
    keeping = set(chosen)
    gone = tuple(kept.edition for kept in editions.kept() if kept.edition not in keeping)
    for edition in gone:
        path = editions.path(edition)
        try:
            path.unlink(missing_ok=True)
            editions.signed_path(edition).unlink(missing_ok=True)
        except OSError as error:
            raise store_error("could not remove", path, error) from error
    _remove_leftovers(editions.folder)
    return gone


def remove_objects(objects: Objects, needed: Iterable[str]) -> tuple[int, int]:
    """How many went, and their bytes."""
    keeping = set(needed)
    count = freed = 0
    for entry in _files_below(objects.folder):
        if is_name(entry.name) and entry.name in keeping:
            continue
        try:
            freed += entry.stat(follow_symlinks=False).st_size
            Path(entry.path).unlink(missing_ok=True)
        except OSError as error:
            raise store_error("could not remove", entry.path, error) from error
        count += 1
    return count, freed


def remove_old_temporaries(folder: Path) -> None:
    """What killed writers left beside the files of STATE. Others may be writing now, so only what is old."""
    for entry in _entries(folder):
        with contextlib.suppress(OSError):
            if entry.name.startswith(TEMPORARY) and time.time() - entry.stat().st_mtime > _OLD_SECONDS:
                Path(entry.path).unlink()


def _files_below(folder: Path) -> Iterator[os.DirEntry[str]]:
    for entry in _entries(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path))
        else:
            yield entry


def _remove_leftovers(folder: Path) -> None:
    """What a killed build left half written, and the folders of editions that are gone."""
    for entry in _entries(folder):
        for file in _entries(Path(entry.path)):
            if file.name.startswith(TEMPORARY):
                with contextlib.suppress(OSError):
                    Path(file.path).unlink()
        with contextlib.suppress(OSError):
            Path(entry.path).rmdir()  # refused by the system unless it is empty


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise store_error("could not list", folder, error) from error
