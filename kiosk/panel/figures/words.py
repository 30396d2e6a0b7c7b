"""What a reading says, in words."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from kiosk.model import Reading
from kiosk.panel.amounts import number_words

translate = QCoreApplication.translate

Kind = Literal["number", "text", "truth", "list"]


def kind_of(reading: Reading | None) -> Kind:
    """What can be done with its value; of what is not known, a number."""
    match reading.value if reading is not None else 0.0:
        case bool():
            return "truth"
        case str():
            return "text"
        case tuple():
            return "list"
    return "number"


def value_words(reading: Reading | None) -> str:
    """A dash where there is none."""
    match reading.value if reading is not None else None:
        case None:
            return "–"
        case bool() as value:
            return translate("data", "yes") if value else translate("data", "no")
        case float() as value:
            return number_words(value)
        case tuple() as points:
            return translate("data", "%n value(s)", "", len(points))
        case text:
            return str(text)


def amount(reading: Reading | None, unit: str) -> str:
    """With its unit."""
    words = value_words(reading)
    return f"{words} {unit}" if unit and reading is not None and kind_of(reading) == "number" else words
