"""One loop in one zone, from its anchor to the next."""

from kiosk.program.claim import Claim
from kiosk.program.clock import Clock
from kiosk.program.edition import Instant
from kiosk.program.loop import Loop, Turn
from kiosk.program.player import Players
from kiosk.program.showing import Leaving, Slot
from kiosk.program.source import SHORTEST_SLOT_MS


class Run:
    """The slots of the claims that share a zone in [anchor, end).

    `claims` are those whose turn may come in that time, in the order of their first turns.
    """

    def __init__(self, clock: Clock, zone: str, anchor: int, end: int, claims: list[Claim]) -> None:
        self.anchor, self.end = anchor, end
        self._zone = zone
        self.claims = tuple(claims)
        players = Players(clock, claims, zone, anchor)
        self._loop = Loop(players)
        self._is_filled = len(claims) == 1 and players[0].entry(0)[1].fills and players[0].count == 1
        self._known: Slot | None = None
        self._known_leaving: Leaving | None = None

    def slot(self, t: int) -> Slot:
        """The slot that is on at `t`, an instant of this run."""
        if self._known is None or not self._known.start <= t < self._known.end:
            self._known = self._slot(self._turn(t))
        return self._known

    def claim(self, t: int) -> Claim:
        """Whose turn it is at `t`, an instant of this run."""
        return self.claims[self._turn(t).player]

    def leaving(self, slot: Slot, t: int) -> Leaving | None:
        """What still leaves at `t` over `slot`, if nothing has come between."""
        if slot.start == self.anchor or 2 * (t - slot.start) >= slot.end - slot.start:
            return None
        leaving = self._known_leaving
        if leaving is None or leaving.slot.end != slot.start:
            before = self._slot(self._loop.turn(slot.start - self.anchor - 1))
            half = min(before.end - before.start, slot.end - slot.start) // 2
            leaving = Leaving(before, Instant(slot.start + min(before.item.transition.ms, half)))
            self._known_leaving = leaving
        return leaving if t < leaving.until else None

    def _turn(self, t: int) -> Turn:
        turn = self._loop.turn(0 if self._is_filled else t - self.anchor)
        if turn.start and self.anchor + turn.start > self.end - SHORTEST_SLOT_MS:
            return self._loop.turn(turn.start - 1)
        return turn

    def _slot(self, turn: Turn) -> Slot:
        start, end = self.anchor + turn.start, self.anchor + turn.end
        if self._is_filled or end > self.end - SHORTEST_SLOT_MS:
            end = self.end
        claim = self.claims[turn.player]
        return Slot(self._zone, claim.name, claim.level, turn.playlist, turn.item, Instant(start), Instant(end))


def turns_between(begin: int, end: int) -> int:
    """How many turns can begin at most, as none is shorter than a second."""
    return (end - begin) // SHORTEST_SLOT_MS + 1
