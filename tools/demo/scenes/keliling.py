"""A morning ride: the city bus passes shops, trees and people."""

import numpy as np
from PySide6.QtGui import QPainter

from tools.demo import air, land, people, plants, town, vehicles
from tools.demo.paint import (
    HEIGHT,
    WIDTH,
    Frame,
    box,
    curve,
    disc,
    down,
    fill,
    layer,
    line,
    oval,
    polygon,
    put,
    roll,
    swing,
    tile,
)
from tools.demo.palette import (
    BRICK,
    CLAY,
    CORAL,
    GOLD,
    HAZE,
    LEAF,
    LIME,
    PAPER,
    ROSE,
    SEA,
    SKY,
    ink,
    mix,
)

FAR, STREET, ROAD = 640, 1680, 3360
"""How long each layer is, and how far it goes in a loop."""
KERB = 560
LEAVES = ("#1F6B4F", "#4C9A57", "#A6C95C")
WALLS = ("#F6E3C3", "#F3C9A5", "#DDE7DA", "#F2B59A", "#CFE3E6", "#F7EEDC")
ROOFS = (BRICK, CLAY, "#3F6E78", "#C76B46")
CLOTHS = (CORAL, SEA, GOLD, "#4A7FA8", ROSE)


def _backdrop(p: QPainter) -> None:
    air.sky(p, "#5FB3D1", SKY, HAZE, "#FBEFD2", horizon=470)
    air.sun(p, 1010, 130, 50, "#FFFBEA", "#FFF0B8")
    land.volcano(p, 470, 470, 225, 430, down(240, 470, (0, "#7FA9BE"), (1, "#B9D8D6")), ink("#5F8FAA", 0.45))
    land.volcano(p, 1120, 470, 120, 320, ink("#9CC3CB", 0.85))
    air.mist(p, 462, 60, "#FBF3DC", 0.8)


def _skyline(p: QPainter) -> None:
    dice = np.random.default_rng(6)
    x = 0.0
    while x < FAR:
        wide = min(40 + 50 * float(dice.random()), FAR - x)
        tall = 30 + 110 * float(dice.random()) ** 2
        tone = mix("#8DB9BF", "#A9CCC6", float(dice.random()))
        box(p, x, 500 - tall, wide + 1, tall, tone)
        for wx in np.arange(x + 8, x + wide - 8, 13):
            box(p, float(wx), 500 - tall + 10, 6, tall, ink("#FFFFFF", 0.16))
        x += wide
    for i in range(14):
        plants.bush(p, i * FAR / 14 + 20, 504, 44 + 12 * (i % 3), mix("#6FA88F", "#8DBB8F", (i % 4) / 4), i)


def _shop(p: QPainter, x: float, wide: float, seed: int) -> None:
    """A shop-house of two storeys with a striped awning."""
    wall, roof = WALLS[seed % len(WALLS)], ROOFS[seed % len(ROOFS)]
    top = KERB - 210 - 24 * (seed % 3)
    box(p, x, top, wide, KERB - top, wall)
    box(p, x + wide * 0.86, top, wide * 0.14, KERB - top, ink("#5A3A40", 0.10))
    fill(
        p,
        polygon((x - 10, top + 2), (x + wide * 0.14, top - 46), (x + wide * 0.86, top - 46), (x + wide + 10, top + 2)),
        roof,
    )
    fill(
        p,
        polygon(
            (x + wide * 0.6, top + 2),
            (x + wide * 0.52, top - 46),
            (x + wide * 0.86, top - 46),
            (x + wide + 10, top + 2),
        ),
        ink("#3A1A1A", 0.12),
    )
    _shop_windows(p, x, wide, top, seed)
    _shop_front(p, x, wide, top + 104, seed)
    _awning(p, x, wide, top + 104, seed)


def _shop_windows(p: QPainter, x: float, wide: float, top: float, seed: int) -> None:
    wall = WALLS[seed % len(WALLS)]
    for i in range(3):
        left = x + wide * (0.10 + 0.29 * i)
        box(p, left, top + 26, wide * 0.20, 58, mix(wall, "#FFFFFF", 0.5), 4)
        box(p, left + 4, top + 30, wide * 0.20 - 8, 50, "#3E6C80", 3)
        fill(
            p,
            polygon(
                (left + 4, top + 80),
                (left + 4, top + 52),
                (left + wide * 0.12, top + 30),
                (left + wide * 0.17, top + 30),
            ),
            ink("#FFFFFF", 0.16),
        )
        if (i + seed) % 3 == 0:
            box(p, left - 3, top + 84, wide * 0.20 + 6, 9, "#8B5A3C", 2)
            for k in range(4):
                disc(p, left + 4 + k * wide * 0.05, top + 82, 6, (LEAF, ROSE, LIME, CORAL)[k])


def _shop_front(p: QPainter, x: float, wide: float, sign: float, seed: int) -> None:
    wall, roof = WALLS[seed % len(WALLS)], ROOFS[seed % len(ROOFS)]
    box(p, x + wide * 0.06, sign, wide * 0.88, 16, mix(roof, "#1B2230", 0.45), 4)
    for k in range(5):
        box(p, x + wide * (0.30 + 0.08 * k), sign + 6, wide * 0.055, 4, ink(PAPER, 0.85), 2)
    box(p, x + wide * 0.07, sign + 44, wide * 0.40, KERB - sign - 44, "#45687A")
    box(p, x + wide * 0.07, sign + 44, wide * 0.40, 22, "#2C4B5D")
    for k in range(3):
        box(p, x + wide * (0.10 + 0.12 * k), KERB - 34, wide * 0.09, 34, mix(CLOTHS[(seed + k) % 5], WALLS[k], 0.4), 3)
    box(p, x + wide * 0.56, sign + 44, wide * 0.30, KERB - sign - 44, mix("#6B4634", wall, 0.12), 3)
    disc(p, x + wide * 0.80, KERB - 40, 3, GOLD)


