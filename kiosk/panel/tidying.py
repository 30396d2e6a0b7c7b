"""Garbage is looked for on the thread of the windows alone."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_SOON_MS = 200
_SECONDS = 10
_TIMES = 60
"""Every so many looks, one at what is older too, which takes up to 100 ms with a large site."""


class Tidying(QObject):
    """Python's own search stands still for as long as this is there.

    It begins on any thread, and a Qt object that goes on another one than its own cannot stop its timers: they go off
    once it is gone. Use it on the thread of the windows.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self, interval=_SECONDS * 1_000)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look_at_all)

    def keep(self) -> None:
        """What is there now will stay: it is looked at no more."""
        gc.freeze()

    def tidy(self) -> None:
        """A site was let go: look at all there is once its last jobs have been heard; what is left will stay."""
        self._soon.start()

    def close(self) -> None:
        self._timer.stop()
        self._soon.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()

    @Slot()
    def _look_at_all(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        gc.collect(2 if self._looks % _TIMES == 0 else 1)
