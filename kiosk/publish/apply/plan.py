"""Which objects of an edition a screen needs, and in which order. Pure."""

from dataclasses import dataclass

from msgspec.structs import replace

from kiosk.program import Edition, Instant, Program, Situation, screen_of
from kiosk.publish.shown import objects_of, objects_on
from kiosk.publish.transport import Wanted

DAY_MS = 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class Plan:
    """Objects by when they are first on screen."""

    soon: tuple[Wanted, ...]
    """What must be here before the edition plays: all that the first 24 hours show."""
    later: tuple[Wanted, ...]


def plan(edition: Edition, situation: Situation, start_ms: int) -> Plan:
    """What the situation's screen needs when the edition plays from `start_ms` on.

    Raise `ZoneInfoNotFoundError` where the site's time zone is not known here.
    """
    screen = screen_of(edition, situation)
    shown = objects_on(edition, screen)
    first = _first_seen(
        edition, replace(situation, screen=screen.name, missing=frozenset()), start_ms, frozenset(shown)
    )
    soon = sorted(first.items(), key=lambda pair: pair[1])
    later = (name for name in shown if name not in first)
    return Plan(
        tuple(_wanted(edition, name, at) for name, at in soon),
        tuple(_wanted(edition, name, start_ms + DAY_MS + place) for place, name in enumerate(later)),
    )


def _first_seen(edition: Edition, situation: Situation, start_ms: int, shown: frozenset[str]) -> dict[str, int]:
    """When each object is first on screen, of those that are within 24 hours; the poster may be at any time."""
    seen = dict.fromkeys(shown & {edition.site.poster}, start_ms)
    start, end = Instant(start_ms), Instant(start_ms + DAY_MS)
    for span in Program(edition).slots(start, end, situation):
        for name in objects_of(edition, span.slot.item):
            seen[name] = min(seen.get(name, span.start), span.start)
        if seen.keys() >= shown:
            break
    return seen


def _wanted(edition: Edition, name: str, at: int) -> Wanted:
    return Wanted(name, edition.objects[name].length, at)
