"""Dawn over the square: mountain, mist, the hall, the banyan."""

from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air, hall, land, people, plants, town
from tools.demo.paint import (
    HEIGHT,
    WIDTH,
    Frame,
    down,
    fill,
    ground,
    layer,
    oval,
    put,
    shade,
    swing,
)
from tools.demo.palette import AMBER, CORAL, DUSK, HONEY, PLUM, ROSE, ink, mix

EDGE = 80
"""How far the nearest layer reaches beyond the picture, for the camera."""
LEAVES = ("#20483F", "#35694C", "#7C9A4E")


def _far(p: QPainter) -> None:
    land.volcano(
        p,
        880,
        480,
        285,
        430,
        shade(560, 0, 1240, 0, (0, "#A65C7E"), (0.45, "#8A4C78"), (1, "#6E4277")),
        ink("#5E3A70", 0.75),
    )
    land.volcano(p, 330, 480, 150, 330, ink("#B0648A", 0.75))
    air.mist(p, 470, 80, HONEY, 0.75)


def _hills(p: QPainter) -> None:
    land.ridge(p, 470, 52, 4, down(420, 540, (0, "#7A466F"), (1, "#A9627A")), WIDTH + 2 * EDGE)
    air.mist(p, 512, 46, "#FFD9A0", 0.55)
    town.blocks(p, 530, 21, "#5B3A66", None, WIDTH + 2 * EDGE, (14, 58))
    land.ridge(p, 530, 34, 8, down(490, 560, (0, "#4C3764"), (1, "#6C4769")), WIDTH + 2 * EDGE, 60)
    air.mist(p, 545, 40, "#FFC58A", 0.45)


def _square(p: QPainter) -> None:
    lawn = ground((-20, 556), (500, 546), (1000, 548), (WIDTH + 2 * EDGE + 20, 558))
    fill(p, lawn, down(546, HEIGHT, (0, "#5E7A4C"), (0.25, "#3E664A"), (1, "#183F3C")))
    air.mist(p, 556, 22, HONEY, 0.45)
    path = ground((560, 720), (600, 640), (640, 578), (668, 556))
    path = QPainterPath()
    path.moveTo(628, 556)
    path.cubicTo(600, 600, 470, 650, 400, 730)
    path.lineTo(900, 730)
    path.cubicTo(800, 650, 700, 610, 676, 556)
    path.closeSubpath()
    fill(p, path, down(556, 720, (0, "#F3CFA0"), (0.4, "#CFA183"), (1, "#7E6568")))
    oval(p, 652, 590, 330, 18, ink("#173A38", 0.35))
    hall.joglo(p, 652, 590, 500, 0.85, "#5A2F55", 0.18)


def _tree(p: QPainter) -> None:
    oval(p, 1150, 648, 270, 26, ink("#0F2B2E", 0.55))
    plants.banyan(p, 1150, 640, 430, LEAVES, "#5A3C35")
    town.fence(p, 1022, 656, 258, 44, "#F4E3CC")
    for x in (96, 330):
        town.lamp(p, x, 668, 210, "#2A2940", 0.8)


def _front(p: QPainter) -> None:
    fill(
        p,
        ground((-20, 692), (260, 676), (560, 708), (900, 704), (1200, 680), (WIDTH + 2 * EDGE + 40, 692)),
        down(670, 720, (0, "#12343A"), (1, "#081C2A")),
    )
    for i, x in enumerate((-10, 90, 190, 300, 1020, 1120, 1230, 1340)):
        plants.grass(p, x, 712, 110, 30 + 16 * (i % 3), mix("#0E2A32", "#1C4A44", 0.3 * (i % 3)), i)


def scene() -> Frame:
    far, hills, square, tree, front = (layer(draw, WIDTH + 2 * EDGE) for draw in (_far, _hills, _square, _tree, _front))

    def frame(p: QPainter, t: float) -> None:
        move = swing(t, -0.25)
        air.sky(p, DUSK, PLUM, ROSE, CORAL, AMBER, HONEY, horizon=500)
        air.stars(p, 40, 2, t, 160)
        rays = 1 + 0.05 * swing(t, 0.1)
        air.sun(p, 452 - move * 4, 404 - 10 * swing(t, -0.25), 62, "#FFF3D2", "#FFD98C")
        for x, y, size, phase in (
            (250, 215, 620, 0.0),
            (900, 130, 760, 0.3),
            (1090, 262, 460, 0.55),
            (610, 300, 560, 0.8),
        ):
            age = (t + phase) % 1
            air.streak(p, x + 90 * (age - 0.5), y, size, "#FFB98A", 0.62 * min(1, 5 * min(age, 1 - age)))
        put(p, far, -EDGE - move * 8 * rays)
        put(p, hills, -EDGE - move * 18)
        air.flock(p, -160 + 1700 * t, 250 - 60 * t, 7, 9, t, ink("#3A2850", 0.9))
        put(p, square, -EDGE - move * 32)
        for i, (start, base, tall, way) in enumerate(
            ((420, 640, 66, 1), (448, 642, 62, 1), (800, 652, 70, -1), (505, 612, 50, 1))
        ):
            people.walker(
                p, start + way * 300 * (t - 0.5) - move * 36, base, tall, people.CROWD[i], t * 9 + i * 0.3, way
            )
        put(p, tree, -EDGE - move * 52)
        put(p, front, -EDGE - move * 78)

    return frame
