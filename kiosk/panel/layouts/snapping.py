"""Drawing boxes to edges, middles and equal distances, with the lines that show it. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.panel.layouts.boxes import Box, Canvas, whole
from kiosk.panel.layouts.gesture import MOVE, Sides


@dataclass(frozen=True, slots=True)
class Guide:
    """A line of the canvas that something lies on now."""

    vertical: bool
    at: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pull:
    """How far to move further, and why."""

    dx: int = 0
    dy: int = 0
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class _Span:
    """A box on one axis: from, to, and where it is on the other one."""

    start: int
    end: int
    low: int
    high: int

    def points(self) -> tuple[tuple[str, int], ...]:
        """Doubled, so that middles are whole."""
        return ("start", 2 * self.start), ("middle", self.start + self.end), ("end", 2 * self.end)


def pull(box: Box, sides: Sides, others: Sequence[Box], canvas: Canvas, reach: int) -> Pull:
    """What draws a box whose `sides` are held, within `reach` pixels."""
    every = [whole(canvas), *others]
    across, down = (_held(sides, *names) for names in (("left", "right"), ("top", "bottom")))
    dx = _shift(_across(box), across, list(map(_across, every)), reach)
    dy = _shift(_down(box), down, list(map(_down, every)), reach)
    left, right = (dx if name in across else 0 for name in ("start", "end"))
    top, bottom = (dy if name in down else 0 for name in ("start", "end"))
    after = Box(box.left + left, box.top + top, box.right + right, box.bottom + bottom)
    columns = _guides(_across(after), across, list(map(_across, every)), vertical=True)
    rows = _guides(_down(after), down, list(map(_down, every)), vertical=False)
    return Pull(dx, dy, (*columns, *rows))


def _held(sides: Sides, start: str, end: str) -> tuple[str, ...]:
    if sides == MOVE:
        return "start", "middle", "end"
    return tuple(name for name, side in (("start", start), ("end", end)) if side in sides)


def _across(box: Box) -> _Span:
    return _Span(box.left, box.right, box.top, box.bottom)


def _down(box: Box) -> _Span:
    return _Span(box.top, box.bottom, box.left, box.right)


def _shift(span: _Span, held: tuple[str, ...], others: Sequence[_Span], reach: int) -> int:
    """The least way to something that draws it; 0: nothing is near."""
    if not held:
        return 0
    ways = [
        target - place
        for name, place in span.points()
        if name in held
        for other in others
        for _, target in other.points()
    ]
    if "middle" in held:
        ways += [2 * (start - span.start) for start in _even(span, others[1:])]
    near = [way for way in ways if abs(way) <= 2 * reach]
    return int(min(near, key=abs) / 2) if near else 0


def _even(span: _Span, others: Sequence[_Span]) -> Iterator[int]:
    """Where it begins if the distances to two that it stands in a row with are to be the same."""
    size = span.end - span.start
    beside = sorted((one for one in others if one.low < span.high and span.low < one.high), key=lambda one: one.start)
    for first, second in pairwise(beside):
        gap = second.start - first.end
        if gap >= size:
            yield first.end + (gap - size) // 2
        if gap >= 0:
            yield from (second.end + gap, first.start - gap - size)


def _guides(span: _Span, held: tuple[str, ...], others: Sequence[_Span], *, vertical: bool) -> list[Guide]:
    found: dict[int, tuple[int, int]] = {}
    for name, place in span.points():
        for other in others if name in held else ():
            for kind, target in other.points():
                if abs(target - place) <= ("middle" in {name, kind}):
                    low, high = found.get(target, (span.low, span.high))
                    found[target] = min(low, other.low), max(high, other.high)
    return [Guide(vertical, at / 2, low, high) for at, (low, high) in sorted(found.items())]
