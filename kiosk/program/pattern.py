"""The windows of a rule or an item as spans of instants."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kiosk.program.clock import DAY_MS, FIRST_DAY, LAST_DAY, Clock
from kiosk.program.days import Days
from kiosk.program.edition import Calendar, Windows

_REMEMBERED_DAYS = 16
_NEVER = Calendar(first=date(1970, 1, 1), bits=b"")


class Window(NamedTuple):
    """[start, end), never empty."""

    start: int
    end: int
    day: int
    """The local day it belongs to."""


class Pattern:
    """What `Windows` describe: spans in order, which may abut but never overlap, at most one a local day."""

    def __init__(self, windows: Windows, calendars: Mapping[str, Calendar], clock: Clock) -> None:
        self._clock = clock
        self._days = Days(windows, None if windows.calendar is None else calendars.get(windows.calendar, _NEVER))
        self._from, self._to = windows.from_ms, windows.to_ms
        self._days_over = 0 if windows.to_ms > windows.from_ms else 1
        self._starts = None if windows.starts is None else clock.instant(windows.starts)
        self._ends = None if windows.ends is None else clock.instant(windows.ends)
        self._is_whole_day = self._from == 0 and self._to in (0, DAY_MS)
        self._abuts = self._is_whole_day or self._from == self._to
        self._known: dict[int, Window | None] = {}

    def on(self, day: int) -> Window | None:
        """The window that starts on a local day."""
        known = self._known
        if day not in known:
            if len(known) >= _REMEMBERED_DAYS:
                known.clear()
            known[day] = self._work_out(day)
        return known[day]

    def between(self, first: int, last: int) -> list[Window]:
        """The windows that start on these days and those between."""
        return [window for day in range(first, last + 1) if (window := self.on(day)) is not None]

    def window_from(self, t: int) -> Window | None:
        """The first window that ends after `t`."""
        day = self._days.following(self._clock.day(t) - 1)
        while day is not None:
            window = self.on(day)
            if window is not None and window.end > t:
                return window
            day = self._days.following(day + 1)
        return None

    def window_until(self, t: int) -> Window | None:
        """The last window that starts at `t` or before."""
        day = self._days.preceding(self._clock.day(t))
        while day is not None:
            window = self.on(day)
            if window is not None and window.start <= t:
                return window
            day = self._days.preceding(day - 1)
        return None

    def holds(self, t: int) -> bool:
        """Whether some window contains `t`."""
        window = self.window_from(t)
        return window is not None and window.start <= t

    def changes(self, first: int, last: int) -> list[int]:
        """Every instant of these local days at which it begins or ceases to hold."""
        low, high = self._clock.midnight(first), self._clock.midnight(last + 1)
        edges: list[int] = []
        for start, end, _day in self.between(first - 2, last):
            if edges and edges[-1] == start:
                edges[-1] = end
            else:
                edges += (start, end)
        return [edge for edge in edges if low <= edge < high]

    def edge_after(self, t: int) -> int | None:
        """The first start or end of a window after `t`."""
        window = self.window_from(t)
        if window is None:
            return None
        return window.start if window.start > t else window.end

    def edge_until(self, t: int) -> int | None:
        """The last start or end of a window at `t` or before."""
        window = self.window_until(t)
        if window is None:
            return None
        return window.end if window.end <= t else window.start

    def change_after(self, t: int) -> int | None:
        """The first instant after `t` at which it begins or ceases to hold."""
        window = self.window_from(t)
        if window is None or window.start > t:
            return None if window is None else window.start
        while True:
            window = self._last_of_run(window)
            following = self.window_from(window.end)
            if following is None or following.start > window.end:
                return window.end if window.day < LAST_DAY else None
            window = following

    def change_until(self, t: int) -> int | None:
        """The last instant, `t` or before, at which it began or ceased to hold."""
        window = self.window_until(t)
        if window is None or window.end <= t:
            return None if window is None else window.end
        while True:
            window = self._first_of_run(window)
            before = self.window_until(window.start - 1)
            if before is None or before.end < window.start:
                return window.start if window.day > FIRST_DAY else None
            window = before

    def _work_out(self, day: int) -> Window | None:
        if day not in self._days or not self._clock.exists(day):
            return None
        start, end = self._clock.at(day, self._from), self._clock.at(day + self._days_over, self._to)
        if self._starts is not None:
            start = max(start, self._starts)
        if self._ends is not None:
            end = min(end, self._ends)
        return Window(start, end, day) if start < end else None

    def _last_of_run(self, window: Window) -> Window:
        """As far as days without a break between them lead, in one step."""
        if not self._abuts:
            return window
        last = min([self._days.run_end(window.day), *(day - 1 for day in self._breaks() if day > window.day)])
        return self.on(last) or self.on(last - 1) or window

    def _first_of_run(self, window: Window) -> Window:
        if not self._abuts:
            return window
        first = max([self._days.run_start(window.day), *(day + 1 for day in self._breaks() if day < window.day)])
        return self.on(first) or self.on(first + 1) or window

    def _breaks(self) -> tuple[int, ...]:
        """Days without a window that windows of whole days bridge and others do not."""
        return () if self._is_whole_day else self._clock.skipped
