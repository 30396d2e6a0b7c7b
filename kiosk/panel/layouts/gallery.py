"""All layouts, and what is done to whole ones."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.model import Layout
from kiosk.panel.layouts import edits
from kiosk.panel.layouts.edits import LAYOUT
from kiosk.panel.layouts.findings import findings
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.layouts.plan import zone_boxes
from kiosk.panel.layouts.templates import TEMPLATES
from kiosk.panel.work import Rows
from kiosk.program import BUILT_IN_LAYOUT, MAIN_ZONE


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


class Gallery(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self._focus = focus
        self._rows = Rows(LayoutRow)
        focus.changed.connect(self._show)
        self._show()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def current(self) -> int:
        """The open layout; -1: there is none."""
        return self._focus.layout_place

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._focus.layout.name if self._focus.layout else ""

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

    @Property(list, notify=changed)
    def templates(self) -> list[dict[str, Any]]:
        """Drawn on the canvas that is worked on."""
        canvas = self._focus.ground.size
        return [{"name": one.name, "canvas": list(canvas), "boxes": one.boxes(canvas)} for one in TEMPLATES]

    @Slot(int)
    def open(self, place: int) -> None:
        self._focus.open_layout(place)

    @Slot(int)
    def add(self, template: int) -> None:
        """A new layout, behind the others."""
        plan, chosen = self._focus.plan, TEMPLATES[template]
        name = plan.free_name(chosen.name)
        label = self.tr("New layout “%1”").replace("%1", name)
        if self._focus.do(label, edits.added(LAYOUT, plan.layout_count, chosen.values(name))):
            self._focus.open_layout(len(self._focus.plan.layouts) - 1)

    @Slot()
    def duplicate(self) -> None:
        if layout := self._focus.layout:
            place, name = self._focus.layout_place, self._focus.plan.free_name(layout.name)
            label = self.tr("Duplicate “%1”").replace("%1", layout.name)
            if self._focus.do(label, edits.doubled(self._table, name)):
                self._focus.open_layout(place + 1)

    @Slot(str)
    def rename(self, text: str) -> None:
        """The open layout; schedules that use it go with it."""
        layout, name = self._focus.layout, text.strip()
        if layout is None or name == layout.name:
            return
        if not name or not name.isprintable():
            self._focus.desk.say(self.tr("A layout needs a name."))
        elif self._focus.plan.free_name(name) != name:
            self._focus.desk.say(self.tr("There is a layout of that name already."))
        else:
            rules = self._focus.plan.rules_in_file(layout.name)
            named = edits.changed(LAYOUT, self._table, {"name": name})
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
        name, zones = (other.name, [zone.name for zone in other.zone]) if other else (BUILT_IN_LAYOUT, [MAIN_ZONE])
        rules = self._focus.plan.rules_in_file(layout.name)
        exchange = edits.rules_changed(rules, edits.layout_exchanged(name, zones, BUILT_IN_LAYOUT))
        label = self.tr("Delete “%1”").replace("%1", layout.name)
        self._focus.do(label, edits.all_of(exchange, edits.taken_out(LAYOUT, self._table)))

    @property
    def _table(self) -> int:
        """The open layout in the file."""
        return self._focus.plan.in_file(LAYOUT, self._focus.layout_place)

    def _others(self) -> list[Layout]:
        return [one for n, one in enumerate(self._focus.plan.layouts) if n != self._focus.layout_place]

    @Slot()
    def _show(self) -> None:
        self._rows.show([self._row(n, one) for n, one in enumerate(self._focus.plan.layouts)])
        self.changed.emit()

    def _row(self, place: int, layout: Layout) -> LayoutRow:
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
