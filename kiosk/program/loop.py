"""The endless order in which the rules that share a zone take turns, found at any place without walking there."""

import heapq
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from math import gcd
from typing import NamedTuple

from kiosk.program.edition import Item
from kiosk.program.player import Players
from kiosk.program.source import SHORTEST_SLOT_MS

_BLOCK_TURNS = 32
_REMEMBERED_BLOCKS = 32


class Turn(NamedTuple):
    """An item's turn, [start, end) in milliseconds since the loop began."""

    player: int
    """Which of the loop's players."""
    playlist: str
    item: Item
    start: int
    end: int


class Loop:
    """Players take turns by their shares.

    The order of turns repeats in cycles of as many turns as there are shares. After `n` cycles each player has had
    `n * share` turns, so the instant at which a cycle begins is a sum over the players. Some cycles make a block, and
    only the block that is asked about is walked through. The first turns are walked before any sum is made.
    """

    def __init__(self, players: Players) -> None:
        self._players = players
        # Keys (k + 1/2) / share as integers, scaled so far that any two that differ stay apart.
        self._scale = 2 * players.claims[0].share.bit_length()
        self._head = _Walk(islice(self._turns(0, 0), _BLOCK_TURNS))
        self._blocks: dict[int, _Walk] = {}
        self._begins: dict[int, int] = {}

    def turn(self, at: int) -> Turn:
        """The turn that is on at `at` milliseconds since the loop began."""
        turn = self._head.turn(at)
        if turn is not None:
            return turn
        shortest = self._cycles * sum(self._shares) * SHORTEST_SLOT_MS
        number = bisect_right(range(at // shortest + 1), at, key=self._begin) - 1
        block = self._blocks.get(number)
        if block is None:
            if len(self._blocks) >= _REMEMBERED_BLOCKS:
                self._blocks.clear()
            block = self._blocks[number] = _Walk(self._turns(number * self._cycles, self._begin(number)))
        turn = block.turn(at)
        if turn is None:
            raise AssertionError("turns never end")
        return turn

    @cached_property
    def _shares(self) -> list[int]:
        shares = [claim.share for claim in self._players.claims]
        common = gcd(*shares)
        return [share // common for share in shares]

    @cached_property
    def _cycles(self) -> int:
        """In a block."""
        return max(1, _BLOCK_TURNS // sum(self._shares))

    def _begin(self, block: int) -> int:
        begin = self._begins.get(block)
        if begin is None:
            turns = (block * self._cycles * share for share in self._shares)
            begin = self._begins[block] = sum(self._players[index].elapsed(n) for index, n in enumerate(turns))
        return begin

    def _turns(self, cycle: int, at: int) -> Iterator[Turn]:
        """The turns from that of a cycle's beginning on, which is at `at`."""
        claims = self._players.claims
        queue: list[tuple[int, int, int, int]] = []
        come = 0
        while True:
            while come < len(claims) and (not queue or self._key(come, 0) < queue[0]):
                heapq.heappush(queue, self._key(come, 0))
                come += 1
            _key, _rank, index, k = queue[0]
            playlist, item = self._players[index].entry(k + (cycle and cycle * self._shares[index]))
            yield Turn(index, playlist, item, at, at + item.slot_ms)
            at += item.slot_ms
            heapq.heapreplace(queue, self._key(index, k + 1))

    def _key(self, index: int, k: int) -> tuple[int, int, int, int]:
        """What turn `k` of a player in a cycle is sorted by."""
        claim = self._players.claims[index]
        return ((2 * k + 1) << self._scale) // claim.share, claim.rank, index, k


class _Walk:
    """Turns one after the other, only as far as somebody asked."""

    def __init__(self, turns: Iterator[Turn]) -> None:
        self._turns = turns
        self._done: list[Turn] = []
        self._ends: list[int] = []

    def turn(self, at: int) -> Turn | None:
        """The turn that is on at `at`; None: they end before."""
        while not self._ends or self._ends[-1] <= at:
            turn = next(self._turns, None)
            if turn is None:
                return None
            self._done.append(turn)
            self._ends.append(turn.end)
        return self._done[bisect_right(self._ends, at)]
