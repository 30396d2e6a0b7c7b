"""How often an hour the items of a playlist are really on. Pure; a few tenths of a second for a crowded day."""

from collections import Counter
from dataclasses import dataclass, field

from kiosk.program import Edition, Instant, Program, Situation

HOUR_MS = 3_600_000
_STEP_MS = 900_000
_STEPS = 2 * 24 * 4
_SOON_MS = 300_000
_TURNS = 16
"""How many changes are followed from each look on: playlists that share a zone take turns."""


@dataclass(frozen=True, slots=True)
class Airing:
    """One hour in which a playlist is on: the coming one, or the first one after."""

    since: int | None = None
    """When that hour begins, in epoch milliseconds; None: in the next two days it is never on."""
    now: bool = False
    """Whether it begins now, or in a moment."""
    starts: dict[int, int] = field(default_factory=dict)
    """By the items' places in the file, how often each begins in that hour, on one screen."""


def airing(edition: Edition, playlist: str, now: int) -> Airing:
    """On the first of the site's screens that shows it. Conditions on live figures count as not fulfilled."""
    if not any(playlist in names for rule in edition.rules for names in rule.zones.values()):
        return Airing()
    program = Program(edition)  # one of its own, as this runs beside the window
    situations = [Situation(screen=screen.name) for screen in edition.screens]
    for step in range(_STEPS):
        for situation in situations:
            t = now + step * _STEP_MS
            since = _begin(program, playlist, t, situation)
            if since is not None and step:  # it may have begun since the last look
                since = _begin(program, playlist, t - _STEP_MS, situation, until=since) or since
            if since is not None:
                since = max(since, now)
                starts = _starts(program, edition, playlist, since, situation)
                return Airing(since, since < now + _SOON_MS, starts)
    return Airing()


def _begin(program: Program, playlist: str, t: int, situation: Situation, until: int | None = None) -> int | None:
    """When it is on for the first time from `t` on: in the next few slots, or `until` then."""
    turns = 0
    while t < until if until is not None else turns < _TURNS:
        showing = program.at(Instant(t), situation)
        slots = [zone.slot for zone in showing.zones if zone.slot is not None]
        if found := [slot.start for slot in slots if slot.playlist == playlist]:
            return min(found)
        if showing.next_change is None:
            break
        t = showing.next_change
        turns += 1
    return None


def _starts(program: Program, edition: Edition, playlist: str, since: int, situation: Situation) -> dict[int, int]:
    """How often each item begins; one of several pages or files begins with its first."""
    items = edition.playlists[playlist].items
    first = {item.index: item.key for item in reversed(items)}
    spans = program.slots(Instant(since), Instant(since + HOUR_MS), situation)
    slots = [span.slot for span in spans if span.slot.playlist == playlist and span.slot.start >= since]
    return dict(Counter(slot.item.index for slot in slots if first.get(slot.item.index) == slot.item.key))
