"""The thread that writes figures and truths down, and notices when the wall clock is set."""

import threading
import time
from collections.abc import Callable

from kiosk.feeds.book import FigureBook
from kiosk.feeds.conditions import Conditions
from kiosk.program import Edition

_TICK_SECONDS = 1.0
_STEP_MS = 2_000
"""From here on a jump of the wall clock against the monotonic one is a step."""


class Keeper:
    """Once a second, and at once after `wake`, judges the conditions; saves the figures at most once a second.

    It waits by the monotonic clock: a wall clock that is set can neither stop nor hurry it.
    """

    def __init__(
        self,
        book: FigureBook,
        conditions: Conditions,
        now_ms: Callable[[], int],
        truths_changed: Callable[[], None],
        clock_stepped: Callable[[], None],
    ) -> None:
        self._book = book
        self._conditions = conditions
        self._now_ms = now_ms
        self._truths_changed = truths_changed
        self._clock_stepped = clock_stepped
        self._edition: Edition | None = None
        self._woken = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="feeds-keeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, seconds: float) -> bool:
        """Save a last time; False where the disk has not taken it after so long."""
        self._stopping = True
        self._woken.set()
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def configure(self, edition: Edition) -> None:
        self._edition = edition
        self.wake()

    def wake(self) -> None:
        self._woken.set()

    def _run(self) -> None:
        ahead = self._ahead_ms()
        saved = time.monotonic() - _TICK_SECONDS
        while not self._stopping:
            self._woken.wait(_TICK_SECONDS)
            self._woken.clear()
            before, ahead = ahead, self._ahead_ms()
            if abs(ahead - before) > _STEP_MS:
                self._clock_stepped()
            self._judge()
            if time.monotonic() - saved >= _TICK_SECONDS:
                saved = time.monotonic()
                self._book.save()
        self._book.save()

    def _judge(self) -> None:
        edition, self._edition = self._edition, None
        if edition is not None:
            self._conditions.configure(edition)
        if self._conditions.update(self._book.readings(), self._now_ms()):
            self._truths_changed()

    def _ahead_ms(self) -> int:
        """How far the wall clock is ahead of the monotonic one."""
        return self._now_ms() - time.monotonic_ns() // 1_000_000
