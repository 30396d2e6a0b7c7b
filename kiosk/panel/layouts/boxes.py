"""Zones as whole pixels of a canvas, and the lengths that a file says them with. Pure.

What a file says lands on pixels by rounding its edges, as the scene does. What is drawn with the pointer is whole
pixels, written in the unit that stood there, with as few digits as lead to the same pixels.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from kiosk.model import Length, Rect

Canvas = tuple[int, int]
_DIGITS = 9
"""After the point, that a file may have."""
_EXACT_DIGITS = 4
"""With which a length that changes its unit is still written exactly."""


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels from `left` and `top`, up to but without `right` and `bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def shifted(self, dx: int, dy: int) -> "Box":
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def at(self, left: int, top: int) -> "Box":
        return self.shifted(left - self.left, top - self.top)

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def covers(self, other: "Box") -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


def whole(canvas: Canvas) -> Box:
    return Box(0, 0, *canvas)


def around(boxes: "tuple[Box, ...] | list[Box]") -> Box:
    """The smallest that has them all."""
    return Box(
        min(one.left for one in boxes),
        min(one.top for one in boxes),
        max(one.right for one in boxes),
        max(one.bottom for one in boxes),
    )


def box_of(rect: Rect, canvas: Canvas) -> Box:
    """Where a zone lies."""
    left, right = _edges(rect.x, rect.width, canvas[0])
    top, bottom = _edges(rect.y, rect.height, canvas[1])
    return Box(left, top, right, bottom)


def rect_of(box: Box, before: Rect, canvas: Canvas) -> Rect:
    """What to write for a zone that lies there now, each length in its unit; what is the same stays as it was."""
    x, width = _written(box.left, box.right, (before.x, before.width), canvas[0])
    y, height = _written(box.top, box.bottom, (before.y, before.height), canvas[1])
    return Rect(x, y, width, height)


def in_unit(rect: Rect, canvas: Canvas, *, percent: bool) -> Rect:
    """The same pixels in another unit; exactly the same lengths where a few digits say them."""
    box = box_of(rect, canvas)
    x, width = _converted(box.left, box.right, (rect.x, rect.width), canvas[0], percent=percent)
    y, height = _converted(box.top, box.bottom, (rect.y, rect.height), canvas[1], percent=percent)
    return Rect(x, y, width, height)


def with_length(rect: Rect, name: str, length: Length) -> Rect:
    """`name` is x, y, width or height."""
    return replace(rect, **{name: length})


def length_text(length: Length) -> str:
    """With as few digits as say it."""
    return f"{Decimal(repr(length.value)).normalize():f}"


def length_value(length: Length) -> str | int | float:
    """As a file has it."""
    if length.percent:
        return f"{length_text(length)}%"
    return int(length.value) if length.value == int(length.value) else length.value


def _edges(start: Length, length: Length, total: int) -> tuple[int, int]:
    first = start.on(total)
    return round(first), round(first + length.on(total))


def _written(start: int, end: int, before: tuple[Length, Length], total: int) -> tuple[Length, Length]:
    old = _edges(*before, total)
    if old == (start, end):
        return before
    first = before[0] if old[0] == start else _edge(start, total, percent=before[0].percent)
    same_size = old[1] - old[0] == end - start
    return first, _rest(first, start, end, total, before[1], keep=same_size)


def _converted(
    start: int, end: int, before: tuple[Length, Length], total: int, *, percent: bool
) -> tuple[Length, Length]:
    exact = (_exact(before[0], total, percent=percent), _exact(before[1], total, percent=percent))
    first = exact[0] or _edge(start, total, percent=percent)
    if exact[1] is not None and _edges(first, exact[1], total) == (start, end):
        return first, exact[1]
    return first, _rest(first, start, end, total, Length(0, percent), keep=False)


def _exact(length: Length, total: int, *, percent: bool) -> Length | None:
    """In the other unit, where that is a number of few digits."""
    if length.percent == percent:
        return length
    value = Decimal(repr(length.value))
    other = value * 100 / total if percent else value * total / 100
    few = other.quantize(Decimal(1).scaleb(-_EXACT_DIGITS if percent else 0))
    return Length(float(few), percent) if few == other else None


def _edge(place: int, total: int, *, percent: bool) -> Length:
    """An edge at that pixel."""
    if not percent:
        return Length(float(place))
    exact = Decimal(place) * 100 / total
    for digits in range(_DIGITS):
        few = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)
        inside = 0 <= few <= 100 or not 0 <= place <= total
        if inside and round(float(few) * total / 100) == place:
            return Length(float(few), percent=True)
    return Length(float(exact.quantize(Decimal(1).scaleb(-_DIGITS), ROUND_FLOOR)), percent=True)


def _rest(first: Length, start: int, end: int, total: int, before: Length, *, keep: bool) -> Length:
    """How long it is from an edge that lands on pixel `start` to the one at pixel `end`."""

    def fits(length: Length) -> bool:
        reach = first.on(total) + length.on(total)
        return length.value > 0 and round(reach) == end and (end > total or reach <= total + 1e-6)

    if keep and fits(before):
        return before
    if not before.percent:
        wholes = (Length(float(end - start + more)) for more in (0, 1, -1))
        return next(filter(fits, wholes), Length(end - first.on(total)))
    if first.percent:
        edge = _edge(end, total, percent=True)
        same = Length(float(Decimal(repr(edge.value)) - Decimal(repr(first.value))), percent=True)
        if fits(same):
            return same
    exact = Decimal(repr(end - first.on(total))) * 100 / total
    few = (
        Length(float(exact.quantize(Decimal(1).scaleb(-digits), way)), percent=True)
        for digits in range(_DIGITS + 1)
        for way in (ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING)
    )
    return next(filter(fits, few), Length(float(round(exact, _DIGITS)), percent=True))
