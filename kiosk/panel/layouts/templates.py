"""Layouts to begin with. Pure but for the words."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_Zone = tuple[str, tuple[float, float, float, float]]


@dataclass(frozen=True, slots=True)
class Template:
    title: object
    """English text, in the context `layouts`."""
    zones: tuple[_Zone, ...]
    """Names, and x, y, width and height in percent."""

    @property
    def name(self) -> str:
        return QCoreApplication.translate("layouts", str(self.title))

    def boxes(self, canvas: tuple[int, int]) -> list[list[float]]:
        """Left, top, width and height of each zone."""
        across, down = canvas[0] / 100, canvas[1] / 100
        return [[x * across, y * down, width * across, height * down] for _, (x, y, width, height) in self.zones]

    def values(self, name: str) -> dict[str, Any]:
        """As a file has it."""
        zones = [{"name": zone, "rect": [f"{side:g}%" for side in rect]} for zone, rect in self.zones]
        return {"name": name, "zone": zones}


TEMPLATES = (
    Template(QT_TRANSLATE_NOOP("layouts", "Whole screen"), (("main", (0, 0, 100, 100)),)),
    Template(
        QT_TRANSLATE_NOOP("layouts", "With running text"),
        (("main", (0, 0, 100, 88)), ("ticker", (0, 88, 85, 12)), ("clock", (85, 88, 15, 12))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Two thirds and one"),
        (("main", (0, 0, 67, 88)), ("side", (67, 0, 33, 88)), ("ticker", (0, 88, 100, 12))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Two halves"),
        (("main", (0, 0, 50, 100)), ("side", (50, 0, 50, 100))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Frame of two sides"),
        (("main", (0, 0, 75, 80)), ("side", (75, 0, 25, 100)), ("foot", (0, 80, 75, 20))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Card over a picture"),
        (("main", (0, 0, 100, 100)), ("card", (60, 8, 36, 50))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Portrait: two stacked"),
        (("main", (0, 0, 100, 60)), ("below", (0, 60, 100, 40))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Portrait: three stacked"),
        (("main", (0, 0, 100, 56)), ("below", (0, 56, 100, 34)), ("ticker", (0, 90, 100, 10))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "LED band"),
        (("main", (0, 0, 30, 100)), ("ticker", (30, 0, 55, 100)), ("clock", (85, 0, 15, 100))),
    ),
    Template(
        QT_TRANSLATE_NOOP("layouts", "Four quarters"),
        tuple((name, (x, y, 50, 50)) for name, x, y in (("main", 0, 0), ("b", 50, 0), ("c", 0, 50), ("d", 50, 50))),
    ),
)
