"""Batik from geometry: kawung, four leaves around a knot."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import HEIGHT, WIDTH, Fill, fill, oval


def petal(length: float, width: float) -> QPainterPath:
    """A leaf of kawung along the x axis, its base at the origin."""
    path = QPainterPath(QPointF(length * 0.06, 0))
    path.cubicTo(length * 0.14, -width * 0.66, length * 0.86, -width * 0.66, length * 0.94, 0)
    path.cubicTo(length * 0.86, width * 0.66, length * 0.14, width * 0.66, length * 0.06, 0)
    return path


def kawung(
    p: QPainter,
    cell: float,
    paint: Callable[[float, float], tuple[float, float, Fill, Fill]],
    middle: tuple[float, float] = (WIDTH / 2, HEIGHT / 2),
) -> None:
    """Fill the picture; `paint` says of each knot: fullness of its leaves, turn, their colour, their heart's."""
    columns, rows = math.ceil(WIDTH / cell / 2) + 1, math.ceil(HEIGHT / cell / 2) + 1
    for row in range(-rows, rows + 1):
        for column in range(-columns, columns + 1):
            x, y = middle[0] + column * cell, middle[1] + row * cell
            full, turn, colour, heart = paint(x, y)
            leaf = petal(cell * 0.70, cell * 0.60 * full)
            inner = petal(cell * 0.40, cell * 0.16 * full)
            for quarter in range(4):
                p.save()
                p.translate(x, y)
                p.rotate(45 + 90 * quarter + turn)
                fill(p, leaf, colour)
                p.translate(cell * 0.15, 0)
                fill(p, inner, heart)
                p.restore()
            oval(p, x, y, cell * 0.045, cell * 0.045, heart)
            oval(p, x + cell / 2, y, cell * 0.028, cell * 0.028, heart)
            oval(p, x, y + cell / 2, cell * 0.028, cell * 0.028, heart)
