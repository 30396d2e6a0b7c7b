"""What tells a stage to end, as a call on the GUI thread."""

import os
import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Slot

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class EndSignals(QObject):
    """Calls `end` for SIGTERM and SIGINT. Main thread."""

    def __init__(self, end: Callable[[], None]) -> None:
        super().__init__()
        self._end = end
        self._reader, self._writer = socket.socketpair()
        for one in (self._reader, self._writer):
            one.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in _SIGNALS:
            signal.signal(number, _noted)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _woken(self) -> None:
        if os.read(self._reader.fileno(), 64):
            self._end()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Python writes the signal's number to the wake-up descriptor; there is nothing else to do."""
