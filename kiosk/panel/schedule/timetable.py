"""A draft's rules, with all that a schedule needs to know about them. Pure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from kiosk.model import SITE_FILE, Loaded, Rule, Times
from kiosk.panel.naming import free_name
from kiosk.panel.schedule.edits import RULE
from kiosk.panel.schedule.week import Calendar, Piece
from kiosk.program import BUILT_IN_LAYOUT, MAIN_ZONE, Edition


@dataclass(frozen=True)
class Bar:
    """A rule in a month."""

    place: int
    first: int
    last: int
    """Days of the month between which it may hold."""
    days: tuple[int, ...]
    """Those on which a window of it begins."""


@dataclass(frozen=True)
class Timetable:
    """Rules are counted as the draft was understood; `in_file` says which they are in the file."""

    loaded: Loaded
    edition: Edition

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self.loaded.site.settings.rule

    @property
    def is_readable(self) -> bool:
        """False: the file with the rules has a mistake that hides them all."""
        return SITE_FILE in self.loaded.files or all(problem.file != SITE_FILE for problem in self.loaded.problems)

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar(self.edition)

    def in_file(self, place: int) -> int:
        file = self.loaded.files[SITE_FILE]
        return int(file.checked.in_file((RULE, place))[1])

    @cached_property
    def playlists(self) -> tuple[tuple[str, str], ...]:
        """Name and title of each."""
        return tuple((name, one.title or name) for name, one in self.loaded.site.playlists.items())

    def playlist_title(self, name: str) -> str:
        return dict(self.playlists).get(name, name)

    def zones(self, layout: str) -> tuple[str, ...]:
        return next((tuple(zone.name for zone in one.zones) for one in self.edition.layouts if one.name == layout), ())

    @property
    def usual_layout(self) -> str:
        """What a new rule is drawn on, so that it plays beside the others."""
        used = Counter(rule.layout for rule in self.rules)
        return used.most_common(1)[0][0] if used else BUILT_IN_LAYOUT

    def main_zone(self, layout: str) -> str:
        zones = self.zones(layout)
        return MAIN_ZONE if MAIN_ZONE in zones or not zones else zones[0]

    def free_name(self, wanted: str) -> str:
        """A name that no rule has."""
        return free_name(wanted, [rule.name for rule in self.rules])

    def pieces(self, monday: date, screen: str) -> tuple[Piece, ...]:
        return self.calendar.pieces(monday, screen) if self.rules else ()

    def bars(self, first: date) -> Iterator[Bar]:
        """Of the month that begins then: what is more than routine, or has dates."""
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        for place, rule in enumerate(self.rules):
            if rule.level == "base" and rule.starts is None and rule.ends is None:
                continue
            begin, end = max(first, _first(rule, first)), min(last, _last(rule, last))
            days = tuple(day.day for day in self.calendar.days(place, begin, end))
            if begin <= end and days:
                yield Bar(place, begin.day, end.day, days)


def _first(times: Times, otherwise: date) -> date:
    return otherwise if times.starts_at is None else times.starts_at.date()


def _last(times: Times, otherwise: date) -> date:
    return otherwise if times.ends_at is None else (times.ends_at - timedelta.resolution).date()
