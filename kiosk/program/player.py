"""What each of the rules that share a loop plays at its turns."""

from bisect import bisect_right
from functools import cached_property
from hashlib import sha256
from itertools import accumulate

from kiosk.program.claim import Claim
from kiosk.program.clock import Clock
from kiosk.program.edition import Item
from kiosk.program.source import SHORTEST_SLOT_MS, Reel, Source

_REMEMBERED_PASSES = 32


class Pass:
    """Once through everything that a player plays."""

    def __init__(self, items: tuple[tuple[str, Item], ...]) -> None:
        self.items = items
        """Each with the name of its playlist."""

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """When each ends, in milliseconds since the pass began."""
        return tuple(accumulate(item.slot_ms for _playlist, item in self.items))

    def place(self, offset: int) -> int:
        """The place of the item that is on at `offset` milliseconds."""
        return bisect_right(self.ends, offset)


class Player:
    """One rule's part of a loop: its reels one after the other, again and again."""

    def __init__(self, reels: tuple[Reel, ...], date: str) -> None:
        self._reels = reels
        self._date = date
        self._is_shuffled = any(reel.is_shuffled for reel in reels)
        self._passes: dict[int, Pass] = {}
        self.count = len(self.go_through(0).items)
        """Items in a pass."""

    @cached_property
    def total(self) -> int:
        """Milliseconds of a pass."""
        return self.go_through(0).ends[-1]

    def go_through(self, number: int) -> Pass:
        """The pass of that number, from 0."""
        if not self._is_shuffled:
            number = 0
        known = self._passes.get(number)
        if known is None:
            if len(self._passes) >= _REMEMBERED_PASSES:
                self._passes.clear()
            items = [(reel.playlist, item) for reel in self._reels for item in self._order(reel, number)]
            known = self._passes[number] = Pass(tuple(items))
        return known

    def item(self, turn: int) -> tuple[str, Item]:
        """What it plays at its turn of that number, from 0, and of which playlist."""
        number, place = divmod(turn, self.count)
        return self.go_through(number).items[place]

    def elapsed(self, turns: int) -> int:
        """How long its first so many turns last together."""
        number, place = divmod(turns, self.count)
        return number * self.total + (self.go_through(number).ends[place - 1] if place else 0)

    def _order(self, reel: Reel, number: int) -> tuple[Item, ...]:
        if not reel.is_shuffled:
            return reel.items
        start = f"{reel.playlist}\n{self._date}\n{number}\n"
        return tuple(sorted(reel.items, key=lambda item: sha256((start + item.key).encode()).digest()))


class Players:
    """The players of a loop in the order of their first turns, each made when its turn comes."""

    def __init__(self, clock: Clock, claims: list[Claim], zone: str, anchor: int, end: int) -> None:
        self.claims = claims
        self._date = clock.date(anchor).isoformat()
        self._zone = zone
        self._anchor = anchor
        self._limit = turns_between(anchor, end)
        self._made: dict[int, Player] = {}

    def __len__(self) -> int:
        return len(self.claims)

    def __getitem__(self, index: int) -> Player:
        player = self._made.get(index)
        if player is None:
            source: Source = self.claims[index].zones[self._zone]
            player = self._made[index] = Player(source.reels(self._anchor, self._limit), self._date)
        return player


def turns_between(begin: int, end: int) -> int:
    """How many turns can begin at most, as none is shorter than a second."""
    return (end - begin) // SHORTEST_SLOT_MS + 1
