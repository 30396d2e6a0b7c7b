"""A week of a screen: which rule holds when, and where it loses. Pure.

Columns are the days of the week from 0 = Monday; minutes are those of a clock on the wall, 0 to 1440, with fractions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from msgspec import structs

from kiosk.program import Edition, Explanation, Instant, Program, Rule, Situation, is_for, screen_of

DAY = 1440
_Span = tuple[Instant, Instant]


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of a block in which its rule is not, or not everywhere, on screen."""

    start: float
    end: float
    whole: bool
    """In no zone at all; else it has some of its zones."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What a window of a rule covers of one day."""

    place: int
    """Of the rule, in the edition."""
    column: int
    start: float
    end: float
    origin: int
    """Column of the day that the window belongs to; -1: the Sunday before."""
    is_first: bool
    """The window begins here, and not on the day before."""
    is_last: bool
    gaps: tuple[Gap, ...] = ()


class Calendar:
    """The rules of an edition, week by week. What it worked out it keeps; one thread."""

    def __init__(self, edition: Edition) -> None:
        rules = tuple(structs.replace(rule, name=str(place)) for place, rule in enumerate(edition.rules))
        self._edition = structs.replace(edition, rules=rules)
        self._program = Program(self._edition)
        self._zone = ZoneInfo(edition.site.timezone)

    def local(self, now_ms: int) -> datetime:
        """What a clock on the wall shows."""
        return datetime.fromtimestamp(now_ms / 1000, UTC).astimezone(self._zone).replace(tzinfo=None)

    def pieces(self, monday: date, screen: str) -> tuple[Piece, ...]:
        """In order of rules, then days. A rule with a condition has no gaps: whether it holds, time does not tell."""
        days = [self._midnight(monday + timedelta(days=n)) for n in range(8)]
        held = self._held(days, screen)
        shown = screen_of(self._edition, Situation(screen))
        return tuple(
            piece
            for place, rule in enumerate(self._edition.rules)
            if is_for(rule, shown)
            for window in self._program.windows(place, monday - timedelta(days=1), monday + timedelta(days=6))
            for piece in self._cut(place, window, days, self._gaps(place, rule, window, held))
        )

    def days(self, place: int, first: date, last: date) -> list[date]:
        """Those on which a window of a rule begins."""
        return [self.local(start).date() for start, _ in self._program.windows(place, first, last)]

    def winners(self, place: int, piece: Piece, monday: date, screen: str) -> tuple[int, ...]:
        """Places of the rules that a rule loses to in the gaps of a block."""
        midnight = self._midnight(monday + timedelta(days=piece.column))
        found: dict[int, None] = {}
        for gap in piece.gaps:
            t = Instant(midnight + round(gap.start * 60_000))
            found.update(dict.fromkeys(_beaten_by(self._program.explain(t, Situation(screen)), place)))
        return tuple(found)

    def _midnight(self, day: date) -> Instant:
        return self._program.instant(datetime.combine(day, time()))

    def _held(self, days: list[Instant], screen: str) -> dict[tuple[int, str], list[_Span]]:
        """By the place of a rule and a zone: when it plays there."""
        held: dict[tuple[int, str], list[_Span]] = {}
        for block in self._program.blocks(days[0], days[-1], Situation(screen)):
            for name in block.rules:
                held.setdefault((int(name), block.zone), []).append((block.start, block.end))
        return held

    def _gaps(self, place: int, rule: Rule, window: _Span, held: dict[tuple[int, str], list[_Span]]) -> list[Gap]:
        """In instants."""
        if rule.when is not None:
            return []
        zones = [held.get((place, zone), []) for zone in rule.zones]
        edges = {edge for spans in zones for span in spans for edge in span if window[0] < edge < window[1]}
        steps = sorted({*window, *edges})
        gaps: list[Gap] = []
        for start, end in pairwise(steps):
            count = sum(any(begin <= start < stop for begin, stop in spans) for spans in zones)
            if count == len(zones) > 0:
                continue
            if gaps and gaps[-1].end == start and gaps[-1].whole == (count == 0):
                gaps[-1] = replace(gaps[-1], end=end)
            else:
                gaps.append(Gap(start, end, whole=count == 0))
        return gaps

    def _cut(self, place: int, window: _Span, days: list[Instant], gaps: list[Gap]) -> Iterator[Piece]:
        """A window at the midnights."""
        origin = sum(day <= window[0] for day in days) - 1
        for column, (low, high) in enumerate(pairwise(days)):
            start, end = max(window[0], low), min(window[1], high)
            if start < end:
                yield Piece(
                    place,
                    column,
                    self._minute(start, high),
                    self._minute(end, high),
                    origin,
                    is_first=start == window[0],
                    is_last=end == window[1],
                    gaps=tuple(
                        Gap(self._minute(max(gap.start, start), high), self._minute(min(gap.end, end), high), gap.whole)
                        for gap in gaps
                        if gap.start < end and gap.end > start
                    ),
                )

    def _minute(self, t: float, high: Instant) -> float:
        if t >= high:
            return DAY
        wall = self.local(round(t))
        return wall.hour * 60 + wall.minute + wall.second / 60


def _beaten_by(explanation: Explanation, place: int) -> set[int]:
    verdict = next(verdict for verdict in explanation.rules if verdict.rule == str(place))
    names = {verdict.by, *(zone.by for zone in verdict.zones)}
    return {int(name) for name in names if name} - {place}
