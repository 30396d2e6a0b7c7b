"""Houses, a skyline, lamps, a fence, a bridge."""

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import box, curve, disc, fill, glow, line, oval, polygon
from tools.demo.palette import GOLD, HONEY, PAPER, ink, mix


def house(
    p: QPainter, x: float, base: float, width: float, wall: str, roof: str, lit: float = 0.0, high: float = 0.62
) -> None:
    """A house with a hipped roof, its left bottom corner at `x`."""
    top = base - width * high
    box(p, x, top, width, width * high, wall)
    box(p, x + width * 0.62, top, width * 0.38, width * high, ink("#000000", 0.08))
    fill(
        p,
        polygon(
            (x - width * 0.10, top),
            (x + width * 0.18, top - width * 0.34),
            (x + width * 0.82, top - width * 0.34),
            (x + width * 1.10, top),
        ),
        roof,
    )
    fill(
        p,
        polygon(
            (x + width * 0.62, top),
            (x + width * 0.56, top - width * 0.34),
            (x + width * 0.82, top - width * 0.34),
            (x + width * 1.10, top),
        ),
        ink("#000000", 0.10),
    )
    pane = mix(mix(wall, "#23384F", 0.75), HONEY, lit)
    for place in (0.14, 0.66):
        box(p, x + width * place, top + width * 0.14, width * 0.20, width * 0.22, pane, width * 0.015)
    box(p, x + width * 0.42, top + width * 0.16, width * 0.17, width * (high - 0.16), mix(wall, "#4A2D22", 0.7))


def blocks(
    p: QPainter,
    base: float,
    seed: int,
    colour: str,
    window: str | None,
    width: float = 1280,
    tall: tuple[float, float] = (40, 150),
) -> None:
    """A far skyline; some of its windows are lit where `window` is a colour."""
    dice = np.random.default_rng(seed)
    x = -20.0
    while x < width + 20:
        w = 34 + 62 * float(dice.random())
        h = tall[0] + (tall[1] - tall[0]) * float(dice.random()) ** 1.8
        box(p, x, base - h, w, h, colour)
        if dice.random() < 0.35:
            fill(p, polygon((x - 3, base - h), (x + w / 2, base - h - 16), (x + w + 3, base - h)), colour)
        elif dice.random() < 0.3:
            box(p, x + w * 0.4, base - h - 14, 3, 14, colour)
        if window:
            for wx in np.arange(x + 7, x + w - 8, 11):
                for wy in np.arange(base - h + 9, base - 10, 14):
                    if dice.random() < 0.34:
                        box(p, float(wx), float(wy), 5, 7, ink(window, 0.35 + 0.6 * float(dice.random())))
        x += w - 1


def lamp(p: QPainter, x: float, base: float, height: float, colour: str, light: float) -> None:
    """A street lamp with two arms."""
    top = base - height
    line(p, [(x, base), (x, top)], colour, height * 0.030)
    box(p, x - height * 0.035, base - height * 0.10, height * 0.07, height * 0.10, colour, 2)
    for side in (-1, 1):
        line(
            p,
            curve(
                (x, top + height * 0.10),
                (x + side * height * 0.07, top - height * 0.005),
                (x + side * height * 0.14, top + height * 0.03),
            ),
            colour,
            height * 0.020,
        )
        spot = (x + side * height * 0.14, top + height * 0.07)
        if light:
            glow(p, *spot, height * 0.42, HONEY, 0.55 * light)
        oval(p, *spot, height * 0.030, height * 0.042, mix(PAPER, "#FFF1C4", light))
    disc(p, x, top, height * 0.022, GOLD)


def fence(p: QPainter, x: float, base: float, width: float, height: float, colour: str) -> None:
    """The low white wall around the banyan."""
    box(p, x, base - height * 0.30, width, height * 0.30, mix(colour, "#000000", 0.12))
    for place in np.arange(x, x + width, height * 0.34):
        box(p, float(place), base - height, height * 0.13, height, colour, height * 0.05)
    box(p, x, base - height * 0.86, width, height * 0.13, colour)
    for post in (x, x + width):
        box(p, post - height * 0.16, base - height * 1.18, height * 0.32, height * 1.18, colour)
        box(p, post - height * 0.22, base - height * 1.28, height * 0.44, height * 0.16, mix(colour, "#000000", 0.10))


def bridge(
    p: QPainter, x: float, deck: float, width: float, arches: int, water: float, tones: tuple[str, str, str]
) -> None:
    """A stone bridge of round arches from `x` on; its deck is slightly humped."""
    body, dark, edge = tones
    rise = width * 0.035

    def at(place: float) -> float:
        return deck - rise * math.sin(place * math.pi)

    line_top = [(x + width * i / 24, at(i / 24)) for i in range(25)]
    path = curve(*line_top)
    path.lineTo(x + width, water)
    path.lineTo(x, water)
    path.closeSubpath()
    span = width / arches
    for i in range(arches):
        middle = x + span * (i + 0.5)
        crown = at((i + 0.5) / arches) + span * 0.13
        spring = min(crown + span * 0.36, water - 1)
        hole = QPainterPath()
        hole.moveTo(middle - span * 0.39, water + 4)
        hole.lineTo(middle - span * 0.39, spring)
        hole.cubicTo(
            middle - span * 0.36,
            crown - span * 0.02,
            middle + span * 0.36,
            crown - span * 0.02,
            middle + span * 0.39,
            spring,
        )
        hole.lineTo(middle + span * 0.39, water + 4)
        hole.closeSubpath()
        inner = QPainterPath(hole)
        inner.setFillRule(Qt.FillRule.WindingFill)
        inner.translate(span * 0.035, 0)
        inner.addRect(middle, crown, span / 2, water - crown + 9)
        fill(p, hole.subtracted(inner), dark)
        path = path.subtracted(hole)
    fill(p, path, body)
    line(p, curve(*line_top), edge, width * 0.009)
    upper = [(px, py - width * 0.022) for px, py in line_top]
    for (px, py), (_, qy) in zip(line_top, upper, strict=True):
        line(p, [(px, py), (px, qy)], body, width * 0.0055)
    line(p, curve(*upper), edge, width * 0.0055)
