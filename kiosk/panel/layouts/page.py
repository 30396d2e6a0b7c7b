"""The layouts: the list of them, what is done to whole ones, and the screens that they are drawn on."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.model import Layout
from kiosk.panel.desk import Desk, Place
from kiosk.panel.layouts import edits
from kiosk.panel.layouts.board import Board
from kiosk.panel.layouts.edits import LAYOUT, SCREEN
from kiosk.panel.layouts.findings import findings
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.layouts.output_form import OutputForm
from kiosk.panel.layouts.outputs import Outputs
from kiosk.panel.layouts.pattern import Pattern
from kiosk.panel.layouts.plan import FALLBACK, Ground, canvas_of, free_name, zone_boxes
from kiosk.panel.layouts.templates import TEMPLATES
from kiosk.panel.layouts.words import canvas_words
from kiosk.panel.layouts.zone_form import ZoneForm
from kiosk.panel.layouts.zones import Zones
from kiosk.panel.work import Rows, Workbench
from kiosk.program import BUILT_IN_LAYOUT

NAME = "layouts"
_LAYOUTS, _SCREENS = range(2)


@dataclass(frozen=True)
class LayoutRow:
    name: str
    detail: str
    """How many schedules use it."""
    canvas: list[int]
    boxes: list[list[int]]
    """Left, top, width and height of each zone, the last on top."""
    chosen: bool
    wrong: bool


@dataclass(frozen=True)
class ScreenRow:
    name: str
    detail: str
    chosen: bool


class LayoutsPage(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._focus = Focus(workbench, desk)
        zones, outputs = Zones(self._focus), Outputs(self._focus)
        self._board, self._form = Board(zones), ZoneForm(zones)
        self._wall, self._output_form = Board(outputs), OutputForm(outputs)
        self._pattern = Pattern(self._focus, desk)
        self._layouts, self._screens = Rows(LayoutRow), Rows(ScreenRow)
        self._tab = _LAYOUTS
        self._focus.changed.connect(self._show)
        desk.went.connect(self._go)
        self._show()

    @Property(QObject, constant=True)
    def board(self) -> QObject:
        """Of the open layout."""
        return self._board

    @Property(QObject, constant=True)
    def form(self) -> QObject:
        return self._form

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """Of the open screen."""
        return self._wall

    @Property(QObject, constant=True)
    def outputForm(self) -> QObject:
        return self._output_form

    @Property(QObject, constant=True)
    def pattern(self) -> QObject:
        return self._pattern

    @Property(QObject, constant=True)
    def layouts(self) -> QObject:
        return self._layouts

    @Property(QObject, constant=True)
    def screens(self) -> QObject:
        return self._screens

    @Property(list, notify=changed)
    def templates(self) -> list[dict[str, Any]]:
        """Drawn on the canvas that is worked on."""
        across, down = self._focus.ground.size
        return [
            {
                "name": one.name,
                "canvas": [across, down],
                "boxes": [
                    [x * across / 100, y * down / 100, width * across / 100, height * down / 100]
                    for _, (x, y, width, height) in one.zones
                ],
            }
            for one in TEMPLATES
        ]

    @Property(int, notify=changed)
    def tab(self) -> int:
        """0: layouts; 1: screens."""
        return self._tab

    @Property(bool, notify=changed)
    def isReadable(self) -> bool:
        return self._focus.plan.is_readable

    @Property(int, notify=changed)
    def current(self) -> int:
        """The open layout; -1: there is none."""
        return self._focus.layout_place

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._focus.layout.name if self._focus.layout else ""

    @Property(int, notify=changed)
    def currentScreen(self) -> int:
        return self._focus.screen_place

    @Property(str, notify=changed)
    def screenName(self) -> str:
        return self._focus.screen.name if self._focus.screen else ""

    @Property(list, notify=changed)
    def grounds(self) -> list[str]:
        """Canvases that the layout can be drawn on."""
        return [_ground_words(one) for one in self._focus.plan.grounds()]

    @Property(int, notify=changed)
    def ground(self) -> int:
        return self._focus.ground_place

    @Property(list, notify=changed)
    def usedBy(self) -> list[str]:
        """Names of the schedules that use the open layout."""
        plan = self._focus.plan
        return [plan.rules[n].name for n in plan.rules_of(self._focus.layout.name)] if self._focus.layout else []

    @Property(list, notify=changed)
    def replacements(self) -> list[str]:
        """What schedules could use in its stead."""
        whole = QCoreApplication.translate("layouts", "Whole screen")
        return [whole, *(one.name for one in self._others())]

    @Slot(bool)
    def see(self, seen: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """Whether the page is in front."""
        self._focus.see(seen=seen)

    @Slot(int)
    def show_tab(self, tab: int) -> None:
        self._tab = tab
        self.changed.emit()

    @Slot(int)
    def open(self, place: int) -> None:
        self._focus.open_layout(place)

    @Slot(int)
    def openScreen(self, place: int) -> None:
        self._focus.open_screen(place)

    @Slot(int)
    def standOn(self, place: int) -> None:
        """Draw on another screen's canvas."""
        self._focus.stand_on(place)

    @Slot(int)
    def add(self, template: int) -> None:
        """A new layout, behind the others."""
        chosen = TEMPLATES[template]
        name = self._focus.plan.free_name(chosen.name)
        label = self.tr("New layout “%1”").replace("%1", name)
        if self._focus.do(label, edits.added(LAYOUT, self._focus.plan.layout_count, chosen.values(name))):
            self._focus.open_layout(len(self._focus.plan.layouts) - 1)

    @Slot()
    def duplicate(self) -> None:
        if layout := self._focus.layout:
            place, name = self._focus.layout_place, self._focus.plan.free_name(layout.name)
            label = self.tr("Duplicate “%1”").replace("%1", layout.name)
            if self._focus.do(label, edits.doubled(self._in_file(place), name)):
                self._focus.open_layout(place + 1)

    @Slot(str)
    def rename(self, text: str) -> None:
        """The open layout; schedules that use it go with it."""
        layout, name = self._focus.layout, text.strip()
        if layout is None or name == layout.name:
            return
        if not name or not name.isprintable() or self._focus.plan.free_name(name) != name:
            why = self.tr("There is a layout of that name already.") if name else self.tr("A layout needs a name.")
            self._focus.desk.say(why)
            self.changed.emit()
            return
        rules = self._focus.plan.rules_in_file(layout.name)
        named = edits.changed(LAYOUT, self._in_file(self._focus.layout_place), {"name": name})
        follow = edits.rules_changed(rules, lambda rule: rule.update(layout=name))
        self._focus.renamed(layout.name, name)
        self._focus.do(self.tr("Rename “%1”").replace("%1", layout.name), edits.all_of(named, follow))

    @Slot(int)
    def remove(self, replacement: int) -> None:
        """The open layout; schedules that use it use another of `replacements` from now on."""
        layout = self._focus.layout
        if layout is None:
            return
        other = self._others()[replacement - 1] if replacement > 0 else None
        name, zones = (other.name, [zone.name for zone in other.zone]) if other else (BUILT_IN_LAYOUT, ["main"])
        rules = self._focus.plan.rules_in_file(layout.name)
        exchange = edits.rules_changed(rules, edits.layout_exchanged(name, zones, BUILT_IN_LAYOUT))
        gone = edits.taken_out(LAYOUT, self._in_file(self._focus.layout_place))
        self._focus.do(self.tr("Delete “%1”").replace("%1", layout.name), edits.all_of(exchange, gone))

    @Slot()
    def undo(self) -> None:
        """The last step of the draft, for editors that keep Ctrl+Z to themselves."""
        self._focus.workbench.undo()

    @Slot()
    def addScreen(self) -> None:
        """One of its own, with a canvas."""
        names = [screen.name for screen in self._focus.plan.screens]
        name = free_name(self.tr("screen"), names)
        values = {"name": name, "canvas": list(FALLBACK)}
        label = self.tr("New screen “%1”").replace("%1", name)
        if self._focus.do(label, edits.added(SCREEN, self._focus.plan.screen_count, values)):
            self._focus.open_screen(len(self._focus.plan.screens) - 1)

    def _others(self) -> list[Layout]:
        return [one for n, one in enumerate(self._focus.plan.layouts) if n != self._focus.layout_place]

    def _in_file(self, layout: int) -> int:
        return self._focus.plan.in_file(LAYOUT, layout)

    @Slot(object)
    def _go(self, place: Place) -> None:
        if place.page != NAME:
            return
        self._focus.refresh()
        lists = {
            LAYOUT: (len(self._focus.plan.layouts), self.open),
            SCREEN: (len(self._focus.plan.screens), self.openScreen),
        }
        if place.table in lists:
            count, opens = lists[place.table]
            found = [n for n in range(count) if self._focus.plan.in_file(place.table, n) == place.index]
            self.show_tab(_SCREENS if place.table == SCREEN else _LAYOUTS)
            if found:
                opens(found[0])

    @Slot()
    def _show(self) -> None:
        plan = self._focus.plan
        self._layouts.show([self._layout_row(n, one) for n, one in enumerate(plan.layouts)])
        rows = []
        for n, screen in enumerate(plan.screens):
            count = QCoreApplication.translate("layouts", "%n output(s)", "", len(screen.output))
            detail = f"{_ground_words(Ground('', *canvas_of(screen)))} · {count}"
            rows.append(ScreenRow(screen.name, detail, chosen=n == self._focus.screen_place))
        self._screens.show(rows)
        self.changed.emit()

    def _layout_row(self, place: int, layout: Layout) -> LayoutRow:
        plan = self._focus.plan
        canvas = plan.grounds()[plan.usual_ground(layout.name)].size
        boxes = zone_boxes(layout, canvas)
        used = len(plan.rules_of(layout.name))
        uses = QCoreApplication.translate("layouts", "in %n schedule(s)", "", used)
        return LayoutRow(
            name=layout.name,
            detail=uses if used else QCoreApplication.translate("layouts", "not used"),
            canvas=list(canvas),
            boxes=[[one.left, one.top, one.width, one.height] for one in boxes],
            chosen=place == self._focus.layout_place,
            wrong=any(one.serious for one in findings(boxes, canvas)) or not boxes,
        )


def _found(places: list[int], wanted: int) -> int:
    return places.index(wanted) if wanted in places else -1


def _ground_words(ground: Ground) -> str:
    size = canvas_words(ground.size)
    if ground.assumed:
        size = QCoreApplication.translate("layouts", "as large as the display")
    return f"{ground.screen} · {size}" if ground.screen else size
