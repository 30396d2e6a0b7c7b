"""The outputs of the open screen as boxes: which part of its canvas goes to which display."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from kiosk.model import Output
from kiosk.panel.draft import Edit
from kiosk.panel.layouts import edits
from kiosk.panel.layouts.boxes import Box, Canvas, whole
from kiosk.panel.layouts.edits import OUTPUT, SCREEN
from kiosk.panel.layouts.findings import Finding, findings
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.layouts.plan import canvas_of, output_boxes
from kiosk.panel.layouts.subject import Caption, Subject


class Outputs(Subject):
    """GUI thread."""

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self.focus = focus
        self.findings: tuple[Finding, ...] = ()
        self._open = ""
        focus.changed.connect(self._follow)
        self._follow()

    @property
    def outputs(self) -> tuple[Output, ...]:
        return self.focus.screen.output if self.focus.screen else ()

    @property
    @override
    def canvas(self) -> Canvas:
        screen = self.focus.screen
        return canvas_of(screen)[0] if screen else self.focus.ground.size

    @property
    @override
    def boxes(self) -> tuple[Box, ...]:
        return output_boxes(self.focus.screen) if self.focus.screen else ()

    @override
    def caption(self, place: int) -> Caption:
        output, box = self.outputs[place], self.boxes[place]
        wrong = any(one.place == place and one.serious for one in self.findings)
        return Caption(output.display, f"{box.width} × {box.height}", wrong, output.rotate)

    def connectors(self) -> list[str]:
        """Those that are known: of the screen's outputs, and of this machine."""
        here = [screen.name() for screen in QGuiApplication.screens()]
        return list(dict.fromkeys(filter(None, [*(one.display for one in self.outputs), *here])))

    @override
    def put(self, boxes: Mapping[int, Box], *, moved: bool) -> None:
        label = self.tr("Move the part of “%1”") if moved else self.tr("Crop the part of “%1”")
        self.do(label, min(boxes), edits.all_of(*(self.set(n, source=source_of(boxes[n])) for n in boxes)))

    @override
    def draw(self, box: Box) -> None:
        screen = self.focus.screen
        if screen is None:
            return
        used = {output.display for output in self.outputs}
        name = next((one for one in self.connectors() if one not in used), f"HDMI-{len(used) + 1}")
        values = {"display": name, "source": source_of(box), "target": [0, 0]}
        at = self.in_file(len(self.outputs) - 1) + 1 if self.outputs else 0
        added = edits.part_added(self.table, SCREEN, OUTPUT, at, values)
        edit = added if screen.canvas else edits.all_of(self.with_canvas(self.canvas), added)
        if self.focus.do(self.tr("New output “%1”").replace("%1", name), edit):
            self._become((len(self.outputs) - 1,))

    @override
    def add(self) -> None:
        self.draw(whole(self.canvas))

    @override
    def remove(self) -> None:
        names = ", ".join(self.outputs[n].display for n in self.chosen)
        edit = edits.parts_taken_out(self.table, SCREEN, OUTPUT, [self.in_file(n) for n in self.chosen])
        self._become(())
        self.focus.do(self.tr("Remove “%1”").replace("%1", names), edit)

    @property
    def table(self) -> int:
        """The screen in the file."""
        return self.focus.plan.in_file(SCREEN, self.focus.screen_place)

    def in_file(self, output: int) -> int:
        return self.focus.plan.output_in_file(self.focus.screen_place, output)

    def with_canvas(self, canvas: Canvas) -> Edit:
        return edits.changed(SCREEN, self.table, {"canvas": list(canvas)})

    def set(self, output: int, **values: Any) -> Edit:
        return edits.part_changed(self.table, SCREEN, OUTPUT, self.in_file(output), values)

    def do(self, label: str, output: int, edit: Edit) -> None:
        """One step; %1 in the label is the connector."""
        self.focus.do(label.replace("%1", self.outputs[output].display), edit)

    @Slot()
    def _follow(self) -> None:
        name = self.focus.screen.name if self.focus.screen else ""
        if name != self._open:
            self._open, self.chosen = name, ()
        self.chosen = tuple(n for n in self.chosen if n < len(self.outputs))
        self.findings = findings(self.boxes, self.canvas) if self.outputs else ()
        self.changed.emit()


def source_of(box: Box) -> list[int]:
    """As a file has it."""
    return [box.left, box.top, box.width, box.height]
