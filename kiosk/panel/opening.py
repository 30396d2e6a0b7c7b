"""A site whose files cannot be linked into the draft: they are copied beside the window before it is opened."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal

from kiosk.editions import SourceError
from kiosk.model import is_text_file
from kiosk.panel.draft import DraftBook, Mirror, StoppedError
from kiosk.panel.publishing import Pace
from kiosk.panel.work import Jobs
from kiosk.store import StoreError


class Opening(QObject):
    """For the dialog of the start window. GUI thread."""

    begun = Signal()
    ended = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._pace = Pace(jobs.closed)
        self._running = False

    @Property(QObject, constant=True)
    def pace(self) -> QObject:
        return self._pace

    def begin(self, site: Path, folder: Path, done: Callable[[], object], failed: Callable[[Exception], None]) -> None:
        """`folder` is the draft's own. Where it is stopped, neither is called."""
        if self._running:
            return
        self._running = True
        going = self._pace.begin("copy")

        def work() -> None:
            with DraftBook(folder).held():
                Mirror(folder / "site", site).refresh(going.tell, going.stopped)

        def finished(_: None) -> None:
            self._end()
            done()

        def refused(error: Exception) -> None:
            self._end()
            if not isinstance(error, StoppedError):
                failed(error)

        self._jobs.run(work, finished, refused, StoreError, SourceError, StoppedError, OSError)
        self.begun.emit()

    def _end(self) -> None:
        self._running = False
        self._pace.end()
        self.ended.emit()


def is_copied(site: Path, folder: Path) -> bool:
    """Whether the draft there cannot link the site's files: on another disk, or not ours, where Linux forbids it."""
    try:
        near = next(above for above in (folder, *folder.parents) if above.exists())
        return near.stat().st_dev != site.stat().st_dev or not _may_link(site, near)
    except OSError:
        return False


def _may_link(site: Path, near: Path) -> bool:
    media = (file for file in site.rglob("*") if not is_text_file(file.relative_to(site).as_posix()) and file.is_file())
    one, trial = next(media, None), near / f".link-{os.getpid()}"
    if one is None:
        return True
    try:
        os.link(one, trial)
    except PermissionError:
        return False
    trial.unlink()
    return True
