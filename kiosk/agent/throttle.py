"""A limit on wrong tokens."""

import time
from collections.abc import Callable


class Throttle:
    """At most `burst` failures at once, and one more every `seconds`."""

    def __init__(self, burst: int = 10, seconds: float = 6.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = burst
        self._seconds = seconds
        self._clock = clock
        self._spent = 0.0
        self._at = clock()

    def fail(self) -> bool:
        """Count a failure; whether it was one too many."""
        now = self._clock()
        self._spent = max(0.0, self._spent - (now - self._at) / self._seconds)
        self._at = now
        if self._spent + 1 > self._burst:
            return True
        self._spent += 1
        return False

    @property
    def retry_seconds(self) -> int:
        return int(self._seconds) + 1
