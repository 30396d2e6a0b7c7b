"""What the chosen output says, and how large the screen's canvas is."""

from typing import Any

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot

from kiosk.model import Output
from kiosk.panel.layouts.outputs import Outputs, source_of
from kiosk.panel.layouts.plan import canvas_of
from kiosk.panel.layouts.words import finding_words

_MOST = 65_536
_SOURCE, _TARGET = ("x", "y", "width", "height"), ("left", "top")


class OutputForm(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, outputs: Outputs) -> None:
        super().__init__()
        self._outputs = outputs
        outputs.changed.connect(self.changed)
        outputs.chose.connect(self.changed)

    @Property(list, notify=changed)
    def listed(self) -> list[dict[str, Any]]:
        outputs = self._outputs
        return [
            {"place": n, "name": one.display, "detail": outputs.caption(n).detail, "chosen": n in outputs.chosen}
            for n, one in enumerate(outputs.outputs)
        ]

    @Property(dict, notify=changed)
    def facts(self) -> dict[str, Any]:
        """Of the one that is chosen; empty: none is, or several."""
        output = self._output
        if output is None:
            return {}
        numbers = dict(zip(_SOURCE, source_of(self._outputs.boxes[self._place]), strict=True))
        return {
            "display": output.display,
            "rotate": output.rotate,
            "numbers": {name: str(one) for name, one in numbers.items()},
            "left": str(output.target[0]),
            "top": str(output.target[1]),
        }

    @Property(list, notify=changed)
    def canvas(self) -> list[str]:
        """Width and height of the screen's."""
        return [str(side) for side in self._outputs.canvas]

    @Property(bool, notify=changed)
    def isAssumed(self) -> bool:
        """Nobody says how large the canvas is: it is as large as the display."""
        screen = self._outputs.focus.screen
        return screen is not None and canvas_of(screen)[1]

    @Property(list, notify=changed)
    def notes(self) -> list[dict[str, Any]]:
        """What is not as it should be, in words."""
        names = [output.display for output in self._outputs.outputs]
        told = []
        for one in self._outputs.findings:
            if one.kind == "bare":
                words = self.tr("%1 % of the canvas is on no display, so nobody sees it.")
                text = words.replace("%1", QLocale().toString(max(1, round(100 * one.share))))
            elif one.kind == "outside":
                text = finding_words(one, names)
            else:  # two displays may show the same
                continue
            told.append({"text": text, "serious": one.serious, "place": one.place})
        return told

    @Property(list, notify=changed)
    def connectors(self) -> list[str]:
        return self._outputs.connectors()

    @Slot(str)
    def setDisplay(self, text: str) -> None:
        output, name = self._output, text.strip()
        if output is None or name == output.display:
            return
        if not name or not name.isprintable():
            self._refuse(self.tr("An output has the name of a connector, such as HDMI-1."))
            return
        edit = self._outputs.set(self._place, display=name)
        self._outputs.do(self.tr("Another connector for “%1”"), self._place, edit)

    @Slot(str, str)
    def setNumber(self, name: str, text: str) -> None:
        """`name` is x, y, width or height on the canvas, or left or top on the display; whole pixels."""
        output, value = self._output, _pixels(text)
        if output is None:
            return
        if value is None or (value == 0 and name in {"width", "height"}):
            self._refuse(self.tr("These are whole pixels, such as 640."))
            return
        place, outputs = self._place, self._outputs
        if name in _TARGET:
            target = dict(zip(_TARGET, output.target, strict=True)) | {name: value}
            changed, label = {"target": list(target.values())}, self.tr("Move “%1” on its display")
        else:
            source = dict(zip(_SOURCE, source_of(outputs.boxes[place]), strict=True)) | {name: value}
            changed, label = {"source": list(source.values())}, self.tr("Crop the part of “%1”")
        if changed not in ({"target": list(output.target)}, {"source": source_of(outputs.boxes[place])}):
            outputs.do(label, place, outputs.set(place, **changed))
        self.changed.emit()

    @Slot(int)
    def setRotation(self, degrees: int) -> None:
        output = self._output
        if output is not None and degrees != output.rotate:
            edit = self._outputs.set(self._place, rotate=degrees or None)
            self._outputs.do(self.tr("Turn “%1”"), self._place, edit)

    @Slot(str, str)
    def setCanvas(self, width: str, height: str) -> None:
        """Of the screen, in pixels."""
        screen, sides = self._outputs.focus.screen, (_pixels(width), _pixels(height))
        if screen is None:
            return
        if not sides[0] or not sides[1]:
            self._refuse(self.tr("These are whole pixels, such as 1280."))
        elif sides != screen.canvas:
            label = self.tr("Canvas of “%1”").replace("%1", screen.name)
            self._outputs.focus.do(label, self._outputs.with_canvas((sides[0], sides[1])))

    @property
    def _place(self) -> int:
        return self._outputs.chosen[0]

    @property
    def _output(self) -> Output | None:
        """The one that is chosen."""
        return self._outputs.outputs[self._place] if len(self._outputs.chosen) == 1 else None

    def _refuse(self, why: str) -> None:
        self._outputs.focus.desk.say(why)
        self.changed.emit()


def _pixels(text: str) -> int | None:
    """None: no whole number of them."""
    value = int(text) if text.strip().isdecimal() and len(text) < 8 else _MOST + 1
    return value if value <= _MOST else None
