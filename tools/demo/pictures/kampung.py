"""A lane of painted houses, washing in the wind, a cat."""

import numpy as np
from PySide6.QtGui import QPainter

from tools.demo import air, land, people, plants
from tools.demo.paint import HEIGHT, Fill, Point, box, curve, disc, down, fill, line, oval, polygon
from tools.demo.palette import BRICK, CORAL, GOLD, LEAF, PAPER, ROSE, SEA, ink, mix

VANISH = (640, 372)
WALLS = ("#E9785A", "#2BB3A3", "#F4B740", "#5B8FB9", "#B4527A", "#8DB84A")


def _at(side: int, depth: float, height: float) -> Point:
    """A spot on the wall of one side: depth from 0 (near) to 1 (far), height from 0 (ground) to 1 (eaves)."""
    near_x, far = 640 + side * 640, 1 - depth
    x = VANISH[0] + (near_x - VANISH[0]) * far
    ground, top = VANISH[1] + 348 * far + 24, VANISH[1] - 330 * far - 20
    return x, ground + (top - ground) * height


def _quad(p: QPainter, side: int, d0: float, d1: float, h0: float, h1: float, colour: Fill) -> None:
    fill(p, polygon(_at(side, d0, h0), _at(side, d1, h0), _at(side, d1, h1), _at(side, d0, h1)), colour)


def _house(p: QPainter, side: int, d0: float, d1: float, tone: str) -> None:
    light = mix(tone, "#FFFFFF", 0.10) if side < 0 else mix(tone, "#2A1A3A", 0.12)
    _quad(p, side, d0, d1, 0, 0.86, light)
    _quad(p, side, d0, d1, 0, 0.12, mix(light, "#2A1A2A", 0.28))
    step = d1 - d0
    _quad(p, side, d0 + step * 0.14, d0 + step * 0.36, 0.0, 0.46, mix("#5A3628", tone, 0.12))
    for a, b in ((0.50, 0.84),):
        _quad(p, side, d0 + step * (a - 0.02), d0 + step * (b + 0.02), 0.22, 0.52, PAPER)
        _quad(p, side, d0 + step * a, d0 + step * b, 0.24, 0.50, "#2C5468")
        _quad(p, side, d0 + step * (a + 0.10), d0 + step * (a + 0.16), 0.24, 0.50, ink("#FFFFFF", 0.25))
    _quad(p, side, d0 + step * 0.2, d0 + step * 0.46, 0.58, 0.76, mix("#2C5468", tone, 0.1))
    _quad(p, side, d0 + step * 0.56, d0 + step * 0.80, 0.58, 0.76, mix("#2C5468", tone, 0.1))
    eaves = [_at(side, d0, 0.84), _at(side, d1, 0.84), _at(side, d1, 1.0), _at(side, d0, 1.0)]
    near, far = (-side * 46 * (1 - depth) for depth in (d0, d1))
    fill(
        p,
        polygon((eaves[0][0] + near, eaves[0][1] + 10), (eaves[1][0] + far, eaves[1][1] + 10), eaves[2], eaves[3]),
        mix(BRICK, "#2A1A2A", 0.1 if side < 0 else 0.28),
    )
    pot = _at(side, d0 + step * 0.43, 0)
    size = 60 * (1 - d0)
    box(p, pot[0] - size * 0.3, pot[1] - size * 0.55, size * 0.6, size * 0.55, "#C5704A", 4)
    plants.bush(p, pot[0], pot[1] - size * 0.6, size * 0.7, LEAF, round(50 + d0 * 50))


