"""When a rule or an override may hold, whatever describes it."""

from typing import Protocol

from kiosk.program.clock import FOREVER, clamped
from kiosk.program.edition import Instant
from kiosk.program.pattern import Window


class Hours(Protocol):
    """Implemented by `Pattern` for rules and by `Once` for overrides."""

    def between(self, first: int, last: int) -> list[Window]:
        """The windows that start on the local days from `first` to `last`; a single one always."""

    def window_from(self, t: int) -> Window | None:
        """The first window that ends after `t`."""

    def edge_after(self, t: int) -> int | None:
        """The first start or end of a window after `t`."""

    def edge_until(self, t: int) -> int | None:
        """The last start or end of a window at `t` or before."""


class Once:
    """A single window, [since, until)."""

    def __init__(self, since: Instant, until: Instant | None) -> None:
        start, end = clamped(since), FOREVER if until is None else clamped(until)
        self._windows = [Window(start, end, 0)] if start < end else []

    def between(self, first: int, last: int) -> list[Window]:  # noqa: ARG002 - it belongs to no day
        return self._windows

    def window_from(self, t: int) -> Window | None:
        return next((window for window in self._windows if window.end > t), None)

    def edge_after(self, t: int) -> int | None:
        return min((edge for window in self._windows for edge in window[:2] if edge > t), default=None)

    def edge_until(self, t: int) -> int | None:
        return max((edge for window in self._windows for edge in window[:2] if edge <= t), default=None)
