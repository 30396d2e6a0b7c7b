"""The runs of one zone and level in one local day."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kiosk.program.claim import Claim
from kiosk.program.clock import Clock
from kiosk.program.group import Group
from kiosk.program.run import Run, turns_between

Playing = tuple[int, int, Claim]
"""In [start, end) a claim has something to play."""


class Runs:
    """Found in one sweep over the day; a run is worked out when somebody asks for it."""

    def __init__(self, clock: Clock, group: Group, day: int, playing: Sequence[Playing]) -> None:
        self._clock = clock
        self._zone = group.zone
        self._anchors = group.anchors(clock, day)
        self._claims = list(_claims_of_runs(self._anchors, clock.midnight(day), playing))
        self._runs: dict[int, Run] = {}

    def at(self, t: int) -> Run:
        """The run at `t`, an instant of the day at which something plays."""
        place = bisect_right(self._anchors, t) - 1
        run = self._runs.get(place)
        if run is None:
            anchor, end = self._anchors[place : place + 2]
            run = self._runs[place] = Run(self._clock, self._zone, anchor, end, self._claims[place])
        return run


def _claims_of_runs(anchors: list[int], midnight: int, playing: Sequence[Playing]) -> Iterator[list[Claim]]:
    """For every run the claims whose turn may come, in the order of their first turns: by share, then rank.

    No turn is shorter than a second, so the first claims, one for each second of the run, are enough. That keeps a day
    of many rules and many short runs small.
    """
    claims = {claim.rank: claim for _start, _end, claim in playing}
    events = sorted(
        (t, is_start, -claim.share, claim.rank)
        for start, end, claim in playing
        for t, is_start in ((start, True), (end, False))
    )
    active: list[tuple[int, int]] = []
    done = 0
    for anchor, end in pairwise(anchors):
        while done < len(events) and events[done][0] <= max(anchor, midnight):
            _t, is_start, share, rank = events[done]
            if is_start:
                insort(active, (share, rank))
            else:
                del active[bisect_left(active, (share, rank))]
            done += 1
        yield [claims[rank] for _share, rank in active[: turns_between(anchor, end)]]
