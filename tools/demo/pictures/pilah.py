"""Three bins, three colours, three words."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air, land, plants
from tools.demo.crest import words
from tools.demo.paint import HEIGHT, box, curve, disc, down, fill, ground, line, oval, polygon, shade
from tools.demo.palette import PAPER, ink, mix

GREEN, YELLOW, RED = "#3E9B5C", "#F2B632", "#D14B3B"


def _bin(p: QPainter, x: float, base: float, wide: float, tone: str, label: str) -> None:
    high = wide * 1.28
    top = base - high
    oval(p, x, base + 4, wide * 0.66, 18, ink("#12343A", 0.28))
    body = polygon((x - wide * 0.50, top), (x + wide * 0.50, top), (x + wide * 0.42, base), (x - wide * 0.42, base))
    fill(
        p,
        body,
        shade(
            x - wide / 2,
            0,
            x + wide / 2,
            0,
            (0, mix(tone, "#FFFFFF", 0.16)),
            (0.55, tone),
            (1, mix(tone, "#000000", 0.25)),
        ),
    )
    for side in (-1, 1):
        disc(p, x + side * wide * 0.30, base - 2, wide * 0.075, "#22343D")
    p.save()
    p.translate(x - wide * 0.55, top)
    p.rotate(-17)
    box(p, 0, -wide * 0.13, wide * 1.14, wide * 0.13, mix(tone, "#000000", 0.12), 12)
    box(p, wide * 0.44, -wide * 0.19, wide * 0.26, wide * 0.07, mix(tone, "#000000", 0.25), 8)
    p.restore()
    box(p, x - wide * 0.52, top - 6, wide * 1.04, wide * 0.10, mix(tone, "#FFFFFF", 0.10), 10)
    disc(p, x, base - high * 0.55, wide * 0.27, PAPER)
    words(
        p,
        label,
        x,
        base - high * 0.105,
        wide * 0.112,
        PAPER if tone != YELLOW else "#2A2A20",
        800,
        0.02,
        Qt.AlignmentFlag.AlignHCenter,
    )


def _leaf(p: QPainter, x: float, y: float, size: float) -> None:
    leaf = QPainterPath(QPointF(x - size, y + size * 0.8))
    leaf.cubicTo(x - size * 1.1, y - size * 0.5, x, y - size * 1.0, x + size, y - size * 0.9)
    leaf.cubicTo(x + size, y + size * 0.3, x + size * 0.3, y + size * 1.1, x - size, y + size * 0.8)
    fill(p, leaf, GREEN)
    line(
        p,
        curve((x - size * 1.2, y + size * 1.1), (x - size * 0.2, y + size * 0.1), (x + size * 0.7, y - size * 0.6)),
        PAPER,
        size * 0.11,
    )


def _bottle(p: QPainter, x: float, y: float, size: float, tone: str = "#C98F12") -> None:
    box(p, x - size * 0.17, y - size * 1.15, size * 0.34, size * 0.24, mix(tone, "#000000", 0.25), 3)
    bottle = curve(
        (x - size * 0.15, y - size * 0.92),
        (x - size * 0.22, y - size * 0.62),
        (x - size * 0.45, y - size * 0.30),
        (x - size * 0.45, y + size * 0.9),
        (x, y + size * 1.02),
        (x + size * 0.45, y + size * 0.9),
        (x + size * 0.45, y - size * 0.30),
        (x + size * 0.22, y - size * 0.62),
        (x + size * 0.15, y - size * 0.92),
        closed=True,
    )
    fill(p, bottle, tone)
    box(p, x - size * 0.45, y - size * 0.02, size * 0.9, size * 0.42, PAPER)


def _battery(p: QPainter, x: float, y: float, size: float) -> None:
    box(p, x - size * 0.26, y - size * 1.08, size * 0.52, size * 0.22, "#5B2A2A", 4)
    box(p, x - size * 0.56, y - size * 0.92, size * 1.12, size * 1.92, RED, 9)
    fill(
        p,
        polygon(
            (x + size * 0.16, y - size * 0.62),
            (x - size * 0.34, y + size * 0.18),
            (x - size * 0.02, y + size * 0.18),
            (x - size * 0.14, y + size * 0.76),
            (x + size * 0.36, y - size * 0.10),
            (x + size * 0.06, y - size * 0.10),
        ),
        PAPER,
    )


def _falling(p: QPainter) -> None:
    """What flies into the bins."""
    for x, y, turn, size in ((205, 150, -30, 40), (330, 92, 25, 30), (258, 214, 60, 24)):
        p.save()
        p.translate(x, y)
        p.rotate(turn)
        _leaf(p, 0, 0, size)
        p.restore()
    for x, y, turn, size in ((640, 128, 24, 52), (560, 200, -35, 38)):
        p.save()
        p.translate(x, y)
        p.rotate(turn)
        _bottle(p, 0, 0, size, "#5BA7BF")
        p.restore()
    p.save()
    p.translate(742, 180)
    p.rotate(18)
    box(p, -34, -26, 68, 52, "#D6A36C", 4)
    box(p, -7, -26, 14, 52, "#EBC794")
    p.restore()
    for x, y, turn, size in ((985, 140, -20, 40), (1090, 186, 32, 30)):
        p.save()
        p.translate(x, y)
        p.rotate(turn)
        _battery(p, 0, 0, size)
        p.restore()


def draw(p: QPainter) -> None:
    air.sky(p, "#CFE9E3", "#E6F1E2", "#FAF3DF", horizon=600)
    disc(p, 640, 330, 430, ink("#FFFFFF", 0.35))
    land.ridge(p, 590, 90, 3, "#A9D1B4")
    land.ridge(p, 610, 60, 9, "#84BD9A")
    fill(p, ground((-20, 606), (400, 596), (900, 600), (1300, 608)), down(596, HEIGHT, (0, "#5FA678"), (1, "#38806A")))
    for place, wide in ((120, 90), (1190, 96), (40, 60)):
        plants.bush(p, place, 614, wide, "#4E9670", place)
    _falling(p)
    for x, tone, label, icon in (
        (262, GREEN, "ORGANIK", _leaf),
        (640, YELLOW, "ANORGANIK", _bottle),
        (1018, RED, "B3", _battery),
    ):
        _bin(p, x, 660, 250, tone, label)
        icon(p, x, 660 - 320 * 0.55, 36)
    for i, x in enumerate((40, 420, 800, 1160)):
        plants.grass(p, x, 712, 90, 34, "#2F735F", i)
