"""The page of playlists, for PlaylistsPage.qml."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.model import is_playlist_file
from kiosk.panel.desk import Desk, Place
from kiosk.panel.draft import Edit
from kiosk.panel.playlists import edits
from kiosk.panel.playlists.airing import Airing, airing
from kiosk.panel.playlists.entries import read_sheet
from kiosk.panel.playlists.facts import Facts
from kiosk.panel.playlists.files import Files
from kiosk.panel.playlists.importer import Importer
from kiosk.panel.playlists.inspector import Inspector
from kiosk.panel.playlists.items import Items
from kiosk.panel.playlists.overview import Overview, PlaylistRow
from kiosk.panel.playlists.rows import View
from kiosk.panel.playlists.wording import filled, translate
from kiosk.panel.work import Rows, Workbench

PAGE = "playlists"
_QUIET_MS = 300
"""So long nothing has changed before the hours are counted anew."""


class PlaylistsPage(QObject):
    """Which playlist is open, and what is done to playlists as a whole. GUI thread."""

    changed = Signal()
    opened = Signal()
    """Another playlist is open."""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._facts = Facts()
        self._rows: Rows[PlaylistRow] = Rows(PlaylistRow)
        self._overview = Overview()
        self._current = ""
        self._items = Items(workbench, desk)
        self._inspector = Inspector(workbench, desk, self._items)
        self._importer = Importer(workbench, desk, self._items)
        self._files = Files(workbench, desk, self._items)
        self._counting = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._counting.timeout.connect(self._count)
        workbench.changed.connect(self._refresh)
        desk.retranslated.connect(self._retranslate)
        desk.went.connect(self._go)
        self._refresh()

    @Property(QObject, constant=True)
    def playlists(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def items(self) -> QObject:
        return self._items

    @Property(QObject, constant=True)
    def inspector(self) -> QObject:
        return self._inspector

    @Property(QObject, constant=True)
    def importer(self) -> QObject:
        return self._importer

    @Property(QObject, constant=True)
    def files(self) -> QObject:
        """Of the site, to take items from."""
        return self._files

    def _row(self) -> int:
        return next((n for n, row in enumerate(self._rows.rows) if row.path == self._current), -1)

    def _title(self) -> str:
        return next((row.title for row in self._rows.rows if row.path == self._current), "")

    current = Property(int, _row, notify=changed)
    """Which row is open; -1: there is no playlist."""
    title = Property(str, _title, notify=changed)
    """Of the open playlist."""

    @Slot(int)
    def open(self, row: int) -> None:
        if 0 <= row < len(self._rows.rows):
            self._open(self._rows.rows[row].path)

    @Slot()
    def add(self) -> None:
        """A new playlist, open at once."""
        title = translate("playlists", "New playlist")
        path = edits.free_path(self._workbench.texts, title)
        if self._do(translate("playlists", "New playlist"), edits.new_playlist(path, title)):
            self._open(path)

    @Slot(str)
    def rename(self, title: str) -> None:
        plain = " ".join(title.split())
        if self._current and plain and plain != self._title():
            self._do(
                filled(translate("playlists", "Rename playlist to “%1”"), plain), edits.retitled(self._current, plain)
            )

    @Slot()
    def duplicate(self) -> None:
        if not self._current:
            return
        title = filled(translate("playlists", "Copy of %1"), self._title())
        path = edits.free_path(self._workbench.texts, title)
        if self._do(
            filled(translate("playlists", "Duplicate playlist “%1”"), self._title()),
            edits.duplicated(self._current, path, title),
        ):
            self._open(path)

    @Slot()
    def remove(self) -> None:
        """Undo brings it back."""
        row, title = self._row(), self._title()
        if row >= 0 and self._do(
            filled(translate("playlists", "Delete playlist “%1”"), title), edits.without_playlist(self._current)
        ):
            self._desk.say(
                filled(
                    translate("playlists", "“%1” is deleted, and in no schedule any more. Ctrl+Z brings it back."),
                    title,
                )
            )

    def _open(self, path: str) -> None:
        if path != self._current:
            self._current = path
            self._refresh()
            self.opened.emit()

    @Slot(object)
    def _go(self, place: Place) -> None:
        if place.page == PAGE and place.file in self._workbench.texts:
            self._open(place.file)
            self._items.choose(place.index)

    def _do(self, label: str, edit: Edit) -> bool:
        return self._items.attempt(label, edit)

    @Slot()
    def _retranslate(self) -> None:
        self._overview = Overview()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Everything that is seen, from the draft as it is now."""
        take = self._workbench.take
        if take.edition is not None:
            self._facts = self._facts.learnt(take.edition)
        view = View(take, self._facts, self._workbench.store, self._workbench.mirror.folder, frozenset(take.unprepared))
        before = self._row()
        self._rows.show(self._overview.rows(view, filter(is_playlist_file, self._workbench.texts)))
        if self._row() < 0:  # the open one is gone: the next takes its place
            rows = self._rows.rows
            self._current = rows[min(max(before, 0), len(rows) - 1)].path if rows else ""
        sheet = read_sheet(take.loaded, take.problems, self._current) if self._current else None
        self._items.show(view, sheet)
        self._counting.start()
        self.changed.emit()

    @Slot()
    def _count(self) -> None:
        """How often an hour, beside the window."""
        edition, path = self._workbench.take.edition, self._current
        if edition is None or not path:
            return
        name, now = edits.playlist_name(path), self._desk.now_ms()

        def counted(known: Airing) -> None:
            if self._current == path and self._workbench.take.edition is edition:
                self._items.count_hours(known)

        self._desk.jobs.run(lambda: airing(edition, name, now), counted, lambda _: None)
