"""The windows of an edition, each pattern worked out once however many rules and items share it."""

from kiosk.program.clock import Clock
from kiosk.program.edition import Edition, Windows
from kiosk.program.pattern import Pattern


class Almanac:
    def __init__(self, edition: Edition) -> None:
        self.clock = Clock(edition.site.timezone)
        self._calendars = edition.calendars
        self._patterns: dict[Windows, Pattern] = {}

    def pattern(self, windows: Windows) -> Pattern:
        pattern = self._patterns.get(windows)
        if pattern is None:
            pattern = self._patterns[windows] = Pattern(windows, self._calendars, self.clock)
        return pattern
