"""What all pages of the window share besides the draft."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from kiosk.panel.options import Machine
from kiosk.panel.work import Jobs

_MACHINE = Machine()
Task = Literal["import", "air"]
"""What is lost, in part, when the window goes meanwhile."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something in the window that can be gone to."""

    page: str
    """Name of a page, as in `kiosk.panel.pages`."""
    file: str = ""
    """Path in the site: of a playlist, or site.toml."""
    table: str = ""
    """Which list of the file: `item`, `rule`, `layout`, `screen`, `feed`; empty: the file as a whole."""
    index: int = -1
    """Which of the list."""


class Desk(QObject):
    """GUI thread."""

    went = Signal(object)
    """Somebody wants to see this Place; the page that is meant selects it."""
    said = Signal(str)
    """A sentence for the operator."""
    occupied = Signal()
    """A Task begins or ends."""
    introduced = Signal(str)
    """Somebody says who sits here."""
    retranslated = Signal()
    """The language is another one: texts made in Python are to be made again."""

    def __init__(
        self, state: Path, timezone: str, jobs: Jobs, now_ms: Callable[[], int], machine: Machine = _MACHINE
    ) -> None:
        """`timezone` is for sites that name none."""
        super().__init__()
        self.state = state
        """The STATE of the player on this machine."""
        self.timezone = timezone
        self.jobs = jobs
        self.now_ms = now_ms
        """Milliseconds since 1970-01-01T00:00Z."""
        self.machine = machine
        self.tasks: frozenset[Task] = frozenset()
        """What runs."""
        self.person = ""
        """Who sits here, as they call themselves; empty: nobody said."""

    def introduce(self, person: str) -> None:
        """Whatever is wanted from now on is wanted by them."""
        self.person = person
        self.introduced.emit(person)

    def occupy(self, task: Task, *, runs: bool) -> None:
        """Say that it runs, or no longer does."""
        self.tasks = self.tasks | {task} if runs else self.tasks - {task}
        self.occupied.emit()

    def go(self, place: Place) -> None:
        self.went.emit(place)

    def say(self, sentence: str) -> None:
        self.said.emit(sentence)
