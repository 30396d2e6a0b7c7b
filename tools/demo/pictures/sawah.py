"""Terraced rice fields above the city."""

import math

from PySide6.QtGui import QPainter

from tools.demo import air, land, people, plants
from tools.demo.paint import WIDTH, box, curve, down, fill, ground, line, oval, polygon, shade
from tools.demo.palette import ink, mix


def _edge(level: int) -> list[tuple[float, float]]:
    """The rim of a terrace, the nearest one last."""
    y = 392 + 12 * level + 4.6 * level * level
    swing = 10 + 9 * level
    return [
        (
            x,
            y
            + swing * math.sin(x / (300 + 26 * level) + level * 1.15)
            + 0.05 * (x - 640) * (1 if level % 2 else -1) * 0.6,
        )
        for x in range(-40, WIDTH + 81, 60)
    ]


def draw(p: QPainter) -> None:
    air.sky(p, "#6CB6CC", "#A9D6D2", "#F3E9C2", "#FBCF92", horizon=420)
    air.sun(p, 860, 260, 62, "#FFFBE8", "#FFE2A0")
    land.volcano(p, 420, 430, 270, 470, shade(150, 0, 700, 0, (0, "#6E9DAE"), (1, "#A6C3B4")), ink("#54839A", 0.4))
    for x, y, size in ((640, 120, 320), (1080, 160, 260), (160, 140, 220)):
        air.cloud(p, x, y, size, "#FFFDF2", 0.9, x)
    air.mist(p, 400, 50, "#FFF3D2", 0.8)
    land.ridge(p, 420, 60, 21, "#86B08F")
    air.mist(p, 420, 34, "#FFF3D2", 0.6)
    for level in range(8):
        rim = _edge(level)
        water = level % 3 == 1
        tones = (
            ("#F7DDA6", "#B9D8C6")
            if water
            else (mix("#C3D06A", "#6FB04E", level / 8), mix("#86B84F", "#2F8A4E", level / 8))
        )
        fill(p, ground(*rim), down(rim[0][1] - 20, rim[0][1] + 90, (0, tones[0]), (1, tones[1])))
        line(p, curve(*rim), mix("#E6D48A", "#3E7A48", level / 9), 3 + level * 0.8)
        lower = [(x, y + 7 + 1.2 * level) for x, y in rim]
        line(p, curve(*lower), ink("#2F5F3A", 0.35), 3 + level)
        if not water:
            _rows(p, rim, level)
        else:
            for k in range(5):
                x = 120 + 260 * k + 60 * level
                oval(p, x, rim[3][1] + 24 + 6 * level, 40 + 6 * level, 2 + 0.4 * level, ink("#FFFFFF", 0.55))
    for x, base, tall in ((1120, 470, 200), (1180, 484, 160), (90, 500, 190)):
        plants.palm(p, x, base, tall, "#245B4E")
    _hut(p, 980, 498)
    for x, base, tall, look in ((330, 640, 130, 0), (560, 610, 112, 2)):
        oval(p, x, base, 46, 6, ink("#1D4A34", 0.4))
        wear = people.CROWD[look]
        people.walker(
            p, x, base, tall, people.Look(wear.shirt, wear.legs, hat="#E2B871", skin=wear.skin), 0.12 + look * 0.2
        )
    air.flock(p, 900, 330, 7, 10, 0.03, ink("#FFFFFF", 0.95), 4)


def _rows(p: QPainter, rim: list[tuple[float, float]], level: int) -> None:
    """Young rice in rows along the rim."""
    for row in range(1, 3 + level // 2):
        for x, y in rim[:-1]:
            for k in range(3):
                at = (x + k * 20 + row * 7, y + row * (12 + 3 * level))
                size = 5 + 1.6 * level
                for lean in (-0.5, 0, 0.5):
                    line(
                        p,
                        [at, (at[0] + lean * size, at[1] - size)],
                        ink(mix("#5F9E3E", "#1E7040", level / 8), 0.75),
                        1.6 + 0.15 * level,
                    )


def _hut(p: QPainter, x: float, base: float) -> None:
    for post in (0, 84):
        box(p, x + post, base - 66, 8, 76, "#7A4E38")
    box(p, x - 6, base - 30, 104, 9, "#9A6644")
    fill(p, polygon((x - 34, base - 58), (x + 46, base - 122), (x + 126, base - 58)), "#B4703F")
    fill(p, polygon((x + 46, base - 122), (x + 126, base - 58), (x + 70, base - 58)), ink("#3A1E14", 0.22))
