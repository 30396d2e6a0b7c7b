"""Looks at one source again and again."""

import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.feeds.outcome import Failed, Fresh, Outcome, Source
from kiosk.feeds.schedule import Schedule

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How a feed does. Times are milliseconds since 1970-01-01T00:00Z."""

    name: str
    kind: str
    failing: str = ""
    """Why the last look gave nothing, in words; empty: all is well."""
    since: int = 0
    """When it began to fail, or to be well again; 0: it was not looked at yet."""
    problems: tuple[str, ...] = ()
    """Single values that could not be read."""


def pause_seconds(regular: float, longest: float, failures: int, spread: float) -> float:
    """Until the next look: doubled by each failure up to `longest`, and 10 % either way by `spread` from 0 to 1."""
    return min(regular * (1 << min(failures, 16)), max(longest, regular)) * (0.9 + 0.2 * spread)


class Poller:
    """One job of the schedule, which puts itself in again after each look.

    So there is never more than one look at a time and nothing to catch up with, whatever the wall clock does:
    a step back is repaired by `wake`.
    """

    def __init__(
        self,
        health: FeedHealth,
        source: Source,
        schedule: Schedule,
        now_ms: Callable[[], int],
        took: Callable[[FeedHealth, Outcome], None],
    ) -> None:
        self.health = health
        self.source = source
        self._schedule = schedule
        self._now_ms = now_ms
        self._took = took
        self._failures = 0
        self._lock = threading.Lock()
        self._looking = False
        self._again = False
        self._stopped = False
        self._idle = threading.Event()
        self._idle.set()

    def start(self) -> None:
        self._put_in(random.uniform(0, min(1.0, self.source.seconds)))  # noqa: S311 - spreads load, guards nothing

    def wake(self) -> None:
        """Look as soon as may be."""
        with self._lock:
            self._again = self._looking
        if not self._again:
            self._put_in(0)

    def stop(self) -> None:
        """Look no more; `wait` tells when the last look is over."""
        with self._lock:
            self._stopped = True
        self.source.cut()

    def wait(self, seconds: float) -> bool:
        return self._idle.wait(seconds)

    def _put_in(self, seconds: float) -> None:
        with self._lock:
            if self._stopped:
                return
            self._schedule.put_in(self.health.name, seconds, self._look)

    def _look(self) -> None:
        with self._lock:
            if self._stopped or self._looking:
                return
            self._looking = True
            self._idle.clear()
        try:
            outcome = self.source.look(self._now_ms())
            if not self._stopped:
                self._note(outcome)
                self._took(self.health, outcome)
        finally:
            with self._lock:
                self._looking = False
                again, self._again = self._again, False
            self._put_in(0 if again else self._pause())
            self._idle.set()

    def _pause(self) -> float:
        spread = random.random()  # noqa: S311 - spreads load, guards nothing
        return pause_seconds(self.source.seconds, self.source.longest, self._failures, spread)

    def _note(self, outcome: Outcome) -> None:
        """Log and remember the edges: when it begins to fail, and when it is well again."""
        before = self.health
        match outcome:
            case Failed(reason):
                self._failures += 1
                since = before.since if before.failing else self._now_ms()
                self.health = replace(before, failing=reason, since=since, problems=())
                if not before.failing:
                    _log.warning("feed %s gives nothing: %s; its readings grow old", before.name, reason)
            case Fresh(_, problems):
                self._well(before, problems)
            case _:
                self._well(before, before.problems)

    def _well(self, before: FeedHealth, problems: tuple[str, ...]) -> None:
        self._failures = 0
        since = before.since if before.since and not before.failing else self._now_ms()
        self.health = replace(before, failing="", since=since, problems=problems)
        if before.failing:
            _log.info("feed %s is well again", before.name)
        if problems and problems != before.problems:
            _log.warning("feed %s: %s", before.name, "; ".join(problems))
