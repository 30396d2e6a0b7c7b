"""The city's crest and its name beside it."""

import math
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPainterPath

from tools.demo.paint import box, curve, disc, down, fill, line, polygon
from tools.demo.palette import DEEP, GOLD, PAPER, SEA, SURFACE, ink


def _shield(x: float, y: float, size: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y - size * 0.50))
    path.cubicTo(x + size * 0.16, y - size * 0.44, x + size * 0.30, y - size * 0.42, x + size * 0.42, y - size * 0.42)
    path.cubicTo(x + size * 0.44, y - size * 0.02, x + size * 0.36, y + size * 0.32, x, y + size * 0.52)
    path.cubicTo(x - size * 0.36, y + size * 0.32, x - size * 0.44, y - size * 0.02, x - size * 0.42, y - size * 0.42)
    path.cubicTo(x - size * 0.30, y - size * 0.42, x - size * 0.16, y - size * 0.44, x, y - size * 0.50)
    return path


def _wave(p: QPainter, x: float, y: float, size: float, colour: str) -> None:
    points = [(x + size * (-0.6 + 0.05 * i), y + size * 0.022 * math.sin(i * math.pi / 2.5)) for i in range(25)]
    path = curve(*points)
    path.lineTo(x + size * 0.6, y + size * 0.6)
    path.lineTo(x - size * 0.6, y + size * 0.6)
    path.closeSubpath()
    fill(p, path, colour)


def crest(p: QPainter, x: float, y: float, size: float) -> None:
    """A rising sun behind the roof of the hall, a bridge, the river; `size` high."""
    outer = _shield(x, y, size)
    fill(p, outer, down(y - size * 0.5, y + size * 0.5, (0, "#FFE09A"), (0.5, GOLD), (1, "#D08F22")))
    inner = _shield(x, y + size * 0.004, size * 0.90)
    p.save()
    p.setClipPath(inner)
    box(
        p, x - size, y - size, size * 2, size * 2, down(y - size * 0.45, y + size * 0.2, (0, "#0E2C4A"), (1, "#1C6C86"))
    )
    middle = y + size * 0.03
    for i in range(13):
        angle = math.pi + i * math.pi / 12
        a, b = angle - 0.055, angle + 0.055
        fill(
            p,
            polygon(
                (x, middle),
                (x + math.cos(a) * size, middle + math.sin(a) * size),
                (x + math.cos(b) * size, middle + math.sin(b) * size),
            ),
            ink(GOLD, 0.42),
        )
    disc(p, x, middle, size * 0.235, GOLD)
    disc(p, x, middle, size * 0.205, "#FFE9B8")
    roof = QPainterPath(QPointF(x - size * 0.30, y + size * 0.055))
    roof.lineTo(x - size * 0.15, y - size * 0.03)
    roof.quadTo(x - size * 0.09, y - size * 0.09, x - size * 0.07, y - size * 0.155)
    roof.lineTo(x + size * 0.07, y - size * 0.155)
    roof.quadTo(x + size * 0.09, y - size * 0.09, x + size * 0.15, y - size * 0.03)
    roof.lineTo(x + size * 0.30, y + size * 0.055)
    roof.closeSubpath()
    fill(p, roof, "#B9503A")
    line(p, [(x - size * 0.30, y + size * 0.058), (x + size * 0.30, y + size * 0.058)], PAPER, size * 0.014)
    for place in (-0.22, -0.11, 0.0, 0.11, 0.22):
        box(p, x + size * place - size * 0.013, y + size * 0.065, size * 0.026, size * 0.10, PAPER)
    _wave(p, x, y + size * 0.165, size, PAPER)
    _wave(p, x, y + size * 0.205, size, SEA)
    _wave(p, x + size * 0.06, y + size * 0.275, size, PAPER)
    _wave(p, x + size * 0.06, y + size * 0.300, size, "#1D6F8C")
    _wave(p, x - size * 0.03, y + size * 0.370, size, PAPER)
    _wave(p, x - size * 0.03, y + size * 0.392, size, SURFACE)
    p.restore()
    line(p, inner, ink(DEEP, 0.55), size * 0.008)


_faces: dict[int, str] = {}


def face(weight: int, pixels: float) -> QFont:
    """The player's own typeface; its files are part of the scene."""
    if not _faces:
        for file in sorted(Path(__file__).parents[2].glob("kiosk/scene/**/*.ttf")):
            _faces[len(_faces)] = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]
    font = QFont("Plus Jakarta Sans")
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(round(pixels))
    return font


def words(
    p: QPainter,
    text: str,
    x: float,
    y: float,
    pixels: float,
    colour: str,
    weight: int = 800,
    spacing: float = 0.0,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text whose base line is at `y`; `spacing` in parts of the size."""
    font = face(weight, pixels)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, pixels * spacing)
    p.setFont(font)
    p.setPen(ink(colour))
    width = 4000
    left = {
        Qt.AlignmentFlag.AlignLeft: x,
        Qt.AlignmentFlag.AlignHCenter: x - width / 2,
        Qt.AlignmentFlag.AlignRight: x - width,
    }[align]
    p.drawText(QRectF(left, y - pixels * 2, width, pixels * 2), int(align | Qt.AlignmentFlag.AlignBottom), text)
