"""Trees, palms, bushes, grass."""

import math

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import (
    Fill,
    Point,
    curve,
    disc,
    fill,
    line,
    oval,
)
from tools.demo.palette import mix


def _leaves(p: QPainter, spots: list[tuple[float, float, float]], colour: Fill) -> None:
    path = QPainterPath()
    path.setFillRule(path.fillRule().WindingFill)
    for x, y, radius in spots:
        path.addEllipse(x - radius, y - radius, radius * 2, radius * 2)
    fill(p, path, colour)


def crown(
    p: QPainter, x: float, y: float, rx: float, ry: float, tones: tuple[str, str, str], seed: int, lean: float = -0.3
) -> None:
    """A crown of leaves in clumps: dark below, lit from the side `lean` points to."""
    dice = np.random.default_rng(seed)
    clumps = []
    for _ in range(26):
        angle, far = dice.random() * 2 * math.pi, math.sqrt(dice.random())
        clumps.append((x + math.cos(angle) * far * rx * 0.80, y + math.sin(angle) * far * ry * 0.74))
    clumps.sort(key=lambda spot: spot[1] - lean * (spot[0] - x) * 0.4, reverse=True)
    size = min(rx, ry)
    _leaves(p, [(cx, cy + size * 0.10, size * 0.36) for cx, cy in clumps], tones[0])
    for cx, cy in clumps:
        height = (y + ry * 0.7 - cy) / (1.4 * ry) - lean * (x - cx) / rx * 0.4
        base = mix(tones[0], tones[1], 0.25 + height)
        light = mix(tones[1], tones[2], height * 1.1 - 0.1)
        for tone, shift, spread, dots in (
            (base, 0.0, 0.30, 20),
            (mix(base, light, 0.6), -0.06, 0.25, 13),
            (light, -0.13, 0.20, 9),
        ):
            spots = []
            for _ in range(dots):
                angle, far = dice.random() * 2 * math.pi, math.sqrt(dice.random())
                spots.append(
                    (
                        cx + (math.cos(angle) * far * spread + lean * -shift * 1.2) * size,
                        cy + (math.sin(angle) * far * spread * 0.62 + shift) * size,
                        size * (0.045 + 0.045 * dice.random()),
                    )
                )
            _leaves(p, spots, tone)


def banyan(
    p: QPainter, x: float, base: float, size: float, tones: tuple[str, str, str], bark: str, seed: int = 11
) -> None:
    """The tree of the square: a wide crown, a plaited trunk, roots that hang from the branches."""
    dice = np.random.default_rng(seed)
    dark = mix(bark, "#000000", 0.3)
    for place in np.linspace(-0.52, 0.52, 15):
        sway = float(dice.random() - 0.5) * 5
        top = base - size * 0.50
        end = base - size * (0.02 if abs(place) < 0.16 else 0.10 + 0.22 * float(dice.random()))
        line(
            p,
            curve(
                (x + place * size * 0.9, top),
                (x + place * size * 0.89 + sway, (top + end) / 2),
                (x + place * size * 0.885, end),
            ),
            dark,
            size * 0.008,
        )
    for place, width in ((-0.11, 0.055), (0.10, 0.06), (-0.03, 0.08), (0.045, 0.07)):
        foot = x + place * size * 1.7
        trunk = curve(
            (x + place * size * 2.2, base - size * 0.55), (x + place * size * 0.8, base - size * 0.26), (foot, base)
        )
        line(p, trunk, bark if place > 0 else dark, size * width)
    for side in (-1, 1):
        line(
            p,
            curve(
                (x, base - size * 0.28),
                (x + side * size * 0.2, base - size * 0.42),
                (x + side * size * 0.42, base - size * 0.56),
            ),
            bark,
            size * 0.045,
        )
    crown(p, x, base - size * 0.70, size * 0.66, size * 0.34, tones, seed)


def palm(p: QPainter, x: float, base: float, height: float, colour: Fill, sway: float = 0, lean: float = 0.12) -> None:
    """A coconut palm; `sway` bends it from -1 to 1."""
    top: Point = (x + height * (lean + 0.02 * sway), base - height)
    path = curve(
        (x - height * 0.018, base), (x + height * lean * 0.3, base - height * 0.5), (top[0] - height * 0.010, top[1])
    )
    line(p, path, colour, height * 0.030)
    for i in range(9):
        _frond(p, top, math.radians(-196 + i * 26.5) + 0.06 * sway, height * (0.40 + 0.05 * math.cos(i * 1.7)), colour)
    for dx, dy in ((-0.02, 0.02), (0.015, 0.03), (0.0, 0.045)):
        disc(p, top[0] + dx * height, top[1] + dy * height, height * 0.018, colour)


def _frond(p: QPainter, top: Point, angle: float, reach: float, colour: Fill) -> None:
    """A feathered leaf: a drooping rib with leaflets on both sides."""
    bend = (top[0] + math.cos(angle) * reach * 0.55, top[1] + math.sin(angle) * reach * 0.55 - reach * 0.12)
    tip = (top[0] + math.cos(angle) * reach * 0.95, top[1] + math.sin(angle) * reach * 0.5 + reach * 0.36)
    rib = QPainterPath()
    rib.moveTo(*top)
    rib.quadTo(*bend, *tip)
    line(p, rib, colour, reach * 0.028)
    leaflets = QPainterPath()
    for k in range(2, 22):
        share = k / 21
        at, slope = rib.pointAtPercent(share), math.radians(-rib.angleAtPercent(share))
        long = reach * 0.21 * math.sin(math.pi * (0.10 + 0.84 * share)) ** 0.7
        for side in (-1, 1):
            way = slope + side * (0.95 - 0.45 * share)
            end = (at.x() + math.cos(way) * long, at.y() + math.sin(way) * long + long * 0.35)
            leaflets.moveTo(at)
            leaflets.quadTo(at.x() + math.cos(way) * long * 0.5, at.y() + math.sin(way) * long * 0.4, *end)
    line(p, leaflets, colour, reach * 0.013)


def grass(
    p: QPainter, x: float, base: float, width: float, height: float, colour: Fill, seed: int, sway: float = 0.0
) -> None:
    """A tuft of long blades."""
    dice = np.random.default_rng(seed)
    for place, tall, lean in dice.random((int(width / 5), 3)):
        foot = x + place * width
        tip = (foot + (lean - 0.5) * height * 0.9 + sway * height * 0.12, base - height * (0.4 + 0.6 * tall))
        blade = QPainterPath()
        blade.moveTo(foot - height * 0.05, base)
        blade.quadTo(foot + (tip[0] - foot) * 0.2, (base + tip[1]) / 2, *tip)
        blade.quadTo(foot + (tip[0] - foot) * 0.4 + height * 0.05, (base + tip[1]) / 2, foot + height * 0.05, base)
        fill(p, blade, colour)


def bush(p: QPainter, x: float, base: float, size: float, colour: Fill, seed: int = 0) -> None:
    dice = np.random.default_rng(seed)
    spots = [
        (x + (i - 2.5) * size * 0.3, base - size * 0.1 * dice.random(), size * (0.24 + 0.14 * dice.random()))
        for i in range(6)
    ]
    _leaves(p, spots, colour)
    oval(p, x, base, size * 0.9, size * 0.22, colour)
