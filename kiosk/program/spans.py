"""Slots as they follow each other on screen."""

from collections.abc import Iterator

from kiosk.program.clock import clamped
from kiosk.program.edition import Instant
from kiosk.program.showing import Slot, Span
from kiosk.program.timeline import Timeline


def spans(timeline: Timeline, start: Instant, end: Instant, zone: str | None) -> Iterator[Span]:
    """What is on in [start, end) in a zone, or in each, in the order in which it ends."""
    begun: dict[str, tuple[Slot, Instant]] = {}
    t: Instant | None = Instant(clamped(start))
    end = Instant(clamped(end))
    while t is not None and t < end:
        showing = timeline.at(t)
        now = {z.zone: z.slot for z in showing.zones if z.slot is not None and zone in (None, z.zone)}
        for name, (slot, since) in list(begun.items()):
            if now.get(name) != slot:
                yield Span(slot, since, t)
                del begun[name]
        for name, slot in now.items():
            begun.setdefault(name, (slot, t))
        t = showing.next_change
    for slot, since in begun.values():
        yield Span(slot, since, end)
