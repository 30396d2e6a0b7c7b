"""What the pointer and the arrow keys make of boxes, in pixels of the canvas. Pure."""

from collections.abc import Sequence

from kiosk.panel.layouts.boxes import Box, Canvas

Sides = frozenset[str]
"""Of left, right, top, bottom: those that are held; none: the box as a whole."""

MOVE: Sides = frozenset()


def clamped(boxes: Sequence[Box], canvas: Canvas, dx: int, dy: int) -> tuple[int, int]:
    """How far boxes may go together so that none comes to lie more outside of the canvas than it does."""
    for one in boxes:
        dx = min(max(dx, min(0, -one.left)), max(0, canvas[0] - one.right))
        dy = min(max(dy, min(0, -one.top)), max(0, canvas[1] - one.bottom))
    return dx, dy


def stretched(box: Box, sides: Sides, dx: int, dy: int, canvas: Canvas) -> Box:
    """With the sides that are held moved; at least one pixel stays, and none leaves the canvas."""
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    if "left" in sides:
        left = min(max(left + dx, min(0, left)), right - 1)
    if "right" in sides:
        right = max(min(right + dx, max(canvas[0], right)), left + 1)
    if "top" in sides:
        top = min(max(top + dy, min(0, top)), bottom - 1)
    if "bottom" in sides:
        bottom = max(min(bottom + dy, max(canvas[1], bottom)), top + 1)
    return Box(left, top, right, bottom)


def drawn(start: tuple[int, int], end: tuple[int, int], canvas: Canvas) -> Box:
    """A new box between two points."""
    left, right = sorted(min(max(point, 0), canvas[0]) for point in (start[0], end[0]))
    top, bottom = sorted(min(max(point, 0), canvas[1]) for point in (start[1], end[1]))
    return Box(left, top, right, bottom)


def sides_at(box: Box, x: float, y: float, tolerance: float) -> Sides | None:
    """What of a box is at a point, `tolerance` pixels about; None: nothing."""
    inside = box.left - tolerance <= x <= box.right + tolerance and box.top - tolerance <= y <= box.bottom + tolerance
    if not inside:
        return None
    reach_x, reach_y = min(tolerance, box.width / 3), min(tolerance, box.height / 3)
    found = {
        "left": x - box.left <= reach_x,
        "right": box.right - x <= reach_x,
        "top": y - box.top <= reach_y,
        "bottom": box.bottom - y <= reach_y,
    }
    return frozenset(side for side, near in found.items() if near)
