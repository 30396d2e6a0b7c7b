"""What one screen shows in one situation, at any instant."""

from kiosk.program.almanac import Almanac
from kiosk.program.claim import Claim
from kiosk.program.clock import DAY_MS, clamped
from kiosk.program.day import Day
from kiosk.program.edition import Edition, Instant
from kiosk.program.plan import Plan
from kiosk.program.showing import Showing, Slot, ZoneShowing
from kiosk.program.situation import Situation
from kiosk.program.stretches import Stretch

_REMEMBERED_DAYS = 4
_LOOK_AHEAD_MS = 3653 * DAY_MS


class Timeline:
    """Days are worked out when they are asked about; the latest few are kept."""

    def __init__(self, edition: Edition, almanac: Almanac, situation: Situation) -> None:
        self.plan = Plan(edition, almanac, situation)
        self._days: dict[int, Day] = {}
        self._last: Day | None = None

    def at(self, t: Instant) -> Showing:
        t = Instant(clamped(t))
        day = self._day(t)
        stretch = day.stretch(t)
        limit = day.high + _LOOK_AHEAD_MS
        zones = []
        places = () if stretch.layout is None else self.plan.places[stretch.layout]
        for index, place in enumerate(places):
            zone = self._zone(day, stretch, index, place.zone, t)
            zones.append(zone)
            if zone.leaving is not None:
                limit = min(limit, zone.leaving.until)
            if zone.slot is not None:
                limit = min(limit, zone.slot.end)
        change = day.stretch_end(t, limit)
        unchanged = change >= t + _LOOK_AHEAD_MS
        return Showing(t, stretch.layout, tuple(zones), None if unchanged else Instant(change))

    def claims_on(self, t: int) -> dict[str, Claim]:
        """Whose item is on in each zone that is not empty at `t`."""
        stretch = self._day(t).stretch(t)
        groups = (group for group in stretch.groups if group is not None)
        return {group.zone: self._day(t).run(group, t).claim(t) for group in groups}

    def holders(self, t: int) -> tuple[list[tuple[str, tuple[Claim, ...]]], int]:
        """Who takes turns in each zone that is not empty at `t`, and until when on its local day that holds."""
        day = self._day(t)
        stretch = day.stretch(t)
        runs = [(group.zone, day.run(group, t)) for group in stretch.groups if group is not None]
        until = min([day.stretch_end(t, day.high), *(run.end for _zone, run in runs)])
        return [(zone, run.claims) for zone, run in runs], until

    def _day(self, t: int) -> Day:
        """The local day of `t`."""
        if self._last is None or not self._last.low <= t < self._last.high:
            number = self.plan.clock.day(t)
            if number not in self._days:
                while len(self._days) >= _REMEMBERED_DAYS:
                    del self._days[next(iter(self._days))]
                self._days[number] = Day(self.plan, number)
            self._last = self._days[number]
        return self._last

    def _zone(self, day: Day, stretch: Stretch, index: int, zone: str, t: int) -> ZoneShowing:
        group = stretch.groups[index]
        if group is None:
            return ZoneShowing(zone, None)
        run = day.run(group, t)
        slot = run.slot(t)
        leaving = run.leaving(slot, t)
        if leaving is not None and not self._was_on_before(slot, day, stretch, index):
            leaving = None
        return ZoneShowing(zone, slot, leaving)

    def _was_on_before(self, slot: Slot, day: Day, stretch: Stretch, index: int) -> bool:
        """Whether the zone showed the same loop when the slot began, and ever since."""
        layout, group, since = stretch.layout, stretch.groups[index], stretch.since[index]
        while since == day.low and since >= slot.start:
            day = self._day(day.low - 1)
            stretch = day.stretch(day.high - 1)
            if stretch.layout != layout or stretch.groups[index] is not group:
                return False
            since = stretch.since[index]
        return since < slot.start
