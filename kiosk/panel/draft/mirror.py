"""The draft as a folder that can be built like any site: its own texts, and the files of the site beside them."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.editions import Listing, Stamp, scan
from kiosk.model import SITE_FILE, is_text_file
from kiosk.panel.draft.removals import REMOVED, Mark, removals, without_marks
from kiosk.panel.draft.texts import Texts, changed
from kiosk.store import new_file, replace_file, store_error, sync_directory

Tell = Callable[[int, int], None]
"""Is told how many bytes are there, and of how many."""
Moved = Callable[[int], None]
"""Hears of bytes that were copied."""

_FILE_MODE = 0o644
_CHUNK = 1 << 20
_NO_LINKS = frozenset({errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK})


class Mirror:
    """Files of `site` are linked where the disk can, else copied: what is changed is always a new file.

    Every method that touches the disk may raise StoreError, and SourceError where the site cannot be read.
    """

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder = folder
        self.site = site
        self._written: Texts | None = None
        """None: what the folder has is not known."""

    def refresh(self, tell: Tell = lambda _done, _total: None, stopped: Callable[[], bool] = lambda: False) -> Listing:
        """Follow what came, changed or went in the site, and return what it has; files that only the draft has stay.

        `tell` hears how many bytes are there; it may be stopped: then StoppedError is raised, and the next one goes on.
        """
        listing = scan(self.site)
        theirs = {path: stamp for path, stamp in listing.files.items() if not is_text_file(path)}
        _made(self.folder)
        mine = scan(self.folder).files
        for path in self._linked() - theirs.keys():
            (self.folder / path).unlink(missing_ok=True)
        self._remember(theirs)
        fresh = {path: stamp.size for path, stamp in theirs.items() if not _is_same(stamp, mine.get(path))}
        moved = _counted(sum(fresh.values()), tell, stopped)
        for path in fresh:
            self._link(path, moved)
        return listing

    def write(self, texts: Texts) -> None:
        """Have exactly these texts, and none of the files that they do without.

        Only this writes texts into the folder; so what it wrote is not read again.
        """
        whole = texts
        before, self._written = self._written, None
        if before is None or before.get(REMOVED) != texts.get(REMOVED):
            self._hide(removals(texts))
        texts = without_marks(texts)
        for path in self._other(texts) if before is None else changed(without_marks(before), texts):
            if path in texts:
                _put(self.folder / path, texts[path].encode())
            else:
                (self.folder / path).unlink(missing_ok=True)
        self._written = whole

    def _hide(self, removed: Mapping[str, Mark]) -> None:
        """Have these files aside, from where they come back when the draft wants them again."""
        try:
            for path, mark in removed.items():
                if _mark(self.folder / path) == mark:
                    _move(self.folder / path, self._aside / path)
            for path in self._put_aside() - removed.keys():
                if (self.folder / path).exists():
                    (self._aside / path).unlink()
                else:
                    _move(self._aside / path, self.folder / path)
        except OSError as error:
            raise store_error("could not write", self.folder, error) from error

    def _put_aside(self) -> set[str]:
        files = self._aside.rglob("*") if self._aside.is_dir() else ()
        return {file.relative_to(self._aside).as_posix() for file in files if file.is_file()}

    def _other(self, texts: Texts) -> Iterator[str]:
        """The texts that the folder has not; then, when it has those, the ones that it should not have."""
        yield from (path for path, text in texts.items() if _bytes(self.folder / path) != text.encode())
        yield from (path for path in scan(self.folder).files if is_text_file(path) and path not in texts)

    def own(self) -> tuple[str, ...]:
        """Files, no texts, that the draft has and the site has not."""
        there = scan(self.site).files
        return tuple(path for path in scan(self.folder).files if not is_text_file(path) and path not in there)

    def going(self, texts: Texts) -> int:
        """How many files of the site these texts do without."""
        return sum(_mark(self.site / path) == mark for path, mark in removals(texts).items())

    def add(self, source: Path, path: str) -> str:
        """Take a file into the draft under this path, or one like it where that is taken; return which."""
        free = next(
            name for name in _names(path) if not (self.folder / name).exists() and not (self._aside / name).exists()
        )
        copy_file(source, self.folder / free)
        return free

    def _link(self, path: str, moved: Moved) -> None:
        target = self.folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            try:
                os.link(self.site / path, target, follow_symlinks=True)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                copy_file(self.site / path, target, moved)
        except OSError as error:
            raise store_error("could not write", target, error) from error

    def _linked(self) -> set[str]:
        data = _bytes(self._list) or b""
        return set(filter(None, data.decode(errors="replace").split("\0")))

    def _remember(self, paths: Iterable[str]) -> None:
        replace_file(self._list, "\0".join(sorted(paths)).encode())

    @property
    def _aside(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.removed")

    @property
    def _list(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.linked")


class StoppedError(Exception):
    """The operator stopped it. What was written stays and is not written again."""


def put_on_air(
    mirror: Mirror,
    texts: Texts,
    pending: frozenset[str],
    tell: Tell = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Bring the site's folder to the draft's state: new files first, then playlists, then site.toml, last what goes.

    So that a player that looks meanwhile never reads a name that is not there yet. Raise StoreError; what was written
    by then stays, and the next call completes it. It can be stopped while new files are copied, which nothing names
    yet: then StoppedError is raised, and what is on air is as it was.
    """
    _copy_new(mirror, tell, stopped)
    for path in sorted(pending, key=lambda path: (path == SITE_FILE, path)):
        if path in texts:
            replace_file(mirror.site / path, texts[path].encode())
    gone = [path for path, mark in removals(texts).items() if _mark(mirror.site / path) == mark]
    for path in sorted([*(pending - texts.keys()), *gone]):
        try:
            (mirror.site / path).unlink(missing_ok=True)
        except OSError as error:
            raise store_error("could not remove", mirror.site / path, error) from error


