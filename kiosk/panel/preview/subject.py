"""What is looked at: one screen of the draft, under what is supposed; or a playlist or item by itself."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.desk import Desk, Place
from kiosk.panel.preview import live
from kiosk.panel.preview.alone import followed, override_for, titled, why_not
from kiosk.panel.preview.machine import Machine
from kiosk.panel.preview.picture import DISPLAY
from kiosk.panel.preview.words import condition_words, reading_names
from kiosk.panel.work import Workbench
from kiosk.program import Instant
from kiosk.scene import canvas_of

_CHOICES: tuple[bool | None, ...] = (None, True, False)
"""As the readings have it, supposed, supposed not."""


class Subject(QObject):
    """For PreviewPage.qml. GUI thread. Follows the draft when it is told to `refresh`."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self.machine: Machine | None = None
        """None: the draft had mistakes from the beginning."""
        self.figures: dict[str, Any] = {}
        self._index = -1
        """Of the item that is looked at by itself."""

    @Property(list, notify=changed)
    def screens(self) -> list[str]:
        """Titik tayang of the site."""
        if self.machine is None:
            return []
        return [screen.name or self.tr("This screen") for screen in self.machine.edition.screens]

    @Property(int, notify=changed)
    def screenIndex(self) -> int:
        return 0 if self.machine is None else self.machine.edition.screens.index(self.machine.screen)

    @Property(float, notify=changed)
    def aspect(self) -> float:
        """Width of the canvas for a height of 1."""
        width, height = (self.machine and canvas_of(self.machine.screen)) or DISPLAY
        return width / height

    @Property(list, notify=changed)
    def conditions(self) -> list[dict[str, Any]]:
        """What can be supposed: its `text`, whether it `holds`, and the `choice`: as it is, supposed, supposed not."""
        machine = self.machine
        if machine is None:
            return []
        names = reading_names(machine.edition)
        return [
            {
                "text": condition_words(one, names),
                "holds": one.text in machine.truths and machine.truths[one.text].value,
                "choice": _CHOICES.index(machine.supposed.get(one.text)),
            }
            for one in machine.conditions
        ]

    @Property(str, notify=changed)
    def note(self) -> str:
        """Why the picture is not all of the draft; empty where it is."""
        take = self._workbench.take
        if take.program is None and self.machine is None:
            return self.tr("The draft has mistakes. Mend them to see it here.")
        if take.program is None:
            return self.tr("The draft has mistakes. This is how it was before them.")
        if take.unprepared:
            return self.tr("%n file(s) are still being prepared and left out until then.", "", len(take.unprepared))
        return ""

    @property
    def unprepared(self) -> tuple[str, ...]:
        """Files that are still looked into."""
        return self._workbench.take.unprepared

    @Property(str, notify=changed)
    def alone(self) -> str:
        """Which playlist or item is looked at by itself; empty: the whole screen as planned."""
        return "" if self.machine is None or self.machine.alone is None else self.machine.alone.id

    @Slot(int)
    def chooseScreen(self, index: int) -> None:
        if self.machine is not None:
            self._become(replace(self.machine, screen_name=self.machine.edition.screens[index].name))

    @Slot(int, int)
    def suppose(self, index: int, choice: int) -> None:
        """Have a condition as it is (0), true (1) or not (2)."""
        if self.machine is not None:
            self._become(self.machine.supposing(self.machine.conditions[index].text, _CHOICES[choice]))

    @Slot()
    def leaveAlone(self) -> None:
        """Back to the whole screen."""
        if self.machine is not None:
            self._become(replace(self.machine, alone=None))

    def look_at(self, place: Place, t: Instant) -> bool:
        """Look at a playlist or an item of it by itself, from `t` on, as the draft has it now.

        False: there is nothing of it to see, and the whole screen is shown.
        """
        self.refresh()
        machine, edition = self.machine, self._workbench.take.edition
        alone = None if edition is None else override_for(edition, place, t)
        if machine is not None:
            self._index = place.index
            self._become(replace(machine, alone=alone))
        return alone is not None

    def why_not(self, place: Place) -> str:
        """Why there is nothing of it to see, and what to do."""
        take = self._workbench.take
        if take.edition is None:
            return self.tr("The draft has mistakes. Mend them to see it here.")
        return why_not(take.edition, place, take.unprepared)

    def retranslate(self) -> None:
        """Say it in another language."""
        if self.machine is not None and self.machine.alone is not None:
            self.machine = replace(self.machine, alone=titled(self.machine.edition, self.machine.alone))
        self.changed.emit()

    def refresh(self) -> None:
        """Follow the draft and the player on this machine."""
        take, state = self._workbench.take, self._desk.state
        self.figures = live.figures(state, self._desk.now_ms())
        if take.edition is None or take.program is None:
            self.changed.emit()
            return
        known = self.machine or Machine(take.edition, take.program)
        alone, self._index = (None, -1) if known.alone is None else followed(take.edition, known.alone, self._index)
        truths = live.truths(state)
        self._become(replace(known, edition=take.edition, program=take.program, truths=truths, alone=alone))

    def _become(self, machine: Machine) -> None:
        self.machine = machine
        self.changed.emit()
