"""One fetch: rounds over what is wanted, until all is here, or nobody answers, or something else matters more."""

import random
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from kiosk.publish.transport.errors import NotFoundError, TransportError
from kiosk.publish.transport.intake import Intake
from kiosk.publish.transport.limits import BIG_BYTES, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, ROUNDS, SPARE_BYTES
from kiosk.publish.transport.pace import Pace
from kiosk.publish.transport.part import remove_old_parts
from kiosk.publish.transport.round import Round
from kiosk.publish.transport.transport import Transport
from kiosk.publish.transport.wanted import Fetched, Progress, Wanted
from kiosk.store import DiskFullError, Store, store_error

_TICK_SECONDS = 0.2
_LATELY = 25
"""Ticks."""


class Fetch:
    """For one `run`, in the thread that waits for it."""

    def __init__(
        self,
        transport: Transport,
        store: Store,
        pace: Pace,
        is_quiet: Callable[[], bool],
        progress: Callable[[Progress], None] | None,
    ) -> None:
        self._transport = transport
        self._store = store
        self._pace = pace
        self._is_quiet = is_quiet
        self._progress = progress
        self._stop = threading.Event()
        self._interruptions = transport.interruptions
        self._folder = store.state / "partial"
        self._intake = Intake(store, self._stop.set)
        self._wanted: Sequence[Wanted] = ()
        self._here: frozenset[str] = frozenset()
        self._round: Round | None = None
        self._lately: deque[tuple[float, int]] = deque(maxlen=_LATELY)

    def run(self, wanted: Sequence[Wanted]) -> Fetched:
        """In the order given."""
        self._wanted = wanted
        self._here = frozenset(one.hash for one in wanted if self._store.length(one.hash) == one.length)
        rest = [one for one in wanted if one.hash not in self._here]
        failed: dict[Wanted, TransportError] = {}
        remove_old_parts(self._folder)
        if rest and not self._must_wait():
            self._check_room()
            with self._intake:
                failed = self._rounds(rest)
            if broken := self._intake.failure or (self._round.broken if self._round else None):
                raise broken
        arrived = self._arrived()
        reasons = {one.hash: str(error) for one, error in failed.items()}
        left = frozenset(one.hash for one in rest) - arrived - reasons.keys()
        return Fetched(arrived, reasons, left)

    def _rounds(self, wanted: Sequence[Wanted]) -> dict[Wanted, TransportError]:
        """What failed for good, or too often."""
        failed: dict[Wanted, TransportError] = {}
        for number in range(ROUNDS):
            self._round = Round(self._transport, self._folder, self._pace, self._intake, self._stop)
            self._round.go(wanted, self._tick)
            failed = {**failed, **self._round.failed}
            wanted = [one for one in wanted if one in self._round.failed and _may_pass(failed[one])]
            if self._round.nobody or not wanted or number == ROUNDS - 1:
                break
            self._pause(max(_pause(number), *(failed[one].wait_seconds for one in wanted)))
            if self._stop.is_set():
                break
            failed = {one: error for one, error in failed.items() if one not in wanted}
        return failed

    def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not self._stop.wait(min(left, _TICK_SECONDS)):
            self._tick()

    def _tick(self) -> None:
        if self._transport.interruptions != self._interruptions or self._must_wait():
            self._stop.set()
        self._lately.append((time.monotonic(), self._pace.spent))
        if self._progress is not None:
            self._progress(self._stand())

    def _stand(self) -> Progress:
        arrived = self._arrived()
        came = sum(one.length for one in self._wanted if one.hash in arrived)
        came += self._round.under_way if self._round else 0
        (begun, before), (now, after) = self._lately[0], self._lately[-1]
        rate = (after - before) / (now - begun) if now > begun else 0.0
        total = sum(one.length for one in self._wanted)
        return Progress(len(arrived), len(self._wanted), came, total, rate)

    def _arrived(self) -> frozenset[str]:
        return self._here | frozenset(self._intake.arrived)

    def _to_come(self) -> int:
        """Bytes."""
        arrived = self._arrived()
        return sum(one.length for one in self._wanted if one.hash not in arrived)

    def _must_wait(self) -> bool:
        return self._is_quiet() and self._to_come() > BIG_BYTES

    def _check_room(self) -> None:
        """Nothing is begun that cannot end well."""
        needed = self._to_come()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            parts = sum(path.stat().st_size for path in self._folder.iterdir())
            free = shutil.disk_usage(self._folder).free + parts
        except OSError as error:
            raise store_error("could not look at the disk", self._folder, error) from error
        if needed > free - SPARE_BYTES:
            why = f"{needed / 1e6:,.0f} MB are to come, {free / 1e6:,.0f} MB are free"
            raise DiskFullError(
                "no room for the edition", self._store.state, why, "free some space; the last edition stays"
            )


def _may_pass(error: TransportError) -> bool:
    return not (error.lasting or isinstance(error, NotFoundError))


def _pause(number: int) -> float:
    """Not all screens at once."""
    return min(FIRST_PAUSE_SECONDS * (1 << 2 * number), LONGEST_PAUSE_SECONDS) * random.uniform(0.75, 1.25)  # noqa: S311 - jitter