def _copy_new(mirror: Mirror, tell: Tell, stopped: Callable[[], bool]) -> None:
    """The files that only the draft has."""
    paths = mirror.own()
    moved = _counted(sum((mirror.folder / path).stat().st_size for path in paths), tell, stopped)
    moved(0)
    for path in paths:
        copy_file(mirror.folder / path, mirror.site / path, moved)


def _counted(total: int, tell: Tell, stopped: Callable[[], bool]) -> Moved:
    """Tells of the bytes of all files together, and raises StoppedError once it is stopped."""
    done = 0

    def moved(count: int) -> None:
        nonlocal done
        done += count
        tell(done, total)
        if stopped():
            raise StoppedError

    return moved


def copy_file(source: Path, target: Path, moved: Moved = lambda _: None) -> None:
    """Copy with its times; `target` appears when whole. `moved` hears of bytes, and may raise. Raise StoreError."""
    try:
        with source.open("rb") as reading, new_file(target, mode=_FILE_MODE) as writing:
            while chunk := reading.read(_CHUNK):
                writing.write(chunk)
                moved(len(chunk))
        status = source.stat()
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    except OSError as error:
        raise store_error("could not copy", source, error) from error
    sync_directory(target.parent)


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise store_error("could not write", folder, error) from error


def _is_same(one: Stamp, other: Stamp | None) -> bool:
    return other is not None and (one.size, one.mtime_ns) == (other.size, other.mtime_ns)


def _mark(path: Path) -> Mark | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)  # between two names of one file, replacing would do nothing
    source.replace(target)


def _names(path: str) -> Iterator[str]:
    yield path
    stem, dot, ending = path.rpartition(".")
    number = 2
    while True:
        yield f"{stem}-{number}{dot}{ending}" if dot else f"{path}-{number}"
        number += 1


def _put(path: Path, data: bytes) -> None:
    """Whole or not at all, but not on disk at once: what a power cut takes, the next start writes again."""
    young = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        young.write_bytes(data)
        young.replace(path)
    except OSError as error:
        raise store_error("could not write", path, error) from error


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise store_error("could not read", path, error) from error
