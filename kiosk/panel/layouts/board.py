"""A canvas with boxes, and what the pointer and the arrow keys do to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.layouts.arranging import arranged
from kiosk.panel.layouts.boxes import Box, Canvas, around
from kiosk.panel.layouts.gesture import MOVE, Sides, clamped, drawn, sides_at, stretched
from kiosk.panel.layouts.snapping import Guide, pull
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


@dataclass(frozen=True, slots=True)
class _Hold:
    """A button that is down."""

    start: tuple[int, int]
    sides: Sides | None
    """None: a new box is being drawn."""
    boxes: Mapping[int, Box]
    """Those that are held, as they were."""


class Board(QObject):
    """GUI thread. Points are pixels of the canvas."""

    changed = Signal()
    """Boxes, canvas or what is chosen are others."""
    dragged = Signal()

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self._shapes = Rows(Shape)
        self._hold: _Hold | None = None
        self._going: dict[int, Box] = {}
        """Where boxes are while they are dragged."""
        self._fresh: Box | None = None
        self._guides: tuple[Guide, ...] = ()
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
        return [{"vertical": one.vertical, "at": one.at, "start": one.start, "end": one.end} for one in self._guides]

    @Property(list, notify=dragged)
    def fresh(self) -> list[int]:
        """Left, top, width and height of a box that is being drawn; empty: none is."""
        one = self._fresh
        return [] if one is None else [one.left, one.top, one.width, one.height]

    @Property(str, notify=dragged)
    def measure(self) -> str:
        """Of what is dragged."""
        if self._fresh is not None:
            return f"{self._fresh.width} × {self._fresh.height}"
        if not self._going or self._hold is None:
            return ""
        one = around(list(self._going.values()))
        return f"{one.left}, {one.top}" if self._hold.sides == MOVE else f"{one.width} × {one.height}"

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        return len(self._subject.chosen)

    @Slot(float, float, float, result=int)
    def hover(self, x: float, y: float, tolerance: float) -> int:
        """The cursor: 0 draws, 1 moves, 2 to 5 stretch across, down, falling, rising."""
        _, sides = self._under(x, y, tolerance)
        return _CURSORS.get(sides, _RISING)

    @Slot(float, float, float, bool)
    def press(self, x: float, y: float, tolerance: float, add: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """`add`: choose one more, or one less."""
        place, sides = self._under(x, y, tolerance)
        if add and place >= 0:
            self._subject.choose(place, add=True)
            return
        if place >= 0 and place not in self._subject.chosen:
            self._subject.choose(place)
        held = (place,) if sides else self._subject.chosen if place >= 0 else ()
        boxes = {n: self._subject.boxes[n] for n in held}
        self._hold = _Hold((round(x), round(y)), sides if place >= 0 else None, boxes)

    @Slot(float, float, float)
    def drag(self, x: float, y: float, reach: float) -> None:
        """To this point; drawn to what is within `reach`."""
        hold = self._hold
        if hold is None:
            return
        dx, dy = round(x) - hold.start[0], round(y) - hold.start[1]
        canvas, near = self._subject.canvas, round(reach)
        others = [box for n, box in enumerate(self._subject.boxes) if n not in hold.boxes]
        if hold.sides is None:
            self._draw(hold, (round(x), round(y)), others, near)
        elif hold.sides == MOVE:
            self._carry(hold, dx, dy, others, near)
        else:
            ((place, box),) = hold.boxes.items()
            first = stretched(box, hold.sides, dx, dy, canvas)
            found = pull(first, hold.sides, others, canvas, near)
            self._going = {place: stretched(first, hold.sides, found.dx, found.dy, canvas)}
            self._guides = found.guides
        self._show_boxes()
        self.dragged.emit()

    @Slot(float, float, bool)
    def release(self, x: float, y: float, really: bool) -> None:  # noqa: FBT001 - as above
        """Do it; not really: leave all as it was."""
        hold, going, fresh = self._hold, self._going, self._fresh
        self._hold, self._going, self._fresh, self._guides = None, {}, None, ()
        if hold is not None and really:
            if fresh is not None and min(fresh.width, fresh.height) >= _LEAST_DRAWN:
                self._subject.draw(fresh)
            elif hold.sides is None:
                self._subject.choose(-1)
            elif going and going != dict(hold.boxes):
                self._subject.put(going, moved=hold.sides == MOVE)
            elif not going:
                self._subject.choose(self._topmost(x, y))
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

    def _carry(self, hold: _Hold, dx: int, dy: int, others: list[Box], near: int) -> None:
        canvas, boxes = self._subject.canvas, list(hold.boxes.values())
        way = clamped(boxes, canvas, dx, dy)
        found = pull(around(boxes).shifted(*way), MOVE, others, canvas, near)
        way = clamped(boxes, canvas, way[0] + found.dx, way[1] + found.dy)
        self._going = {n: box.shifted(*way) for n, box in hold.boxes.items()}
        self._guides = found.guides

    def _draw(self, hold: _Hold, end: tuple[int, int], others: list[Box], near: int) -> None:
        canvas = self._subject.canvas
        first = drawn(hold.start, end, canvas)
        sides = frozenset(
            {"right" if end[0] >= hold.start[0] else "left", "bottom" if end[1] >= hold.start[1] else "top"}
        )
        started = pull(first, frozenset({"left", "right", "top", "bottom"}) - sides, others, canvas, near)
        first = Box(
            first.left + ("left" not in sides) * started.dx,
            first.top + ("top" not in sides) * started.dy,
            first.right + ("right" not in sides) * started.dx,
            first.bottom + ("bottom" not in sides) * started.dy,
        )
        found = pull(first, sides, others, canvas, near)
        self._fresh = stretched(first, sides, found.dx, found.dy, canvas) if first.width and first.height else first
        self._guides = found.guides

    def _under(self, x: float, y: float, tolerance: float) -> tuple[int, Sides | None]:
        """What is held there: what is chosen before what lies on top."""
        boxes, chosen = self._subject.boxes, self._subject.chosen
        order = [*chosen, *(n for n in reversed(range(len(boxes))) if n not in chosen)]
        for place in order:
            near = tolerance if place in chosen else 0
            sides = sides_at(boxes[place], x, y, near)
            if sides is not None:
                return place, sides if len(chosen) < 2 or place not in chosen else MOVE
        return -1, None

    def _topmost(self, x: float, y: float) -> int:
        boxes = self._subject.boxes
        return next((n for n in reversed(range(len(boxes))) if sides_at(boxes[n], x, y, 0) is not None), -1)

    @Slot()
    def _show(self) -> None:
        self._hold, self._going, self._fresh, self._guides = None, {}, None, ()
        self._show_boxes()
        self.changed.emit()
        self.dragged.emit()

    def _show_boxes(self) -> None:
        subject = self._subject
        self._shapes.show(
            [
                _shape(n, self._going.get(n, box), subject, chosen=n in subject.chosen)
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
    )


def _inside(box: Box, canvas: Canvas) -> Box:
    """Moved or cut so that none of it is outside."""
    width, height = min(box.width, canvas[0]), min(box.height, canvas[1])
    left = min(max(box.left, 0), canvas[0] - width)
    top = min(max(box.top, 0), canvas[1] - height)
    return Box(left, top, left + width, top + height)
