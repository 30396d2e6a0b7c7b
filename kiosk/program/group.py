"""One zone of one layout at one level: who claims it, and where its loops begin anew."""

from kiosk.program.claim import Claim
from kiosk.program.clock import EARLIEST, FOREVER, Clock
from kiosk.program.edition import Level
from kiosk.program.hours import Hours
from kiosk.program.source import Source


class Group:
    def __init__(self, number: int, layout: str, zone: str, level: Level) -> None:
        self.number = number
        self.layout = layout
        self.zone = zone
        self.level = level
        self.claims: list[Claim] = []
        """In order of rank."""

    def anchors(self, clock: Clock, day: int) -> list[int]:
        """Where loops begin in a local day, in order; before them the last one until it, after them the first beyond.

        There is a last one wherever something plays when the day begins.
        """
        low, high = clock.midnight(day), clock.midnight(day + 1)
        edges = {edge for claim in self.claims for edge in claim.edges}
        for hours in self._hours():
            for start, end, _day in hours.between(day - 1, day):
                edges.add(start)
                edges.add(end)
        for source in self._sources():
            edges.update(source.changes(day, day))
        return [self._anchor_until(low), *sorted(edge for edge in edges if low < edge < high), self._anchor_from(high)]

    def _anchor_from(self, t: int) -> int:
        edges = [edge for claim in self.claims for edge in claim.edges]
        found = [hours.edge_after(t - 1) for hours in self._hours()]
        found += [source.change_after(t - 1) for source in self._sources()]
        return min((edge for edge in (*edges, *found) if edge is not None and edge >= t), default=FOREVER)

    def _anchor_until(self, t: int) -> int:
        edges = [edge for claim in self.claims for edge in claim.edges]
        found = [hours.edge_until(t) for hours in self._hours()]
        found += [source.change_until(t) for source in self._sources()]
        return max((edge for edge in (*edges, *found) if edge is not None and edge <= t), default=EARLIEST)

    def _hours(self) -> set[Hours]:
        return {claim.hours for claim in self.claims}

    def _sources(self) -> set[Source]:
        return {claim.zones[self.zone] for claim in self.claims}
