"""Cuts lines on which an answer does not begin in time.

Timeouts of sockets only limit the silence between two bytes; a server that sends one now and then would hold its
thread for ever.
"""

import contextlib
import threading
import time
from collections.abc import Iterator

from kiosk.publish.transport.line import Line

_LOOK_SECONDS = 0.25


class Watch:
    """One thread for all lines, from the first use to `close`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until: dict[Line, float] = {}
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @contextlib.contextmanager
    def limit(self, line: Line, seconds: float) -> Iterator[None]:
        """Cut `line` unless the block ends within `seconds`."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, name="line-watch", daemon=True)
                self._thread.start()
            self._until[line] = time.monotonic() + seconds
        try:
            yield
        finally:
            with self._lock:
                del self._until[line]

    def close(self) -> None:
        self._closed.set()
        if self._thread is not None:
            self._thread.join()

    def _look(self) -> None:
        while not self._closed.wait(_LOOK_SECONDS):
            now = time.monotonic()
            with self._lock:
                late = [line for line, until in self._until.items() if until < now]
            for line in late:
                line.cut("late")
