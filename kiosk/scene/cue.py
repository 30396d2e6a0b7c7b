"""What a surface is asked to show."""

import msgspec
from msgspec.structs import replace

from kiosk.program import Instant, Slot, Transition

POSTER_KEY = "poster"
"""Of the item that stands for the poster where there is nothing to show."""

GIVEN_UP_MS = 10_000
"""An item whose first frame is not there after this is taken for broken."""

AT_ONCE = Instant(0)

_ALWAYS_MOVING = frozenset({"video"})


class Cue(msgspec.Struct, frozen=True):
    """A slot to show, or the poster in its place."""

    slot: Slot
    faulty: str = ""
    """Why the poster is shown instead; empty: the item itself."""
    begins: Instant = AT_ONCE
    """When it comes on: after the slot's start where something lies over that."""

    def is_for(self, other: "Cue") -> bool:
        """Whether this one is already what `other` asks for; a later end is no difference."""
        same_turn = self.slot.start == other.slot.start and self._draws_as(other)
        return same_turn and (self.faulty == other.faulty or not other.faulty)

    def goes_on_as(self, other: "Cue") -> bool:
        """Whether the picture of this one can simply stay for `other`: the same still item, one slot later."""
        item = self.slot.item
        moving = item.type in _ALWAYS_MOVING or bool(item.content.get("zoom"))
        return self._draws_as(other) and self.faulty == other.faulty and not moving

    def _draws_as(self, other: "Cue") -> bool:
        mine, theirs = self.slot.item, other.slot.item
        return (mine.type, mine.content) == (theirs.type, theirs.content)

    @property
    def is_item(self) -> bool:
        """Whether it shows an item and not the poster."""
        return not self.faulty and self.slot.item.key != POSTER_KEY

    @property
    def is_layered(self) -> bool:
        """Whether its view draws several things over each other: all but a film without a backdrop."""
        return bool(self.faulty) or self.slot.item.type != "video" or self.slot.item.content.get("fit") == "blur"

    def as_poster(self, reason: str) -> "Cue":
        return replace(self, faulty=reason)


class Presented(msgspec.Struct, frozen=True):
    """What a zone put on the screen, from its next frame on."""

    zone: str
    cue: Cue


CUT = Transition()
