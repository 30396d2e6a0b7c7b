"""Files and folders that are dropped or picked: copied beside the window, with a verdict each."""

import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QLocale, QObject, QUrl, Signal, Slot

from kiosk.editions import SourceError
from kiosk.panel.desk import Desk
from kiosk.panel.draft import written
from kiosk.panel.playlists import edits, troubles
from kiosk.panel.playlists.intake import Found, Judged, forget, found, take
from kiosk.panel.playlists.items import Items
from kiosk.panel.playlists.wording import filled, translate
from kiosk.panel.playlists.zones import largest_zone
from kiosk.panel.work import Rows, Workbench, failure_words
from kiosk.store import StoreError

_EVERY = 7
"""Files between two words about how far it is."""
_END = sys.maxsize


@dataclass(frozen=True, slots=True)
class VerdictRow:
    name: str
    said: str
    refused: bool


@dataclass(frozen=True, slots=True)
class _Brought:
    judged: tuple[Judged, ...] = ()
    tables: tuple[str, ...] = ()
    """The items of what came in, as they are written."""


class Importer(QObject):
    """One import at a time. GUI thread."""

    changed = Signal()
    judged = Signal()
    """There are verdicts worth reading."""
    _walked = Signal(int, int)

    def __init__(self, workbench: Workbench, desk: Desk, items: Items) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._items = items
        self._rows: Rows[VerdictRow] = Rows(VerdictRow)
        self._stop = threading.Event()
        self._running = False
        self._done = self._total = self._taken = 0
        self._walked.connect(self._walk)

    @Property(QObject, constant=True)
    def verdicts(self) -> QObject:
        """Of what was refused, or will not look good."""
        return self._rows

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._running

    @Property(float, notify=changed)
    def progress(self) -> float:
        """0 to 1; 0 while it is not known how much there is."""
        return self._done / self._total if self._total else 0.0

    @Property(str, notify=changed)
    def state(self) -> str:
        if not self._total:
            return translate("playlists", "Looking for files")
        return filled(
            translate("playlists", "Copying file %1 of %2"), *map(QLocale().toString, (self._done, self._total))
        )

    @Property(int, notify=changed)
    def taken(self) -> int:
        """How many files came in."""
        return self._taken

    @Slot(list, int)
    def take(self, urls: list[QUrl], at: int) -> None:
        """Bring files and folders in before the `at`-th item; -1: behind the current one."""
        sources = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        sheet = self._items.sheet
        if self._running:
            self._desk.say(translate("playlists", "Files are still coming in. Bring more when these are there."))
            return
        if len(sources) < len(urls):
            words = translate("playlists", "What lies on the web cannot be brought in. Save it on this computer first.")
            self._desk.say(words)
        if sheet is None or not sources:
            return
        self._run(whether=True)
        self._stop.clear()
        zone = largest_zone(self._workbench.take.edition, edits.playlist_name(sheet.path))
        mirror = self._workbench.mirror

        def work() -> _Brought:
            files: list[Found] = []
            for one in found(sources):
                if self._is_over():
                    return _Brought()
                files.append(one)
            judged = take(files, mirror, zone, lambda done: self._go_on(done, len(files)))
            if self._is_over():
                forget(judged, mirror)
                return _Brought()
            tables = (written(edits.ITEM, {"type": one.type, "src": one.path}) for one in judged if one.path)
            return _Brought(judged, tuple(tables))

        self._desk.jobs.run(
            work, lambda brought: self._end(brought, sheet.path, at), self._fail, StoreError, SourceError, OSError
        )

    @Slot()
    def cancel(self) -> None:
        """Nothing of it stays."""
        self._stop.set()

    def _go_on(self, done: int, total: int) -> bool:
        """In the worker's thread."""
        if done % _EVERY == 0:
            self._walked.emit(done, total)
        return not self._is_over()

    def _is_over(self) -> bool:
        """Whether the operator ended it, or the window is gone; asked from any thread."""
        return self._stop.is_set() or self._desk.jobs.closed()

    def _run(self, *, whether: bool) -> None:
        self._running = whether
        if whether:
            self._done = self._total = 0
        self._desk.occupy("import", runs=whether)
        self.changed.emit()

    @Slot(int, int)
    def _walk(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.changed.emit()

    def _end(self, brought: _Brought, path: str, at: int) -> None:
        judged, tables = brought.judged, brought.tables
        self._taken = len(tables)
        self._run(whether=False)
        if tables and not self._place(path, at, tables):
            forget(judged, self._workbench.mirror)
            return
        remarks = [VerdictRow(one.name, _said(one), not one.path) for one in judged if one.verdict != "taken"]
        self._rows.show(remarks)
        if remarks:
            self.judged.emit()
        elif self._stop.is_set():
            self._desk.say(translate("playlists", "Cancelled. Nothing was added."))
        elif not judged:
            self._desk.say(translate("playlists", "There are no files in it."))

    def _place(self, path: str, at: int, tables: tuple[str, ...]) -> bool:
        """Into the playlist that they were brought to, though another one may be open by now."""
        label = translate("playlists", "Add %n file(s)", "", len(tables))
        sheet = self._items.sheet
        try:
            self._workbench.relist()
        except SourceError as error:
            self._fail(error)
            return False
        if sheet is not None and sheet.path == path:
            return self._items.insert(label, tables, at if at >= 0 else None)
        if path not in self._workbench.texts:
            self._desk.say(translate("playlists", "Cancelled. Nothing was added."))
            return False
        return self._items.attempt(label, edits.placed(path, at if at >= 0 else _END, tables))

    def _fail(self, error: Exception) -> None:
        self._run(whether=False)
        self._desk.say(failure_words(error))


def _said(one: Judged) -> str:
    if one.verdict == "refused":
        return troubles.said(one.reason)
    size = f"{one.size[0]} × {one.size[1]}"
    return filled(translate("playlists", "Looks blurred on this screen: it is only %1 pixels."), size)
