"""Keeps X11's screen saver and power saving from the display. On Wayland that is the compositor's business."""

import ctypes
import logging
import sys

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 30_000
_LIBRARY = "libX11.so.6"

_log = logging.getLogger(__name__)


class Awake(QObject):
    """Every half a minute tells the X server that somebody is there, over a connection of its own.

    Nothing is set that would have to be set back: when the stage has gone, the display sleeps as it did before.
    """

    def __init__(self) -> None:
        super().__init__()
        self._display: int | None = None
        if sys.platform != "linux" or QGuiApplication.platformName() != "xcb":
            return
        try:
            self._x11 = ctypes.CDLL(_LIBRARY)
        except OSError as error:
            _log.warning("the screen saver cannot be kept away: %s", error)
            return
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        for function in (self._x11.XResetScreenSaver, self._x11.XFlush, self._x11.XCloseDisplay):
            function.argtypes = [ctypes.c_void_p]
        self._display = self._x11.XOpenDisplay(None)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._stir)
        self._timer.start()
        self._stir()

    def close(self) -> None:
        if self._display:
            self._timer.stop()
            self._x11.XCloseDisplay(self._display)
            self._display = None

    @Slot()
    def _stir(self) -> None:
        if self._display:
            self._x11.XResetScreenSaver(self._display)
            self._x11.XFlush(self._display)
