"""Follows what the scene puts on, and tells for each item when it was really seen."""

from collections.abc import Callable

import msgspec

from kiosk.program import Slot
from kiosk.scene import Cue, Presented


class _On(msgspec.Struct):
    cue: Cue
    edition: str
    presented: int = 0
    """0: not yet."""


class Diary:
    """Pairs each item's first frame with the first frame of what follows. Times are epoch milliseconds."""

    def __init__(self, played: Callable[[Slot, str, int, int], None]) -> None:
        self._played = played
        self._on: dict[str, _On] = {}
        self._next: dict[str, _On] = {}

    def put_on(self, presented: Presented, edition: str) -> None:
        """The scene shows this from its next frame on."""
        self._next[presented.zone] = _On(presented.cue, edition)

    def frame(self, now: int, zones: set[str]) -> None:
        """A frame was on the screen; `zones` are those that there are."""
        for zone, following in self._next.items():
            self._end(zone, now)
            following.presented = now
            self._on[zone] = following
        self._next.clear()
        for zone in [zone for zone in self._on if zone not in zones]:
            self._end(zone, now)

    def close(self, now: int) -> None:
        """The last frame is over."""
        for zone in list(self._on):
            self._end(zone, now)

    def _end(self, zone: str, now: int) -> None:
        on = self._on.pop(zone, None)
        if on is not None and on.cue.is_item:
            self._played(on.cue.slot, on.edition, on.presented, now)
