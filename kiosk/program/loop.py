"""The endless order in which the rules that share a zone take turns, found at any place without walking there."""

import heapq
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from math import gcd
from typing import NamedTuple

from kiosk.program.edition import Item
from kiosk.program.source import SHORTEST_SLOT_MS, Reel, Source

_BLOCK_TURNS = 32
_REMEMBERED = 32


class Turn(NamedTuple):
    """An item's turn, [start, end) in milliseconds since the loop began."""

    player: int
    """Which of the loop's players."""
    playlist: str
    item: Item
    start: int
    end: int


class Pass:
    """Once through everything that a player plays."""

    def __init__(self, items: tuple[tuple[str, Item], ...]) -> None:
        self.items = items
        """Each with the name of its playlist."""

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """When each ends, in milliseconds since the pass began."""
        return tuple(accumulate(item.slot_ms for _playlist, item in self.items))


class Player:
    """One rule's part of a loop: its reels one after the other, again and again.

    `limit` is how many turns it may have at most. Nothing is looked up before its first turn.
    """

    def __init__(self, source: Source, share: int, anchor: int, date: str, limit: int) -> None:
        self.share = share
        self._source = source
        self._anchor = anchor
        self._date = date
        self._limit = limit
        self._passes: dict[int, Pass] = {}

    @cached_property
    def count(self) -> int:
        """Items in a pass."""
        return len(self.go_through(0).items)

    @cached_property
    def total(self) -> int:
        """Milliseconds of a pass."""
        return self.go_through(0).ends[-1]

    def go_through(self, number: int) -> Pass:
        """The pass of that number, from 0."""
        known = self._passes.get(number if self._is_shuffled else 0)
        if known is None:
            if len(self._passes) >= _REMEMBERED:
                self._passes.clear()
            items = tuple((reel.playlist, item) for reel in self._reels for item in self._order(reel, number))
            known = self._passes[number if self._is_shuffled else 0] = Pass(items)
        return known

    def item(self, turn: int) -> tuple[str, Item]:
        """What it plays at its turn of that number, from 0, and of which playlist."""
        number, place = divmod(turn, self.count)
        return self.go_through(number).items[place]

    def elapsed(self, turns: int) -> int:
        """How long its first so many turns last together."""
        number, place = divmod(turns, self.count)
        return number * self.total + (self.go_through(number).ends[place - 1] if place else 0)

    @cached_property
    def _reels(self) -> tuple[Reel, ...]:
        return self._source.reels(self._anchor, self._limit)

    @cached_property
    def _is_shuffled(self) -> bool:
        return any(reel.is_shuffled for reel in self._reels)

    def _order(self, reel: Reel, number: int) -> tuple[Item, ...]:
        if not reel.is_shuffled:
            return reel.items
        start = f"{reel.playlist}\n{self._date}\n{number}\n"
        return tuple(sorted(reel.items, key=lambda item: sha256((start + item.key).encode()).digest()))


class Solo:
    """A loop with one player."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def turn(self, at: int) -> Turn:
        """The turn that is on at `at` milliseconds since the loop began."""
        number, offset = divmod(at, self._player.total)
        went = self._player.go_through(number)
        place = bisect_right(went.ends, offset)
        playlist, item = went.items[place]
        begin = number * self._player.total
        return Turn(0, playlist, item, begin + (went.ends[place - 1] if place else 0), begin + went.ends[place])


class Shared:
    """A loop whose players take turns by their shares.

    The order of turns repeats in cycles of as many turns as there are shares: after `n` cycles each player has had
    `n * share` turns, so the instant a cycle begins is a sum over the players. Some cycles make a block, and only the
    block that is asked about is walked through.
    """

    def __init__(self, players: list[Player]) -> None:
        self._players = players
        common = gcd(*(player.share for player in players))
        self._shares = [player.share // common for player in players]
        self._cycles = max(1, _BLOCK_TURNS // sum(self._shares))
        # Keys (k + 1/2) / share as integers, scaled so far that any two that differ stay apart.
        self._scale = 2 * max(self._shares).bit_length()
        self._blocks: dict[int, _Block] = {}
        self._begins = {0: 0}

    def turn(self, at: int) -> Turn:
        """The turn that is on at `at` milliseconds since the loop began."""
        shortest = self._cycles * sum(self._shares) * SHORTEST_SLOT_MS
        number = bisect_right(range(at // shortest + 1), at, key=self._begin) - 1
        block = self._blocks.get(number)
        if block is None:
            if len(self._blocks) >= _REMEMBERED:
                self._blocks.clear()
            block = self._blocks[number] = _Block(self._turns(number))
        return block.turn(at)

    def _begin(self, block: int) -> int:
        begin = self._begins.get(block)
        if begin is None:
            turns = (block * self._cycles * share for share in self._shares)
            begin = sum(player.elapsed(n) for player, n in zip(self._players, turns, strict=True))
            self._begins[block] = begin
        return begin

    def _turns(self, block: int) -> Iterator[Turn]:
        at = self._begin(block)
        first = block * self._cycles
        queue = [((1 << self._scale) // share, index, 0) for index, share in enumerate(self._shares)]
        heapq.heapify(queue)
        for _ in range(self._cycles * sum(self._shares)):
            _key, index, k = queue[0]
            share = self._shares[index]
            playlist, item = self._players[index].item(first * share + k)
            end = at + item.slot_ms
            yield Turn(index, playlist, item, at, end)
            at = end
            heapq.heapreplace(queue, (((2 * k + 3) << self._scale) // share, index, k + 1))


class _Block:
    """Turns one after the other, drawn only as far as somebody asked."""

    def __init__(self, turns: Iterator[Turn]) -> None:
        self._turns = turns
        self._drawn: list[Turn] = []
        self._ends: list[int] = []

    def turn(self, at: int) -> Turn:
        while not self._ends or self._ends[-1] <= at:
            turn = next(self._turns)
            self._drawn.append(turn)
            self._ends.append(turn.end)
        return self._drawn[bisect_right(self._ends, at)]
