"""The clock of the preview: stands, runs, or runs ten times as fast."""

from dataclasses import dataclass
from typing import Final

from kiosk.program import Instant

STILL: Final = 0
REAL: Final = 1
FAST: Final = 10


@dataclass(frozen=True, slots=True)
class Playback:
    """Reads `at` when the machine's clock reads `since`; both in milliseconds since 1970-01-01T00:00Z."""

    at: Instant
    since: int
    rate: int = STILL

    def now(self, wall: int) -> Instant:
        """What it reads when the machine's clock reads `wall`."""
        return Instant(self.at + (wall - self.since) * self.rate)

    def jumped(self, t: Instant, wall: int) -> "Playback":
        return Playback(t, wall, self.rate)

    def paced(self, rate: int, wall: int) -> "Playback":
        return Playback(self.now(wall), wall, rate)
