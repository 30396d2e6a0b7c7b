"""Which layout is on, and which level in each of its zones, as that changes over a day."""

import heapq
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import msgspec

from kiosk.program.group import Group
from kiosk.program.plan import Plan
from kiosk.program.runs import Playing


class Stretch(msgspec.Struct, frozen=True):
    """A time in which neither the layout nor the level in any zone changes."""

    start: int
    layout: str | None
    groups: tuple[Group | None, ...]
    """Who plays in each zone of the layout."""
    since: tuple[int, ...]
    """Since when they do without a break, for each zone; the day's beginning where it was so before."""


class Sweep:
    """Goes through a day from change to change."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._groups = [0] * len(plan.groups)
        self._claims = [0] * len(plan.claims)
        self._best: list[int] = []

    def over(self, playing: Sequence[Sequence[Playing]], low: int, high: int) -> list[Stretch]:
        """The stretches of a day, [low, high); `playing` is by the group's number."""
        events = sorted(
            (t, step, number, claim.rank)
            for number, spans in enumerate(playing)
            for start, end, claim in spans
            for t, step in ((start, 1), (end, -1))
            if t < high
        )
        stretches = [Stretch(low, None, (), ())]
        for t, changes in groupby(events, key=itemgetter(0)):
            for _t, step, number, rank in changes:
                self._change(step, number, rank)
            stretch = self._stretch(t, stretches[-1])
            if stretch is not stretches[-1]:
                stretches.append(stretch)
        return stretches if len(stretches) == 1 or stretches[1].start > low else stretches[1:]

    def picked(self) -> int | None:
        """The rank of the claim that picks the layout now."""
        while self._best and not self._claims[self._best[0]]:
            heapq.heappop(self._best)
        return self._best[0] if self._best else None

    def _change(self, step: int, number: int, rank: int) -> None:
        self._groups[number] += step
        self._claims[rank] += step
        if step > 0:
            heapq.heappush(self._best, rank)

    def _stretch(self, t: int, before: Stretch) -> Stretch:
        picked = self.picked()
        if picked is None:
            return Stretch(t, None, (), ()) if before.layout is not None else before
        layout = self._plan.claims[picked].layout
        groups = tuple(self._top(place.groups) for place in self._plan.places[layout])
        if before.layout != layout:
            return Stretch(t, layout, groups, (t,) * len(groups))
        if before.groups == groups:
            return before
        since = (s if a is b else t for s, a, b in zip(before.since, before.groups, groups, strict=True))
        return Stretch(t, layout, groups, tuple(since))

    def _top(self, groups: tuple[Group, ...]) -> Group | None:
        for group in groups:
            if self._groups[group.number]:
                return group
        return None
