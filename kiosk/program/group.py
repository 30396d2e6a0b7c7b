"""One zone of one layout at one level: who claims it, and where its loops begin anew."""

from bisect import bisect_left

from kiosk.program.claim import Claim
from kiosk.program.clock import EARLIEST, FOREVER, Clock
from kiosk.program.edition import Level
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
        edges = sorted(self._edges(day))
        low, high = bisect_left(edges, clock.midnight(day) + 1), bisect_left(edges, clock.midnight(day + 1))
        if low and edges[low - 1] >= clock.midnight(day - 1):
            before = edges[low - 1]
        else:
            before = self._anchor_until(clock.midnight(day))
        if high < len(edges) and edges[high] < clock.midnight(day + 2):
            beyond = edges[high]
        else:
            beyond = self._anchor_after(clock.midnight(day + 1) - 1)
        return [before, *edges[low:high], beyond]

    def _edges(self, day: int) -> set[int]:
        """All anchors in the local days from the one before `day` to the one after it, and some around them."""
        edges = {edge for claim in self.claims for edge in claim.edges}
        for claim in self.claims:
            for start, end, _day in claim.hours.between(day - 2, day + 1):
                edges.add(start)
                edges.add(end)
        for source in self._sources():
            edges.update(source.changes(day - 1, day + 1))
        return edges

    def _anchor_after(self, t: int) -> int:
        edges = [edge for claim in self.claims for edge in (claim.hours.edge_after(t), *claim.edges)]
        edges += [source.change_after(t) for source in self._sources()]
        return min((edge for edge in edges if edge is not None and edge > t), default=FOREVER)

    def _anchor_until(self, t: int) -> int:
        edges = [edge for claim in self.claims for edge in (claim.hours.edge_until(t), *claim.edges)]
        edges += [source.change_until(t) for source in self._sources()]
        return max((edge for edge in edges if edge is not None and edge <= t), default=EARLIEST)

    def _sources(self) -> set[Source]:
        return {claim.zones[self.zone] for claim in self.claims}