def _awning(p: QPainter, x: float, wide: float, sign: float, seed: int) -> None:
    cloth = CLOTHS[seed % len(CLOTHS)]
    stripe = wide * 1.04 / 11
    for k in range(11):
        left = x - wide * 0.02 + stripe * k
        tone = cloth if k % 2 == 0 else PAPER
        fill(
            p,
            polygon(
                (left + 5, sign + 20), (left + stripe + 5, sign + 20), (left + stripe, sign + 48), (left, sign + 48)
            ),
            tone,
        )
        oval(p, left + stripe / 2, sign + 48, stripe / 2, 6, tone)
    box(p, x - wide * 0.02, sign + 20, wide * 1.04, 5, ink("#2A1A26", 0.12))


def _street(p: QPainter) -> None:
    box(p, 0, 496, STREET, KERB - 496, down(496, KERB, (0, "#7DB07F"), (1, "#B6C98C")))
    x = 30.0
    for seed, (wide, gap) in enumerate(((190, 8), (160, 120), (200, 6), (170, 6), (180, 150), (190, 10), (165, 60))):
        _shop(p, x, wide, seed)
        x += wide + gap
    for place, size, look in ((420, 168, 3), (1018, 182, 14), (1600, 170, 27)):
        line(p, curve((place - 4, KERB), (place + 3, KERB - size * 0.3), (place, KERB - size * 0.6)), "#7A4E38", 15)
        plants.crown(p, place, KERB - size * 0.88, size * 0.50, size * 0.46, LEAVES, look)


def _road(p: QPainter) -> None:
    box(p, 0, KERB, ROAD, 34, down(KERB, KERB + 34, (0, "#E4D3B5"), (1, "#D3BE9E")))
    for x in range(0, ROAD, 42):
        line(p, [(x, KERB + 34), (x + 12, KERB)], ink("#A98E70", 0.45), 1.6)
    box(p, 0, KERB + 34, ROAD, 12, "#8F8178")
    for x in range(0, ROAD, 84):
        box(p, x, KERB + 34, 42, 12, "#EDE3CF")
    box(p, 0, KERB + 46, ROAD, HEIGHT, down(KERB + 46, HEIGHT, (0, "#4B5B68"), (1, "#33414E")))
    for x in range(0, ROAD, 240):
        fill(p, polygon((x + 12, 676), (x + 124, 676), (x + 112, 685), (x, 685)), ink(PAPER, 0.75))
    for i, x in enumerate(range(120, ROAD, 560)):
        town.lamp(p, x, KERB + 20, 230, "#2C4754", 0)
        box(p, x + 12, KERB - 170, 34, 84, CLOTHS[i % 5], 3)
        box(p, x + 12, KERB - 170, 34, 12, ink("#FFFFFF", 0.35), 3)
        disc(p, x + 29, KERB - 128, 9, ink(PAPER, 0.9))
    for x in (300, 900, 1430, 2040, 2600, 3180):
        box(p, x, KERB + 2, 74, 22, "#B0653F", 5)
        plants.bush(p, x + 37, KERB + 4, 52, LEAF, x)
        for k in range(6):
            disc(p, x + 8 + k * 12, KERB - 8 - 6 * (k % 2), 4.5, (ROSE, GOLD, PAPER)[k % 3])


def scene() -> Frame:
    backdrop = layer(_backdrop)
    skyline, street, road = tile(_skyline, FAR), tile(_street, STREET), tile(_road, ROAD)

    def frame(p: QPainter, t: float) -> None:
        put(p, backdrop)
        for x, y, size, phase in (
            (180, 130, 250, 0.0),
            (660, 90, 320, 0.35),
            (1090, 210, 230, 0.6),
            (420, 240, 170, 0.8),
        ):
            age = (t + phase) % 1
            air.cloud(p, x + 70 - 140 * age, y, size, "#FFFFFF", 0.92 * min(1, 5 * min(age, 1 - age)), int(x))
        roll(p, skyline, FAR * t)
        air.flock(p, 1380 - 1700 * t, 150 + 40 * t, 5, 9, t, ink("#3C6678", 0.8), 5)
        roll(p, street, STREET * t)
        roll(p, road, ROAD * t)
        for i, (start, way) in enumerate(
            ((500, 1), (585, 1), (1300, -1), (1980, 1), (2380, -1), (2455, -1), (3050, 1))
        ):
            at = start - ROAD * t + way * 150 * t
            for shift in (0, ROAD):
                if -100 < at + shift < WIDTH + 100:
                    people.walker(
                        p, at + shift, KERB + 24, 104 - 8 * (i % 2), people.CROWD[i % 6], t * 13 + i * 0.3, way
                    )
        vehicles.bus(p, 300 + 26 * swing(t), 668, 560, t * 30, 1.6 * swing(t, 0, 9))

    return frame
