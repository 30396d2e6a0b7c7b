"""The city bus."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import box, curve, disc, down, fill, line, oval, polygon
from tools.demo.palette import GOLD, PAPER, SEA, ink, mix
from tools.demo.people import CROWD, head

GLASS = "#1E4258"


def _tyre(p: QPainter, x: float, y: float, radius: float, turn: float) -> None:
    disc(p, x, y, radius, "#161F2B")
    disc(p, x, y, radius * 0.60, "#C9D2D6")
    for i in range(5):
        angle = turn * 2 * math.pi + i * 2 * math.pi / 5
        disc(p, x + math.cos(angle) * radius * 0.36, y + math.sin(angle) * radius * 0.36, radius * 0.10, "#52606B")
    disc(p, x, y, radius * 0.15, "#52606B")


@dataclass(frozen=True)
class _Place:
    """Where a bus stands, in pixels."""

    x: float
    base: float
    length: float
    bounce: float

    @property
    def high(self) -> float:
        return self.length * 0.315

    @property
    def top(self) -> float:
        return self.base - self.high + self.bounce

    @property
    def floor(self) -> float:
        return self.base - self.length * 0.045 + self.bounce


def bus(p: QPainter, x: float, base: float, length: float, turn: float, bounce: float = 0.0) -> None:
    """A low-floor electric bus going right, its rear bottom corner at `x`; wheels stand on `base`."""
    at = _Place(x, base, length, bounce)
    oval(p, x + length / 2, base + 2, length * 0.52, length * 0.020, ink("#0B1C2A", 0.35))
    _body(p, at)
    _seats(p, at)
    _windows(p, at)
    _doors(p, at)
    _sign(p, at)
    box(p, x + length * 0.965, at.floor - at.high * 0.16, length * 0.028, at.high * 0.06, "#FFF3C4", length * 0.008)
    box(p, x + length * 0.006, at.floor - at.high * 0.24, length * 0.012, at.high * 0.13, "#D7553D", length * 0.004)
    _wheels(p, at, turn)
    line(p, [(x + length * 0.02, at.floor), (x + length * 0.985, at.floor)], "#135F5B", length * 0.008)


def _body(p: QPainter, at: _Place) -> None:
    x, length, high, top, floor = at.x, at.length, at.high, at.top, at.floor
    box(
        p,
        x + length * 0.10,
        top - length * 0.030,
        length * 0.52,
        length * 0.05,
        mix(PAPER, "#7E8F96", 0.35),
        length * 0.018,
    )
    body = curve(
        (x + length * 0.015, floor),
        (x, top + high * 0.45),
        (x + length * 0.008, top + high * 0.12),
        (x + length * 0.03, top + high * 0.02),
        (x + length * 0.07, top),
        (x + length * 0.48, top - high * 0.005),
        (x + length * 0.90, top),
        (x + length * 0.94, top + high * 0.03),
        (x + length * 0.968, top + high * 0.16),
        (x + length, top + high * 0.62),
        (x + length * 0.995, floor),
    )
    body.closeSubpath()
    fill(p, body, down(top, floor, (0, "#FBF7EE"), (0.58, "#F1EADB"), (0.585, SEA), (1, "#1B8F84")))
    _stripe(p, at, body)


def _stripe(p: QPainter, at: _Place, body: QPainterPath) -> None:
    x, length, high, top = at.x, at.length, at.high, at.top
    p.save()
    p.setClipPath(body)
    fill(
        p,
        curve(
            (x - 10, top + high * 0.66),
            (x + length * 0.3, top + high * 0.60),
            (x + length * 0.62, top + high * 0.72),
            (x + length * 1.02, top + high * 0.52),
            (x + length * 1.02, top + high * 0.60),
            (x + length * 0.62, top + high * 0.80),
            (x + length * 0.3, top + high * 0.68),
            (x - 10, top + high * 0.74),
            closed=True,
        ),
        GOLD,
    )
    p.restore()


def _seats(p: QPainter, at: _Place) -> None:
    """Behind glass."""
    x, length, high, top = at.x, at.length, at.high, at.top
    box(p, x + length * 0.035, top + high * 0.13, length * 0.855, high * 0.40, GLASS, length * 0.018)
    for i in range(6):
        seat = x + length * (0.115 + 0.118 * i)
        if i != 3:
            head(p, seat, top + high * 0.38, length * 0.019, CROWD[i % len(CROWD)])
            box(
                p,
                seat - length * 0.028,
                top + high * 0.455,
                length * 0.056,
                high * 0.075,
                CROWD[i % len(CROWD)].shirt,
                length * 0.012,
            )


def _windows(p: QPainter, at: _Place) -> None:
    x, length, high, top = at.x, at.length, at.high, at.top
    for place in (0.175, 0.295, 0.415, 0.535, 0.655, 0.775):
        box(p, x + length * place, top + high * 0.13, length * 0.007, high * 0.40, "#12293A")
    fill(
        p,
        curve(
            (x + length * 0.905, top + high * 0.13),
            (x + length * 0.945, top + high * 0.13),
            (x + length * 0.988, top + high * 0.60),
            (x + length * 0.905, top + high * 0.60),
            closed=True,
        ),
        GLASS,
    )
    for place, wide in ((0.10, 0.03), (0.32, 0.05), (0.60, 0.03), (0.72, 0.05)):
        shine = polygon(
            (x + length * (place + 0.04), top + high * 0.13),
            (x + length * (place + 0.04 + wide), top + high * 0.13),
            (x + length * (place + wide), top + high * 0.53),
            (x + length * place, top + high * 0.53),
        )
        fill(p, shine, ink("#FFFFFF", 0.10))


def _doors(p: QPainter, at: _Place) -> None:
    x, length, high, top = at.x, at.length, at.high, at.top
    for door in (0.44, 0.79):
        box(p, x + length * door, top + high * 0.17, length * 0.085, high * 0.68, ink("#0E2736", 0.90), length * 0.006)
        for half in (0.006, 0.045):
            box(
                p,
                x + length * (door + half),
                top + high * 0.19,
                length * 0.034,
                high * 0.62,
                ink("#7FB4C2", 0.55),
                length * 0.004,
            )


def _sign(p: QPainter, at: _Place) -> None:
    """Where it goes."""
    x, length, high, top = at.x, at.length, at.high, at.top
    box(p, x + length * 0.66, top + high * 0.025, length * 0.20, high * 0.085, "#14222E", length * 0.008)
    for i in range(13):
        box(
            p,
            x + length * (0.672 + 0.0138 * i),
            top + high * 0.048,
            length * 0.008,
            high * 0.04,
            GOLD if i % 4 else "#14222E",
        )


def _wheels(p: QPainter, at: _Place, turn: float) -> None:
    x, base, length, floor = at.x, at.base, at.length, at.floor
    for place in (0.19, 0.80):
        arch = curve(
            (x + length * (place - 0.075), floor + 2),
            (x + length * (place - 0.055), floor - length * 0.055),
            (x + length * place, floor - length * 0.078),
            (x + length * (place + 0.055), floor - length * 0.055),
            (x + length * (place + 0.075), floor + 2),
        )
        arch.closeSubpath()
        fill(p, arch, "#10303A")
        _tyre(p, x + length * place, base - length * 0.052, length * 0.052, turn)
