"""What each of the rules that share a loop plays at its turns."""

from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from itertools import accumulate, groupby, islice
from operator import itemgetter

from kiosk.program.claim import Claim
from kiosk.program.clock import Clock
from kiosk.program.edition import Item
from kiosk.program.source import Source

_REMEMBERED_PASSES = 32

Entry = tuple[str, Item]
"""An item with the name of its playlist."""


class Pass:
    """Once through everything that a player plays."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """When each ends, in milliseconds since the pass began."""
        return tuple(accumulate(item.slot_ms for _playlist, item in self.entries))


class Player:
    """One rule's part of a loop: everything that is valid at the loop's anchor, in order, again and again.

    What is in order is looked up only as far as it is played.
    """

    def __init__(self, source: Source, anchor: int, date: str) -> None:
        self._source = source
        self._coming = source.valid(anchor)
        self._come: list[Entry] = []
        self._date = date
        self._passes: dict[int, Pass] = {}

    def entry(self, turn: int) -> Entry:
        """What it plays at its turn of that number, from 0."""
        if self._source.shuffled:
            number, place = divmod(turn, self.count)
            return self._pass(number).entries[place]
        if turn >= len(self._come):
            self._come.extend(islice(self._coming, turn + 1 - len(self._come)))
        return self._come[turn % len(self._come)]

    def elapsed(self, turns: int) -> int:
        """How long its first so many turns last together."""
        number, place = divmod(turns, self.count)
        return number * self._total + (self._pass(number).ends[place - 1] if place else 0)

    @cached_property
    def count(self) -> int:
        """Turns of a pass."""
        return len(self._pass(0).entries)

    @cached_property
    def _total(self) -> int:
        """Milliseconds of a pass."""
        return self._pass(0).ends[-1]

    def _pass(self, number: int) -> Pass:
        if not self._source.shuffled:
            number = 0
        known = self._passes.get(number)
        if known is None:
            if len(self._passes) >= _REMEMBERED_PASSES:
                self._passes.clear()
            self._come.extend(self._coming)
            known = self._passes[number] = Pass(tuple(self._in_order(number)))
        return known

    def _in_order(self, number: int) -> Iterator[Entry]:
        for playlist, entries in groupby(self._come, key=itemgetter(0)):
            if playlist in self._source.shuffled:
                start = f"{playlist}\n{self._date}\n{number}\n"
                yield from sorted(entries, key=lambda entry: sha256((start + entry[1].key).encode()).digest())
            else:
                yield from entries


class Players:
    """The players of a loop in the order of their first turns, each made when its turn comes."""

    def __init__(self, clock: Clock, claims: list[Claim], zone: str, anchor: int) -> None:
        self.claims = claims
        self._date = clock.date(anchor).isoformat()
        self._zone = zone
        self._anchor = anchor
        self._made: dict[int, Player] = {}

    def __getitem__(self, index: int) -> Player:
        player = self._made.get(index)
        if player is None:
            source = self.claims[index].zones[self._zone]
            player = self._made[index] = Player(source, self._anchor, self._date)
        return player
