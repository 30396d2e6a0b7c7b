"""Kawung in wax brown, indigo and gold."""

import math

from PySide6.QtGui import QPainter

from tools.demo import batik
from tools.demo.paint import HEIGHT, WIDTH, Fill, box, radial
from tools.demo.palette import PAPER, mix


def draw(p: QPainter) -> None:
    box(p, 0, 0, WIDTH, HEIGHT, "#1C1426")

    def knot(x: float, y: float) -> tuple[float, float, Fill, Fill]:
        column, row = round((x - 640) / 160), round((y - 360) / 160)
        share = 0.5 + 0.5 * math.sin(column * 0.9 + row * 1.3)
        tone = ("#F4B740", "#E9785A", "#2BB3A3", "#F6F1E7")[(column + 2 * row) % 4]
        return 0.66, 0, mix(tone, "#3A1F2A", 0.10 + 0.10 * share), mix("#1C1426", "#5A2A1E", 0.6)

    batik.kawung(p, 160, knot)
    box(p, 0, 0, WIDTH, HEIGHT, radial(640, 360, 800, (0, PAPER, 0.06), (0.6, "#000000", 0.05), (1, "#000000", 0.45)))
