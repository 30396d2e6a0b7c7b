"""Rain, an umbrella, two who keep dry."""

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air, land, people, town
from tools.demo.paint import HEIGHT, WIDTH, box, curve, disc, down, fill, ground, line, oval, polygon
from tools.demo.palette import CORAL, GOLD, ink, mix


def _umbrella(p: QPainter, x: float, y: float, size: float) -> None:
    dome = QPainterPath()
    dome.moveTo(x - size, y)
    dome.cubicTo(x - size, y - size * 0.86, x + size, y - size * 0.86, x + size, y)
    for k in range(5):
        left = x + size - k * size * 0.4
        dome.quadTo(left - size * 0.2, y - size * 0.16, left - size * 0.4, y)
    fill(p, dome, GOLD)
    p.save()
    p.setClipPath(dome)
    for inner, outer in ((0.2, 0.6), (-0.6, -0.2)):
        gore = QPainterPath()
        gore.moveTo(x, y - size * 0.68)
        gore.cubicTo(x + size * inner, y - size * 0.6, x + size * inner, y - size * 0.2, x + size * inner, y + 10)
        gore.lineTo(x + size * outer, y + 10)
        gore.cubicTo(x + size * outer, y - size * 0.2, x + size * outer * 0.8, y - size * 0.62, x, y - size * 0.68)
        fill(p, gore, CORAL)
    fill(
        p,
        polygon((x + size * 0.3, y + 20), (x + size, y + 20), (x + size, y - size), (x + size * 0.62, y - size * 0.62)),
        ink("#3A1A2A", 0.14),
    )
    p.restore()
    line(p, [(x, y - size * 0.64), (x, y - size * 0.74)], "#3A2A26", 8)
    line(p, [(x, y - size * 0.06), (x, y + size * 0.62)], "#3A2A26", 7)


def _cloud(p: QPainter, x: float, y: float, size: float, tone: str) -> None:
    air.cloud(p, x, y, size, tone, 1.0, int(x))
    air.cloud(p, x + size * 0.2, y + 8, size * 0.7, mix(tone, "#FFFFFF", 0.12), 0.9, int(x) + 1)


def draw(p: QPainter) -> None:
    air.sky(p, "#2C4A63", "#45697E", "#6E97A0", "#A9C4BE", horizon=560)
    land.volcano(p, 960, 520, 230, 460, ink("#3F6478", 0.7))
    town.blocks(p, 540, 28, "#4E7587", "#FBD38A", WIDTH, (30, 130))
    for x, y, size, tone in (
        (200, 130, 460, "#5D7F92"),
        (980, 110, 520, "#557A8E"),
        (600, 190, 400, "#7698A4"),
        (1230, 210, 340, "#6C909E"),
    ):
        _cloud(p, x, y, size, tone)
    fill(p, ground((-20, 540), (640, 530), (1300, 542)), down(530, 600, (0, "#3F6E6A"), (1, "#2A5058")))
    box(p, 0, 580, WIDTH, HEIGHT, down(580, HEIGHT, (0, "#4F6B78"), (1, "#263F52")))
    for x in (120, 1150):
        town.lamp(p, x, 596, 300, "#1D3244", 0.9)
        for k in range(6):
            oval(p, x, 620 + k * 16, 46 - 5 * k, 3, ink("#FBD38A", 0.42 - 0.06 * k))
    for x, y, size in ((300, 650, 120), (840, 680, 150), (560, 610, 60), (1060, 640, 90)):
        oval(p, x, y, size, size * 0.13, ink("#A9CBD2", 0.45))
        oval(p, x + 6, y + 2, size * 0.6, size * 0.06, ink("#DCEFF0", 0.4))
    oval(p, 640, 690, 180, 12, ink("#0E2233", 0.4))
    people.walker(
        p, 586, 690, 300, people.Look("#E9785A", "#2A3A5A", scarf="#F6F1E7", skirt=True, skin=people.SKIN[2]), 0.1
    )
    people.walker(p, 712, 690, 196, people.Look("#2BB3A3", "#31456B", skin=people.SKIN[1]), 0.35)
    _umbrella(p, 640, 372, 232)
    line(p, [(594, 470), (626, 524), (640, 500)], "#C9604A", 20)
    disc(p, 640, 498, 12, people.SKIN[2])
    dice = np.random.default_rng(8)
    for x, y, long in dice.random((230, 3)):
        at_x, at_y = x * (WIDTH + 100) - 50, y * HEIGHT
        under = abs(at_x - 640) < 226 and at_y > 215
        if not under:
            line(
                p, [(at_x, at_y), (at_x - 5 - 7 * long, at_y + 20 + 30 * long)], ink("#E3F3F5", 0.30 + 0.3 * long), 2.2
            )
    for x, y in dice.random((46, 2)):
        at = (x * WIDTH, 590 + y * 126)
        if abs(at[0] - 640) > 240:
            line(p, curve((at[0] - 9, at[1] - 5), (at[0], at[1]), (at[0] + 9, at[1] - 5)), ink("#E3F3F5", 0.6), 2)
