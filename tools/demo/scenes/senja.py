"""Dusk on the river: the old bridge, boats with lamps, a city that lights up."""

import numpy as np
from PySide6.QtGui import QImage, QPainter, QTransform

from tools.demo import air, land, plants, town
from tools.demo.paint import (
    HEIGHT,
    WIDTH,
    Frame,
    box,
    curve,
    down,
    fill,
    glow,
    ground,
    layer,
    line,
    oval,
    polygon,
    put,
    swing,
)
from tools.demo.palette import AMBER, CORAL, DUSK, GOLD, HONEY, NIGHT, PLUM, ROSE, ink

EDGE = 80
WATER = 470
SUN = (456, 352)
STONES = ("#4A3558", "#33264A", "#C98A78")


def _city(p: QPainter) -> None:
    land.volcano(p, 1010, 470, 215, 400, down(255, 470, (0, "#7A4673"), (1, "#C0687A")), ink("#55376B", 0.6))
    land.ridge(p, 466, 46, 12, down(420, 470, (0, "#7C4A76"), (1, "#A85F7C")), WIDTH + 2 * EDGE)
    town.blocks(p, WATER, 31, "#4D3560", HONEY, WIDTH + 2 * EDGE, (26, 104))
    air.mist(p, WATER - 4, 36, AMBER, 0.35)


def _bank(p: QPainter) -> None:
    fill(p, ground((-20, 456), (120, 450), (240, 462), (330, 476), bottom=WATER + 8), "#2E2545")
    fill(p, ground((1120, 474), (1240, 456), (1360, 450), (1460, 454), bottom=WATER + 8), "#2E2545")
    for x, width, lit in (
        (20, 60, 0.9),
        (92, 48, 0.5),
        (150, 66, 1.0),
        (1210, 64, 0.9),
        (1292, 52, 0.6),
        (1352, 70, 1.0),
    ):
        town.house(p, x, 462, width, "#5D3F60", "#38294C", lit, 0.5)
    for x, tall in ((8, 120), (250, 96), (1190, 112), (1420, 128)):
        plants.palm(p, x, 464, tall, "#241F3D", 0, 0.08 if x < 700 else -0.10)


def _bridge(p: QPainter) -> None:
    town.bridge(p, 150, 408, 1140, 5, WATER + 12, STONES)
    for i in range(7):
        place = (i + 0.5) / 7
        town.lamp(p, 150 + 1140 * place, 408 - 40 * float(np.sin(place * np.pi)), 74, "#2C2140", 0.95)


def _mirror(images: list[QImage]) -> QImage:
    def draw(p: QPainter) -> None:
        p.setClipRect(0, WATER, WIDTH + 2 * EDGE, HEIGHT - WATER)
        p.setTransform(QTransform(1, 0, 0, -0.72, 0, WATER + WATER * 0.72), combine=True)
        for image in images:
            put(p, image)

    return layer(draw, WIDTH + 2 * EDGE, HEIGHT, 1.0)


def _boat(p: QPainter, x: float, y: float, size: float, t: float, light: float) -> None:
    y += 2.5 * swing(t, x / 700)
    glow(p, x - size * 0.28, y - size * 0.26, size * 0.9, HONEY, 0.55 * light)
    for i in range(5):
        wide = size * (0.16 - 0.022 * i) * (1 + 0.2 * swing(t, i * 0.3, 3))
        oval(
            p,
            x - size * 0.28 + 3 * swing(t, i * 0.21, 2),
            y + size * (0.16 + 0.09 * i),
            wide,
            size * 0.018,
            ink(GOLD, 0.65 - 0.11 * i),
        )
    line(p, [(x - size * 0.28, y), (x - size * 0.28, y - size * 0.30)], NIGHT, size * 0.018)
    oval(p, x - size * 0.28, y - size * 0.27, size * 0.045, size * 0.06, "#FFE9B5")
    roof = curve(
        (x - size * 0.12, y - size * 0.20), (x + size * 0.06, y - size * 0.29), (x + size * 0.26, y - size * 0.20)
    )
    fill(p, roof, "#3C2B49")
    box(p, x - size * 0.10, y - size * 0.21, size * 0.015, size * 0.2, NIGHT)
    box(p, x + size * 0.23, y - size * 0.21, size * 0.015, size * 0.2, NIGHT)
    hull = curve(
        (x - size * 0.56, y - size * 0.12),
        (x - size * 0.36, y + size * 0.06),
        (x, y + size * 0.10),
        (x + size * 0.36, y + size * 0.05),
        (x + size * 0.54, y - size * 0.13),
        (x + size * 0.3, y - size * 0.01),
        (x - size * 0.3, y - size * 0.01),
        closed=True,
    )
    fill(p, hull, "#1D1730")
    line(
        p,
        curve((x - size * 0.50, y - size * 0.08), (x, y + size * 0.015), (x + size * 0.50, y - size * 0.09)),
        ink(CORAL, 0.8),
        size * 0.012,
    )
    _boatman(p, x + size * 0.40, y - size * 0.02, size)


