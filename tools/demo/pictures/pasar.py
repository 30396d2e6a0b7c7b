"""The morning market under its striped awnings."""

import math

import numpy as np
from PySide6.QtGui import QPainter

from tools.demo import air, land, people, plants, town
from tools.demo.paint import HEIGHT, WIDTH, box, curve, disc, down, fill, line, oval, polygon, shade
from tools.demo.palette import BRICK, CORAL, GOLD, LEAF, LIME, PAPER, ROSE, SEA, ink, mix

GROUND = 610
GOODS = (
    ("#F29A38", 15),
    ("#C8402F", 12),
    ("#7FB24A", 15),
    ("#F4C542", 13),
    ("#6F3B6E", 14),
    ("#E9785A", 14),
    ("#4E9A58", 16),
    ("#E6B37A", 15),
)


def _crate(p: QPainter, x: float, base: float, wide: float, kind: int) -> None:
    """A slanted crate heaped with one kind of goods."""
    tone, size = GOODS[kind % len(GOODS)]
    dice = np.random.default_rng(kind + 3)
    top = base - wide * 0.36
    for row in range(4):
        count = int(wide / (size * 1.55)) - (row + 1) // 2
        for i in range(count):
            cx = x + wide / 2 + (i - (count - 1) / 2) * size * 1.62
            cy = top + size * 0.5 - row * size * 0.86 + 3 * float(dice.random())
            disc(p, cx, cy, size, mix(tone, "#40202A", 0.20))
            disc(p, cx - size * 0.12, cy - size * 0.12, size * 0.84, mix(tone, "#FFFFFF", 0.12 * float(dice.random())))
            disc(p, cx - size * 0.34, cy - size * 0.38, size * 0.20, ink("#FFFFFF", 0.35))
    fill(
        p,
        polygon((x, top), (x + wide, top), (x + wide * 0.95, base), (x + wide * 0.05, base)),
        shade(x, 0, x + wide, 0, (0, "#C98A54"), (1, "#9A6038")),
    )
    for share in (0.34, 0.67):
        line(
            p,
            [
                (x + wide * 0.05 * share, top + (base - top) * share),
                (x + wide * (1 - 0.05 * share), top + (base - top) * share),
            ],
            ink("#5A321E", 0.6),
            2.5,
        )


def _stall(p: QPainter, x: float, wide: float, cloth: str, first: int, seller: people.Look) -> None:
    roof, counter = 250, 500
    for post in (x + 14, x + wide - 24):
        box(p, post, roof, 10, GROUND - roof, "#7A4A34")
    box(p, x + 18, roof + 40, wide - 36, counter - roof - 40, down(roof, counter, (0, "#3A2436"), (1, "#7A4A48")))
    _bunches(p, x, wide, roof + 66)
    middle = x + wide * 0.52
    box(p, middle - 44, 408, 88, 120, seller.shirt, 34)
    people.head(p, middle, 372, 33, seller, -1)
    box(p, x, counter, wide, GROUND - counter, shade(x, 0, x + wide, 0, (0, "#B4714A"), (1, "#8A4E38")))
    for k in range(1, 6):
        line(p, [(x + wide * k / 6, counter + 12), (x + wide * k / 6, GROUND)], ink("#4A261E", 0.35), 3)
    box(p, x - 8, counter - 6, wide + 16, 16, "#D79A66", 4)
    each = (wide - 30) / 3
    for k in range(3):
        _crate(p, x + 12 + k * (each + 3), counter - 4, each, first + k)
    _awning(p, x - 24, roof, wide + 48, cloth)


def _bunches(p: QPainter, x: float, wide: float, y: float) -> None:
    for k, place in enumerate((0.14, 0.27, 0.78, 0.90)):
        cx = x + wide * place
        line(p, [(cx, y - 30), (cx, y)], "#2A1A20", 2)
        for i in range(7):
            angle = math.radians(60 + i * 10)
            line(
                p,
                curve(
                    (cx, y),
                    (cx + math.cos(angle) * 16 - 12 + i * 4, y + 14),
                    (cx + math.cos(angle) * 26 - 18 + i * 6, y + 34),
                ),
                (LIME, GOLD)[k % 2],
                7,
            )


def _awning(p: QPainter, x: float, y: float, wide: float, cloth: str) -> None:
    count = 9
    stripe = wide / count
    for k in range(count):
        tone = cloth if k % 2 == 0 else PAPER
        left = x + k * stripe
        inner = x + wide * 0.06 + k * stripe * 0.88
        fill(
            p,
            polygon((inner, y - 70), (inner + stripe * 0.89, y - 70), (left + stripe + 0.5, y + 34), (left, y + 34)),
            tone,
        )
        oval(p, left + stripe / 2, y + 34, stripe / 2, 18, tone)
    box(p, x, y + 26, wide, 9, ink("#2A1020", 0.14))
    fill(
        p,
        polygon(
            (x + wide * 0.06, y - 70), (x + wide * 0.94, y - 70), (x + wide * 0.953, y - 52), (x + wide * 0.047, y - 52)
        ),
        ink("#FFFFFF", 0.18),
    )


def _bunting(p: QPainter) -> None:
    string = [(k * WIDTH / 39, 66 + 46 * math.sin(k / 39 * math.pi * 3) ** 2) for k in range(40)]
    for k, (x, y) in enumerate(string):
        if k % 2:
            fill(p, polygon((x - 13, y), (x + 13, y), (x, y + 30)), (CORAL, GOLD, SEA, ROSE, LEAF)[k % 5])
    line(p, curve(*string), "#8A5A44", 2.5)


def draw(p: QPainter) -> None:
    air.sky(p, "#F7C98F", "#FBDDAE", "#FDEBCB", horizon=520)
    air.sun(p, 640, 190, 70, "#FFF8E2", "#FFE9B0")
    land.volcano(p, 930, 480, 250, 460, ink("#D9A183", 0.55))
    for i in range(14):
        plants.bush(p, i * 100, 470, 90, mix("#B7B078", "#8FA56E", (i % 4) / 4), i)
    for i, (x, wide) in enumerate(
        ((-30, 150), (170, 130), (330, 140), (560, 150), (790, 130), (980, 150), (1180, 150))
    ):
        town.house(p, x, 500, wide, mix("#F3DDBB", "#E7C39A", (i % 3) / 3), mix(BRICK, "#E2A97C", 0.35), 0, 0.7)
    box(p, 0, 490, WIDTH, HEIGHT, down(490, HEIGHT, (0, "#E3BE91"), (0.4, "#D2A279"), (1, "#A8715A")))
    for row in range(6):
        y = 620 + row * 18
        for x in range(-60 + 40 * (row % 2), WIDTH, 120 + row * 14):
            line(p, [(x, y), (x + 60 + row * 8, y)], ink("#8A563F", 0.22), 2.4)
    _stall(p, 40, 350, CORAL, 0, people.Look("#F6F1E7", "#333", scarf="#2BB3A3", skin=people.SKIN[2]))
    _stall(p, 465, 350, SEA, 3, people.Look("#F4B740", "#333", hat="#D9A868", skin=people.SKIN[1]))
    _stall(p, 890, 350, GOLD, 6, people.Look("#B4527A", "#333", scarf="#F6E6D0", skin=people.SKIN[0]))
    _bunting(p)
    for x, tall, look, step, way in ((428, 190, 1, 0.12, 1), (862, 196, 0, 0.62, -1)):
        oval(p, x, 690, 62, 8, ink("#4A261E", 0.3))
        people.walker(p, x, 690, tall, people.CROWD[look], step, way)
