"""What a board edits: the zones of a layout, or the outputs of a screen."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.panel.layouts.boxes import Box, Canvas


@dataclass(frozen=True, slots=True)
class Caption:
    """What is written on a box."""

    name: str
    detail: str
    wrong: bool = False
    turn: int = 0
    picture: str = ""
    """Address of what is seen in it; empty: nothing that could be drawn small."""


class Subject(QObject):
    """GUI thread."""

    changed = Signal()
    chose = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen: tuple[int, ...] = ()
        """In the order in which they were chosen."""

    @property
    def canvas(self) -> Canvas:
        raise NotImplementedError

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The last one lies on top."""
        raise NotImplementedError

    def caption(self, place: int) -> Caption:
        raise NotImplementedError

    def put(self, boxes: Mapping[int, Box], *, moved: bool) -> None:
        """One step of the draft: these lie there now; not moved: they have another size."""
        raise NotImplementedError

    def draw(self, box: Box) -> None:
        """One step of the draft: a new one."""
        raise NotImplementedError

    def add(self) -> None:
        """One step of the draft: a new one, for who does not draw."""
        raise NotImplementedError

    def remove(self) -> None:
        """One step of the draft: without those that are chosen."""
        raise NotImplementedError

    def choose(self, place: int, *, add: bool = False) -> None:
        """-1: none. `add`: one more, or one less."""
        if not add:
            self._become(() if place < 0 else (place,))
        elif place in self.chosen:
            self._become(tuple(n for n in self.chosen if n != place))
        else:
            self._become((*self.chosen, place))

    def choose_all(self) -> None:
        self._become(tuple(range(len(self.boxes))))

    def _become(self, chosen: tuple[int, ...]) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self.chose.emit()
