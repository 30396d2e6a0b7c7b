"""A canvas with boxes, and what the pointer and the arrow keys do to them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.layouts.arranging import arranged
from kiosk.panel.layouts.boxes import Box, Canvas, around
from kiosk.panel.layouts.gesture import MOVE, Sides, clamped, stretched
from kiosk.panel.layouts.hold import Drag, Hold, topmost, under
from kiosk.panel.layouts.subject import Subject
from kiosk.panel.work import Rows

_ARROW, _MOVING, _ACROSS, _DOWN, _FALLING, _RISING = range(6)
_CURSORS: Mapping[Sides | None, int] = {
    None: _ARROW,
    MOVE: _MOVING,
    frozenset({"left"}): _ACROSS,
    frozenset({"right"}): _ACROSS,
    frozenset({"top"}): _DOWN,
    frozenset({"bottom"}): _DOWN,
    frozenset({"left", "top"}): _FALLING,
    frozenset({"right", "bottom"}): _FALLING,
}
_LEAST_DRAWN = 4
"""Pixels; what is smaller was a click."""


@dataclass(frozen=True)
class Shape:
    """A box as it is drawn."""

    place: int
    name: str
    detail: str
    said: str
    """All of it in words, for those who do not see it."""
    start_x: int
    start_y: int
    breadth: int
    depth: int
    chosen: bool
    wrong: bool
    turn: int
    """Degrees clockwise, by which its picture is turned on the display."""
    picture: str
    """Address of what is seen in it."""


class Board(QObject):
    """GUI thread. Points are pixels of the canvas."""

    changed = Signal()
    """Boxes, canvas or what is chosen are others."""
    dragged = Signal()

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self._shapes = Rows(Shape)
        self._hold: Hold | None = None
        self._drag = Drag()
        subject.changed.connect(self._show)
        subject.chose.connect(self._show)
        self._show()

    @Property(QObject, constant=True)
    def shapes(self) -> QObject:
        return self._shapes

    @Property(list, notify=changed)
    def canvas(self) -> list[int]:
        """Width and height."""
        return list(self._subject.canvas)

    @Property(list, notify=dragged)
    def guides(self) -> list[dict[str, Any]]:
        return [asdict(one) for one in self._drag.guides]

    @Property(list, notify=dragged)
    def fresh(self) -> list[int]:
        """Left, top, width and height of a box that is being drawn; empty: none is."""
        one = self._drag.fresh
        return [] if one is None else [one.left, one.top, one.width, one.height]

    @Property(str, notify=dragged)
    def measure(self) -> str:
        """Of what is dragged."""
        if self._drag.fresh is not None:
            return f"{self._drag.fresh.width} × {self._drag.fresh.height}"
        if not self._drag.boxes or self._hold is None:
            return ""
        one = around(list(self._drag.boxes.values()))
        return f"{one.left}, {one.top}" if self._hold.sides == MOVE else f"{one.width} × {one.height}"

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        return len(self._subject.chosen)

    @Slot(float, float, float, result=int)
    def hover(self, x: float, y: float, tolerance: float) -> int:
        """The cursor: 0 draws, 1 moves, 2 to 5 stretch across, down, falling, rising."""
        _, sides = under(self._subject.boxes, self._subject.chosen, x, y, tolerance)
        return _CURSORS.get(sides, _RISING)

    @Slot(float, float, float, bool)
    def press(self, x: float, y: float, tolerance: float, add: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """`add`: choose one more, or one less."""
        place, sides = under(self._subject.boxes, self._subject.chosen, x, y, tolerance)
        if add and place >= 0:
            self._subject.choose(place, add=True)
            return
        if place >= 0 and place not in self._subject.chosen:
            self._subject.choose(place)
        held = (place,) if sides else self._subject.chosen if place >= 0 else ()
        boxes = {n: self._subject.boxes[n] for n in held}
        self._hold = Hold((round(x), round(y)), sides, boxes)

    @Slot(float, float, float)
    def drag(self, x: float, y: float, reach: float) -> None:
        """To this point; drawn to what is within `reach`."""
        if self._hold is not None and (self._drag != Drag() or self._hold.is_left((x, y), reach / 3)):
            others = [box for n, box in enumerate(self._subject.boxes) if n not in self._hold.boxes]
            self._drag = self._hold.dragged((round(x), round(y)), others, self._subject.canvas, round(reach))
            self._show_boxes()
            self.dragged.emit()

    @Slot(float, float, bool)
    def release(self, x: float, y: float, really: bool) -> None:  # noqa: FBT001 - as above
        """Do it; not really: leave all as it was."""
        hold, drag = self._hold, self._drag
        self._hold, self._drag = None, Drag()
        if hold is not None and really:
            if drag.fresh is not None and min(drag.fresh.width, drag.fresh.height) >= _LEAST_DRAWN:
                self._subject.draw(drag.fresh)
            elif drag.boxes and drag.boxes != hold.boxes:
                self._subject.put(drag.boxes, moved=hold.sides == MOVE)
            elif not drag.boxes:
                self._subject.choose(topmost(self._subject.boxes, x, y))
        self._show_boxes()
        self.dragged.emit()

    @Slot(int, int, bool)
    def nudge(self, dx: int, dy: int, stretch: bool) -> None:  # noqa: FBT001 - as above
        """Move what is chosen by pixels, or its right and lower edge alone."""
        canvas = self._subject.canvas
        held = {n: self._subject.boxes[n] for n in self._subject.chosen}
        if not held:
            return
        if stretch:
            sides = frozenset({"right", "bottom"})
            after = {n: stretched(box, sides, dx, dy, canvas) for n, box in held.items()}
        else:
            way = clamped(list(held.values()), canvas, dx, dy)
            after = {n: box.shifted(*way) for n, box in held.items()}
        if after != held:
            self._subject.put(after, moved=not stretch)

    @Slot(str)
    def arrange(self, how: str) -> None:
        """What is chosen, in one of the ways of `arranging.HOW`."""
        chosen, canvas = self._subject.chosen, self._subject.canvas
        before = [self._subject.boxes[n] for n in chosen]
        after = [_inside(box, canvas) for box in arranged(how, before)]
        if after != before:
            self._subject.put(dict(zip(chosen, after, strict=True)), moved=how not in {"wide", "high"})

    @Slot(int, bool)
    def choose(self, place: int, add: bool) -> None:  # noqa: FBT001 - as above
        self._subject.choose(place, add=add)

    @Slot(int)
    def chooseNext(self, step: int) -> None:
        """The one before or behind, round and round."""
        count = len(self._subject.boxes)
        if count:
            last = self._subject.chosen[-1] if self._subject.chosen else -1 if step > 0 else 0
            self._subject.choose((last + step) % count)

    @Slot()
    def chooseAll(self) -> None:
        self._subject.choose_all()

    @Slot()
    def add(self) -> None:
        """A new one, for who does not draw."""
        self._subject.add()

    @Slot()
    def remove(self) -> None:
        """What is chosen."""
        if self._subject.chosen:
            self._subject.remove()

    @Slot()
    def _show(self) -> None:
        self._hold, self._drag = None, Drag()
        self._show_boxes()
        self.changed.emit()
        self.dragged.emit()

    def _show_boxes(self) -> None:
        subject = self._subject
        self._shapes.show(
            [
                _shape(n, self._drag.boxes.get(n, box), subject, chosen=n in subject.chosen)
                for n, box in enumerate(subject.boxes)
            ]
        )


def _shape(place: int, box: Box, subject: Subject, *, chosen: bool) -> Shape:
    caption = subject.caption(place)
    return Shape(
        place=place,
        name=caption.name,
        detail=caption.detail,
        said=f"{caption.name}, {caption.detail}, {box.left}, {box.top}, {box.width} × {box.height}",
        start_x=box.left,
        start_y=box.top,
        breadth=box.width,
        depth=box.height,
        chosen=chosen,
        wrong=caption.wrong,
        turn=caption.turn,
        picture=caption.picture,
    )


def _inside(box: Box, canvas: Canvas) -> Box:
    """Moved or cut so that none of it is outside."""
    width, height = min(box.width, canvas[0]), min(box.height, canvas[1])
    left = min(max(box.left, 0), canvas[0] - width)
    top = min(max(box.top, 0), canvas[1] - height)
    return Box(left, top, left + width, top + height)
