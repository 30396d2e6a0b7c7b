"""People on bicycles."""

import math
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import curve, disc, fill, line, polygon
from tools.demo.palette import ink, mix
from tools.demo.people import Look, head

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Bike:
    frame: str
    basket: bool = False


def _wheel(p: QPainter, x: float, y: float, radius: float, turn: float) -> None:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    line(p, path, "#1B2A3C", radius * 0.15)
    for i in range(8):
        angle = turn * 2 * math.pi + i * math.pi / 4
        line(
            p,
            [(x, y), (x + math.cos(angle) * radius * 0.9, y + math.sin(angle) * radius * 0.9)],
            ink("#E8EEF0", 0.85),
            radius * 0.028,
        )
    disc(p, x, y, radius * 0.11, "#1B2A3C")


def _knee(hip: Point, foot: Point, thigh: float) -> Point:
    """Where the knee is when both halves of the leg are `thigh` long; it points forward (right)."""
    dx, dy = foot[0] - hip[0], foot[1] - hip[1]
    reach = min(math.hypot(dx, dy), thigh * 1.999)
    up = math.sqrt(thigh**2 - (reach / 2) ** 2)
    return (hip[0] + foot[0]) / 2 + dy / reach * up, (hip[1] + foot[1]) / 2 - dx / reach * up


@dataclass(frozen=True)
class _Place:
    """Where a bicycle stands, in pixels, and how far its wheels have turned."""

    x: float
    base: float
    size: float
    turn: float

    @property
    def radius(self) -> float:
        return self.size * 0.33

    @property
    def rear(self) -> Point:
        return self.x - self.size / 2, self.base - self.radius

    @property
    def front(self) -> Point:
        return self.x + self.size / 2, self.base - self.radius

    @property
    def crank(self) -> Point:
        return self.x - self.size * 0.06, self.base - self.radius * 0.95

    @property
    def saddle(self) -> Point:
        return self.x - self.size * 0.20, self.base - self.size * 0.84

    @property
    def bar(self) -> Point:
        return self.x + self.size * 0.36, self.base - self.size * 0.93

    @property
    def hip(self) -> Point:
        return self.saddle[0] + self.size * 0.01, self.saddle[1] - self.size * 0.05

    @property
    def shoulder(self) -> Point:
        return self.hip[0] + self.size * 0.20, self.hip[1] - self.size * 0.50


def rider(p: QPainter, x: float, base: float, size: float, look: Look, bike: Bike, turn: float) -> None:
    """Somebody on a bicycle, riding to the right; `size` is the wheelbase, `turn` the wheels' turns."""
    at = _Place(x, base, size, turn)
    _leg(p, at, math.pi, mix(look.legs, "#000000", 0.3))
    for wheel in (at.rear, at.front):
        _wheel(p, *wheel, at.radius, turn)
    _frame(p, at, bike)
    if bike.basket:
        _basket(p, at)
    _leg(p, at, 0, look.legs)
    _upper_body(p, at, look, bike)


def _leg(p: QPainter, at: _Place, phase: float, colour: str) -> None:
    crank, size = at.crank, at.size
    angle = at.turn * 0.5 * 2 * math.pi + phase
    foot = (crank[0] + math.cos(angle) * size * 0.16, crank[1] + math.sin(angle) * size * 0.16)
    line(p, [crank, foot], "#33465A", size * 0.03)
    ankle = (foot[0] - size * 0.02, foot[1] - size * 0.03)
    line(p, [at.hip, _knee(at.hip, ankle, size * 0.415), ankle], colour, size * 0.115)
    line(p, [(foot[0] - size * 0.04, foot[1]), (foot[0] + size * 0.07, foot[1])], "#F6F1E7", size * 0.055)


def _frame(p: QPainter, at: _Place, bike: Bike) -> None:
    size, rear, front, crank, saddle, bar = at.size, at.rear, at.front, at.crank, at.saddle, at.bar
    tube = size * 0.042
    seat_top = (saddle[0] + size * 0.005, saddle[1] + size * 0.03)
    stem = (bar[0] - size * 0.03, bar[1] + size * 0.14)
    for part in (
        [rear, crank],
        [rear, (seat_top[0] + size * 0.04, seat_top[1] + size * 0.17)],
        [crank, seat_top],
        [crank, stem],
        [(seat_top[0] + size * 0.035, seat_top[1] + size * 0.15), stem],
        [front, (bar[0] - size * 0.05, bar[1])],
    ):
        line(p, part, bike.frame, tube)
    line(p, [(saddle[0] - size * 0.09, saddle[1]), (saddle[0] + size * 0.08, saddle[1])], "#1B2A3C", size * 0.055)
    line(
        p,
        curve(
            (bar[0] - size * 0.05, bar[1]),
            (bar[0] + size * 0.02, bar[1] - size * 0.02),
            (bar[0] - size * 0.02, bar[1] - size * 0.055),
        ),
        "#1B2A3C",
        size * 0.035,
    )


def _basket(p: QPainter, at: _Place) -> None:
    size, bar = at.size, at.bar
    fill(
        p,
        polygon(
            (bar[0] + size * 0.02, bar[1] + size * 0.04),
            (bar[0] + size * 0.24, bar[1] + size * 0.04),
            (bar[0] + size * 0.21, bar[1] + size * 0.22),
            (bar[0] + size * 0.05, bar[1] + size * 0.22),
        ),
        "#C99A5B",
    )
    for i in range(3):
        disc(
            p,
            bar[0] + size * (0.06 + 0.07 * i),
            bar[1] + size * 0.02,
            size * 0.05,
            ("#F4B740", "#E9785A", "#8DB84A")[i],
        )


def _upper_body(p: QPainter, at: _Place, look: Look, bike: Bike) -> None:
    size, hip, shoulder, bar = at.size, at.hip, at.shoulder, at.bar
    line(p, [hip, shoulder], look.shirt, size * 0.21)
    hand = (bar[0] - size * 0.03, bar[1] - size * 0.05)
    elbow = ((shoulder[0] + hand[0]) / 2 + size * 0.02, (shoulder[1] + hand[1]) / 2 + size * 0.08)
    line(p, [(shoulder[0], shoulder[1] + size * 0.02), elbow], mix(look.shirt, "#000000", 0.12), size * 0.09)
    line(p, [elbow, hand], mix(look.shirt, "#000000", 0.12) if look.scarf else look.skin, size * 0.07)
    disc(p, *hand, size * 0.042, look.skin)
    top = (shoulder[0] + size * 0.05, shoulder[1] - size * 0.225)
    line(
        p,
        [(shoulder[0] + size * 0.01, shoulder[1] - size * 0.05), (top[0] - size * 0.01, top[1] + size * 0.04)],
        mix(look.skin, "#000000", 0.18),
        size * 0.09,
    )
    head(p, *top, size * 0.125, look)
    if not look.scarf:
        _helmet(p, top, size, bike.frame)


def _helmet(p: QPainter, top: Point, size: float, colour: str) -> None:
    helmet = QPainterPath()
    helmet.moveTo(top[0] - size * 0.145, top[1] - size * 0.02)
    helmet.cubicTo(
        top[0] - size * 0.15,
        top[1] - size * 0.21,
        top[0] + size * 0.14,
        top[1] - size * 0.23,
        top[0] + size * 0.16,
        top[1] - size * 0.045,
    )
    helmet.closeSubpath()
    fill(p, helmet, colour)
