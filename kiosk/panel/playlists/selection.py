"""Which rows of a list are chosen, and what keys and clicks make of that. Pure."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from PySide6.QtCore import Qt

from kiosk.panel.work import common_ends

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

    def followed(self, where: Callable[[int], int], count: int) -> Self:
        """The same rows in another list of `count` rows; `where` tells the place of each, -1: gone."""
        if self.current < 0 and not self.places:
            return self
        places = frozenset(place for place in map(where, self.places) if place >= 0)
        current = where(self.current) if self.current >= 0 else -1
        anchor = where(self.anchor) if self.anchor >= 0 else -1
        return type(self)(places, current if current >= 0 else min(self.current, count - 1), anchor)


def whereabouts(old: Sequence[Hashable], new: Sequence[Hashable]) -> Callable[[int], int]:
    """Tells where what stood at a place of one list stands in the other; -1: nowhere.

    What is at neither end of both is known by being equal; where as many are left, what is not there was changed.
    """
    head, tail = common_ends(old, new)
    middle = range(head, len(new) - tail)

    @cache
    def places() -> dict[Hashable, int]:
        return {new[place]: place for place in reversed(middle)}

    def where(place: int) -> int:
        if place < head:
            return place
        if place >= len(old) - tail:
            return place + len(new) - len(old)
        if place in middle and old[place] == new[place]:
            return place
        return places().get(old[place], place if len(old) == len(new) else -1)

    return where
