"""Local dates and times of one time zone, read as instants."""

from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

DAY_MS: Final = 86_400_000
FIRST_DAY: Final = date(2, 1, 1).toordinal()
LAST_DAY: Final = date(9998, 12, 31).toordinal()

_FIRST, _LAST = datetime(1, 1, 4), datetime(9999, 12, 28)  # noqa: DTZ001 - local times that every zone can convert
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
_REMEMBERED_DAYS = 4096
_DECADE = 3652

EARLIEST: Final = (datetime(2, 1, 8, tzinfo=UTC) - _EPOCH) // _MS
LATEST: Final = (datetime(9998, 12, 24, tzinfo=UTC) - _EPOCH) // _MS
FOREVER: Final = (datetime(9999, 12, 1, tzinfo=UTC) - _EPOCH) // _MS
"""Later than any question and any window."""


def clamped(t: int) -> int:
    """The nearest instant that may be asked about."""
    return min(max(t, EARLIEST), LATEST)


class Clock:
    """Days are proleptic Gregorian ordinals, instants milliseconds since 1970-01-01T00:00Z."""

    def __init__(self, timezone: str) -> None:
        self._zone = ZoneInfo(timezone)
        self._midnights: dict[int, int] = {}
        self._today = (0, 0, 0)

    def date(self, t: int) -> date:
        """What a calendar on the wall shows."""
        return self._wall(t).date()

    def day(self, t: int) -> int:
        """The local day whose first instant is the last before `t`, or `t`.

        That is the date on the wall, but for the minutes that come again when clocks go back past midnight.
        """
        start, end, day = self._today
        if not start <= t < end:
            day = self._wall(t).toordinal()
            while self.midnight(day + 1) <= t:
                day += 1
            self._today = (self.midnight(day), self.midnight(day + 1), day)
        return day

    def midnight(self, day: int) -> int:
        """The first instant of `day`; that of the next day where `day` does not exist."""
        start = self._midnights.get(day)
        if start is None:
            if len(self._midnights) >= _REMEMBERED_DAYS:
                self._midnights.clear()
            start = self._midnights[day] = self.instant(datetime.fromordinal(day))
        return start

    def exists(self, day: int) -> bool:
        return self.midnight(day) < self.midnight(day + 1)

    def at(self, day: int, ms: int) -> int:
        """The instant of the local time of day `ms` (0 to 86,400,000)."""
        start = self.midnight(day)
        if self.midnight(day + 1) - start == DAY_MS:
            return start + ms
        return self.instant(datetime.fromordinal(day) + ms * _MS)

    def instant(self, local: datetime) -> int:
        """The first instant at which a clock on the wall shows `local` or later.

        So a time in a daylight-saving gap means the gap's end, and an ambiguous one its first occurrence.
        """
        local = min(max(local, _FIRST), _LAST)
        here = local.replace(tzinfo=self._zone, fold=0)
        before, after = here.utcoffset(), here.replace(fold=1).utcoffset()
        if before is None or after is None:
            raise AssertionError("a ZoneInfo knows its offset")
        utc = local.replace(tzinfo=UTC)
        first = (utc - before - _EPOCH) // _MS
        return first if before >= after else self._gap_end(local, (utc - after - _EPOCH) // _MS, first)

    @cached_property
    def skipped(self) -> tuple[int, ...]:
        """The days that do not exist, in order."""
        first_days = range(FIRST_DAY, LAST_DAY, _DECADE)
        found = (self._skipped(first, min(first + _DECADE, LAST_DAY)) for first in first_days)
        return tuple(day for day in found if day is not None)

    def _skipped(self, first: int, end: int) -> int | None:
        """The one in [first, end), of which there is one at most."""
        if not self._loses_a_day(first, end):
            return None
        while end - first > 1:
            middle = (first + end) // 2
            if self._loses_a_day(first, middle):
                end = middle
            else:
                first = middle
        return first

    def _loses_a_day(self, first: int, end: int) -> bool:
        return self.midnight(end) - self.midnight(first) < (end - first) * DAY_MS - DAY_MS // 2

    def _gap_end(self, local: datetime, before: int, after: int) -> int:
        """Offsets change at whole seconds; `before` < the gap's end <= `after`."""
        low, high = before // 1000, -(-after // 1000)
        while high - low > 1:
            middle = (low + high) // 2
            if self._wall(middle * 1000).replace(tzinfo=None, fold=0) >= local:
                high = middle
            else:
                low = middle
        return high * 1000

    def _wall(self, t: int) -> datetime:
        return (_EPOCH + t * _MS).astimezone(self._zone)
