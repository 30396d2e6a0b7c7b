"""A family rides along the river on a car-free morning."""

from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air, land, people, plants, riders, town
from tools.demo.paint import HEIGHT, WIDTH, Frame, box, curve, disc, down, layer, line, oval, put, roll, swing, tile
from tools.demo.palette import CORAL, GOLD, PAPER, ROSE, ink, mix

FAR, MIDDLE, PATH = 640, 1600, 2560
LEAVES = ("#1C6A5A", "#4FA06A", "#C9D36A")
RIDERS = (
    (632, 664, 205, people.Look("#F4B740", "#27455F", skin=people.SKIN[1]), riders.Bike("#2BB3A3"), 0.0),
    (1018, 652, 150, people.Look("#F6F1E7", "#B4527A", skin=people.SKIN[2]), riders.Bike("#F4B740"), 0.35),
    (
        212,
        672,
        200,
        people.Look("#2BB3A3", "#1D5A6B", scarf="#F3C7B4", skin=people.SKIN[2]),
        riders.Bike("#E9785A", basket=True),
        0.6,
    ),
)


def _backdrop(p: QPainter) -> None:
    air.sky(p, "#7CC4CC", "#BFE0D2", "#FBE7BE", "#FBC998", horizon=440)
    air.sun(p, 300, 250, 58, "#FFFBE8", "#FFE6A6")
    land.volcano(p, 860, 440, 230, 460, down(205, 440, (0, "#86A9A9"), (1, "#E3D9B4")), ink("#5E8F98", 0.38))
    land.volcano(p, 250, 440, 120, 330, ink("#C9CFA9", 0.8))
    air.mist(p, 436, 60, "#FFF0CC", 0.85)


def _shore(p: QPainter) -> None:
    for i in range(10):
        place = i * FAR / 10
        plants.bush(p, place + 30, 446, 54 + 18 * (i % 3), mix("#7FB08A", "#A9C58C", (i % 4) / 4), i)
    for place, wide, roof in ((40, 62, "#C9775A"), (130, 50, "#B9644E"), (340, 70, "#C9775A"), (520, 54, "#5E8C8C")):
        town.house(p, place, 450, wide, "#F6E6C8", roof, 0, 0.5)
    for i in range(13):
        plants.bush(p, i * FAR / 13, 454, 38 + 10 * (i % 3), mix("#5F9E7F", "#86B683", (i % 3) / 3), i + 40)


def _water(p: QPainter, t: float) -> None:
    box(p, 0, 450, WIDTH, 120, down(450, 560, (0, "#F3E2B4"), (0.2, "#A9D6C9"), (1, "#4FA7A9")))
    land.ripples(p, 456, 556, 70, t, "#FFFDF0", 0.62, 8)
    for i in range(10):
        oval(
            p,
            300 + 8 * swing(t, i * 0.4),
            458 + i * 9,
            (70 - 4 * i) * (0.8 + 0.2 * swing(t, i * 0.3, 3)),
            2.2,
            ink("#FFF7D6", 0.8 - 0.06 * i),
        )


def _bank(p: QPainter) -> None:
    box(p, 0, 540, MIDDLE, 60, down(540, 600, (0, "#9CBF6B"), (1, "#5F9A5F")))
    for i in range(60):
        plants.grass(p, i * MIDDLE / 60, 548, 30, 16 + 6 * (i % 3), mix("#7FAE5E", "#B9CE74", (i % 4) / 4), i)
    for place, size, look in ((180, 300, 3), (720, 260, 14), (1230, 320, 5)):
        line(
            p, curve((place - 8, 560), (place + 5, 560 - size * 0.3), (place, 560 - size * 0.6)), "#7A5140", size * 0.08
        )
        line(
            p,
            curve(
                (place + 2, 560 - size * 0.3),
                (place + size * 0.12, 560 - size * 0.45),
                (place + size * 0.2, 560 - size * 0.6),
            ),
            "#7A5140",
            size * 0.045,
        )
        plants.crown(p, place, 560 - size * 0.86, size * 0.50, size * 0.40, LEAVES, look)
        plants.grass(p, place - 40, 572, 80, 26, "#5F9A5F", look)
    for place in (450, 1000, 1480):
        plants.palm(p, place, 562, 270, "#2F7564", 0, 0.10)
    _bench(p, 560)
    _bench(p, 1370)


def _bench(p: QPainter, x: float) -> None:
    for leg in (4, 96):
        box(p, x + leg, 548, 7, 26, "#33505B", 2)
    for k in range(2):
        box(p, x, 524 + 11 * k, 108, 8, "#B46A48", 3)
    box(p, x - 3, 546, 114, 9, "#C97B54", 3)


def _path(p: QPainter) -> None:
    box(p, 0, 586, PATH, 16, down(586, 602, (0, "#4F8F5C"), (1, "#3D7B55")))
    box(p, 0, 600, PATH, 8, "#F3E6C9")
    box(p, 0, 608, PATH, HEIGHT - 608, down(608, HEIGHT, (0, "#2C9488"), (1, "#1E7A78")))
    box(p, 0, 608, PATH, 10, ink("#0C4A4E", 0.22))
    for x in range(0, PATH, 160):
        box(p, x, 692, 80, 7, ink(PAPER, 0.85), 3)
    for x in (420, 1700):
        _mark(p, x)
    for i in range(28):
        spot = i * PATH / 28 + 14 * (i % 3)
        plants.grass(p, spot, 602, 46, 20 + 9 * (i % 3), mix("#3D7B55", "#74AE62", (i % 3) / 3), i + 9)
        if i % 2:
            for k in range(4):
                disc(p, spot + 8 + k * 9, 588 - 5 * (k % 2), 4, (ROSE, GOLD, PAPER, CORAL)[(i + k) % 4])


def _mark(p: QPainter, x: float) -> None:
    """The sign of the bicycle lane, painted on it."""
    for dx in (0, 62):
        path = QPainterPath()
        path.addEllipse(x + dx - 20, 642, 40, 20)
        line(p, path, ink(PAPER, 0.85), 4)
    line(p, [(x, 652), (x + 20, 636), (x + 48, 636), (x + 30, 652), (x, 652)], ink(PAPER, 0.85), 4)
    line(p, [(x + 62, 652), (x + 46, 630)], ink(PAPER, 0.85), 4)


def scene() -> Frame:
    backdrop = layer(_backdrop)
    shore, bank, path = tile(_shore, FAR), tile(_bank, MIDDLE), tile(_path, PATH)

    def frame(p: QPainter, t: float) -> None:
        put(p, backdrop)
        for x, y, size, phase in ((560, 110, 300, 0.1), (1040, 150, 240, 0.45), (180, 120, 200, 0.75)):
            age = (t + phase) % 1
            air.cloud(p, x + 60 - 120 * age, y, size, "#FFFDF4", 0.9 * min(1, 5 * min(age, 1 - age)), int(x))
        _water(p, t)
        roll(p, shore, FAR * t)
        air.flock(p, -150 + 1700 * t, 210 - 50 * t, 6, 9, t, ink("#41727A", 0.8), 6)
        roll(p, bank, MIDDLE * t)
        roll(p, path, PATH * t)
        for x, base, size, look, bike, phase in RIDERS:
            at = x + size * 0.16 * swing(t, phase)
            oval(p, at, base + 2, size * 0.86, size * 0.05, ink("#0C4048", 0.35))
            riders.rider(p, at, base, size, look, bike, t * 12 + phase)

    return frame
