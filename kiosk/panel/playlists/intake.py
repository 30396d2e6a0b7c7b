"""Files from anywhere, judged and copied into the draft. No Qt but for the size of pictures; beside the window."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QImageReader

from kiosk.editions import Kind, is_temporary, sniff_file
from kiosk.panel.draft import Mirror

FOLDER = "assets"
"""Where new files go in a site."""
Verdict = Literal["taken", "coarse", "refused"]
_TYPES = {Kind.PICTURE: "image", Kind.VIDEO: "video", Kind.DOCUMENT: "pdf"}
_COARSE = 0.5
"""Of the zone's width and height: a picture smaller than that looks broken up."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file on disk, and where it would go."""

    source: Path
    path: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a file."""

    name: str
    verdict: Verdict
    type: str = ""
    path: str = ""
    """In the draft."""
    reason: str = ""
    """Of a refusal, as `kiosk.editions` says it."""
    size: tuple[int, int] = (0, 0)
    """Of a picture, in pixels."""
    added: bool = False
    """Whether it was copied for this."""


def found(sources: Iterable[Path]) -> Iterator[Found]:
    """The files, and those in folders and below, in name order. What programs leave behind is not among them."""
    for source in sources:
        if not source.is_dir():
            yield Found(source, f"{FOLDER}/{_plain(source.name)}")
            continue
        for folder, inner, names in os.walk(source):
            inner[:] = sorted(name for name in inner if not is_temporary(name))
            below = Path(folder).relative_to(source.parent)
            for name in sorted(name for name in names if not is_temporary(name)):
                yield Found(Path(folder) / name, "/".join((FOLDER, *map(_plain, below.parts), _plain(name))))


def take(
    files: Iterable[Found], mirror: Mirror, zone: tuple[int, int] | None, step: Callable[[int], bool]
) -> tuple[Judged, ...]:
    """Copy what can be shown. `step` is told how many are done, and answers whether to go on; if not, nothing stays.

    `zone` is the largest that will show them, in pixels. Raise StoreError; then too nothing stays.
    """
    judged: list[Judged] = []
    done = False
    try:
        for file in files:
            if not step(len(judged)):
                break
            judged.append(_taken(file, mirror, zone))
        else:
            done = True
    finally:
        if not done:
            forget(judged, mirror)
    return tuple(judged) if done else ()


def forget(judged: Iterable[Judged], mirror: Mirror) -> None:
    """Nothing of it stays."""
    for one in judged:
        if one.added:
            (mirror.folder / one.path).unlink(missing_ok=True)


def _taken(file: Found, mirror: Mirror, zone: tuple[int, int] | None) -> Judged:
    name = file.source.name
    try:
        kind = sniff_file(file.source)
    except OSError as error:
        return Judged(name, "refused", reason=f"it cannot be read: {error.strerror}")
    if isinstance(kind, str):
        return Judged(name, "refused", reason=kind)
    size = _size(file.source) if kind is Kind.PICTURE else (0, 0)
    verdict: Verdict = "coarse" if zone is not None and _is_coarse(size, zone) else "taken"
    path = _inside(file.source, mirror.site)
    if path is not None:
        mirror.have(path)
    added = path is None
    return Judged(name, verdict, _TYPES[kind], path or mirror.add(file.source, file.path), size=size, added=added)


def _inside(source: Path, site: Path) -> str | None:
    """The path of a file that the site has already."""
    whole, root = source.resolve(), site.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else None


def _is_coarse(size: tuple[int, int], zone: tuple[int, int]) -> bool:
    return 0 < size[0] < zone[0] * _COARSE and size[1] < zone[1] * _COARSE


def _size(source: Path) -> tuple[int, int]:
    size = QImageReader(str(source)).size()
    return size.width(), size.height()


def _plain(name: str) -> str:
    """A name that a site can write."""
    return "".join("-" if char in "\\:" or not char.isprintable() else char for char in name)
