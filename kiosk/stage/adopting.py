"""What stays on screen when another edition is adopted. Pure."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from kiosk.program import Edition, Instant, Item, Showing, Slot

_LONG_AGO = Instant(0)
KEPT_MS = 30_000
"""No slot of the edition before is kept longer."""


class Kept(msgspec.Struct, frozen=True):
    """Slots of the edition before that go on for a while."""

    slots: Mapping[str, Slot] = {}
    """By zone."""
    until: Instant = _LONG_AGO

    def over(self, showing: Showing) -> Showing:
        """The new edition's showing with the kept slots in it."""
        if not self.slots or showing.t >= self.until:
            return showing
        zones = tuple(
            replace(zone, slot=self.slots[zone.zone], leaving=None) if zone.zone in self.slots else zone
            for zone in showing.zones
        )
        change = self.until if showing.next_change is None else min(showing.next_change, self.until)
        return replace(showing, zones=zones, next_change=change)


def keep(before: Showing, after: Showing, edition: Edition, *, same_place: frozenset[str]) -> Kept:
    """What to keep of `before` when `edition` is adopted, whose own answer is `after`.

    `same_place` are the zones whose rectangle is the same in both.
    """
    own = {zone.zone: zone.slot for zone in after.zones}
    slots = {}
    for zone in before.zones:
        old, new = zone.slot, own.get(zone.zone)
        if old is None or new is None or zone.zone not in same_place or old.end <= after.t:
            continue
        if (item := _still_valid(old, new, edition)) is not None:
            slots[zone.zone] = replace(old, item=item)
    ends = [Instant(after.t + KEPT_MS), *(slot.end for slot in slots.values())]
    if after.next_change is not None:
        ends.append(after.next_change)
    until = min(ends)
    return Kept({zone: replace(slot, end=until) for zone, slot in slots.items()}, until)


def _still_valid(old: Slot, new: Slot, edition: Edition) -> Item | None:
    """The new edition's like of the item that is on, if it may still be on in its zone."""
    rules = [rule for rule in edition.rules if rule.name == new.rule and rule.level == new.level]
    names = {name for rule in rules for name in rule.zones.get(new.zone, ())} | {new.playlist}
    items = (item for name in names if name in edition.playlists for item in edition.playlists[name].items)
    return next((item for item in items if item.key == old.item.key and item.windows == old.item.windows), None)
