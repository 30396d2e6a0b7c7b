"""Which rows of a list are chosen, and what keys and clicks make of that. Pure."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import Qt

SHIFT = int(Qt.KeyboardModifier.ShiftModifier.value)
CONTROL = int(Qt.KeyboardModifier.ControlModifier.value)
"""As QML passes them."""


@dataclass(frozen=True, slots=True)
class Selection:
    places: frozenset[int] = frozenset()
    current: int = -1
    """Where the keyboard is; -1: nowhere."""
    anchor: int = -1
    """Where a range begins."""

    @classmethod
    def only(cls, place: int) -> Self:
        return cls(frozenset({place}), place, place) if place >= 0 else cls()

    @classmethod
    def span(cls, first: int, count: int) -> Self:
        """That many rows from `first` on."""
        return cls(frozenset(range(first, first + count)), first, first) if count else cls()

    def clicked(self, place: int, *, adding: bool = False, ranging: bool = False) -> Self:
        """Click, Ctrl+click (`adding`) or Shift+click (`ranging`) on a row."""
        if ranging and self.anchor >= 0:
            low, high = sorted((self.anchor, place))
            return type(self)(frozenset(range(low, high + 1)), place, self.anchor)
        if adding:
            return type(self)(self.places ^ {place}, place, place)
        return self.only(place)

    def stepped(self, by: int, count: int, *, ranging: bool = False) -> Self:
        """The row before or after, of `count`."""
        if not count:
            return type(self)()
        start = self.current if self.current >= 0 else -1 if by > 0 else count
        return self.clicked(min(max(start + by, 0), count - 1), ranging=ranging)

    def within(self, count: int) -> Self:
        """What is left of it in a list of `count` rows; where nothing is, the row that took the place."""
        places = frozenset(place for place in self.places if place < count)
        current = min(self.current, count - 1)
        if self.places and not places:
            return self.only(current)
        return type(self)(places, current, min(self.anchor, count - 1))
