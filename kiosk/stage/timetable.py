"""What is to be shown and what comes next: by the edition, the situation and what an adoption keeps. No Qt."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from kiosk.program import (
    BUILT_IN_LAYOUT,
    MAIN_ZONE,
    Edition,
    Instant,
    Layout,
    Length,
    Program,
    Screen,
    Showing,
    Site,
    Situation,
    Zone,
    screen_of,
)
from kiosk.stage.adopting import Kept, keep

_WHOLE = Length(100, percent=True)
NO_EDITION = Edition(
    site=Site("Layar", "UTC", "id"),
    screens=(Screen(""),),
    layouts=(Layout(BUILT_IN_LAYOUT, (Zone(MAIN_ZONE, Length(0), Length(0), _WHOLE, _WHOLE),)),),
    rules=(),
    playlists={},
)
"""Shows the poster."""


class Upcoming(msgspec.Struct, frozen=True):
    """Zones that come to show something else at `at`, and what is shown then."""

    at: Instant
    zones: frozenset[str]
    showing: Showing


class Timetable:
    """Asks the program, for one screen. Times are epoch milliseconds."""

    def __init__(self, screen: str = "", *, poster_only: bool = False) -> None:
        self._screen = screen
        self._poster_only = poster_only
        self._program = Program(NO_EDITION)
        self._situation = Situation(screen=screen)
        self._kept = Kept()
        self.edition_id = ""
        self.edition = NO_EDITION
        self.showing: Showing | None = None
        """The last answer."""

    def screen_of(self, edition: Edition) -> Screen:
        """The screen of an edition that this one is."""
        return screen_of(edition, self._situation)

    @property
    def quarantined(self) -> frozenset[str]:
        return self._situation.quarantined

    def set_situation(self, situation: Situation) -> None:
        situation = replace(situation, screen=self._screen or situation.screen)
        self._situation = replace(situation, overrides=()) if self._poster_only else situation
        self._kept = self._kept.without(situation.missing)

    def adopt(
        self, edition_id: str, edition: Edition, now: Instant, same_place: Callable[[Showing], frozenset[str]]
    ) -> None:
        """Ask this edition from now on; what is on may be kept for a while in the zones that `same_place` names.

        Raise `ZoneInfoNotFoundError`, and change nothing, where the site's time zone is not known here.
        """
        taken = replace(edition, rules=(), playlists={}) if self._poster_only else edition
        program = Program(taken)
        own = program.at(now, self._situation)
        kept = keep(self.showing, own, taken, same_place=same_place(own)) if self.showing else Kept()
        self._kept = kept.without(self._situation.missing)
        self.edition_id, self.edition, self._program = edition_id, taken, program

    def forget_kept(self) -> None:
        """The clock was set: nothing is left of what was."""
        self._kept = Kept()

    def ask(self, now: Instant) -> Showing:
        """What is to be shown now."""
        self.showing = self._kept.over(self._program.at(now, self._situation))
        return self.showing

    def upcoming(self, within_ms: int, now: Instant) -> tuple[Upcoming, ...]:
        """What the zones show next, where that is so soon: of each the first change, and none after another layout."""
        if self.showing is None:
            return ()
        found: list[Upcoming] = []
        told: frozenset[str] = frozenset()
        at = self.showing.next_change
        while at is not None and now < at <= now + within_ms:
            then = self._kept.over(self._program.at(at, self._situation))
            zones = _changed(self.showing, then) - told
            other_layout = then.layout != self.showing.layout
            if zones or other_layout:
                found.append(Upcoming(at, zones, then))
            if other_layout:
                break
            told |= zones
            at = then.next_change
        return tuple(found)


def _changed(before: Showing, after: Showing) -> frozenset[str]:
    """Zones that show another item, or the same one anew."""
    turns = {zone.zone: (zone.slot.start, zone.slot.item) for zone in before.zones if zone.slot}
    return frozenset(
        zone.zone for zone in after.zones if zone.slot and turns.get(zone.zone) != (zone.slot.start, zone.slot.item)
    )
