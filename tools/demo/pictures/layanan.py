"""The counters of the public service mall."""

from PySide6.QtGui import QPainter

from tools.demo import people
from tools.demo.crest import crest
from tools.demo.paint import HEIGHT, WIDTH, box, curve, disc, down, fill, line, oval, polygon, shade
from tools.demo.palette import CORAL, GOLD, LEAF, PAPER, SEA, ink, mix

CLERKS = (
    people.Look("#2BB3A3", "#333333", scarf="#D9705C", skin=people.SKIN[2]),
    people.Look("#2BB3A3", "#333333", skin=people.SKIN[1]),
    people.Look("#2BB3A3", "#333333", scarf="#F4B740", skin=people.SKIN[0]),
)


def _clerk(p: QPainter, x: float, look: people.Look) -> None:
    """Somebody who looks at you, from the chest up."""
    fill(
        p,
        curve((x - 74, 470), (x - 66, 372), (x - 24, 340), (x + 24, 340), (x + 66, 372), (x + 74, 470), closed=True),
        look.shirt,
    )
    if not look.scarf:
        box(p, x - 16, 318, 32, 40, mix(look.skin, "#000000", 0.14), 12)
        fill(p, polygon((x - 26, 342), (x, 374), (x + 26, 342), (x, 352)), PAPER)
    else:
        fill(
            p,
            curve(
                (x, 224),
                (x + 54, 258),
                (x + 56, 320),
                (x + 78, 384),
                (x, 404),
                (x - 78, 384),
                (x - 56, 320),
                (x - 54, 258),
                closed=True,
            ),
            look.scarf,
        )
    oval(p, x, 290, 38, 44, look.skin)
    if not look.scarf:
        fill(
            p,
            curve(
                (x - 42, 286),
                (x - 40, 244),
                (x, 230),
                (x + 40, 244),
                (x + 42, 286),
                (x + 30, 264),
                (x - 6, 262),
                (x - 30, 264),
                closed=True,
            ),
            "#241A20",
        )
    for dx in (-14, 14):
        disc(p, x + dx, 292, 4.2, "#2A1A20")
        line(p, curve((x + dx - 8, 279), (x + dx, 276), (x + dx + 8, 279)), "#3A2620", 3)
    line(p, curve((x - 13, 310), (x, 318), (x + 13, 310)), "#8A3F34", 4)
    box(p, x + 30, 404, 26, 18, PAPER, 3)


def _sign(p: QPainter, x: float, number: int) -> None:
    box(p, x - 96, 96, 192, 84, "#0F3450", 12)
    box(p, x - 96, 96, 192, 8, GOLD, 4)
    for row, (left, wide) in enumerate(((-70, 52), (-70, 92))):
        box(p, x + left, 126 + row * 22, wide, 9, ink(PAPER, 0.85 - 0.4 * row), 4)
    disc(p, x + 58, 142, 24, (SEA, CORAL, GOLD)[number])
    _icon(p, x + 58, 142, number)


def _icon(p: QPainter, x: float, y: float, number: int) -> None:
    if number == 0:
        disc(p, x, y - 6, 7, PAPER)
        fill(
            p, curve((x - 13, y + 14), (x - 9, y + 3), (x, y + 1), (x + 9, y + 3), (x + 13, y + 14), closed=True), PAPER
        )
    elif number == 1:
        box(p, x - 9, y - 13, 18, 25, PAPER, 2)
        for k in range(3):
            box(p, x - 5, y - 7 + 6 * k, 10, 2.4, CORAL)
    else:
        line(p, [(x - 10, y + 1), (x - 2, y + 9), (x + 11, y - 9)], "#4A3210", 5)


def _person(p: QPainter, x: float, shirt: str, scarf: str, skin: str) -> None:
    """Somebody who waits, from behind."""
    fill(
        p,
        curve((x - 86, 740), (x - 78, 640), (x - 30, 600), (x + 30, 600), (x + 78, 640), (x + 86, 740), closed=True),
        shirt,
    )
    if scarf:
        fill(
            p,
            curve(
                (x, 498),
                (x + 56, 528),
                (x + 58, 588),
                (x + 74, 644),
                (x, 664),
                (x - 74, 644),
                (x - 58, 588),
                (x - 56, 528),
                closed=True,
            ),
            scarf,
        )
    else:
        box(p, x - 16, 580, 32, 40, mix(skin, "#000000", 0.15), 10)
        oval(p, x, 552, 42, 48, "#241A20")
        for side in (-1, 1):
            oval(p, x + side * 42, 560, 8, 12, skin)
        fill(p, curve((x - 34, 588), (x, 604), (x + 34, 588), (x, 594), closed=True), skin)


def draw(p: QPainter) -> None:
    box(p, 0, 0, WIDTH, HEIGHT, down(0, HEIGHT, (0, "#DDEBE6"), (0.7, "#F3E9D6"), (1, "#D9C6A8")))
    for x in range(0, WIDTH, 64):
        box(p, x, 0, 2, 460, ink("#9FBDB8", 0.35))
    box(p, 0, 0, WIDTH, 46, "#12334F")
    for x in range(60, WIDTH, 190):
        box(p, x, 34, 110, 8, "#FFF3D0", 4)
        fill(
            p,
            polygon((x, 42), (x + 110, 42), (x + 190, 330), (x - 80, 330)),
            down(42, 330, (0, "#FFFFFF", 0.22), (1, "#FFFFFF", 0)),
        )
    for x in (427, 853):
        box(p, x - 7, 46, 14, 424, shade(x - 7, 0, x + 7, 0, (0, "#B98A5E"), (1, "#8A5F42")))
    for i, x in enumerate((213, 640, 1067)):
        _sign(p, x, i)
        box(p, x - 132, 204, 264, 262, ink("#FFFFFF", 0.35), 16)
        _clerk(p, x, CLERKS[i])
        box(p, x + 78, 370, 104, 74, "#22343D", 8)
        box(p, x + 122, 440, 16, 30, "#22343D")
    box(p, 0, 462, WIDTH, 26, "#E9CFA4")
    box(p, 0, 462, WIDTH, 6, "#FBE9C8")
    box(p, 0, 488, WIDTH, 170, down(488, 658, (0, "#1B6F74"), (1, "#12505C")))
    for x in range(20, WIDTH, 107):
        box(p, x, 504, 67, 110, ink("#FFFFFF", 0.06), 8)
    for x in (213, 640, 1067):
        crest(p, x, 552, 84)
    box(p, 0, 648, WIDTH, 72, down(648, HEIGHT, (0, "#C9B493"), (1, "#A98F70")))
    for x, shirt, scarf, skin in (
        (330, "#E9785A", "", people.SKIN[0]),
        (520, "#5B6FA8", "#E8A5A0", people.SKIN[1]),
        (980, "#F4B740", "", people.SKIN[1]),
    ):
        _person(p, x, shirt, scarf, skin)
    for x in (40, 1240):
        box(p, x - 34, 640, 68, 80, "#C5704A", 10)
        for k in range(9):
            lean = (k - 4) * 17
            fill(
                p,
                curve(
                    (x, 650),
                    (x + lean * 0.4 - 12, 590),
                    (x + lean * 1.7, 500 + abs(lean) * 0.8),
                    (x + lean * 0.9 + 12, 596),
                    closed=True,
                ),
                mix(LEAF, "#8DB84A", k / 12),
            )
