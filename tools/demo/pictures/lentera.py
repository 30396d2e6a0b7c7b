"""Lanterns close by, lights far off."""

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air
from tools.demo.paint import HEIGHT, WIDTH, box, disc, down, fill, glow, line, oval, radial
from tools.demo.palette import AMBER, CORAL, GOLD, HONEY, ROSE, SEA, ink, mix

TONES = (
    (CORAL, "#FFDCA6", "#9C2F3C"),
    (GOLD, "#FFF6D8", "#C9741E"),
    (AMBER, "#FFEFC2", "#C24A2A"),
    (ROSE, "#FFD9C9", "#6E2450"),
)


def _lantern(p: QPainter, x: float, y: float, size: float, tone: tuple[str, str, str]) -> None:
    """A round paper lantern that hangs at (x, y), ribs and tassel."""
    body, heart, edge = tone
    middle = y + size * 0.62
    line(p, [(x, -20), (x, y + size * 0.1)], ink("#050D1C", 0.9), max(2.0, size * 0.012))
    glow(p, x, middle, size * 1.5, body, 0.55)
    shape = QPainterPath()
    shape.addEllipse(x - size * 0.52, middle - size * 0.46, size * 1.04, size * 0.92)
    fill(p, shape, radial(x, middle + size * 0.08, size * 0.62, (0, heart), (0.42, body), (1, edge)))
    p.save()
    p.setClipPath(shape)
    for share in np.linspace(-1, 1, 11):
        rib = QPainterPath()
        half = abs(float(share)) * size * 0.52
        if half < 1:
            line(p, [(x, middle - size * 0.5), (x, middle + size * 0.5)], ink(edge, 0.35), size * 0.010)
            continue
        rib.addEllipse(x - half, middle - size * 0.46, half * 2, size * 0.92)
        line(p, rib, ink(edge, 0.35), size * 0.010)
    for k in range(8):
        place = x - size * 0.42 + k * size * 0.12
        for turn in (45, 135, 225, 315):
            p.save()
            p.translate(place, middle)
            p.rotate(turn)
            oval(p, size * 0.036, 0, size * 0.030, size * 0.014, ink("#FFF3D0", 0.55))
            p.restore()
    p.restore()
    for top in (middle - size * 0.50, middle + size * 0.40):
        box(p, x - size * 0.20, top, size * 0.40, size * 0.10, "#5B2A1E", size * 0.03)
        box(p, x - size * 0.20, top, size * 0.40, size * 0.03, GOLD, size * 0.02)
    line(p, [(x, middle + size * 0.5), (x, middle + size * 0.62)], GOLD, size * 0.016)
    disc(p, x, middle + size * 0.63, size * 0.04, SEA)
    for k in range(7):
        spread = (k - 3) * size * 0.016
        line(
            p,
            [(x + spread * 0.5, middle + size * 0.66), (x + spread * 1.4, middle + size * 0.95)],
            mix(GOLD, CORAL, 0.3 * (k % 2)),
            size * 0.013,
        )


def draw(p: QPainter) -> None:
    box(p, 0, 0, WIDTH, HEIGHT, down(0, HEIGHT, (0, "#061226"), (0.5, "#142650"), (0.8, "#45305F"), (1, "#8C4560")))
    air.stars(p, 110, 19, 0.2, 420)
    dice = np.random.default_rng(23)
    for x, y, size, tone, alpha in dice.random((46, 5)):
        colour = (AMBER, CORAL, HONEY, ROSE, SEA)[int(tone * 5)]
        radius = 10 + 44 * size * size
        at = (x * WIDTH, 300 + 430 * y)
        disc(p, *at, radius, ink(colour, 0.10 + 0.26 * alpha))
        disc(p, *at, radius * 0.86, ink(colour, 0.08))
    for x, y, size, tone in ((130, 150, 120, 2), (1180, 110, 130, 3), (455, 60, 150, 1), (860, 90, 140, 0)):
        _lantern(p, x, y, size, TONES[tone])
    _lantern(p, 268, 200, 240, TONES[0])
    _lantern(p, 1030, 190, 250, TONES[2])
    _lantern(p, 645, 120, 350, TONES[1])
