"""The zones of the open layout as boxes: drawn, moved, taken away."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from typing_extensions import override

from kiosk.model import Layout, Length, Rect, Zone
from kiosk.panel.draft import Edit
from kiosk.panel.layouts import edits
from kiosk.panel.layouts.boxes import Box, Canvas, rect_of
from kiosk.panel.layouts.edits import LAYOUT, ZONE
from kiosk.panel.layouts.findings import Finding, findings
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.layouts.plan import zone_boxes
from kiosk.panel.layouts.subject import Caption, Subject
from kiosk.panel.layouts.words import lengths_words
from kiosk.panel.naming import free_name
from kiosk.panel.terms import zone_name


class Zones(Subject):
    """GUI thread."""

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self.focus = focus
        self.findings: tuple[Finding, ...] = ()
        self._captions: tuple[Caption, ...] = ()
        self._open = ""
        focus.changed.connect(self._follow)
        self._follow()

    @property
    def layout(self) -> Layout | None:
        return self.focus.layout

    @property
    def zones(self) -> tuple[Zone, ...]:
        return self.layout.zone if self.layout else ()

    @property
    @override
    def canvas(self) -> Canvas:
        return self.focus.ground.size

    @property
    @override
    def boxes(self) -> tuple[Box, ...]:
        return zone_boxes(self.layout, self.canvas) if self.layout else ()

    @override
    def caption(self, place: int) -> Caption:
        return self._captions[place]

    @override
    def put(self, boxes: Mapping[int, Box], *, moved: bool) -> None:
        rects = {n: rect_of(box, self.zones[n].rect, self.canvas) for n, box in boxes.items()}
        self.write(rects, self.tr("Move “%1”") if moved else self.tr("Change the size of “%1”"))

    @override
    def draw(self, box: Box) -> None:
        unit = Length(0, percent=all(zone.rect.x.percent for zone in self.zones))
        self._add(rect_of(box, Rect(unit, unit, unit, unit), self.canvas))

    @override
    def add(self) -> None:
        quarter, half = Length(25, percent=True), Length(50, percent=True)
        self._add(Rect(quarter, quarter, half, half))

    @override
    def remove(self) -> None:
        if self.layout is None:
            return
        names = [self.zones[n].name for n in self.chosen]
        gone = edits.parts_taken_out(self.table, LAYOUT, ZONE, [self.in_file(n) for n in self.chosen])
        rules = edits.rules_changed(self.focus.plan.rules_in_file(self.layout.name), edits.zones_dropped(names))
        label = self.tr("Remove “%1”").replace("%1", ", ".join(map(zone_name, names)))
        played = dict.fromkeys(title for name in names for title in self.focus.plan.plays(self.layout.name, name))
        self._become(())
        if self.focus.do(label, edits.all_of(gone, rules)) and played:
            lost = self.tr("What played there is no longer shown: %1. Undo brings it back.")
            self.focus.desk.say(lost.replace("%1", ", ".join(played)))

    @property
    def table(self) -> int:
        """The layout in the file."""
        return self.focus.plan.in_file(LAYOUT, self.focus.layout_place)

    def in_file(self, zone: int) -> int:
        return self.focus.plan.zone_in_file(self.focus.layout_place, zone)

    def write(self, rects: Mapping[int, Rect], label: str) -> None:
        """One step: zones lie there now; %1 in the label is the name of one."""
        new = {n: rect for n, rect in rects.items() if rect != self.zones[n].rect}
        if new:
            self.do(label, min(new), edits.all_of(*(self.set(n, rect=edits.rect_values(new[n])) for n in new)))

    def set(self, zone: int, **values: Any) -> Edit:
        return edits.part_changed(self.table, LAYOUT, ZONE, self.in_file(zone), values)

    def do(self, label: str, zone: int, edit: Edit) -> None:
        self.focus.do(label.replace("%1", zone_name(self.zones[zone].name)), edit)

    def _caption(self, place: int) -> Caption:
        zone = self.zones[place]
        plays = ", ".join(self.focus.plan.plays(self.layout.name, zone.name)) if self.layout else ""
        wrong = any(one.place == place and one.serious for one in self.findings)
        detail = plays or lengths_words(zone.rect)
        return Caption(zone_name(zone.name), detail, wrong, picture=self.focus.picture(zone.name))

    def _add(self, rect: Rect) -> None:
        if self.layout is None:
            return
        name = free_name(self.tr("zone"), [zone.name for zone in self.zones])
        at = self.in_file(len(self.zones) - 1) + 1 if self.zones else 0
        values = {"name": name, "rect": edits.rect_values(rect)}
        label = self.tr("New zone “%1”").replace("%1", zone_name(name))
        if self.focus.do(label, edits.part_added(self.table, LAYOUT, ZONE, at, values)):
            self._become((len(self.zones) - 1,))

    @Slot()
    def _follow(self) -> None:
        name = self.layout.name if self.layout else ""
        if name != self._open:
            self._open, self.chosen = name, ()
        self.chosen = tuple(n for n in self.chosen if n < len(self.zones))
        self.findings = findings(self.boxes, self.canvas) if self.zones else ()
        self._captions = tuple(map(self._caption, range(len(self.zones))))
        self.changed.emit()
