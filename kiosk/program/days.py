"""The local days on which a window may start."""

from bisect import bisect_left, bisect_right

from kiosk.program.clock import FIRST_DAY, LAST_DAY
from kiosk.program.edition import Calendar, Windows

_ALL = 0b1111111


class Days:
    """A set of days, by ordinal, that finds its next and previous member without walking from day to day."""

    def __init__(self, windows: Windows, calendar: Calendar | None) -> None:
        self._mask = _ALL if windows.days is None else sum(1 << day for day in windows.days) & _ALL
        self._excluded = sorted(day.toordinal() for day in windows.excluded)
        self._excluded_set = frozenset(self._excluded)
        low, high = FIRST_DAY, LAST_DAY
        if windows.starts is not None:
            low = max(low, windows.starts.toordinal() - 1)
        if windows.ends is not None:
            high = min(high, windows.ends.toordinal())
        self._bits: int | None = None
        if calendar is not None:
            self._bits = int.from_bytes(calendar.bits, "little")
            self._base = calendar.first.toordinal()
            low, high = max(low, self._base), min(high, self._base + self._bits.bit_length() - 1)
        self._low, self._high = (low, high) if self._mask else (1, 0)
        self.every = self._bits is None and self._mask == _ALL and not self._excluded

    def __contains__(self, day: int) -> bool:
        return (
            self._low <= day <= self._high
            and bool(self._mask >> (day + 6) % 7 & 1)
            and (self._bits is None or bool(self._bits >> day - self._base & 1))
            and day not in self._excluded_set
        )

    def following(self, day: int) -> int | None:
        """The first of them that is not before `day`."""
        day = max(day, self._low)
        while day <= self._high:
            if self._bits is not None:
                rest = self._bits >> day - self._base
                day += (rest & -rest).bit_length() - 1
            if day in self:
                return day
            day += 1
        return None

    def preceding(self, day: int) -> int | None:
        """The last of them that is not after `day`."""
        day = min(day, self._high)
        while day >= self._low:
            if self._bits is not None:
                day = self._base + (self._bits & (2 << day - self._base) - 1).bit_length() - 1
            if day in self:
                return day
            day -= 1
        return None

    def run_end(self, day: int) -> int:
        """The last day of the unbroken run that its member `day` is in."""
        end = self._high
        if self._mask != _ALL:
            end = min(end, next(d for d in range(day, day + 8) if not self._mask >> (d + 6) % 7 & 1) - 1)
        if self._bits is not None:
            rest = ~(self._bits >> day - self._base)
            end = min(end, day + (rest & -rest).bit_length() - 2)
        place = bisect_right(self._excluded, day)
        return min(end, self._excluded[place] - 1) if place < len(self._excluded) else end

    def run_start(self, day: int) -> int:
        """The first day of the unbroken run that its member `day` is in."""
        start = self._low
        if self._mask != _ALL:
            start = max(start, next(d for d in range(day, day - 8, -1) if not self._mask >> (d + 6) % 7 & 1) + 1)
        if self._bits is not None:
            gaps = ~self._bits & (1 << day - self._base) - 1
            start = max(start, self._base + gaps.bit_length())
        place = bisect_left(self._excluded, day)
        return max(start, self._excluded[place - 1] + 1) if place else start
