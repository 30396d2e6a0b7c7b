"""How fast downloads may go, all together."""

import threading
import time

from kiosk.publish.transport.limits import BUFFER_BYTES

_BURST_SECONDS = 0.25
_LEAST = 1024


class Pace:
    """A bucket of tokens that all threads draw from; it also counts."""

    def __init__(self, rate: int | None) -> None:
        """`rate` in bytes a second; None: as fast as may be."""
        self._rate = rate
        self._lock = threading.Lock()
        self._paid_until = 0.0
        self.spent = 0
        """Bytes."""

    @property
    def most(self) -> int:
        """Bytes to ask for at a time."""
        return BUFFER_BYTES if self._rate is None else min(max(int(self._rate * _BURST_SECONDS), _LEAST), BUFFER_BYTES)

    def spend(self, count: int) -> float:
        """Note that `count` bytes came; how many seconds to wait before asking for more."""
        now = time.monotonic()
        with self._lock:
            self.spent += count
            if self._rate is None:
                return 0.0
            self._paid_until = max(self._paid_until, now - _BURST_SECONDS) + count / self._rate
            return max(0.0, self._paid_until - now)
