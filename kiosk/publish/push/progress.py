"""How far a push is."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    bytes: int
    """That the screen has."""
    bytes_total: int
    """As far as it is known: the screen asks for more when it has verified what names it."""
    seconds_left: float | None
    """None: not known yet."""
    waiting: str = ""
    """Why nothing moves, in words; empty: it does."""


class Meter:
    """Counts, and tells a few times a second."""

    def __init__(self, tell: Callable[[Progress], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._begun = clock()
        self._told = float("-inf")
        self._moved = 0
        self._had = 0
        self._total = 0

    def expect(self, total: int, had: int) -> None:
        """What is asked for, and how much of it is there already."""
        self._total, self._had, self._moved = total, had, 0
        self._begun = self._clock()
        self._say()

    def moved(self, count: int) -> None:
        self._moved += count
        if self._clock() - self._told > 0.2 or self._had + self._moved == self._total:
            self._say()

    def waiting(self, why: str) -> None:
        self._say(why)

    def _say(self, waiting: str = "") -> None:
        self._told = self._clock()
        have = self._had + self._moved
        passed = self._told - self._begun
        left = passed / self._moved * (self._total - have) if self._moved and passed > 0 else None
        self._tell(Progress(have, self._total, left, waiting))
