"""Several boxes at once: in a line, of one size, at equal distances. Pure."""

from collections.abc import Callable, Mapping, Sequence

from kiosk.panel.layouts.boxes import Box, around

Boxes = tuple[Box, ...]


def arranged(how: str, boxes: Sequence[Box]) -> Boxes:
    """`how` is one of HOW; the boxes in their order."""
    return HOW[how](tuple(boxes)) if len(boxes) > 1 else tuple(boxes)


def spread(boxes: Boxes) -> Boxes:
    """At equal distances from left to right; the outermost two stay."""
    order = sorted(range(len(boxes)), key=lambda n: (boxes[n].left, boxes[n].right))
    first, last = boxes[order[0]], boxes[order[-1]]
    free = last.right - first.left - sum(one.width for one in boxes)
    left, moved = first.left, dict(enumerate(boxes))
    for count, n in enumerate(order[1:-1], 1):
        left += boxes[order[count - 1]].width
        shift = round(free * count / (len(boxes) - 1))
        moved[n] = boxes[n].at(left + shift, boxes[n].top)
    return tuple(moved.values())


def turned(boxes: Boxes) -> Boxes:
    """With across and down exchanged."""
    return tuple(Box(one.top, one.left, one.bottom, one.right) for one in boxes)


def _down(across: Callable[[Boxes], Boxes]) -> Callable[[Boxes], Boxes]:
    return lambda boxes: turned(across(turned(boxes)))


def _left(boxes: Boxes) -> Boxes:
    return tuple(one.at(around(boxes).left, one.top) for one in boxes)


def _right(boxes: Boxes) -> Boxes:
    return tuple(one.at(around(boxes).right - one.width, one.top) for one in boxes)


def _centre(boxes: Boxes) -> Boxes:
    middle = around(boxes).left + around(boxes).right
    return tuple(one.at((middle - one.width) // 2, one.top) for one in boxes)


def _wide(boxes: Boxes) -> Boxes:
    """As wide as the first."""
    return tuple(Box(one.left, one.top, one.left + boxes[0].width, one.bottom) for one in boxes)


HOW: Mapping[str, Callable[[Boxes], Boxes]] = {
    "left": _left,
    "centre": _centre,
    "right": _right,
    "top": _down(_left),
    "middle": _down(_centre),
    "bottom": _down(_right),
    "wide": _wide,
    "high": _down(_wide),
    "across": spread,
    "down": _down(spread),
}
