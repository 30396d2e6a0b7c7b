"""The reading room of the city library in the evening."""

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo import air, land, people, plants
from tools.demo.paint import HEIGHT, WIDTH, box, curve, disc, down, fill, glow, line, oval, polygon, shade
from tools.demo.palette import CORAL, HONEY, LEAF, PAPER, ink, mix

SPINES = ("#E9785A", "#2BB3A3", "#F4B740", "#F6F1E7", "#4A7FA8", "#B4527A", "#6FA37A", "#C75C3A", "#2F5D7C", "#E8C9A0")


def _shelf(p: QPainter, x: float, wide: float, seed: int) -> None:
    dice = np.random.default_rng(seed)
    box(p, x, 40, wide, 590, shade(x, 0, x + wide, 0, (0, "#5C3627"), (1, "#482A22")))
    for row in range(5):
        top = 58 + row * 114
        box(p, x + 14, top, wide - 28, 98, down(top, top + 98, (0, "#1F1620"), (1, "#38242A")))
        at = x + 20
        while at < x + wide - 34:
            if dice.random() < 0.10:
                at += 16 + 22 * float(dice.random())
                continue
            thick, tall = 11 + 15 * float(dice.random()), 58 + 32 * float(dice.random())
            tone = mix(SPINES[int(dice.integers(len(SPINES)))], "#2A1A2A", 0.12)
            box(p, at, top + 98 - tall, thick, tall, tone, 1.5)
            box(p, at + thick * 0.72, top + 98 - tall, thick * 0.28, tall, ink("#000000", 0.14))
            for stripe in (0.18, 0.26):
                box(p, at, top + 98 - tall * (1 - stripe), thick, 2.4, ink("#FFF3D6", 0.7))
            at += thick + 1.4
        box(p, x + 8, top + 98, wide - 16, 12, "#7A4B34")
        box(p, x + 8, top + 98, wide - 16, 3.5, "#A06A48")


def _window(p: QPainter) -> None:
    arch = QPainterPath()
    arch.moveTo(500, 520)
    arch.lineTo(500, 240)
    arch.cubicTo(500, 70, 780, 70, 780, 240)
    arch.lineTo(780, 520)
    arch.closeSubpath()
    fill(p, arch, "#8A5A40")
    p.save()
    inner = QPainterPath()
    inner.moveTo(518, 506)
    inner.lineTo(518, 242)
    inner.cubicTo(518, 96, 762, 96, 762, 242)
    inner.lineTo(762, 506)
    inner.closeSubpath()
    p.setClipPath(inner)
    box(p, 500, 60, 300, 470, down(100, 506, (0, "#2B2A5A"), (0.45, "#8A4A78"), (0.8, "#F08C5C"), (1, "#FBD38A")))
    air.stars(p, 120, 5, 0.3, 300)
    disc(p, 690, 190, 24, "#FDEFC8")
    land.volcano(p, 610, 510, 120, 190, "#4F3566")
    plants.palm(p, 560, 512, 150, "#241F3D")
    for x in (580, 640, 700):
        box(p, x - 3, 80, 6, 430, "#8A5A40")
    for y in (250, 380):
        box(p, 516, y - 3, 248, 6, "#8A5A40")
    p.restore()
    box(p, 484, 506, 312, 20, "#A06A48", 4)


def _reader(p: QPainter) -> None:
    """Somebody in an armchair with a book."""
    oval(p, 640, 664, 200, 22, ink("#1A1018", 0.45))
    for x in (540, 720):
        box(p, x, 636, 18, 32, "#3B2419")
    box(p, 505, 430, 270, 200, "#1E7E7A", 46)
    box(p, 530, 452, 220, 150, "#259488", 34)
    disc(p, 640, 452, 40, people.SKIN[2])
    veil = curve(
        (640, 398), (690, 424), (694, 480), (716, 540), (640, 556), (564, 540), (586, 480), (590, 424), closed=True
    )
    fill(p, veil, "#F2B8A4")
    oval(p, 640, 456, 32, 38, people.SKIN[2])
    for dx in (-13, 13):
        line(p, curve((640 + dx - 7, 462), (640 + dx, 466), (640 + dx + 7, 462)), "#4A2A22", 3)
    line(p, curve((632, 478), (640, 482), (648, 478)), "#8A4A3A", 3)
    fill(p, curve((570, 545), (640, 528), (710, 545), (730, 640), (640, 650), (550, 640), closed=True), "#F4B740")
    for side in (-1, 1):
        line(p, curve((640 + side * 62, 556), (640 + side * 84, 600), (640 + side * 40, 618)), "#E0A32F", 30)
        disc(p, 640 + side * 38, 616, 14, people.SKIN[2])
    box(p, 486, 520, 52, 126, "#1E7E7A", 24)
    box(p, 742, 520, 52, 126, "#1E7E7A", 24)
    for side in (-1, 1):
        page = polygon((640, 574), (640 + side * 72, 560), (640 + side * 72, 616), (640, 632))
        fill(p, page, CORAL)
        fill(p, polygon((640, 568), (640 + side * 66, 552), (640 + side * 66, 560), (640, 578)), PAPER)


def _lamp(p: QPainter, x: float) -> None:
    line(p, [(x, 656), (x, 400)], "#2A1C1A", 7)
    oval(p, x, 658, 44, 9, "#2A1C1A")
    glow(p, x, 390, 260, HONEY, 0.55)
    fill(
        p,
        polygon((x - 36, 330), (x + 36, 330), (x + 64, 410), (x - 64, 410)),
        down(330, 410, (0, "#FFE3A0"), (1, "#FFC95E")),
    )


def draw(p: QPainter) -> None:
    box(p, 0, 0, WIDTH, HEIGHT, down(0, HEIGHT, (0, "#3A2438"), (1, "#5C3A38")))
    for i, x in enumerate((-20, 220, 838, 1078)):
        _shelf(p, x, 236, i + 2)
    box(p, 456, 0, 382, 640, down(0, 640, (0, "#4A2E40"), (1, "#6E4742")))
    _window(p)
    box(p, 0, 628, WIDTH, HEIGHT, down(628, HEIGHT, (0, "#8A5A40"), (1, "#4A2C2A")))
    for i in range(18):
        line(p, [(640 + (i - 9) * 84, 628), (640 + (i - 9) * 150, 720)], ink("#3A2020", 0.35), 2.5)
    oval(p, 640, 680, 420, 46, "#9C3F3A")
    oval(p, 640, 680, 372, 38, "#B9503A")
    oval(p, 640, 680, 320, 30, "#C9644A")
    _lamp(p, 850)
    _reader(p)
    for i, tone in enumerate(("#2BB3A3", "#E9785A", "#4A7FA8", "#F4B740")):
        box(p, 392 + 5 * (i % 2), 642 - 17 * i, 96, 17, tone, 3)
        box(p, 400 + 5 * (i % 2), 645 - 17 * i, 84, 4, ink("#FFFFFF", 0.5))
    box(p, 1010, 560, 66, 80, "#C5704A", 8)
    for k in range(9):
        angle = -2.7 + k * 0.28
        tip = (1043 + np.cos(angle) * 110, 560 + np.sin(angle) * 120)
        fill(
            p,
            curve(
                (1043, 562),
                (1043 + np.cos(angle - 0.14) * 70, 560 + np.sin(angle - 0.14) * 70),
                tip,
                (1043 + np.cos(angle + 0.14) * 70, 560 + np.sin(angle + 0.14) * 70),
                closed=True,
            ),
            mix(LEAF, "#8DB84A", k / 12),
        )
