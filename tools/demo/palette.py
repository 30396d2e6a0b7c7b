"""The colours of the city, from the player's own theme outwards."""

from PySide6.QtGui import QColor

DEEP = "#0B2239"
SURFACE = "#12334F"
PAPER = "#F6F1E7"
GOLD = "#F4B740"
SEA = "#2BB3A3"

NIGHT = "#071627"
DUSK = "#2B2A5A"
PLUM = "#5A3667"
ROSE = "#B4527A"
CORAL = "#E9785A"
AMBER = "#F7A04B"
HONEY = "#FBD38A"
SKY = "#8ECBDD"
HAZE = "#CBE6E4"
LEAF = "#2F7D5B"
LIME = "#8DB84A"
BRICK = "#B9503A"
CLAY = "#8A3A30"
WOOD = "#6B4030"
STONE = "#D9CDB8"


def ink(name: str, alpha: float = 1.0) -> QColor:
    """A colour with an opacity from 0 to 1."""
    colour = QColor(name)
    colour.setAlphaF(max(0.0, min(1.0, alpha)))
    return colour


def mix(first: str, second: str, share: float) -> str:
    """The colour that is `share` of the way from one to the other."""
    a, b = QColor(first), QColor(second)
    share = max(0.0, min(1.0, share))
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in pairs)
