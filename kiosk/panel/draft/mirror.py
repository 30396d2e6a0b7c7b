"""The draft as a folder that can be built like any site: its own texts, and the files of the site beside them."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.editions import scan
from kiosk.model import SITE_FILE, is_playlist_file
from kiosk.panel.draft.texts import Texts
from kiosk.store import new_file, replace_file, store_error, sync_directory

_FILE_MODE = 0o644
_NO_LINKS = frozenset({errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK})


class Mirror:
    """Files of `site` are linked where the disk can, else copied: what is changed is always a new file.

    Every method that touches the disk may raise StoreError, and SourceError where the site cannot be read.
    """

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder = folder
        self.site = site

    def refresh(self) -> None:
        """Follow what came, changed or went in the site; files that only the draft has stay."""
        theirs = {path for path in scan(self.site).files if not is_text(path)}
        for path in theirs:
            if not self._is_same(path):
                self._link(path)
        for path in self._linked() - theirs:
            (self.folder / path).unlink(missing_ok=True)
        self._remember(theirs)

    def write(self, texts: Texts) -> None:
        """Have exactly these texts."""
        for path, text in texts.items():
            data = text.encode()
            if _bytes(self.folder / path) != data:
                _put(self.folder / path, data)
        for path in [path for path in scan(self.folder).files if is_text(path) and path not in texts]:
            (self.folder / path).unlink(missing_ok=True)

    def own(self) -> tuple[str, ...]:
        """Files, no texts, that the draft has and the site has not."""
        there = scan(self.site).files
        return tuple(path for path in scan(self.folder).files if not is_text(path) and path not in there)

    def add(self, source: Path, path: str) -> str:
        """Take a file into the draft under this path, or one like it where that is taken; return which."""
        free = next(name for name in _names(path) if not (self.folder / name).exists())
        copy_file(source, self.folder / free)
        return free

    def _is_same(self, path: str) -> bool:
        try:
            mine, other = (self.folder / path).stat(), (self.site / path).stat()
        except OSError:
            return False
        return (mine.st_size, mine.st_mtime_ns) == (other.st_size, other.st_mtime_ns)

    def _link(self, path: str) -> None:
        target = self.folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            try:
                os.link(self.site / path, target, follow_symlinks=True)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                copy_file(self.site / path, target)
        except OSError as error:
            raise store_error("could not write", target, error) from error

    def _linked(self) -> set[str]:
        data = _bytes(self._list) or b""
        return set(filter(None, data.decode(errors="replace").split("\0")))

    def _remember(self, paths: set[str]) -> None:
        replace_file(self._list, "\0".join(sorted(paths)).encode())

    @property
    def _list(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.linked")


def put_on_air(mirror: Mirror, texts: Texts, pending: frozenset[str]) -> None:
    """Bring the site's folder to the draft's state: new files first, then playlists, then site.toml, last what goes.

    So that a player that looks meanwhile never reads a name that is not there yet. Raise StoreError; what was written
    by then stays, and the next call completes it.
    """
    for path in mirror.own():
        copy_file(mirror.folder / path, mirror.site / path)
    for path in sorted(pending, key=lambda path: (path == SITE_FILE, path)):
        if path in texts:
            replace_file(mirror.site / path, texts[path].encode())
    for path in sorted(pending - texts.keys()):
        try:
            (mirror.site / path).unlink(missing_ok=True)
        except OSError as error:
            raise store_error("could not remove", mirror.site / path, error) from error


def copy_file(source: Path, target: Path) -> None:
    """Copy with its times; `target` appears when it is whole. Raise StoreError."""
    try:
        with source.open("rb") as reading, new_file(target, mode=_FILE_MODE) as writing:
            shutil.copyfileobj(reading, writing, 1 << 20)
        status = source.stat()
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    except OSError as error:
        raise store_error("could not copy", source, error) from error
    sync_directory(target.parent)


def is_text(path: str) -> bool:
    """Whether a file of a site is one that the draft holds as text."""
    return path == SITE_FILE or is_playlist_file(path)


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
