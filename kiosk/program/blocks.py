"""A day at a glance: who has a zone, without the slots that follow each other there."""

from collections.abc import Iterator

from kiosk.program.clock import clamped
from kiosk.program.edition import Instant
from kiosk.program.showing import Block
from kiosk.program.timeline import Timeline


def blocks(timeline: Timeline, start: Instant, end: Instant) -> Iterator[Block]:
    """Who has the zones in [start, end), in the order in which that ends."""
    begun: dict[str, Block] = {}
    t, end = Instant(clamped(start)), Instant(clamped(end))
    while t < end:
        holders, until = timeline.holders(t)
        until = min(Instant(until), end)
        now = {zone: Block(zone, claims[0].level, tuple(c.name for c in claims), t, until) for zone, claims in holders}
        for zone, block in list(begun.items()):
            if zone not in now or (now[zone].level, now[zone].rules) != (block.level, block.rules):
                yield begun.pop(zone)
        for zone, block in now.items():
            since = begun[zone].start if zone in begun else t
            begun[zone] = Block(zone, block.level, block.rules, since, until)
        t = until
    yield from begun.values()
