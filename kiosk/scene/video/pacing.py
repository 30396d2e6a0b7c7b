"""Decides how a film that is off its time gets back to it. Pure: it is told what was seen, and when."""

from collections import deque
from dataclasses import dataclass

TOLERANCE_MS = 1.0
"""A smaller error is left: measuring is no finer."""
JUMP_MS = 500.0
"""A smaller error is never mended by a visible jump."""
MEND_MS = 1_000.0
"""So long mending takes."""
SAMPLES = 8
SAMPLES_IN_HASTE = 3
"""After the clock was set or the process slept: the error is likely to be more than noise."""
_STEP_MS = 5.0
_SLEPT_MS = 2_000.0


@dataclass(frozen=True, slots=True)
class Behind:
    """Between so much and so much is the picture behind the clock; negative: before it."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Slew:
    """Play at this rate for MEND_MS, then at 1 again."""

    rate: float


@dataclass(frozen=True, slots=True)
class Jump:
    """Go where the film should be."""


class Pace:
    """The last errors of one film. Times are milliseconds.

    `exact`: what it sees has no width. Otherwise twice as many samples are taken, which should fall anywhere within a
    frame: then the least that the film can be behind and the most that it can be come close to each other.
    """

    def __init__(self, *, slewing: bool, exact: bool = True) -> None:
        self._slewing = slewing
        self._effort = 1 if exact else 2
        self._seen: deque[Behind] = deque(maxlen=SAMPLES * self._effort)
        self._needed = SAMPLES
        self._clocks: tuple[float, float] | None = None

    def forget(self) -> None:
        """What was seen so far says nothing any more: the film was moved."""
        self._seen.clear()
        self._needed = SAMPLES

    def see(self, behind: Behind, *, wall: float, ran: float) -> Slew | Jump | None:
        """Now the wall clock says `wall`, the monotonic clock `ran`."""
        if self._disturbed(wall, ran):
            self._seen.clear()
            self._needed = SAMPLES_IN_HASTE
        self._seen.append(behind)
        if len(self._seen) < self._needed * self._effort:
            return None
        error = self._error()
        if abs(error) >= JUMP_MS:
            self.forget()
            return Jump()
        if abs(error) < TOLERANCE_MS or not self._slewing:
            return None
        self.forget()
        return Slew(1 + error / MEND_MS)

    def _error(self) -> float:
        """The middle of what all samples agree on; one in four may be wrong on each side."""
        spare = len(self._seen) // 4
        least = sorted(seen.least for seen in self._seen)[-1 - spare]
        most = sorted(seen.most for seen in self._seen)[spare]
        return (least + most) / 2

    def _disturbed(self, wall: float, ran: float) -> bool:
        before, self._clocks = self._clocks, (wall, ran)
        if before is None:
            return False
        passed = ran - before[1]
        return passed > _SLEPT_MS or abs(wall - before[0] - passed) > _STEP_MS
