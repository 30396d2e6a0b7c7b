"""Sky, stars, clouds, birds."""

import math

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import (
    HEIGHT,
    WIDTH,
    Fill,
    box,
    curve,
    disc,
    down,
    fill,
    glow,
    line,
    oval,
    shade,
    swing,
)
from tools.demo.palette import PAPER, ink


def sky(p: QPainter, *colours: str, horizon: float = HEIGHT) -> None:
    """From the zenith down to the horizon."""
    stops = [(i / (len(colours) - 1), colour) for i, colour in enumerate(colours)]
    box(p, 0, 0, WIDTH, HEIGHT, down(0, horizon, *stops))


def stars(p: QPainter, count: int, seed: int, t: float, horizon: float = HEIGHT * 0.6) -> None:
    dice = np.random.default_rng(seed)
    for x, y, size, phase in dice.random((count, 4)):
        bright = 0.35 + 0.35 * (1 - y) + 0.25 * swing(t, phase, 1 + int(phase * 3))
        disc(p, x * WIDTH, y * horizon, 0.7 + size * size * 1.5, ink(PAPER, bright * (0.4 + 0.6 * size)))


def mist(p: QPainter, y: float, thick: float, colour: str, alpha: float) -> None:
    box(
        p,
        -60,
        y - thick,
        WIDTH + 320,
        thick * 2,
        down(y - thick, y + thick, (0, colour, 0), (0.5, colour, alpha), (1, colour, 0)),
    )


def cloud(p: QPainter, x: float, y: float, size: float, light: str, alpha: float = 1.0, seed: int = 0) -> None:
    """A flat-bottomed cloud, `size` wide, that thins toward its base."""
    dice = np.random.default_rng(seed)
    path = QPainterPath()
    path.addRoundedRect(x - size * 0.46, y - size * 0.06, size * 0.92, size * 0.06, size * 0.03, size * 0.03)
    for i in range(9):
        place = (i + 0.5) / 9 - 0.5
        radius = size * (0.035 + 0.055 * float(dice.random()) + 0.055 * math.cos(place * math.pi) ** 2)
        bump = QPainterPath()
        bump.addEllipse(x + place * size * 0.82 - radius, y - size * 0.03 - radius * 1.1, radius * 2, radius * 2)
        path = path.united(bump)
    under = QPainterPath()
    under.addRect(x - size, y, size * 2, size)
    fill(
        p,
        path.subtracted(under),
        down(y - size * 0.22, y, (0, light, alpha), (0.55, light, alpha * 0.75), (1, light, alpha * 0.04)),
    )


def streak(p: QPainter, x: float, y: float, size: float, light: str, alpha: float = 0.6) -> None:
    """A long thin cloud of evening or morning."""
    for dx, dy, length, thick in ((0, 0, 1.0, 0.020), (-0.22, 0.032, 0.62, 0.014), (0.28, -0.028, 0.50, 0.013)):
        left = x + (dx - length / 2) * size
        soft = shade(
            left,
            0,
            left + length * size,
            0,
            (0, light, 0),
            (0.3, light, alpha),
            (0.65, light, alpha * 0.8),
            (1, light, 0),
        )
        oval(p, left + length * size / 2, y + dy * size, length * size / 2, thick * size, soft)


def bird(p: QPainter, x: float, y: float, size: float, beat: float, colour: Fill) -> None:
    """Wings up at beat 1, down at -1."""
    lift = size * 0.42 * beat
    wings = curve(
        (x - size, y - lift),
        (x - size * 0.45, y - size * 0.20 - lift * 0.35),
        (x, y),
        (x + size * 0.45, y - size * 0.20 - lift * 0.35),
        (x + size, y - lift),
    )
    line(p, wings, colour, max(1.2, size * 0.16))


def flock(p: QPainter, x: float, y: float, count: int, size: float, t: float, colour: Fill, seed: int = 3) -> None:
    dice = np.random.default_rng(seed)
    for i, (dx, dy, phase) in enumerate(dice.random((count, 3))):
        bird(
            p,
            x + i * size * 3.2 + dx * size * 2,
            y + dy * size * 4 + i * size * 0.8,
            size * (0.8 + 0.4 * phase),
            swing(t, phase, 14),
            colour,
        )


def sun(p: QPainter, x: float, y: float, radius: float, colour: str, halo: str) -> None:
    glow(p, x, y, radius * 5.5, halo, 0.55)
    glow(p, x, y, radius * 2.2, halo, 0.5)
    disc(p, x, y, radius, colour)
