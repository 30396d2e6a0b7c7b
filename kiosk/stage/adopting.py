"""What stays on screen when another edition is adopted. Pure."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from kiosk.program import Edition, Instant, Item, Level, Showing, Slot, ZoneShowing

_LONG_AGO = Instant(0)
KEPT_MS = 30_000
"""No slot of the edition before is kept longer."""


class Kept(msgspec.Struct, frozen=True):
    """Slots of the edition before that go on for a while."""

    slots: Mapping[str, Slot] = {}
    """By zone."""
    owners: Mapping[str, tuple[str, Level]] = {}
    """Name and level of the new edition's rule that each of these zones belongs to."""
    until: Instant = _LONG_AGO

    def over(self, showing: Showing) -> Showing:
        """The new edition's showing with the kept slots in it, where nobody else has come to own the zone meanwhile."""
        if not self.slots or showing.t >= self.until:
            return showing
        zones = tuple(self._in(zone) for zone in showing.zones)
        change = self.until if showing.next_change is None else min(showing.next_change, self.until)
        return replace(showing, zones=zones, next_change=change)

    def without(self, missing: frozenset[str]) -> "Kept":
        """But for the slots that need one of these objects."""
        there = {zone: slot for zone, slot in self.slots.items() if not missing & {*slot.item.needs}}
        return replace(self, slots=there)

    def _in(self, zone: ZoneShowing) -> ZoneShowing:
        kept = self.slots.get(zone.zone)
        if kept is None or zone.slot is None or _owner(zone.slot) != self.owners[zone.zone]:
            return zone
        return replace(zone, slot=kept, leaving=None)


def keep(before: Showing, after: Showing, edition: Edition, *, same_place: frozenset[str]) -> Kept:
    """What to keep of `before` when `edition` is adopted, whose own answer is `after`.

    `same_place` are the zones whose rectangle is the same in both.
    """
    own = {zone.zone: zone.slot for zone in after.zones}
    slots, owners = {}, {}
    for zone in before.zones:
        old, new = zone.slot, own.get(zone.zone)
        if old is None or new is None or zone.zone not in same_place or old.end <= after.t:
            continue
        if (item := _still_valid(old, new, edition)) is not None:
            slots[zone.zone], owners[zone.zone] = replace(old, item=item), _owner(new)
    ends = [Instant(after.t + KEPT_MS), *(slot.end for slot in slots.values())]
    if after.next_change is not None:
        ends.append(after.next_change)
    until = min(ends)
    return Kept({zone: replace(slot, end=until) for zone, slot in slots.items()}, owners, until)


def _owner(slot: Slot) -> tuple[str, Level]:
    return slot.rule, slot.level


def _still_valid(old: Slot, new: Slot, edition: Edition) -> Item | None:
    """The new edition's like of the item that is on, if it may still be on in its zone."""
    rules = [rule for rule in edition.rules if rule.name == new.rule and rule.level == new.level]
    names = {name for rule in rules for name in rule.zones.get(new.zone, ())} | {new.playlist}
    items = (item for name in names if name in edition.playlists for item in edition.playlists[name].items)
    return next((item for item in items if item.key == old.item.key and item.windows == old.item.windows), None)
