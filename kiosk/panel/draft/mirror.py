"""The draft as a folder that can be built like any site: its own texts, and the files of the site beside them."""

import errno
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.editions import Listing, Stamp, scan
from kiosk.model import is_text_file
from kiosk.panel.draft.files import Moved, Tell, copy_file, counted, make_folder, mark_of, move, put, remove
from kiosk.panel.draft.removals import REMOVED, Mark, removals, without_marks
from kiosk.panel.draft.texts import Texts, changed
from kiosk.store import read_file, replace_file, store_error

_NO_LINKS = frozenset({errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK})


class Mirror:
    """Files of `site` are linked where the disk can, else copied: what is changed is always a new file.

    Every method that touches the disk may raise StoreError, and SourceError where the site cannot be read.
    """

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder = folder
        self.site = site
        self._following = threading.Lock()
        self._written: Texts | None = None
        """None: what the folder has is not known."""

    def refresh(self, tell: Tell = lambda _done, _total: None, stopped: Callable[[], bool] = lambda: False) -> Listing:
        """Follow what came, changed or went in the site, and return what it has; files that only the draft has stay.

        `tell` hears how many bytes are there; it may be stopped: then StoppedError is raised, and the next one goes on.
        """
        listing = scan(self.site)
        self.follow(listing, tell, stopped)
        return listing

    def follow(
        self,
        listing: Listing,
        tell: Tell = lambda _done, _total: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> bool:
        """As `refresh`, for what the site has; return whether anything came, changed or went. From any thread."""
        with self._following:
            return self._follow(listing, tell, stopped)

    def _follow(self, listing: Listing, tell: Tell, stopped: Callable[[], bool]) -> bool:
        theirs = {path: stamp for path, stamp in listing.files.items() if not is_text_file(path)}
        make_folder(self.folder)
        mine = scan(self.folder).files
        gone = self._linked() - theirs.keys()
        for path in gone:
            remove(self.folder / path)
        self._remember(theirs)
        hidden = self._put_aside()  # after `mine`: what is hidden meanwhile is in one of both
        fresh = {
            path: stamp.size
            for path, stamp in theirs.items()
            if not _is_same(stamp, mine.get(path)) and not (path in hidden and self._is_hidden(path, stamp))
        }
        moved = counted(sum(fresh.values()), tell, stopped)
        for path in fresh:
            self._link(path, moved)
        return bool(fresh or gone & mine.keys())

    def _is_hidden(self, path: str, stamp: Stamp) -> bool:
        return mark_of(self._aside / path) == (stamp.size, stamp.mtime_ns)

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
                put(self.folder / path, texts[path].encode())
            else:
                remove(self.folder / path)
        self._written = whole

    def _hide(self, removed: Mapping[str, Mark]) -> None:
        """Have these files aside, from where they come back when the draft wants them again."""
        try:
            for path, mark in removed.items():
                if mark_of(self.folder / path) == mark:
                    move(self.folder / path, self._aside / path)
            for path in self._put_aside() - removed.keys():
                if (self.folder / path).exists():
                    (self._aside / path).unlink()
                else:
                    move(self._aside / path, self.folder / path)
        except OSError as error:
            raise store_error("could not write", self.folder, error) from error

    def _put_aside(self) -> set[str]:
        files = self._aside.rglob("*") if self._aside.is_dir() else ()
        return {file.relative_to(self._aside).as_posix() for file in files if file.is_file()}

    def _other(self, texts: Texts) -> Iterator[str]:
        """The texts that the folder has not; then, when it has those, the ones that it should not have."""
        yield from (path for path, text in texts.items() if read_file(self.folder / path) != text.encode())
        yield from (path for path in scan(self.folder).files if is_text_file(path) and path not in texts)

    def own(self) -> tuple[str, ...]:
        """Files, no texts, that the draft has and the site never had: what it had is for others to remove."""
        there = scan(self.site).files.keys() | self._linked()
        return tuple(path for path in scan(self.folder).files if not is_text_file(path) and path not in there)

    def going(self, texts: Texts) -> int:
        """How many files of the site these texts do without."""
        return sum(mark_of(self.site / path) == mark for path, mark in removals(texts).items())

    def add(self, source: Path, path: str) -> str:
        """Take a file into the draft under this path, or one like it where that is taken; return which."""
        places = (self.folder, self._aside, self.site)
        free = next(name for name in _names(path) if not any((place / name).exists() for place in places))
        copy_file(source, self.folder / free)
        return free

    def have(self, path: str) -> None:
        """Have a file of the site, though it may have come only now."""
        if not (self.folder / path).exists():
            self._link(path, lambda _: None)

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

    def forget(self, paths: Iterable[str]) -> None:
        """The draft took these files from the site: where it has them again, they are its own."""
        with self._following:
            self._remember(self._linked().difference(paths))

    def _linked(self) -> set[str]:
        data = read_file(self._list) or b""
        return set(filter(None, data.decode(errors="replace").split("\0")))

    def _remember(self, paths: Iterable[str]) -> None:
        replace_file(self._list, "\0".join(sorted(paths)).encode())

    @property
    def _aside(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.removed")

    @property
    def _list(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.linked")


def _is_same(one: Stamp, other: Stamp | None) -> bool:
    return other is not None and (one.size, one.mtime_ns) == (other.size, other.mtime_ns)


def _names(path: str) -> Iterator[str]:
    yield path
    stem, dot, ending = path.rpartition(".")
    number = 2
    while True:
        yield f"{stem}-{number}{dot}{ending}" if dot else f"{path}-{number}"
        number += 1
