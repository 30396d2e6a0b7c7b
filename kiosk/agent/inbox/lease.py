"""One push after the other."""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.agent.inbox.errors import Code, InboxError

IDLE_SECONDS = 30.0


@dataclass(slots=True)
class _Holder:
    person: str
    sender: str
    """One run of a program."""
    heard_at: float
    under_way: int = 0
    """Requests that are being answered."""


class Lease:
    """Belongs to one sender, until it is given back or nothing was heard of it for a while. On the event loop.

    The same person's next sender takes over at once: that is how a push goes on after it was cut.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._holder: _Holder | None = None

    @contextlib.contextmanager
    def held(self, person: str, sender: str) -> Iterator[bool]:
        """While one request is answered; true: it is the first. Raise InboxError where somebody else pushes."""
        holder = self._holder
        first = holder is None or holder.sender != sender
        if holder is None or first:
            if holder is not None and self._is_busy(holder, person):
                raise InboxError(
                    Code.ORDER, f"{holder.person} is pushing to this screen; wait until that has ended", retry_seconds=2
                )
            holder = self._holder = _Holder(person, sender, self._clock())
        holder.under_way += 1
        try:
            yield first
        finally:
            holder.under_way -= 1
            holder.heard_at = self._clock()

    def give_back(self) -> None:
        self._holder = None

    def _is_busy(self, holder: _Holder, person: str) -> bool:
        if holder.under_way:
            return True
        return holder.person != person and self._clock() - holder.heard_at < IDLE_SECONDS
