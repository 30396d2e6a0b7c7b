"""Drawing in few words: paths, gradients, layers. Every scene is drawn on 1280 x 720 units."""

import math
from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

import kiosk  # noqa: F401 - keeps None alive through a million Qt calls
from tools.demo.palette import ink

WIDTH, HEIGHT = 1280, 720
Fill: TypeAlias = QColor | QBrush | QLinearGradient | QRadialGradient | str
Point: TypeAlias = tuple[float, float]
Stop: TypeAlias = tuple[float, str] | tuple[float, str, float]
Frame: TypeAlias = Callable[[QPainter, float], None]
"""Draws a moment of a scene, from 0 to 1 in its loop."""


def brush(colour: Fill) -> QBrush:
    return QBrush(ink(colour)) if isinstance(colour, str) else QBrush(colour)


def _stops(gradient: QLinearGradient | QRadialGradient, stops: Sequence[Stop]) -> None:
    for stop in stops:
        gradient.setColorAt(stop[0], ink(*stop[1:]))


def shade(x0: float, y0: float, x1: float, y1: float, *stops: Stop) -> QLinearGradient:
    """A gradient from one point to another; a stop is (place, colour) or (place, colour, opacity)."""
    gradient = QLinearGradient(x0, y0, x1, y1)
    _stops(gradient, stops)
    return gradient


def down(y0: float, y1: float, *stops: Stop) -> QLinearGradient:
    return shade(0, y0, 0, y1, *stops)


def radial(x: float, y: float, radius: float, *stops: Stop) -> QRadialGradient:
    gradient = QRadialGradient(x, y, radius)
    _stops(gradient, stops)
    return gradient


def polygon(*points: Point) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    path.closeSubpath()
    return path


def curve(*points: Point, closed: bool = False) -> QPainterPath:
    """A smooth line through all points."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = (points[max(0, min(count - 1, i + k))] for k in (-1, 0, 1, 2))
        path.cubicTo(
            b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, *c
        )
    return path


def ground(*points: Point, bottom: float = HEIGHT) -> QPainterPath:
    """The land below a smooth line."""
    path = curve(*points)
    path.lineTo(points[-1][0], bottom)
    path.lineTo(points[0][0], bottom)
    path.closeSubpath()
    return path


def fill(p: QPainter, path: QPainterPath, colour: Fill) -> None:
    p.fillPath(path, brush(colour))


def box(p: QPainter, x: float, y: float, w: float, h: float, colour: Fill, radius: float = 0) -> None:
    if radius:
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, y, w, h), radius, radius)
        p.fillPath(path, brush(colour))
    else:
        p.fillRect(QRectF(x, y, w, h), brush(colour))


def oval(p: QPainter, x: float, y: float, rx: float, ry: float, colour: Fill) -> None:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    p.fillPath(path, brush(colour))


def disc(p: QPainter, x: float, y: float, radius: float, colour: Fill) -> None:
    oval(p, x, y, radius, radius, colour)


def line(p: QPainter, path: QPainterPath | Sequence[Point], colour: Fill, width: float = 2) -> None:
    if not isinstance(path, QPainterPath):
        points, path = path, QPainterPath(QPointF(*path[0]))
        for point in points[1:]:
            path.lineTo(*point)
    pen = QPen(brush(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    p.strokePath(path, pen)


def glow(p: QPainter, x: float, y: float, radius: float, colour: str, alpha: float = 0.6) -> None:
    soft = radial(
        x, y, radius, (0, colour, alpha), (0.25, colour, alpha * 0.55), (0.6, colour, alpha * 0.14), (1, colour, 0)
    )
    oval(p, x, y, radius, radius, soft)


def canvas(width: int = WIDTH, height: int = HEIGHT, colour: str | None = None) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ink(colour) if colour else Qt.GlobalColor.transparent)
    return image


def painter(image: QImage) -> QPainter:
    p = QPainter(image)
    p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return p


def layer(draw: Callable[[QPainter], None], width: int = WIDTH, height: int = HEIGHT, scale: float = 1.5) -> QImage:
    """What `draw` draws, kept as a picture, so that a still thing is drawn once and not every frame."""
    image = canvas(round(width * scale), round(height * scale))
    p = painter(image)
    p.scale(scale, scale)
    draw(p)
    p.end()
    image.setDevicePixelRatio(scale)
    return image


def tile(draw: Callable[[QPainter], None], width: int, height: int = HEIGHT, scale: float = 1.5) -> QImage:
    """A layer that goes on at its own left edge where it ends at the right."""

    def thrice(p: QPainter) -> None:
        for shift in (-width, 0, width):
            p.save()
            p.translate(shift, 0)
            draw(p)
            p.restore()

    return layer(thrice, width, height, scale)


def roll(p: QPainter, image: QImage, along: float) -> None:
    """A tile across the whole picture, moved left by `along`."""
    width = image.width() / image.devicePixelRatio()
    x = -(along % width)
    while x < WIDTH:
        put(p, image, x)
        x += width


def put(p: QPainter, image: QImage, x: float = 0, y: float = 0, alpha: float = 1.0) -> None:
    p.setOpacity(alpha)
    p.drawImage(QPointF(x, y), image)
    p.setOpacity(1.0)


def swing(t: float, phase: float = 0, times: int = 1) -> float:
    """A swing from -1 to 1 that closes with the loop."""
    return math.sin((t * times + phase) * 2 * math.pi)
