"""The page of layouts: zones of a layout, outputs of a screen, the test picture."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.desk import Desk, Place
from kiosk.panel.layouts.board import Board
from kiosk.panel.layouts.edits import LAYOUT, SCREEN
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.layouts.gallery import Gallery
from kiosk.panel.layouts.output_form import OutputForm
from kiosk.panel.layouts.outputs import Outputs
from kiosk.panel.layouts.pattern import Pattern
from kiosk.panel.layouts.screen_list import ScreenList
from kiosk.panel.layouts.words import ground_words
from kiosk.panel.layouts.zone_form import ZoneForm
from kiosk.panel.layouts.zones import Zones
from kiosk.panel.work import Workbench

NAME = "layouts"
_LAYOUTS, _SCREENS = range(2)


class LayoutsPage(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._focus = Focus(workbench, desk)
        zones, outputs = Zones(self._focus), Outputs(self._focus)
        self._gallery, self._board, self._form = Gallery(self._focus), Board(zones), ZoneForm(zones)
        self._screens, self._wall, self._output_form = ScreenList(self._focus), Board(outputs), OutputForm(outputs)
        self._pattern = Pattern(self._focus, desk)
        self._tab = _LAYOUTS
        self._focus.changed.connect(self.changed)
        desk.went.connect(self._go)

    @Property(QObject, constant=True)
    def gallery(self) -> QObject:
        """All layouts."""
        return self._gallery

    @Property(QObject, constant=True)
    def board(self) -> QObject:
        """Of the open layout."""
        return self._board

    @Property(QObject, constant=True)
    def form(self) -> QObject:
        """Of the chosen zone."""
        return self._form

    @Property(QObject, constant=True)
    def screens(self) -> QObject:
        return self._screens

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """Of the open screen."""
        return self._wall

    @Property(QObject, constant=True)
    def outputForm(self) -> QObject:
        """Of the chosen output."""
        return self._output_form

    @Property(QObject, constant=True)
    def pattern(self) -> QObject:
        return self._pattern

    @Property(int, notify=changed)
    def tab(self) -> int:
        """0: layouts; 1: screens."""
        return self._tab

    @Property(bool, notify=changed)
    def isReadable(self) -> bool:
        return self._focus.plan.is_readable

    @Property(list, notify=changed)
    def grounds(self) -> list[str]:
        """Canvases that the layout can be drawn on."""
        return [ground_words(one) for one in self._focus.plan.grounds()]

    @Property(int, notify=changed)
    def ground(self) -> int:
        return self._focus.ground_place

    @Slot(bool)
    def see(self, seen: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """Whether the page is in front."""
        self._focus.see(seen=seen)

    @Slot(int)
    def showTab(self, tab: int) -> None:
        self._tab = tab
        self.changed.emit()

    @Slot(int)
    def standOn(self, place: int) -> None:
        """Draw on another screen's canvas."""
        self._focus.stand_on(place)

    @Slot()
    def undo(self) -> None:
        """The last step of the draft, for editors that keep Ctrl+Z to themselves."""
        self._focus.workbench.undo()

    @Slot(object)
    def _go(self, place: Place) -> None:
        if place.page != NAME:
            return
        self._focus.refresh()
        plan = self._focus.plan
        if place.table == LAYOUT:
            self.showTab(_LAYOUTS)
            self._focus.open_layout(_found([plan.in_file(LAYOUT, n) for n in range(len(plan.layouts))], place.index))
        elif place.table == SCREEN:
            self.showTab(_SCREENS)
            self._focus.open_screen(_found([plan.in_file(SCREEN, n) for n in range(len(plan.screens))], place.index))


def _found(places: list[int], wanted: int) -> int:
    return places.index(wanted) if wanted in places else -1
