"""What stands around every page of the window: the site, what is not on air yet, undo, messages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.editions import Listing, SourceError, Stamp, scan
from kiosk.model import is_text_file
from kiosk.panel.desk import Desk, Place
from kiosk.panel.draft import removals
from kiosk.panel.front import Conflicts, Problems
from kiosk.panel.pages import Page
from kiosk.panel.publishing import Choice, Goal, Publication, Reviews
from kiosk.panel.screens import EXHIBITION, Alert, Exhibition
from kiosk.panel.work import Workbench

QML_FOLDER = Path(__file__).parent / "qml"


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page of this window."""

    page: Page
    model: QObject


def open_pages(pages: Sequence[Page], workbench: Workbench, desk: Desk) -> tuple[OpenPage, ...]:
    return tuple(OpenPage(page, page.make(workbench, desk)) for page in pages)


class Shell(QObject):
    """For Main.qml. GUI thread."""

    changed = Signal()
    said = Signal(str)
    """A sentence for the operator."""
    left = Signal()
    """The operator wants another site."""
    turned = Signal()
    """Another page is in front."""
    retranslated = Signal()
    occupied = Signal()

    def __init__(self, workbench: Workbench, desk: Desk, pages: Sequence[OpenPage] = ()) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._open = tuple(pages)
        self._current = 0
        self._pending = 0
        self._media = 0
        """How many of the draft's files are not on air."""
        self._listing: Listing | None = None
        """What they were counted in."""
        self._on_air: Mapping[str, Stamp] | None = None
        """None: not looked at yet."""
        self._problems = Problems(workbench, desk, [one.page.name for one in self._open])
        goal = Goal(workbench.draft.book.folder, desk)
        self._publication = Publication(goal, workbench, desk)
        self._choice = Choice(goal, desk)
        self._reviews = Reviews(goal, workbench, desk)
        self._publication.done.connect(self._reviews.again)
        self._conflicts = Conflicts(workbench)
        self._alert = Alert(desk)
        self._exhibition = Exhibition.of(workbench, desk)
        workbench.changed.connect(self._count)
        workbench.aired.connect(self._look)
        workbench.said.connect(self.said)
        desk.said.connect(self.said)
        desk.went.connect(self._go)
        desk.retranslated.connect(self.retranslated)
        desk.occupied.connect(self.occupied)
        self._count()
        self._look()

    @Property(list, constant=True)
    def pages(self) -> list[dict[str, Any]]:
        """Each with its icon, its QML file and its view model."""
        return [
            {
                "icon": one.page.icon,
                "url": QUrl.fromLocalFile(QML_FOLDER / "pages" / one.page.qml),
                "model": one.model,
            }
            for one in self._open
        ]

    @Property(QObject, constant=True)
    def exhibition(self) -> Exhibition:
        """The player that a panel of this machine started."""
        return self._exhibition

    @Property(QObject, constant=True)
    def alert(self) -> Alert:
        """What shows an emergency on the screen of this machine."""
        return self._alert

    @Property(list, notify=retranslated)
    def titles(self) -> list[str]:
        """Of the pages."""
        return [one.page.translated() for one in self._open]

    def _get_current(self) -> int:
        return self._current

    def _set_current(self, current: int) -> None:
        if current != self._current:
            self._current = current
            self.turned.emit()

    current = Property(int, _get_current, _set_current, notify=turned)
    """Which page is in front."""

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the site."""
        return self._workbench.take.loaded.site.settings.site.title or self._workbench.site.name

    @Property(int, notify=changed)
    def pending(self) -> int:
        """How many files differ from what is on air, new media included."""
        return self._pending

    @Property(QObject, constant=True)
    def problems(self) -> QObject:
        return self._problems

    @Property(QObject, constant=True)
    def publication(self) -> Publication:
        return self._publication

    @Property(QObject, constant=True)
    def choice(self) -> Choice:
        """Where the site goes."""
        return self._choice

    @Property(QObject, constant=True)
    def reviews(self) -> Reviews:
        """What waits for a second signature."""
        return self._reviews

    @Property(QObject, constant=True)
    def conflicts(self) -> QObject:
        return self._conflicts

    @Property(str, notify=changed)
    def undoLabel(self) -> str:
        """What taking a step back undoes; empty where there is none."""
        return self._workbench.draft.history.undo_label

    @Property(str, notify=changed)
    def redoLabel(self) -> str:
        return self._workbench.draft.history.redo_label

    @Property(str, notify=occupied)
    def running(self) -> str:
        """What would end with the window, and what comes of that; empty: nothing."""
        if "import" in self._desk.tasks:
            return self.tr("Files are still being copied into this site. If you leave now, none of them is added.")
        if "air" in self._desk.tasks:
            return self.tr(
                "This site is still on its way to the screens. If you leave now, that ends, and you put it on air "
                "again later; what was sent by then is not sent again."
            )
        return ""

    def close(self) -> None:
        """The window goes: end what runs beside it."""
        self._publication.stop()

    @Slot()
    def undo(self) -> None:
        self._workbench.undo()

    @Slot()
    def redo(self) -> None:
        self._workbench.redo()

    @Slot()
    def meet(self) -> None:
        """Look whether somebody else changed the folder; asked for when the window comes to the front."""
        self._workbench.meet()
        self._reviews.glance()
        self._look()

    def exhibit(self) -> None:
        """Ask where the site is to be shown."""
        self._desk.go(EXHIBITION)

    @Slot()
    def leave(self) -> None:
        """Ask for another site."""
        self.left.emit()

    @Slot()
    def _look(self) -> None:
        """See which files are on air, beside the window: that takes too long to be done at every step."""
        site = self._workbench.site
        self._desk.jobs.run(lambda: scan(site).files, self._seen, lambda _: None, SourceError)

    def _seen(self, on_air: Mapping[str, Stamp]) -> None:
        self._on_air = on_air
        self._listing = None
        self._count()

    @Slot()
    def _count(self) -> None:
        listing = self._workbench.library.listing
        if self._listing is not listing and self._on_air is not None:
            self._listing = listing
            self._media = sum(path not in self._on_air and not is_text_file(path) for path in listing.files)
        on_air, marks = self._on_air or {}, removals(self._workbench.texts)
        gone = sum(
            path in on_air and (on_air[path].size, on_air[path].mtime_ns) == mark for path, mark in marks.items()
        )
        self._pending = len(self._workbench.draft.pending) + self._media + gone
        self.changed.emit()

    @Slot(object)
    def _go(self, place: Place) -> None:
        for index, one in enumerate(self._open):
            if one.page.name == place.page:
                self._set_current(index)
