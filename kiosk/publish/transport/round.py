"""Going once through what is wanted, with several connections."""

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.publish.transport.errand import Errands
from kiosk.publish.transport.errors import ForbiddenError, StoppedError, TransportError, UnreachableError
from kiosk.publish.transport.intake import Intake
from kiosk.publish.transport.limits import NO_ANSWERS
from kiosk.publish.transport.pace import Pace
from kiosk.publish.transport.transport import Transport
from kiosk.publish.transport.wanted import Wanted
from kiosk.store import StoreError

_TICK_SECONDS = 0.2


@dataclass(slots=True)
class Round:
    """One object that fails does not stop the others. Nobody waits for anybody but for the disk."""

    transport: Transport
    folder: Path
    pace: Pace
    intake: Intake
    stop: threading.Event
    failed: dict[Wanted, TransportError] = field(default_factory=dict)
    broken: StoreError | None = None
    """What the disk said."""
    nobody: TransportError | None = None
    """Set where nobody answered often enough to give up."""
    _queue: deque[Wanted] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _errands: tuple[Errands, ...] = ()
    _unanswered: int = 0

    @property
    def under_way(self) -> int:
        """Bytes here of what is being brought."""
        return sum(errands.under_way for errands in self._errands)

    def go(self, wanted: Iterable[Wanted], tick: Callable[[], None]) -> None:
        """Fetch in order; `tick` is called every now and then, here. What is neither whole nor failed then is left."""
        self._queue = deque(wanted)
        count = min(self.transport.parallel, len(self._queue))
        self._errands = tuple(Errands(self.transport, self.folder, self.pace, self.stop) for _ in range(count))
        threads = [
            threading.Thread(target=self._work, args=(errands,), name=f"fetch-{number}")
            for number, errands in enumerate(self._errands)
        ]
        try:
            for thread in threads:
                thread.start()
            while alive := [thread for thread in threads if thread.is_alive()]:
                alive[0].join(_TICK_SECONDS)
                tick()
        except BaseException:
            self.stop.set()
            self.transport.interrupt()
            raise
        finally:
            for thread in threads:
                if thread.ident is not None:
                    thread.join()

    def _work(self, errands: Errands) -> None:
        while not self.stop.is_set() and (wanted := self._next()) is not None:
            try:
                path = errands.bring(wanted)
            except StoppedError:
                self.stop.set()
            except TransportError as error:
                self._note(wanted, error)
            except StoreError as error:
                self.broken = error
                self.stop.set()
            else:
                self._unanswered = 0
                self.intake.put(wanted.hash, path)

    def _next(self) -> Wanted | None:
        with self._lock, contextlib.suppress(IndexError):
            return self._queue.popleft()
        return None

    def _note(self, wanted: Wanted, error: TransportError) -> None:
        with self._lock:
            self.failed[wanted] = error
            self._unanswered = self._unanswered + 1 if isinstance(error, (UnreachableError, ForbiddenError)) else 0
            if self._unanswered >= NO_ANSWERS or (error.lasting and self._unanswered):
                self.nobody = error
                self.failed.update(dict.fromkeys(self._queue, error))
                self._queue.clear()
