"""What is visible in one local day: which layout, and whose loops in its zones."""

from bisect import bisect_right

from kiosk.program.group import Group
from kiosk.program.plan import Plan
from kiosk.program.run import Run
from kiosk.program.runs import Playing, Runs
from kiosk.program.stretches import Stretch, Sweep


class Day:
    """[low, high), a local day that exists, by its ordinal."""

    def __init__(self, plan: Plan, day: int) -> None:
        self._plan = plan
        self._day = day
        self.low, self.high = plan.clock.midnight(day), plan.clock.midnight(day + 1)
        """Its first instant and that of the next day."""
        self._playing: list[list[Playing]] = [
            [
                (start, end, claim)
                for claim in group.claims
                for start, end in claim.playing(group.zone, day, self.low, self.high)
            ]
            for group in plan.groups
        ]
        sweep = Sweep(plan)
        self._stretches = sweep.over(self._playing, self.low, self.high)
        self._starts = [stretch.start for stretch in self._stretches]
        self._picked = sweep.picked()
        self._runs: dict[int, Runs] = {}
        self._unchanged_until, self._is_found = self.high, False

    def stretch(self, t: int) -> Stretch:
        """The one at `t`, an instant of the day."""
        return self._stretches[bisect_right(self._starts, t) - 1]

    def run(self, group: Group, t: int) -> Run:
        """The run of a group at `t`, an instant of the day at which it plays something."""
        runs = self._runs.get(group.number)
        if runs is None:
            runs = Runs(self._plan.clock, group, self._day, self._playing[group.number])
            self._runs[group.number] = runs
        return runs.at(t)

    def stretch_end(self, t: int, before: int) -> int:
        """The first change after `t` of layout or levels, on this day or later; `before` where that comes first.

        What plays now is taken to play until `before`.
        """
        place = bisect_right(self._starts, t)
        if place < len(self._starts):
            return min(self._starts[place], before)
        if before > self._unchanged_until and not self._is_found:
            self._look_beyond(before)
        return min(self._unchanged_until, before)

    def _look_beyond(self, before: int) -> None:
        last, end = self._stretches[-1], before
        for claim, zone in self._plan.rivals(last.layout, last.groups, self._picked):
            begin = claim.plays_from(zone, self.high, end)
            end = end if begin is None else begin
        self._unchanged_until, self._is_found = end, end < before