def _washing(p: QPainter, depth: float, seed: int) -> None:
    left, right = _at(-1, depth, 0.66), _at(1, depth, 0.66)
    sag = 34 * (1 - depth)
    dice = np.random.default_rng(seed)
    line(p, curve(left, ((left[0] + right[0]) / 2, left[1] + sag), right), "#3A2A3A", 2)
    count = 9
    for k in range(1, count):
        share = k / count
        x = left[0] + (right[0] - left[0]) * share
        y = left[1] + sag * 4 * share * (1 - share)
        size = 62 * (1 - depth) * (0.8 + 0.4 * float(dice.random()))
        tone = (CORAL, PAPER, SEA, GOLD, ROSE, "#5B8FB9")[(k + seed) % 6]
        fill(
            p,
            curve(
                (x - size * 0.36, y),
                (x + size * 0.36, y),
                (x + size * 0.42, y + size),
                (x, y + size * 1.06),
                (x - size * 0.34, y + size * 0.96),
                closed=True,
            ),
            tone,
        )
        box(p, x - size * 0.36, y - 2, size * 0.72, size * 0.10, ink("#000000", 0.12))


def _cat(p: QPainter, x: float, y: float, size: float) -> None:
    tone = "#E9A04B"
    line(
        p,
        curve(
            (x + size * 0.30, y - size * 0.1),
            (x + size * 0.62, y - size * 0.12),
            (x + size * 0.6, y - size * 0.5),
            (x + size * 0.74, y - size * 0.62),
        ),
        tone,
        size * 0.11,
    )
    fill(
        p,
        curve(
            (x - size * 0.30, y),
            (x - size * 0.26, y - size * 0.5),
            (x, y - size * 0.62),
            (x + size * 0.34, y - size * 0.36),
            (x + size * 0.40, y),
            closed=True,
        ),
        tone,
    )
    disc(p, x - size * 0.12, y - size * 0.74, size * 0.24, tone)
    for side in (-1, 1):
        ear = x - size * 0.12 + side * size * 0.15
        fill(
            p,
            polygon(
                (ear - size * 0.09, y - size * 0.88),
                (ear + side * size * 0.05, y - size * 1.08),
                (ear + size * 0.09, y - size * 0.88),
            ),
            tone,
        )
        disc(p, x - size * 0.12 + side * size * 0.09, y - size * 0.76, size * 0.028, "#2A1A20")
    oval(p, x - size * 0.12, y - size * 0.66, size * 0.10, size * 0.065, PAPER)
    oval(p, x - size * 0.06, y - size * 0.2, size * 0.16, size * 0.20, ink(PAPER, 0.9))


def draw(p: QPainter) -> None:
    air.sky(p, "#58AECB", "#9AD3D6", "#F7EFCF", horizon=420)
    air.sun(p, 640, 250, 54, "#FFFBE8", "#FFEBB0")
    for x, y, size in ((430, 90, 240), (860, 130, 260)):
        air.cloud(p, x, y, size, "#FFFFFF", 0.95, x)
    land.volcano(p, 640, 400, 110, 160, "#7FB0B4")
    plants.bush(p, 640, 394, 80, "#4E9A6A")
    lane = polygon((640 - 20, 390), (660, 390), (1340, 760), (-60, 760))
    fill(p, lane, down(390, HEIGHT, (0, "#F1DDB0"), (1, "#B98E74")))
    for k in range(1, 12):
        far = (k / 12) ** 1.9
        y = 396 + 330 * far
        line(p, [(640 - 30 - 640 * far, y), (640 + 30 + 640 * far, y)], ink("#7A5048", 0.28), 1 + 2.4 * far)
    spans = ((0.86, 0.97), (0.74, 0.86), (0.60, 0.74), (0.40, 0.60), (0.12, 0.40), (-0.35, 0.12))
    for i, (near, far) in enumerate(spans):
        for side in (-1, 1):
            _house(p, side, near, far, WALLS[(i * 2 + (side > 0) * 3 + 1) % 6])
    for depth, seed in ((0.66, 1), (0.46, 4), (0.20, 2)):
        _washing(p, depth, seed)
    for x, base, tall, look, way in ((600, 520, 120, 1, 1), (706, 560, 150, 0, -1), (566, 600, 110, 2, 1)):
        oval(p, x, base, tall * 0.28, 6, ink("#4A2A2A", 0.3))
        people.walker(p, x, base, tall, people.CROWD[look], 0.1 + look * 0.21, way)
    oval(p, 900, 668, 60, 9, ink("#4A2A2A", 0.3))
    _cat(p, 896, 668, 92)
