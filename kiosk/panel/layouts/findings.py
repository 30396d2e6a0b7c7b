"""What is not as it should be with the boxes on a canvas. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.panel.layouts.boxes import Box, Canvas, whole

_LITTLE = 0.005
"""Of the canvas, that may be left without being told of."""


@dataclass(frozen=True, slots=True)
class Finding:
    kind: str
    """`outside`, `hidden`, `overlap`, `bare`."""
    place: int = -1
    """Of the box that it is about."""
    other: int = -1
    share: float = 0.0
    """Of the canvas, that is bare."""

    @property
    def serious(self) -> bool:
        return self.kind == "outside"


def findings(boxes: Sequence[Box], canvas: Canvas) -> tuple[Finding, ...]:
    """What is drawn later lies on top."""
    outside = (Finding("outside", n) for n, box in enumerate(boxes) if not whole(canvas).covers(box))
    bare = bare_share(boxes, canvas) if boxes else 0.0
    left = (Finding("bare", share=bare),) if bare > _LITTLE else ()
    return (*outside, *_over(boxes), *left)


def bare_share(boxes: Sequence[Box], canvas: Canvas) -> float:
    """How much of the canvas no box covers, 0 to 1."""
    xs = _cuts(canvas[0], [edge for box in boxes for edge in (box.left, box.right)])
    ys = _cuts(canvas[1], [edge for box in boxes for edge in (box.top, box.bottom)])
    fields = (Box(left, top, right, bottom) for left, right in _pairs(xs) for top, bottom in _pairs(ys))
    bare = sum(one.width * one.height for one in fields if not any(box.covers(one) for box in boxes))
    return bare / (canvas[0] * canvas[1])


def _over(boxes: Sequence[Box]) -> Iterator[Finding]:
    for n, below in enumerate(boxes):
        above = [(k, box) for k, box in enumerate(boxes[n + 1 :], n + 1) if box.meets(below)]
        hiding = next((k for k, box in above if box.covers(below)), None)
        if hiding is not None:
            yield Finding("hidden", n, hiding)
        else:
            yield from (Finding("overlap", n, k) for k, _ in above)


def _cuts(total: int, edges: list[int]) -> list[int]:
    return sorted({0, total, *(edge for edge in edges if 0 < edge < total)})


def _pairs(cuts: list[int]) -> Iterator[tuple[int, int]]:
    return pairwise(cuts)
