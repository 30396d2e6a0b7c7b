"""What one rule plays in one zone: playlists one after the other, less what is not valid or has not arrived."""

from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec.structs import replace

from kiosk.program.almanac import Almanac
from kiosk.program.clock import clamped
from kiosk.program.edition import Edition, Item
from kiosk.program.pattern import Pattern

SHORTEST_SLOT_MS: Final = 1_000
LONGEST_SLOT_MS: Final = 86_400_000


class _List(msgspec.Struct, frozen=True):
    name: str
    items: tuple[tuple[Item, Pattern | None], ...]
    """Those whose objects are here."""


class Source:
    """The playlists that a rule names for a zone; an override may choose `only` some items by their keys."""

    def __init__(
        self,
        edition: Edition,
        almanac: Almanac,
        playlists: tuple[str, ...],
        missing: frozenset[str],
        only: frozenset[str] = frozenset(),
    ) -> None:
        known = edition.playlists
        self.playlists = playlists
        self.only = only
        self.shuffled = frozenset(name for name in playlists if name in known and known[name].shuffle)
        """The playlists whose order is drawn anew for each pass."""
        self._clock = almanac.clock
        begun = (known[name].since for name in playlists if name in known)
        self._begun = tuple(clamped(since) for since in begun if since is not None)
        lists: list[_List] = []
        patterns: dict[Pattern, None] = {}
        for name in playlists:
            playlist = known.get(name)
            if playlist is None:
                continue
            items = [
                (_playable(item), None if item.windows is None else almanac.pattern(item.windows))
                for item in playlist.items
                if not only or item.key in only
            ]
            patterns.update((pattern, None) for _item, pattern in items if pattern is not None)
            here = tuple(pair for pair in items if missing.isdisjoint(pair[0].needs))
            lists.append(_List(name, here))
        self._lists = tuple(lists)
        self._patterns = tuple(patterns)
        here_patterns = {pattern: None for part in lists for _item, pattern in part.items}
        self.is_always_filled = None in here_patterns
        self._here_patterns = tuple(pattern for pattern in here_patterns if pattern is not None)
        self._known_spans: tuple[int, list[tuple[int, int]]] | None = None
        self._known_filled: tuple[int, int | None] | None = None

    def valid(self, t: int) -> Iterator[tuple[str, Item]]:
        """What is valid at `t`, as it stands in the playlists, each with the name of its playlist."""
        for part in self._lists:
            for item, pattern in part.items:
                if pattern is None or pattern.holds(t):
                    yield part.name, item

    def spans(self, day: int) -> list[tuple[int, int]]:
        """When something is valid, by the windows that start on a local day or the day before it; in order."""
        if self._known_spans is None or self._known_spans[0] != day:
            windows = sorted(w[:2] for pattern in self._here_patterns for w in pattern.between(day - 1, day))
            merged: list[tuple[int, int]] = []
            for start, end in windows:
                if merged and start <= merged[-1][1]:
                    merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
                else:
                    merged.append((start, end))
            self._known_spans = (day, merged)
        return self._known_spans[1]

    def filled_from(self, t: int) -> int | None:
        """The first instant, `t` or later, at which something is valid."""
        if self.is_always_filled:
            return t
        if self._known_filled is not None:
            asked, answer = self._known_filled
            if asked <= t and (answer is None or t <= answer):
                return answer
        windows = (pattern.window_from(t) for pattern in self._here_patterns)
        answer = min((max(t, window.start) for window in windows if window is not None), default=None)
        self._known_filled = (t, answer)
        return answer

    def changes(self, first: int, last: int) -> Iterator[int]:
        """Every instant of these local days at which an item, here or not, becomes valid or ceases to be, or at which
        a playlist began.
        """
        for pattern in self._patterns:
            yield from pattern.changes(first, last)
        low, high = self._clock.midnight(first), self._clock.midnight(last + 1)
        yield from (since for since in self._begun if low <= since < high)

    def change_after(self, t: int) -> int | None:
        changes = (pattern.change_after(t) for pattern in self._patterns)
        begun = (since for since in self._begun if since > t)
        return min((change for change in (*changes, *begun) if change is not None), default=None)

    def change_until(self, t: int) -> int | None:
        changes = (pattern.change_until(t) for pattern in self._patterns)
        begun = (since for since in self._begun if since <= t)
        return max((change for change in (*changes, *begun) if change is not None), default=None)


def _playable(item: Item) -> Item:
    """The item as it is, unless its slot is of a length that no edition may have."""
    slot_ms = min(max(item.slot_ms, SHORTEST_SLOT_MS), LONGEST_SLOT_MS)
    return item if slot_ms == item.slot_ms else replace(item, slot_ms=slot_ms)
