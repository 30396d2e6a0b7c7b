"""Decides how a film that is off its time gets back to it. Pure: it is told what was seen, and when."""

from collections import deque
from dataclasses import dataclass

TOLERANCE_MS = 1.0
"""A smaller error is left: measuring is no finer."""
JUMP_MS = 500.0
"""A smaller error is never mended by a visible jump."""
SAMPLES = 8
_FIRST_SAMPLES = 3
"""So few suffice for an error that is as many times larger as they are fewer."""
_SMALL_MS, _SMALL_MEND_MS = 20.0, 500.0
_MEND_MS = 1_000.0
_STEP_MS = 5.0
_SLEPT_MS = 2_000.0


@dataclass(frozen=True, slots=True)
class Behind:
    """Between so much and so much is the picture behind the clock; negative: before it."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Slew:
    """Play at this rate for so long, then at 1 again."""

    rate: float
    ms: float


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
        self._clocks: tuple[float, float] | None = None

    def forget(self) -> None:
        """What was seen so far says nothing any more: the film was moved."""
        self._seen.clear()

    @property
    def is_calm(self) -> bool:
        """Nothing had to be done for as long as it remembers; looking less often will do."""
        return len(self._seen) == self._seen.maxlen

    def see(self, behind: Behind, *, wall: float, ran: float) -> Slew | Jump | None:
        """Now the wall clock says `wall`, the monotonic clock `ran`."""
        if self._disturbed(wall, ran):
            self.forget()
        self._seen.append(behind)
        samples = len(self._seen) / self._effort
        if samples < _FIRST_SAMPLES:
            return None
        error = self._error()
        if abs(error) >= JUMP_MS:
            self.forget()
            return Jump()
        if not self._slewing or abs(error) < TOLERANCE_MS * SAMPLES / samples:
            return None
        self.forget()
        duration = _SMALL_MEND_MS if abs(error) < _SMALL_MS else _MEND_MS
        return Slew(1 + error / duration, duration)

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
