"""The draft that is being edited, and everything that follows from it."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.editions import Library, Listing, SourceError, read_texts, scan
from kiosk.panel.draft import (
    REMOVED,
    Draft,
    DraftBook,
    Mirror,
    OutrunError,
    StoppedError,
    Tell,
    Texts,
    check_unchanged,
    put_on_air,
)
from kiosk.panel.work.builds import build
from kiosk.panel.work.failures import failure_words
from kiosk.panel.work.jobs import Jobs
from kiosk.panel.work.studio import Studio, Take
from kiosk.program import Edition
from kiosk.store import Store, StoreError

_log = logging.getLogger(__name__)

_UNREADABLE = "\0"
"""Stands for a file that may not be read, or is no text: a problem, and nothing is ever written into it."""


class Workbench(QObject):
    """One site on the desk. GUI thread.

    Facts are its properties, and `changed` says that they are other ones; `said` is a sentence for the operator.
    """

    changed = Signal()
    prepared = Signal()
    """Files were looked into: thumbnails and lengths are there that were not."""
    conflicted = Signal(object)
    """Files that the draft and somebody else changed: by their paths the others' texts, None where they removed one."""
    aired = Signal()
    """What the draft says is on air."""
    refused = Signal(object)
    """It did not go on air; the Exception that says why."""
    said = Signal(str)

    def __init__(self, site: Path, folder: Path, studio: Studio, jobs: Jobs) -> None:
        """`folder` is the draft's own under STATE. Raise StoreError or SourceError where one of both cannot be used."""
        super().__init__()
        self.site = site
        self.store = Store(folder / "state")
        self.mirror = Mirror(folder / "site", site)
        self._studio = studio
        self._jobs = jobs
        self._is_building = False
        self._is_behind = False
        """Whether the mirror followed files that the library does not know of yet."""
        listing = self.mirror.refresh()
        self.draft = Draft.opened(DraftBook(folder), read_folder(site, listing))
        self.mirror.write(self.draft.texts)
        self.library = Library.read(self.mirror.folder, self.store)
        self.take: Take = self._taken()
        self.prepare()

    @property
    def texts(self) -> Texts:
        return self.draft.texts

    def do(self, label: str, edit: Callable[[Texts], Texts]) -> bool:
        """Change the draft; `label` says what was done. False: the disk refused, and the operator was told."""
        return self._become(lambda: self.draft.do(label, edit))

    def undo(self) -> None:
        self._become(self.draft.undo)

    def redo(self) -> None:
        self._become(self.draft.redo)

    def meet(self) -> None:
        """See what others changed in the folder meanwhile; it is read beside the window."""
        base = self.draft.base

        def met(folder: Texts) -> None:
            if self.draft.base is not base:  # it went on air meanwhile: what was read may be older than that
                self.meet()
            elif folder != base or self._is_behind:
                self._meet(folder)

        self._jobs.run(lambda: self._look_outside(base), met, self._tell, SourceError, StoreError, StoppedError)

    def settle(self, path: str, theirs: str | None) -> bool:
        """It is decided which version of a file stays; `theirs` is that of the others. False: the disk refused."""
        try:
            self.draft = self.draft.settled(path, theirs)
        except StoreError as error:
            self._tell(error)
            return False
        self.changed.emit()
        return True

    def _meet(self, folder: Texts) -> None:
        found: dict[str, str | None] = {}

        def change() -> Draft:
            draft, merged = self.draft.met(folder, self.tr("Changes from outside"))
            found.update({path: folder.get(path) for path in merged.conflicts})
            return draft

        try:
            if self._is_behind:
                self.relist()
        except SourceError as error:
            self._tell(error)
            return
        if self._become(change) and found:
            self.conflicted.emit(found)

    def air(
        self,
        tell: Tell = lambda _done, _total: None,
        stopped: Callable[[], bool] = lambda: False,
        *,
        first: Callable[[], None] = lambda: None,
        expected: tuple[type[Exception], ...] = (),
    ) -> None:
        """Write the draft into the site's folder, beside the window; before that do what comes `first`.

        Where others changed texts meanwhile, neither is done: that is met, and `refused` has an OutrunError. `first`,
        which may raise what is `expected`, is called in a worker's thread, and so are `tell` and `stopped`.
        """
        draft = self.draft

        def work() -> None:
            check_unchanged(draft.base, draft.texts, self._look_outside(draft.base))
            first()
            put_on_air(self.mirror, draft.texts, draft.pending, tell, stopped)

        def ended(_: None) -> None:
            try:
                self.draft = self.draft.aired(draft.texts)
            except StoreError as error:  # it is on air, but the draft cannot note it: the next try does
                self._refuse(error)
                return
            self.changed.emit()
            self.aired.emit()

        expected = (StoreError, SourceError, OSError, StoppedError, OutrunError, *expected)
        self._jobs.run(work, ended, self._refuse, *expected)

    def _look_outside(self, base: Texts) -> Texts:
        """The folder's texts; its other files are followed. From any thread. Raise SourceError or StoreError."""
        listing = self._listed(base)
        self._is_behind |= self.mirror.follow(listing, stopped=self._jobs.closed)
        texts = read_folder(self.site, listing)
        # What cannot be read may have gone since it was listed, with the whole folder even.
        return read_folder(self.site, self._listed(base)) if _UNREADABLE in texts.values() else texts

    def _listed(self, base: Texts) -> Listing:
        """Raise SourceError, also where nothing is left: nobody removed all of it, a share went away."""
        listing = scan(self.site)
        if base and not listing.files:
            raise SourceError(f"{self.site}: it is empty")
        return listing

    def remains(self) -> Edition:
        """What is left of the draft as it is, mistakes aside: to be drawn, never to be put on air."""
        edition, now_ms = self.take.edition, time.time_ns() // 1_000_000
        return edition or self._studio.remains(self.take.loaded, self.library, now_ms)

    def relist(self) -> None:
        """See files that were added to the mirror; the next step takes them into account. Raise SourceError."""
        self._is_behind = False
        self.library = self.library.relisted(self.mirror.folder)

    def prepare(self) -> None:
        """Have files looked into that are not known yet, in a process beside the window."""
        if not self.take.unprepared or self._is_building:
            return
        self._is_building = True
        asked = self.library

        def work() -> Library:
            build(self.mirror.folder, self.store, self._jobs.closed)
            return Library.read(self.mirror.folder, self.store)

        def built(library: Library) -> None:
            try:
                self._built(library if self.library is asked else library.relisted(self.mirror.folder))
            except SourceError as error:
                failed(error)

        def failed(error: Exception) -> None:
            self._is_building = False
            self._tell(error)

        self._jobs.run(work, built, failed, OSError, SourceError, StoppedError)

    def _built(self, library: Library) -> None:
        self._is_building = False
        before = self.take.unprepared
        self.library = library
        self.take = self._taken()
        self.changed.emit()
        self.prepared.emit()
        if self.take.unprepared and self.take.unprepared != before:
            self.prepare()

    def _become(self, change: Callable[[], Draft]) -> bool:
        before = self.draft.texts
        try:
            self.draft = change()
        except StoreError as error:
            self._tell(error)
            return False
        try:
            self.mirror.write(self.draft.texts)
            if before.get(REMOVED) != self.draft.texts.get(REMOVED):
                self.relist()
        except (StoreError, SourceError) as error:  # the mirror is made good by the next step
            _log.warning("%s", error)
            self.said.emit(
                self.tr("Your step is saved, but the disk is full or refuses. Free some space before you go on.")
            )
        self.take = self._taken()
        self.changed.emit()
        self.prepare()
        return True

    def _taken(self) -> Take:
        return self._studio.take(self.draft.texts, self.library, time.time_ns() // 1_000_000)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, StoppedError):
            _log.warning("%s", error)
        if isinstance(error, OutrunError):
            self._meet(error.folder)
        self.refused.emit(error)

    def _tell(self, error: Exception) -> None:
        _log.warning("%s", error)
        self.said.emit(failure_words(error))


def read_folder(site: Path, listing: Listing | None = None) -> Texts:
    """The texts of a site's files. Raise SourceError."""
    texts, unread = read_texts(site, listing or scan(site))
    return {path: _text(data) for path, data in texts.items()} | {problem.file: _UNREADABLE for problem in unread}


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _UNREADABLE
