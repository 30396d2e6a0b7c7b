"""Which objects of an edition a screen needs, and in which order. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.program import Edition, Instant, Program, Screen, Situation, is_for, screen_of
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
    shown = dict.fromkeys(_shown(edition, screen))
    first = _first_seen(
        edition, replace(situation, screen=screen.name, missing=frozenset()), start_ms, frozenset(shown)
    )
    if edition.site.poster:
        first[edition.site.poster] = start_ms
    soon = sorted(first.items(), key=lambda pair: pair[1])
    later = (name for name in shown if name not in first)
    return Plan(
        tuple(_wanted(edition, name, at) for name, at in soon if name in edition.objects),
        tuple(_wanted(edition, name, start_ms + DAY_MS + place) for place, name in enumerate(later)),
    )


def shown_objects(edition: Edition, screen: str) -> dict[str, int]:
    """All that the screen of that name can show, with their lengths."""
    names = dict.fromkeys(_shown(edition, screen_of(edition, Situation(screen))))
    if edition.site.poster:
        names[edition.site.poster] = None
    return {name: edition.objects[name].length for name in names if name in edition.objects}


def _first_seen(edition: Edition, situation: Situation, start_ms: int, wanted: frozenset[str]) -> dict[str, int]:
    """When each object is first on screen, of those that are within 24 hours."""
    seen: dict[str, int] = {}
    start, end = Instant(start_ms), Instant(start_ms + DAY_MS)
    for span in Program(edition).slots(start, end, situation):
        for name in span.slot.item.needs:
            seen[name] = min(seen.get(name, span.start), span.start)
        if seen.keys() >= wanted:
            break
    return seen


def _shown(edition: Edition, screen: Screen) -> Iterator[str]:
    """The objects of all that its rules may play, the most pressing rules first."""
    zones = {layout.name: {zone.name for zone in layout.zones} for layout in edition.layouts}
    rules = sorted((rule for rule in edition.rules if is_for(rule, screen)), key=lambda rule: -rule.level)
    for rule in rules:
        for zone, names in rule.zones.items():
            if zone in zones.get(rule.layout, ()):
                yield from _of_playlists(edition, names)


def _of_playlists(edition: Edition, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name in edition.playlists:
            for item in edition.playlists[name].items:
                yield from (need for need in item.needs if need in edition.objects)


def _wanted(edition: Edition, name: str, at: int) -> Wanted:
    return Wanted(name, edition.objects[name].length, at)
