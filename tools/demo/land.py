"""Mountains, hills, water."""

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import (
    WIDTH,
    Fill,
    box,
    fill,
    ground,
    swing,
)
from tools.demo.palette import ink


def volcano(
    p: QPainter, x: float, base: float, height: float, spread: float, colour: Fill, snow: Fill | None = None
) -> None:
    """A cone with the hollow flanks of a young mountain."""
    top = base - height
    path = QPainterPath()
    path.moveTo(x - spread, base)
    path.cubicTo(
        x - spread * 0.45, base - height * 0.12, x - spread * 0.22, base - height * 0.55, x - spread * 0.075, top
    )
    path.cubicTo(x - spread * 0.03, top + 5, x + spread * 0.02, top - 3, x + spread * 0.06, top + height * 0.03)
    path.cubicTo(x + spread * 0.24, base - height * 0.5, x + spread * 0.5, base - height * 0.1, x + spread * 1.05, base)
    path.closeSubpath()
    fill(p, path, colour)
    if snow is not None:
        flank = QPainterPath()
        flank.moveTo(x + spread * 0.06, top + height * 0.03)
        flank.cubicTo(
            x + spread * 0.24, base - height * 0.5, x + spread * 0.5, base - height * 0.1, x + spread * 1.05, base
        )
        flank.lineTo(x + spread * 0.30, base)
        flank.cubicTo(
            x + spread * 0.12, base - height * 0.34, x + spread * 0.10, base - height * 0.6, x + spread * 0.005, top + 1
        )
        flank.closeSubpath()
        fill(p, flank, snow)


def ridge(p: QPainter, y: float, rise: float, seed: int, colour: Fill, width: float = WIDTH, step: float = 110) -> None:
    """A row of rolling hills across the picture."""
    dice = np.random.default_rng(seed)
    count = int(width / step) + 4
    points = [((i - 1) * step, y - rise * float(dice.random())) for i in range(count)]
    fill(p, ground(*points), colour)


def ripples(
    p: QPainter, top: float, bottom: float, count: int, t: float, colour: str, alpha: float, seed: int = 5
) -> None:
    """Short strokes of light on water, longer and farther apart toward the viewer."""
    dice = np.random.default_rng(seed)
    for place, depth, phase, long in dice.random((count, 4)):
        near = depth * depth
        y = top + (bottom - top) * near
        x = place * (WIDTH + 200) - 100 + 26 * near * swing(t, phase)
        length = (10 + 90 * near) * (0.5 + long)
        shine = alpha * (0.55 + 0.45 * swing(t, phase + long, 2))
        box(p, x, y, length, 1.0 + 3.2 * near, ink(colour, shine), 0.8 + 1.4 * near)
