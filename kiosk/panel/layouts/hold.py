"""A button that is down on a canvas, and what it does there. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.panel.layouts.boxes import Box, Canvas, around
from kiosk.panel.layouts.gesture import MOVE, Sides, clamped, drawn, sides_at, stretched
from kiosk.panel.layouts.snapping import Guide, pull

Point = tuple[int, int]
_ALL: Sides = frozenset({"left", "right", "top", "bottom"})


@dataclass(frozen=True, slots=True)
class Drag:
    """Where things are while the button is down."""

    boxes: Mapping[int, Box] = field(default_factory=dict)
    fresh: Box | None = None
    """One that is being drawn."""
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    start: Point
    sides: Sides | None
    """None: a new box is being drawn."""
    boxes: Mapping[int, Box]
    """Those that are held, as they were."""

    def is_left(self, point: tuple[float, float], reach: float) -> bool:
        """Whether the pointer went far enough for a gesture; a hand is not still when it clicks."""
        return max(abs(point[0] - self.start[0]), abs(point[1] - self.start[1])) > reach

    def dragged(self, point: Point, others: Sequence[Box], canvas: Canvas, reach: int) -> Drag:
        """To that point; drawn to what is within `reach` pixels of it."""
        dx, dy = point[0] - self.start[0], point[1] - self.start[1]
        if self.sides is None:
            return _drawn(self.start, point, others, canvas, reach)
        if self.sides == MOVE:
            return _carried(self.boxes, (dx, dy), others, canvas, reach)
        ((place, box),) = self.boxes.items()
        first = stretched(box, self.sides, dx, dy, canvas)
        found = pull(first, self.sides, others, canvas, reach)
        return Drag({place: stretched(first, self.sides, found.dx, found.dy, canvas)}, guides=found.guides)


Grip = tuple[int, Sides | None]
"""Which box, and by what; -1 and None: nothing."""


def under(boxes: Sequence[Box], chosen: Sequence[int], x: float, y: float, tolerance: float) -> Grip:
    """What is held at a point: what is chosen before what lies on top."""
    for place in (*chosen, *(n for n in reversed(range(len(boxes))) if n not in chosen)):
        sides = sides_at(boxes[place], x, y, tolerance if place in chosen else 0)
        if sides is not None:
            return place, MOVE if len(chosen) > 1 and place in chosen else sides
    return -1, None


def topmost(boxes: Sequence[Box], x: float, y: float) -> int:
    """-1: nothing is there."""
    return next((n for n in reversed(range(len(boxes))) if sides_at(boxes[n], x, y, 0) is not None), -1)


def _carried(held: Mapping[int, Box], way: Point, others: Sequence[Box], canvas: Canvas, reach: int) -> Drag:
    boxes = list(held.values())
    first = clamped(boxes, canvas, *way)
    found = pull(around(boxes).shifted(*first), MOVE, others, canvas, reach)
    last = clamped(boxes, canvas, first[0] + found.dx, first[1] + found.dy)
    return Drag({n: box.shifted(*last) for n, box in held.items()}, guides=found.guides)


def _drawn(start: Point, end: Point, others: Sequence[Box], canvas: Canvas, reach: int) -> Drag:
    """Both corners are drawn to what is near."""
    first = drawn(start, end, canvas)
    if not first.width or not first.height:
        return Drag(fresh=first)
    across = "right" if end[0] >= start[0] else "left"
    down = "bottom" if end[1] >= start[1] else "top"
    moving: Sides = frozenset({across, down})
    for sides in (_ALL - moving, moving):
        found = pull(first, sides, others, canvas, reach)
        first = stretched(first, sides, found.dx, found.dy, canvas)
    return Drag(fresh=first, guides=found.guides)
