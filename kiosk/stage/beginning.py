"""The moment from which a screenshot is timed: when the site is on the screen."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.scene import POSTER_KEY
from kiosk.stage.stage import Stage

EDITION_MS = 30_000
"""So long an edition is waited for: on a new machine it has to be built first."""
CONTENT_MS = 5_000
"""So long after it is there its first item is waited for: it may have nothing to show now."""


class Beginning(QObject):
    """Emits `began` once. GUI thread."""

    began = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._has_edition = False
        self._timer = QTimer(self, singleShot=True, interval=EDITION_MS)
        self._timer.timeout.connect(self._begin)
        self._timer.start()
        stage.changed.connect(self._look)
        stage.ticked.connect(self._look)

    @Slot()
    def _look(self) -> None:
        if any(cue.slot.item.key != POSTER_KEY for cue in self._stage.scene.on().values()):
            self._begin()
        elif self._stage.timetable.edition_id and not self._has_edition:
            self._has_edition = True
            self._timer.start(CONTENT_MS)

    @Slot()
    def _begin(self) -> None:
        self._timer.stop()
        self._stage.changed.disconnect(self._look)
        self._stage.ticked.disconnect(self._look)
        self.began.emit()
