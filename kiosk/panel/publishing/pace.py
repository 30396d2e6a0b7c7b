"""How far long work is: a phase, a bar, the time left, and a way to stop it."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QLocale, QObject, Qt, Signal, Slot

from kiosk.panel.amounts import size_words
from kiosk.panel.publishing.records import Going
from kiosk.panel.publishing.sentences import translate

_PHASES: dict[str, object] = {
    "prepare": QT_TRANSLATE_NOOP("publishing", "Preparing what is new…"),
    "look": QT_TRANSLATE_NOOP("publishing", "Looking at what is on air…"),
    "sign": QT_TRANSLATE_NOOP("publishing", "Signing…"),
    "send": QT_TRANSLATE_NOOP("publishing", "Sending…"),
    "write": QT_TRANSLATE_NOOP("publishing", "Writing into the folder of the site…"),
    "restore": QT_TRANSLATE_NOOP("publishing", "Getting the site…"),
    "copy": QT_TRANSLATE_NOOP("publishing", "Copying the files of the site…"),
}
_EVERY = 0.1
"""Seconds between two words about how far it is."""
_TRUSTED_AFTER = 1.0
"""Seconds after which a guess of the time left is worth being told."""


class Pace(QObject):
    """Begun and read in the GUI thread; told and asked from any."""

    changed = Signal()
    _told = Signal(str, float, float)

    def __init__(self, ending: Callable[[], bool] = lambda: False, clock: Callable[[], float] = time.monotonic) -> None:
        """`ending`: whether the panel is on its way out."""
        super().__init__()
        self._ending = ending
        self._clock = clock
        self._stop = threading.Event()
        self._running = False
        self._phase = ""
        self._done = self._total = 0.0
        self._begun = 0.0
        self._first = 0.0
        self._last = 0.0
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def begin(self, phase: str) -> Going:
        """Work begins; what it is told with."""
        self._stop.clear()
        self._running = True
        self._enter(phase)
        self.changed.emit()
        return Going(self._into, self._tell, self.stopped)

    def end(self) -> None:
        self._running = False
        self.changed.emit()

    def stopped(self) -> bool:
        return self._stop.is_set() or self._ending()

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._running

    @Property(bool, notify=changed)
    def stopping(self) -> bool:
        return self._running and self._stop.is_set()

    @Property(bool, notify=changed)
    def halted(self) -> bool:
        """Whether the operator ended it."""
        return self._stop.is_set()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """What is being done, in words."""
        return translate(_PHASES[self._phase]) if self._phase else ""

    @Property(float, notify=changed)
    def share(self) -> float:
        """0 to 1; below 0: not known."""
        return min(1.0, self._done / self._total) if self._total else -1.0

    @Property(str, notify=changed)
    def words(self) -> str:
        """Such as `180 MB of 420 MB, about 3 minutes left`; may be empty."""
        if not self._total:
            return ""
        words = translate(QT_TRANSLATE_NOOP("publishing", "%1 of %2"))
        words = words.replace("%1", size_words(self._done)).replace("%2", size_words(self._total))
        left = self._left()
        return words if left is None else f"{words}, {left_words(left)}"

    @Slot()
    def cancel(self) -> None:
        """End it as soon as it can be ended."""
        if self._running:
            self._stop.set()
            self.changed.emit()

    def _left(self) -> float | None:
        """Seconds."""
        passed, moved = self._clock() - self._begun, self._done - self._first
        if passed < _TRUSTED_AFTER or moved <= 0 or self._done >= self._total:
            return None
        return passed / moved * (self._total - self._done)

    def _into(self, phase: str) -> None:
        """In the worker's thread."""
        self._told.emit(phase, 0.0, 0.0)

    def _tell(self, done: int, total: int) -> None:
        """In the worker's thread."""
        now = self._clock()
        if now - self._last >= _EVERY or done >= total:
            self._last = now
            self._told.emit("", float(done), float(total))

    @Slot(str, float, float)
    def _show(self, phase: str, done: float, total: float) -> None:
        if phase:
            self._enter(phase)
        else:
            if not self._total:
                self._begun, self._first = self._clock(), done
            self._done, self._total = done, total
        self.changed.emit()

    def _enter(self, phase: str) -> None:
        self._phase = phase
        self._done = self._total = 0.0


def left_words(seconds: float) -> str:
    """Such as `about 3 minutes left`."""
    if seconds < 60:
        return translate(QT_TRANSLATE_NOOP("publishing", "less than a minute left"))
    if seconds < 5_400:
        words = translate(QT_TRANSLATE_NOOP("publishing", "about %1 minutes left"))
        return words.replace("%1", QLocale().toString(max(2, round(seconds / 60))))
    words = translate(QT_TRANSLATE_NOOP("publishing", "about %1 hours left"))
    return words.replace("%1", QLocale().toString(round(seconds / 3_600, 1)))
