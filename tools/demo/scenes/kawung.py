"""The city's sign: kawung that breathes, the crest, the name."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from tools.demo import batik
from tools.demo.crest import crest, words
from tools.demo.paint import HEIGHT, WIDTH, Fill, Frame, box, layer, line, put, radial
from tools.demo.palette import DEEP, GOLD, PAPER, mix

MIDDLE = Qt.AlignmentFlag.AlignHCenter


def _sign(p: QPainter) -> None:
    crest(p, 640, 248, 256)
    words(p, "KOTA", 646, 444, 30, GOLD, 600, 0.42, MIDDLE)
    words(p, "TIRTALOKA", 643, 552, 92, PAPER, 800, 0.055, MIDDLE)
    line(p, [(576, 574), (704, 574)], GOLD, 3)
    words(p, "Mengalir, maju bersama", 640, 632, 32, PAPER, 500, 0.01, MIDDLE)


def scene() -> Frame:
    sign = layer(_sign)
    veil = radial(640, 380, 700, (0, DEEP, 0.96), (0.40, DEEP, 0.92), (0.66, DEEP, 0.35), (1, DEEP, 0.05))

    def frame(p: QPainter, t: float) -> None:
        box(p, 0, 0, WIDTH, HEIGHT, DEEP)

        def knot(x: float, y: float) -> tuple[float, float, Fill, Fill]:
            far = math.hypot(x - 640, (y - 360) * 1.15) / 740
            wave = 0.5 + 0.5 * math.sin((t - far * 1.1) * 2 * math.pi)
            crestline = wave**5
            body = mix(mix("#133B58", "#1F7E88", wave), GOLD, crestline)
            return 0.50 + 0.16 * wave, 0, body, mix("#0B2239", "#FFF1CC", crestline * 0.9)

        batik.kawung(p, 92, knot)
        box(p, 0, 0, WIDTH, HEIGHT, veil)
        put(p, sign)

    return frame
