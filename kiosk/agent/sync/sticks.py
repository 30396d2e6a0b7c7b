"""Repositories on sticks that are plugged in."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_DEEPEST = 3
_MOST = 200
"""Folders that are looked into."""

Signature = tuple[int, int, int]


def find_repositories(mounts: Iterable[Path]) -> dict[Path, Signature]:
    """The folders with a repository, near the top of what is mounted; something else for each that has changed."""
    found: dict[Path, Signature] = {}
    for place, folder in enumerate(_folders(mounts)):
        if place >= _MOST:
            break
        try:
            stat = (folder / "metadata" / "timestamp.json").stat()
        except OSError:
            continue
        found[folder] = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
    return found


def _folders(mounts: Iterable[Path]) -> Iterator[Path]:
    level = list(mounts)
    for _ in range(_DEEPEST + 1):
        yield from level
        level = [inner for folder in level for inner in _below(folder)]


def _below(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []
