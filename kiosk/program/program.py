"""The program of an edition: what is on, until when, and why."""

from collections.abc import Iterator
from datetime import date, datetime

from kiosk.program.almanac import Almanac
from kiosk.program.blocks import blocks
from kiosk.program.edition import Edition, Instant
from kiosk.program.explanation import Explanation
from kiosk.program.reasons import explain_at
from kiosk.program.showing import Block, Showing, Span
from kiosk.program.situation import Situation
from kiosk.program.spans import spans
from kiosk.program.timeline import Timeline

_REMEMBERED_SITUATIONS = 4


class Program:
    """An edition to be asked about any instant; what it worked out it keeps for the next question.

    Answers depend on the arguments alone. An instant outside the years 2 to 9998 is read as the nearest one within.
    Ask from one thread.
    """

    def __init__(self, edition: Edition) -> None:
        """Raise `ZoneInfoNotFoundError` where the site's time zone is not known here."""
        self._edition = edition
        self._almanac = Almanac(edition)
        self._timelines: list[tuple[Situation, Timeline]] = []

    def at(self, t: Instant, situation: Situation) -> Showing:
        """What is on at `t`, and until when that does not change."""
        return self._timeline(situation).at(t)

    def slots(self, start: Instant, end: Instant, situation: Situation, zone: str | None = None) -> Iterator[Span]:
        """What is on in [start, end), in the order in which it ends; in one zone, or in each.

        The spans of a zone follow each other without a gap while it has something to show.
        """
        return spans(self._timeline(situation), start, end, zone)

    def blocks(self, start: Instant, end: Instant, situation: Situation) -> Iterator[Block]:
        """Who has the zones in [start, end), in the order in which that ends; far fewer than there are slots."""
        return blocks(self._timeline(situation), start, end)

    def windows(self, place: int, first: date, last: date) -> list[tuple[Instant, Instant]]:
        """When the rule at this place of the edition holds by its times alone: its windows that start on these days."""
        pattern = self._almanac.pattern(self._edition.rules[place].windows)
        windows = pattern.between(first.toordinal(), last.toordinal())
        return [(Instant(window.start), Instant(window.end)) for window in windows]

    def instant(self, local: datetime) -> Instant:
        """The instant of a local time of the site, which carries no zone.

        In a daylight-saving gap that is the gap's end, and of two the first. An offset that is there is ignored.
        """
        return Instant(self._almanac.clock.instant(local.replace(tzinfo=None)))

    def explain(self, t: Instant, situation: Situation) -> Explanation:
        """Why at `t` that is on which `at` says, and nothing else."""
        return explain_at(self._edition, self._almanac, situation, self._timeline(situation), t)

    def _timeline(self, situation: Situation) -> Timeline:
        for known, timeline in self._timelines:
            if known is situation or _times(known) == _times(situation):
                return timeline
        timeline = Timeline(self._edition, self._almanac, situation)
        self._timelines = [(situation, timeline), *self._timelines[: _REMEMBERED_SITUATIONS - 1]]
        return timeline


def _times(situation: Situation) -> tuple[object, ...]:
    """All that decides what is on when; quarantine does not."""
    return situation.screen, situation.conditions, situation.overrides, situation.missing


def at(edition: Edition, t: Instant, situation: Situation) -> Showing:
    """What is on at `t`; to ask more than once, keep a `Program`."""
    return Program(edition).at(t, situation)


def explain(edition: Edition, t: Instant, situation: Situation) -> Explanation:
    """Why that is on at `t`; to ask more than once, keep a `Program`."""
    return Program(edition).explain(t, situation)
