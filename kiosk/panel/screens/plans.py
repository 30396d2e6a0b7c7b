"""What screens are to show by the schedule: all that is known of those that nobody here can ask. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from kiosk.panel.screens.control import CANVAS, main_zone
from kiosk.program import Edition, Instant, Layout, Program, Screen, Situation, Slot, Span, Truth, is_for

_AHEAD_MS = 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class ZonePlan:
    zone: str
    slot: Slot | None
    """None: it is to be empty."""
    following: Slot | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    main: ZonePlan | None
    """Of the largest zone; None: the poster."""
    zones: tuple[ZonePlan, ...]
    """All of them, in the layout's order."""


def plans(
    edition: Edition, program: Program, screens: Iterable[Screen], truths: Mapping[str, Truth], now_ms: int
) -> dict[str, Plan]:
    """By name of the screen. Those for which the same rules hold are asked about once."""
    known: dict[object, Plan] = {}
    found = {}
    for screen in screens:
        same = tuple(is_for(rule, screen) for rule in edition.rules), screen.canvas
        if same not in known:
            known[same] = _plan(edition, program, screen, truths, Instant(now_ms))
        found[screen.name] = known[same]
    return found


def _plan(edition: Edition, program: Program, screen: Screen, truths: Mapping[str, Truth], now: Instant) -> Plan:
    situation = Situation(screen.name, dict(truths))
    showing = program.at(now, situation)
    zones = tuple(
        ZonePlan(zone.zone, zone.slot, _following(program, situation, zone.zone, now)) for zone in showing.zones
    )
    layout = next((one for one in edition.layouts if one.name == showing.layout), None)
    return Plan(_main(zones, layout, screen), zones)


def _main(zones: tuple[ZonePlan, ...], layout: Layout | None, screen: Screen) -> ZonePlan | None:
    if layout is None or not layout.zones:
        return None
    name = main_zone(layout, screen.canvas or CANVAS)
    return next((zone for zone in zones if zone.zone == name), None)


def _following(program: Program, situation: Situation, zone: str, now: Instant) -> Slot | None:
    spans: tuple[Span, ...] = tuple(islice(program.slots(now, Instant(now + _AHEAD_MS), situation, zone), 2))
    return spans[1].slot if len(spans) > 1 else None
