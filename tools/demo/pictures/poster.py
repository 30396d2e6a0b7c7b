"""What is shown when nothing else can be: the crest over the city at night."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from tools.demo import air, land, plants, town
from tools.demo.crest import crest, words
from tools.demo.paint import HEIGHT, WIDTH, box, down, fill, glow, ground
from tools.demo.palette import AMBER, GOLD, HONEY, PAPER

MIDDLE = Qt.AlignmentFlag.AlignHCenter


def draw(p: QPainter) -> None:
    box(p, 0, 0, WIDTH, HEIGHT, down(0, 700, (0, "#071627"), (0.55, "#143456"), (0.85, "#3B3A63"), (1, "#7A4562")))
    air.stars(p, 130, 12, 0.2, 460)
    land.volcano(p, 250, 640, 210, 380, "#15294A")
    land.ridge(p, 640, 60, 15, "#122644")
    town.blocks(p, 660, 17, "#0F2140", HONEY, WIDTH, (18, 90))
    fill(p, ground((-20, 656), (640, 646), (1300, 658)), down(646, HEIGHT, (0, "#3A3350"), (1, "#0A1830")))
    glow(p, 640, 660, 420, AMBER, 0.22)
    for x, seed, size in ((120, 21, 250), (1160, 33, 260)):
        plants.banyan(p, x, 690, size, ("#0B2430", "#15434A", "#2F6B55"), "#2B2233", seed)
    crest(p, 640, 190, 250)
    words(p, "KOTA", 646, 384, 30, GOLD, 600, 0.42, MIDDLE)
    words(p, "TIRTALOKA", 643, 490, 92, PAPER, 800, 0.055, MIDDLE)
    words(p, "Mengalir, maju bersama", 640, 556, 32, PAPER, 500, 0.01, MIDDLE)
