"""The timeline of a day: a lane for each zone, bars that are as wide as they last. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.program import Edition, Instant, Item, ItemVerdict, Level, Program, Situation

_MINUTE_MS = 60_000
DAY_MS = 86_400_000
SPANS_MS = (DAY_MS, 6 * 3_600_000, 3_600_000, 600_000)
"""How much time the strip may show; the first is the local day."""
SLOTS_UP_TO_MS = 3_600_000
"""Where more than this is shown, a bar is a rule's; else an item's."""
NARROWEST = 7.0
"""Pixels; neighbours that are narrower are drawn as one."""
_MARK_PIXELS = 64
_MARK_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360)
_BEGINNING = datetime(1, 1, 1)  # noqa: DTZ001 - of local time


@dataclass(frozen=True, slots=True)
class Frame:
    """The time that the strip shows, [start, end)."""

    start: Instant
    end: Instant

    @property
    def length(self) -> int:
        return self.end - self.start

    def share(self, t: int) -> float:
        """Where `t` lies: 0 at the start, 1 at the end."""
        return (t - self.start) / self.length

    def at(self, share: float) -> Instant:
        return Instant(self.start + min(max(0, round(share * self.length)), self.length - 1))


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that is on; `left` and `width` are shares of the strip."""

    left: float
    width: float
    level: Level
    title: str
    rules: tuple[str, ...]
    start: Instant
    end: Instant
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    zone: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    left: float
    local: datetime


def name_of(item: Item | ItemVerdict) -> str:
    """Its title, or its file's name; empty for the folder of the site itself."""
    return item.title or ("" if item.src == "." else item.src.rpartition("/")[2])


def local_of(t: int, zone: ZoneInfo) -> datetime:
    """The site's local time, which carries no zone."""
    return datetime.fromtimestamp(t / 1000, zone).replace(tzinfo=None)


def frame_of(t: Instant, span_ms: int, program: Program, zone: ZoneInfo) -> Frame:
    """The time to show around `t`: its local day, or that part of it."""
    local = local_of(t, zone)
    day = local.replace(hour=0, minute=0, second=0, microsecond=0)
    length = timedelta(milliseconds=span_ms)
    begin = day + (local - day) // length * length
    start, end = program.instant(begin), program.instant(begin + length)
    return Frame(min(start, t), end if end > max(start, t) else Instant(max(start, t) + span_ms))


def lanes(edition: Edition, program: Program, situation: Situation, frame: Frame, pixels: float) -> tuple[Lane, ...]:
    """What each zone shows in that time, on a strip so many pixels wide; in the order of the layouts."""
    by_slots = frame.length <= SLOTS_UP_TO_MS
    bars: dict[str, list[Bar]] = {}
    for zone, bar in _slots(program, situation, frame) if by_slots else _blocks(program, situation, frame):
        bars.setdefault(zone, []).append(bar)
    order = dict.fromkeys(zone.name for layout in edition.layouts for zone in layout.zones)
    narrowest = NARROWEST / max(1.0, pixels)
    return tuple(
        Lane(zone, tuple(merged(sorted(bars[zone], key=lambda bar: bar.start), narrowest)))
        for zone in order
        if zone in bars
    )


def merged(bars: Iterable[Bar], narrowest: float) -> Iterator[Bar]:
    """Neighbours of one level that are too narrow to be told apart become one bar, which bears the rules' names."""
    last: Bar | None = None
    for bar in bars:
        if last is not None and _join(last, bar, narrowest):
            rules = tuple(dict.fromkeys((*last.rules, *bar.rules)))
            width = bar.left + bar.width - last.left
            last = replace(last, width=width, title=", ".join(rules), rules=rules, end=bar.end, merged=True)
            continue
        if last is not None:
            yield last
        last = bar
    if last is not None:
        yield last


def marks(frame: Frame, program: Program, zone: ZoneInfo, pixels: float) -> tuple[Mark, ...]:
    """The scale: as many times of day as can be read."""
    most = max(1, int(pixels / _MARK_PIXELS))
    minutes = next((one for one in _MARK_MINUTES if frame.length <= one * _MINUTE_MS * most), _MARK_MINUTES[-1])
    step = timedelta(minutes=minutes)
    first, last = local_of(frame.start, zone), local_of(frame.end, zone)
    at = _BEGINNING + -(-(first - _BEGINNING) // step) * step
    found: dict[Instant, datetime] = {}
    while at < last:
        found.setdefault(program.instant(at), at)
        at += step
    return tuple(Mark(frame.share(t), local) for t, local in found.items() if frame.start <= t < frame.end)


def _join(last: Bar, bar: Bar, narrowest: float) -> bool:
    narrow = (last.merged or last.width < narrowest) and bar.width < narrowest
    return narrow and last.level == bar.level and last.end == bar.start


def _blocks(program: Program, situation: Situation, frame: Frame) -> Iterator[tuple[str, Bar]]:
    for block in program.blocks(frame.start, frame.end, situation):
        left, width = frame.share(block.start), (block.end - block.start) / frame.length
        yield block.zone, Bar(left, width, block.level, ", ".join(block.rules), block.rules, block.start, block.end)


def _slots(program: Program, situation: Situation, frame: Frame) -> Iterator[tuple[str, Bar]]:
    for span in program.slots(frame.start, frame.end, situation):
        item, rules = span.slot.item, (span.slot.rule,)
        left, width = frame.share(span.start), (span.end - span.start) / frame.length
        yield (
            span.slot.zone,
            Bar(left, width, span.slot.level, name_of(item) or span.slot.rule, rules, span.start, span.end),
        )
