"""Pictures of the window: the screenshot that was asked for, and the live picture while somebody watches."""

import logging
import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6 import QtCore
from PySide6.QtGui import QImage, QImageWriter

LIVE_WIDTH = 640
LIVE_QUALITY = 80
WATCHED_MS = 10_000
"""So long after `live.wanted` was touched somebody still watches."""

_KINDS = {".jpg": b"JPG", ".jpeg": b"JPG", ".webp": b"WEBP", ".bmp": b"BMP"}

_log = logging.getLogger(__name__)


class _Task(msgspec.Struct, frozen=True):
    image: QImage
    path: Path
    kind: bytes
    width: int = 1 << 15
    """At most."""
    quality: int = -1
    written: Callable[[], None] = lambda: None


class PictureWriter:
    """Scales and encodes on a thread of its own; files appear whole, by rename."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
        self._thread.start()
        self.busy = False

    def screenshot(self, image: QImage, path: Path) -> None:
        """Write it as its suffix says, PNG where that says nothing."""
        kind = _KINDS.get(path.suffix.lower(), b"PNG")
        self._queue.put(_Task(image, path, kind))

    def live(self, image: QImage, path: Path, written: Callable[[], None]) -> None:
        """Write a small one; `written` is called on the writer's thread."""
        self.busy = True
        self._queue.put(_Task(image, path, b"JPG", LIVE_WIDTH, LIVE_QUALITY, written))

    def close(self) -> None:
        """Finish what was asked for and end; waits two seconds at most."""
        self._queue.put(None)
        self._thread.join(2.0)

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            if _save(task):
                task.written()
            self.busy = False


def live_is_wanted(path: Path, until: int, now: int) -> bool:
    """Whether somebody watches: until then by message, or by a touch of the file. Epoch milliseconds."""
    if now < until:
        return True
    try:
        touched = path.stat().st_mtime_ns // 1_000_000
    except OSError:
        return False
    return abs(now - touched) < WATCHED_MS


def _save(task: _Task) -> bool:
    temporary = task.path.with_name(f".{task.path.name}.{os.getpid()}")
    image = task.image
    if image.width() > task.width:
        image = image.scaledToWidth(task.width, QtCore.Qt.TransformationMode.SmoothTransformation)
    try:
        task.path.parent.mkdir(parents=True, exist_ok=True)
        writer = QImageWriter(str(temporary), task.kind)
        writer.setQuality(task.quality)
        if not writer.write(image):
            _log.error("the picture could not be written: %s: %s", task.path, writer.errorString())
            return False
        temporary.replace(task.path)
    except OSError as error:
        _log.error("the picture could not be written: %s: %s", task.path, error.strerror)
        return False
    return True