def _boatman(p: QPainter, x: float, y: float, size: float) -> None:
    line(p, [(x, y), (x - size * 0.02, y - size * 0.16)], "#15112A", size * 0.055)
    oval(p, x - size * 0.02, y - size * 0.225, size * 0.030, size * 0.034, "#15112A")
    fill(
        p,
        polygon(
            (x - size * 0.085, y - size * 0.235),
            (x - size * 0.02, y - size * 0.295),
            (x + size * 0.045, y - size * 0.235),
        ),
        "#15112A",
    )
    line(p, [(x - size * 0.07, y - size * 0.20), (x + size * 0.14, y + size * 0.15)], "#15112A", size * 0.014)


def _water(p: QPainter) -> None:
    box(
        p,
        0,
        WATER,
        WIDTH,
        HEIGHT - WATER,
        down(WATER, HEIGHT, (0, "#F0955F"), (0.16, "#C9607A"), (0.5, "#5B3B70"), (1, "#1B1B42")),
    )


def _glitter(p: QPainter, t: float) -> None:
    for i in range(26):
        depth = i / 26
        y = WATER + 6 + (HEIGHT - WATER) * depth**1.15
        wide = (58 + 64 * depth) * (0.72 + 0.28 * swing(t, i * 0.37, 2))
        x = SUN[0] + (10 + 26 * depth) * swing(t, i * 0.61)
        oval(p, x, y, wide, 1.6 + 3.4 * depth, ink("#FFE0A0", 0.78 * (1 - depth) ** 1.2))
    land.ripples(p, WATER + 4, HEIGHT, 90, t, "#FFC39A", 0.30, 6)
    land.ripples(p, WATER + 30, HEIGHT, 70, t, "#14143A", 0.35, 16)


def _front(p: QPainter) -> None:
    fill(p, ground((-20, 668), (120, 674), (250, 700), (330, 724), bottom=740), "#100F2C")
    fill(p, ground((1080, 730), (1180, 700), (1320, 678), (1460, 670), bottom=740), "#100F2C")
    for x, width, tall, seed in ((-10, 130, 92, 1), (90, 120, 62, 2), (1190, 120, 70, 3), (1290, 150, 110, 4)):
        plants.grass(p, x, 712, width, tall, "#0C0C26", seed)


def scene() -> Frame:
    city, bank, bridge, front = (layer(draw, WIDTH + 2 * EDGE) for draw in (_city, _bank, _bridge, _front))
    mirror = _mirror([city, bridge, bank])

    def frame(p: QPainter, t: float) -> None:
        move = swing(t, -0.25)
        air.sky(p, "#1F2152", DUSK, PLUM, ROSE, CORAL, AMBER, HONEY, horizon=WATER)
        air.stars(p, 50, 4, t, 190)
        air.sun(p, *SUN, 82, "#FFE3A3", "#FFB45E")
        for x, y, size, phase in (
            (300, 190, 700, 0.1),
            (820, 120, 760, 0.4),
            (980, 250, 520, 0.65),
            (180, 320, 480, 0.9),
        ):
            age = (t + phase) % 1
            air.streak(p, x + 80 * (age - 0.5), y, size, "#FF9E80", 0.6 * min(1, 5 * min(age, 1 - age)))
        put(p, city, -EDGE - move * 12)
        _water(p)
        put(p, mirror, -EDGE - move * 22, 0, 0.34)
        put(p, bridge, -EDGE - move * 22)
        put(p, bank, -EDGE - move * 26)
        air.flock(p, 1400 - 1800 * t, 170 + 60 * t, 6, 9, t, ink("#241C40", 0.85), 9)
        _glitter(p, t)
        _boat(p, 930 - move * 34 - 30 * swing(t, 0.1), 560, 150, t, 1)
        _boat(p, 250 - move * 30 + 20 * swing(t, 0.3), 520, 92, t, 0.8)
        put(p, front, -EDGE - move * 70)
        plants.palm(p, -6 - move * 70, 735, 520, "#0C0C26", swing(t, 0.2), 0.20)
        plants.palm(p, 1292 - move * 70, 742, 430, "#0C0C26", swing(t, 0.6), -0.16)

    return frame
