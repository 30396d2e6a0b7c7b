"""Rules and overrides in one form: what wants which zones, when, and how strongly."""

import msgspec

from kiosk.program.edition import Level
from kiosk.program.hours import Hours
from kiosk.program.source import Source


class Claim(msgspec.Struct, frozen=True):
    rank: int
    """0 picks the layout before all others."""
    place: int | None
    """Index of the rule in the edition; None: an override."""
    name: str
    level: Level
    layout: str
    share: int
    zones: dict[str, Source]
    """Those that the layout has."""
    hours: Hours
    true_since: int | None
    """Its condition holds from then on; None: it does not hold."""
    edges: tuple[int, ...]
    """Instants besides its windows at which its loops begin anew."""

    def is_open(self, t: int) -> bool:
        """Whether one of its windows contains `t`."""
        window = self.hours.window_from(t)
        return window is not None and window.start <= t

    def is_true(self, t: int) -> bool:
        return self.true_since is not None and self.true_since <= t

    def fills(self, zone: str, t: int) -> bool:
        """Whether something that it plays in a zone is valid and here at `t`."""
        return self.zones[zone].filled_from(t) == t

    def playing(self, zone: str, day: int, low: int, high: int) -> list[tuple[int, int]]:
        """When, of [low, high) within a local day, it has something to play in a zone."""
        if self.true_since is None:
            return []
        low = max(low, self.true_since)
        windows = self.hours.between(day - 1, day)
        spans = [(max(w.start, low), min(w.end, high)) for w in windows if w.start < high and w.end > low]
        source = self.zones[zone]
        if source.is_always_filled or not spans:
            return spans
        filled = source.spans(day)
        return [
            (max(start, begin), min(end, stop))
            for start, end in spans
            for begin, stop in filled
            if begin < end and stop > start
        ]

    def plays_from(self, zone: str, t: int, before: int) -> int | None:
        """The first instant in [t, before) at which it has something to play in a zone."""
        if self.true_since is None:
            return None
        t = max(t, self.true_since)
        while t < before:
            window = self.hours.window_from(t)
            if window is None or window.start >= before:
                return None
            filled = self.zones[zone].filled_from(max(t, window.start))
            if filled is None:
                return None
            if filled < window.end:
                return filled if filled < before else None
            t = filled
        return None
