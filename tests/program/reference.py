"""The program once more, slow and obvious: what section by section the documentation says, and no thought for speed.

It shares nothing with `kiosk.program` but the types. It looks at all windows of all days around the instant it is made
for, and walks every loop from its anchor, turn by turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import cache, cached_property
from hashlib import sha256
from zoneinfo import ZoneInfo

from kiosk.program import (
    Calendar,
    Edition,
    Instant,
    Item,
    Leaving,
    Level,
    Override,
    Rule,
    Showing,
    Situation,
    Slot,
    Windows,
    ZoneShowing,
)

Span = tuple[int, int]

FOREVER = 253_399_622_400_000  # 9999-12-01T00:00Z
HOUR = 3_600_000
DAY = 24 * HOUR
TEN_YEARS = 3653 * DAY
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


# --- local time -------------------------------------------------------------------------------------------------------


def wall(zone: str, t: int) -> datetime:
    """What a clock on the wall shows."""
    return (EPOCH + timedelta(milliseconds=t)).astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def shift(zone: str, t: int) -> int:
    return _ms(wall(zone, t)) - t


def _ms(local: datetime) -> int:
    return (local.replace(tzinfo=UTC) - EPOCH) // timedelta(milliseconds=1)


@cache
def instant(zone: str, local: datetime) -> int:
    """The first instant at which the clock on the wall shows `local`; the gap's end where it never does."""
    naive = _ms(local)
    shifts = {shift(zone, naive + hours * HOUR) for hours in (-30, 0, 30)}
    if len(shifts) > 1:
        shifts = {shift(zone, naive + quarters * HOUR // 4) for quarters in range(-120, 121)}
    shown = [naive - each for each in shifts if shift(zone, naive - each) == each]
    if shown:
        return min(shown)
    before, after = naive - max(shifts), naive - min(shifts)
    while after - before > 1:
        middle = (before + after) // 2
        if wall(zone, middle) < local:
            before = middle
        else:
            after = middle
    return after


def local_time(zone: str, day: date, ms: int) -> int:
    return instant(zone, datetime(day.year, day.month, day.day) + timedelta(milliseconds=ms))  # noqa: DTZ001 - local


# --- windows ----------------------------------------------------------------------------------------------------------


def is_listed(calendar: Calendar | None, day: date) -> bool:
    if calendar is None:
        return False
    bit = (day - calendar.first).days
    return 0 <= bit < 8 * len(calendar.bits) and bool(calendar.bits[bit // 8] >> bit % 8 & 1)


def window(edition: Edition, windows: Windows, day: date) -> Span | None:
    """The window that starts on a day."""
    zone = edition.site.timezone
    following = day + timedelta(days=1)
    if local_time(zone, day, 0) == local_time(zone, following, 0):
        return None
    if windows.days is not None and day.weekday() not in windows.days:
        return None
    if windows.calendar is not None and not is_listed(edition.calendars.get(windows.calendar), day):
        return None
    if day in windows.excluded:
        return None
    start = local_time(zone, day, windows.from_ms)
    end = local_time(zone, day if windows.to_ms > windows.from_ms else following, windows.to_ms)
    if windows.starts is not None:
        start = max(start, instant(zone, windows.starts))
    if windows.ends is not None:
        end = min(end, instant(zone, windows.ends))
    return (start, end) if start < end else None


def union(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


# --- rules and overrides ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Claim:
    name: str
    level: Level
    order: tuple[int, int]
    """Among claims of one level."""
    layout: str
    zones: dict[str, tuple[str, ...]]
    share: int
    windows: list[Span]
    only: tuple[str, ...]
    true_since: int | None
    condition_changed: int | None

    def is_open(self, t: int) -> bool:
        in_time = any(start <= t < end for start, end in self.windows)
        return in_time and self.true_since is not None and self.true_since <= t


Turn = tuple[Claim, str, Item, int, int]
"""What is on, and from when to when if nothing comes between."""


class Walk:
    """A loop from its anchor on, one turn after the other."""

    def __init__(self, turns: Iterator[tuple[Claim, str, Item]], anchor: int) -> None:
        self._turns = turns
        self._at = anchor
        self._done: list[Turn] = []

    def until(self, t: int) -> list[Turn]:
        """The turns that begin at `t` or before."""
        while self._at <= t:
            claim, playlist, item = next(self._turns)
            self._done.append((claim, playlist, item, self._at, self._at + item.slot_ms))
            self._at += item.slot_ms
        return [turn for turn in self._done if turn[3] <= t]


class Reference:
    """Right about every instant between `low` and `high`, as far as that is decided between them."""

    def __init__(self, edition: Edition, situation: Situation, low: int, high: int) -> None:
        self.edition = edition
        self.situation = situation
        self.low, self.high = low, high
        first, last = wall(edition.site.timezone, low).date(), wall(edition.site.timezone, high).date()
        self.days = [first + timedelta(days=n) for n in range(-3, (last - first).days + 4)]
        self.claims = [*self._overrides(), *self._rules()]
        self._windows: dict[Windows, list[Span]] = {}
        self._walks: dict[tuple[str, str, Level, int], Walk] = {}

    def at(self, t: int) -> Showing:
        layout, zones = self.visible(t)
        return Showing(Instant(t), layout, zones, self.next_change(t))

    def next_change(self, t: int) -> Instant | None:
        """None: not within ten years, or not before `high`."""
        now = u = self.visible(t)
        at = t
        while True:
            later = [edge for edge in self.all_edges if edge > at]
            for zone in u[1]:
                later += [zone.slot.end] if zone.slot else []
                later += [zone.leaving.until] if zone.leaving else []
            later = [edge for edge in later if edge > at]
            if not later or min(later) >= min(t + TEN_YEARS, self.high):
                return None
            at = min(later)
            u = self.visible(at)
            if u != now:
                return Instant(at)

    def visible(self, t: int) -> tuple[str | None, tuple[ZoneShowing, ...]]:
        layout = self.layout(t)
        if layout is None:
            return None, ()
        zones = next(each.zones for each in self.edition.layouts if each.name == layout)
        return layout, tuple(self.zone(layout, zone.name, t) for zone in zones)

    # -- which layout, which level

    def playing(self, claim: Claim, zone: str, t: int) -> bool:
        names = {each.name: {z.name for z in each.zones} for each in self.edition.layouts}
        if zone not in names.get(claim.layout, set()) or not claim.is_open(t):
            return False
        return bool(self.sequence(claim, zone, t))

    def layout(self, t: int) -> str | None:
        holding = [claim for claim in self.claims if any(self.playing(claim, zone, t) for zone in claim.zones)]
        return min(holding, key=lambda claim: (-claim.level, claim.order)).layout if holding else None

    def level(self, layout: str, zone: str, t: int) -> Level | None:
        levels = [c.level for c in self.claims if c.layout == layout and zone in c.zones and self.playing(c, zone, t)]
        return max(levels, default=None)

    def zone(self, layout: str, zone: str, t: int) -> ZoneShowing:
        level = self.level(layout, zone, t)
        if level is None:
            return ZoneShowing(zone, None)
        before, now = self.run(layout, zone, level, t)
        return ZoneShowing(zone, now, None if before is None else self.leaving(before, now, layout, t))

    def leaving(self, before: Slot, now: Slot, layout: str, t: int) -> Leaving | None:
        length = min(before.item.transition.ms, (before.end - before.start) // 2, (now.end - now.start) // 2)
        if t >= now.start + length:
            return None
        moments = [now.start - 1, *(edge for edge in self.all_edges if now.start - 1 < edge <= t), t]
        for u in moments:
            if self.layout(u) != layout or self.level(layout, now.zone, u) != now.level:
                return None
        return Leaving(before, Instant(now.start + length))

    # -- loops

    def edges(self, layout: str, zone: str, level: Level) -> set[int]:
        edges: set[int] = set()
        for claim in self.claims:
            if claim.layout == layout and claim.level == level and zone in claim.zones:
                edges.update(edge for span in claim.windows for edge in span)
                if claim.condition_changed is not None:
                    edges.add(claim.condition_changed)
                begun = (self.edition.playlists[n].since for n in claim.zones[zone] if n in self.edition.playlists)
                edges.update(since for since in begun if since is not None)
                for item in self.items(claim, zone):
                    if item.windows is not None:
                        edges.update(e for span in self.spans(item.windows) for e in span if self.low <= e <= self.high)
        return edges

    @cached_property
    def all_edges(self) -> list[int]:
        groups = {(claim.layout, zone, claim.level) for claim in self.claims for zone in claim.zones}
        return sorted({edge for group in groups for edge in self.edges(*group)})

    def run(self, layout: str, zone: str, level: Level, t: int) -> tuple[Slot | None, Slot]:
        """The slot that is on at `t`, and the one before it since the anchor."""
        edges = self.edges(layout, zone, level)
        anchor = max(edge for edge in edges if edge <= t)
        end = min((edge for edge in edges if edge > t), default=FOREVER)
        claims = [c for c in self.claims if c.layout == layout and c.level == level and zone in c.zones]
        claims = sorted((c for c in claims if self.playing(c, zone, t)), key=lambda claim: claim.order)
        if len(claims) == 1:
            items = self.sequence(claims[0], zone, t)
            if len(items) == 1 and items[0][1].fills:
                return None, self._slot(zone, (claims[0], *items[0], anchor, end), end)
        walk = self._walks.setdefault((layout, zone, level, anchor), Walk(self.turns(claims, zone, anchor), anchor))
        turns = walk.until(t)
        if len(turns) > 1 and end - turns[-1][3] < 1000:
            turns.pop()
        slots = [self._slot(zone, turn, end) for turn in turns[-2:]]
        return slots[-2] if len(slots) > 1 else None, slots[-1]

    def turns(self, claims: list[Claim], zone: str, anchor: int) -> Iterator[tuple[Claim, str, Item]]:
        sequences = [self.sequence(claim, zone, anchor) for claim in claims]
        passes = [self.shuffled(sequence, anchor, 0) for sequence in sequences]
        taken = [0] * len(claims)
        due = [(Fraction(1, 2) / claim.share, index) for index, claim in enumerate(claims)]
        while True:
            _key, index = min(due)
            number, place = divmod(taken[index], len(sequences[index]))
            if place == 0 and len(sequences[index]) > 1:
                passes[index] = self.shuffled(sequences[index], anchor, number)
            yield claims[index], *passes[index][place]
            taken[index] += 1
            due[index] = ((taken[index] + Fraction(1, 2)) / claims[index].share, index)

    def shuffled(self, items: list[tuple[str, Item]], anchor: int, number: int) -> list[tuple[str, Item]]:
        day = wall(self.edition.site.timezone, anchor).date().isoformat()
        result: list[tuple[str, Item]] = []
        for playlist in dict.fromkeys(name for name, _item in items):
            own = [pair for pair in items if pair[0] == playlist]
            if self.edition.playlists[playlist].shuffle:
                own.sort(key=lambda pair: sha256(f"{pair[0]}\n{day}\n{number}\n{pair[1].key}".encode()).digest())
            result += own
        return result

    def sequence(self, claim: Claim, zone: str, t: int) -> list[tuple[str, Item]]:
        """What a claim plays in a zone if asked at `t`, as it stands in the files."""
        result = []
        for name in claim.zones[zone]:
            playlist = self.edition.playlists.get(name)
            for item in playlist.items if playlist else ():
                wanted = not claim.only or item.key in claim.only
                here = self.situation.missing.isdisjoint(item.needs)
                valid = item.windows is None or any(start <= t < end for start, end in self.spans(item.windows))
                if wanted and here and valid:
                    result.append((name, item))
        return result

    def items(self, claim: Claim, zone: str) -> list[Item]:
        lists = [self.edition.playlists[name].items for name in claim.zones[zone] if name in self.edition.playlists]
        return [item for items in lists for item in items if not claim.only or item.key in claim.only]

    def spans(self, windows: Windows) -> list[Span]:
        if windows not in self._windows:
            self._windows[windows] = union(self._all_windows(windows))
        return self._windows[windows]

    def _all_windows(self, windows: Windows) -> list[Span]:
        spans = [window(self.edition, windows, day) for day in self.days]
        return [span for span in spans if span is not None]

    def _slot(self, zone: str, turn: Turn, end: int) -> Slot:
        claim, playlist, item, begin, stop = turn
        stop = stop if end - stop >= 1000 else end
        return Slot(zone, claim.name, claim.level, playlist, item, Instant(begin), Instant(stop))

    def _rules(self) -> Iterator[Claim]:
        named = [screen for screen in self.edition.screens if screen.name == self.situation.screen]
        screen = [*named, self.edition.screens[0]][0]
        for place, rule in enumerate(self.edition.rules):
            if not rule.screens or {screen.name, *screen.tags} & set(rule.screens):
                yield self._rule(place, rule)

    def _rule(self, place: int, rule: Rule) -> Claim:
        truth = self.situation.conditions.get(rule.when.text) if rule.when else None
        since = truth.since if truth and truth.value else None
        return Claim(
            name=rule.name,
            level=rule.level,
            order=(1, place),
            layout=rule.layout,
            zones=rule.zones,
            share=rule.share,
            windows=self._all_windows(rule.windows),
            only=(),
            true_since=since if rule.when else -FOREVER,
            condition_changed=truth.since if truth else None,
        )

    def _overrides(self) -> Iterator[Claim]:
        newest_first = sorted(self.situation.overrides, key=lambda override: -override.since)
        for place, override in enumerate(newest_first):
            yield self._override(place, override)

    def _override(self, place: int, override: Override) -> Claim:
        until = FOREVER if override.until is None else override.until
        return Claim(
            name=override.id,
            level=override.level,
            order=(0, place),
            layout=override.layout,
            zones={zone: (playlist,) for zone, playlist in override.zones.items()},
            share=1,
            windows=[(override.since, until)] if override.since < until else [],
            only=override.items,
            true_since=-FOREVER,
            condition_changed=None,
        )
