"""The night of a thousand lanterns above the hall on the square."""

import math

import numpy as np
from PySide6.QtGui import QImage, QPainter, QPainterPath

from tools.demo import air, hall, land, people, plants, town
from tools.demo.paint import (
    HEIGHT,
    WIDTH,
    Frame,
    box,
    curve,
    disc,
    down,
    fill,
    glow,
    ground,
    layer,
    line,
    oval,
    put,
    radial,
    swing,
)
from tools.demo.palette import AMBER, CORAL, GOLD, HONEY, ROSE, SEA, ink, mix

EDGE = 60
TONES = ((AMBER, "#FFF0C2", "#D9532F"), (CORAL, "#FFE2B0", "#A93B3F"), (GOLD, "#FFF6D8", "#CF7A22"))


def _lantern(tone: tuple[str, str, str], size: float) -> QImage:
    """A paper lantern, `size` high with its glow, drawn once."""
    body, heart, edge = tone

    def draw(p: QPainter) -> None:
        x, y, half = size * 0.5, size * 0.5, size * 0.17
        glow(p, x, y + half * 0.5, size * 0.5, body, 0.62)
        shape = QPainterPath()
        shape.moveTo(x - half * 0.62, y - half * 1.15)
        shape.cubicTo(x - half * 1.28, y - half * 0.5, x - half * 1.05, y + half * 0.6, x - half * 0.66, y + half * 1.2)
        shape.lineTo(x + half * 0.66, y + half * 1.2)
        shape.cubicTo(
            x + half * 1.05, y + half * 0.6, x + half * 1.28, y - half * 0.5, x + half * 0.62, y - half * 1.15
        )
        shape.quadTo(x, y - half * 1.5, x - half * 0.62, y - half * 1.15)
        fill(p, shape, radial(x, y + half * 0.9, half * 2.3, (0, heart), (0.45, body), (1, edge)))
        p.setClipPath(shape)
        for place in (-0.55, 0.0, 0.55):
            line(
                p,
                curve(
                    (x + place * half * 1.3, y - half * 1.4),
                    (x + place * half * 1.9, y - half * 0.2),
                    (x + place * half * 1.2, y + half * 1.2),
                ),
                ink(edge, 0.38),
                half * 0.05,
            )
        p.setClipping(False)
        oval(p, x, y + half * 1.2, half * 0.66, half * 0.13, edge)
        oval(p, x, y + half * 1.17, half * 0.40, half * 0.08, "#FFF8E0")

    return layer(draw, round(size), round(size), 2)


def _town(p: QPainter) -> None:
    land.volcano(p, 300, 560, 210, 380, "#12274A")
    land.ridge(p, 560, 50, 15, "#10233F", WIDTH + 2 * EDGE)
    town.blocks(p, 590, 17, "#0E1E38", HONEY, WIDTH + 2 * EDGE, (18, 84))
    air.mist(p, 588, 46, CORAL, 0.30)


def _square(p: QPainter) -> None:
    fill(
        p,
        ground((-20, 592), (700, 584), (WIDTH + 2 * EDGE + 20, 594)),
        down(584, 690, (0, "#6B3A45"), (0.3, "#2E2743"), (1, "#0C1730")),
    )
    glow(p, 700, 596, 520, AMBER, 0.34)
    hall.joglo(p, 700, 622, 520, 1.0, "#0B1A36", 0.16)
    for x, seed, size in ((118, 21, 360), (1292, 33, 380)):
        plants.banyan(p, x, 650, size, ("#0B2430", "#15434A", "#2F6B55"), "#2B2233", seed)


def _strings(p: QPainter, shift: float, t: float) -> None:
    """Strings of lamps from the trees to the hall."""
    for row, (x0, y0, x1, y1, sag) in enumerate(
        ((150, 470, 520, 470, 60), (1250, 470, 880, 470, 60), (160, 420, 640, 372, 66), (1240, 420, 760, 372, 66))
    ):
        points = [
            (x0 + (x1 - x0) * s + shift, y0 + (y1 - y0) * s + sag * math.sin(s * math.pi))
            for s in np.linspace(0, 1, 15)
        ]
        line(p, curve(*points), ink("#050D1C", 0.8), 1.6)
        for i, (x, y) in enumerate(points[1:-1]):
            light = 0.72 + 0.28 * swing(t, i * 0.29 + row * 0.17, 3)
            tone = (HONEY, CORAL, SEA, ROSE)[(i + row) % 4]
            glow(p, x, y + 5, 22, tone, 0.55 * light)
            disc(p, x, y + 5, 4.2, mix(tone, "#FFFFFF", 0.35 * light))


