"""A drop that is a heart: give blood."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air, town
from tools.demo.paint import WIDTH, curve, disc, fill, glow, line, radial
from tools.demo.palette import HONEY, PAPER, ink


def _drop(x: float, y: float, size: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y - size))
    path.cubicTo(x + size * 0.20, y - size * 0.52, x + size * 0.72, y - size * 0.16, x + size * 0.72, y + size * 0.30)
    path.cubicTo(x + size * 0.72, y + size * 0.74, x + size * 0.38, y + size * 0.98, x, y + size * 0.98)
    path.cubicTo(x - size * 0.38, y + size * 0.98, x - size * 0.72, y + size * 0.74, x - size * 0.72, y + size * 0.30)
    path.cubicTo(x - size * 0.72, y - size * 0.16, x - size * 0.20, y - size * 0.52, x, y - size)
    return path


def _heart(x: float, y: float, size: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y + size * 0.9))
    path.cubicTo(x - size * 1.5, y - size * 0.1, x - size * 0.85, y - size * 1.25, x, y - size * 0.45)
    path.cubicTo(x + size * 0.85, y - size * 1.25, x + size * 1.5, y - size * 0.1, x, y + size * 0.9)
    return path


def _hand(p: QPainter, side: int) -> None:
    """A hand that holds the drop from below."""
    arm = curve((640 + side * 560, 760), (640 + side * 420, 690), (640 + side * 250, 640), (640 + side * 130, 628))
    line(p, arm, ("#8E5238", "#B97A56")[side > 0], 92)
    palm = curve(
        (640 + side * 190, 590),
        (640 + side * 90, 588),
        (640 + side * 6, 566),
        (640 + side * 6, 612),
        (640 + side * 90, 676),
        (640 + side * 220, 690),
        closed=True,
    )
    fill(p, palm, ("#8E5238", "#B97A56")[side > 0])
    line(
        p,
        curve((640 + side * 190, 620), (640 + side * 210, 556), (640 + side * 196, 510)),
        ("#8E5238", "#B97A56")[side > 0],
        40,
    )
    line(
        p,
        curve((640 + side * 560, 760), (640 + side * 440, 698), (640 + side * 330, 662)),
        ("#F6F1E7", "#2BB3A3")[side > 0],
        112,
    )


def draw(p: QPainter) -> None:
    air.sky(p, "#8C2F3F", "#B9483F", "#E0744F", "#F4B27A")
    for radius, alpha in ((620, 0.06), (480, 0.07), (350, 0.09)):
        disc(p, 640, 330, radius, ink("#FFE7C4", alpha))
    for place, y, size in (
        (0.1, 150, 26),
        (0.2, 420, 18),
        (0.85, 120, 22),
        (0.93, 380, 30),
        (0.76, 520, 14),
        (0.27, 230, 13),
    ):
        fill(p, _heart(place * WIDTH, y, size), ink("#FFE7C4", 0.45))
    town.blocks(p, 720, 12, "#7A2B3C", "#F6B86A", WIDTH, (40, 150))
    glow(p, 640, 340, 420, HONEY, 0.5)
    drop = _drop(640, 330, 262)
    fill(p, drop, radial(560, 240, 460, (0, "#FF6A58"), (0.5, "#D8303A"), (1, "#8E1430")))
    p.save()
    p.setClipPath(drop)
    wave = curve(*[(420 + 22 * i, 470 + 10 * math.sin(i * 0.9)) for i in range(22)])
    wave.lineTo(900, 700)
    wave.lineTo(400, 700)
    fill(p, wave, ink("#6E0F2A", 0.55))
    p.restore()
    line(p, curve((512, 360), (520, 300), (552, 240), (586, 192)), ink("#FFFFFF", 0.55), 20)
    fill(p, _heart(640, 400, 92), PAPER)
    line(p, [(566, 400), (606, 400), (624, 360), (650, 438), (668, 392), (684, 400), (714, 400)], "#D8303A", 9)
    for side in (-1, 1):
        _hand(p, side)