def _penjor(p: QPainter, x: float, base: float, height: float, side: int, t: float) -> None:
    """A bamboo pole bent over the street with its hanging ornament."""
    bend = 7 * swing(t, x / 900)
    tip = (x + side * height * 0.34 + bend, base - height * 0.80)
    pole = curve(
        (x, base),
        (x + side * height * 0.02, base - height * 0.55),
        (x + side * height * 0.13 + bend * 0.4, base - height * 0.93),
        tip,
    )
    line(p, pole, "#0A1426", height * 0.016)
    for i in range(1, 12):
        at = pole.pointAtPercent(0.34 + 0.62 * i / 12)
        line(
            p,
            [(at.x(), at.y()), (at.x() - side * height * 0.02, at.y() + height * (0.035 + 0.004 * i))],
            ink("#D8A547", 0.9),
            height * 0.007,
        )
    line(p, [tip, (tip[0] + bend, tip[1] + height * 0.13)], "#D8A547", height * 0.006)
    oval(p, tip[0] + bend, tip[1] + height * 0.15, height * 0.022, height * 0.036, GOLD)
    for spread in (-1, 0, 1):
        line(
            p,
            [
                (tip[0] + bend, tip[1] + height * 0.18),
                (tip[0] + bend * 1.6 + spread * height * 0.02, tip[1] + height * 0.26),
            ],
            "#E9C36B",
            height * 0.005,
        )


def _moon(p: QPainter) -> None:
    glow(p, 1010, 130, 240, "#BFD6F2", 0.34)
    disc(p, 1010, 130, 46, "#F3EBD3")
    for dx, dy, r in ((-14, -8, 9), (12, 12, 12), (16, -16, 6), (-6, 20, 5)):
        disc(p, 1010 + dx, 130 + dy, r, ink("#D9CDB2", 0.7))


def _flight(count: int, seed: int, near: float) -> list[tuple[float, float, float, float, int]]:
    dice = np.random.default_rng(seed)
    return [
        (float(a) * WIDTH * 1.1 - 60, (i + float(b)) / count, near * (0.75 + 0.5 * float(c)), float(d), i % 3)
        for i, (a, b, c, d) in enumerate(dice.random((count, 4)))
    ]


def scene() -> Frame:
    far_town, square = (layer(draw, WIDTH + 2 * EDGE) for draw in (_town, _square))
    lanterns = [_lantern(tone, 220) for tone in TONES]
    flights = ((_flight(46, 1, 0.15), 1, 5), (_flight(26, 2, 0.36), 1, 14), (_flight(8, 7, 0.92), 1, 30))

    def rise(p: QPainter, flight: int, t: float, move: float) -> None:
        spots, rounds, drift = flights[flight]
        for x, start, size, phase, tone in spots:
            span = HEIGHT + 300 * size
            y = HEIGHT - 60 - ((start + t * rounds) % 1) * span
            fade = min(1.0, max(0.0, (HEIGHT - 150 - y) / 120)) if flight < 2 else 1.0
            p.save()
            p.translate(x + drift * swing(t, phase) - move * drift, y)
            p.rotate(5 * swing(t, phase + 0.2))
            p.scale(size, size)
            put(p, lanterns[tone], -110, -110, fade * (0.86 + 0.14 * swing(t, phase, 5)))
            p.restore()

    def frame(p: QPainter, t: float) -> None:
        move = swing(t, -0.25)
        box(p, 0, 0, WIDTH, HEIGHT, down(0, 600, (0, "#050F24"), (0.45, "#10244A"), (0.8, "#3B2E5C"), (1, "#8A4560")))
        air.stars(p, 150, 8, t, 430)
        _moon(p)
        rise(p, 0, t, move)
        put(p, far_town, -EDGE - move * 10)
        rise(p, 1, t, move)
        put(p, square, -EDGE - move * 26)
        _strings(p, -EDGE + 60 - move * 26 - 30, t)
        for x, side in ((250, 1), (1030, -1)):
            _penjor(p, x - move * 40, 690, 330, side, t)
        rise(p, 2, t, move)
        people.crowd(p, 716, 96, "#132142", 4, sway=swing(t, 0.1, 2))
        people.crowd(p, 742, 128, "#060D1E", 12, sway=swing(t, 0.4, 2), raised=0.4)

    return frame
