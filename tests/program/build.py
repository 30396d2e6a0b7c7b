"""Short words for editions in tests."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.program import (
    Calendar,
    Edition,
    Instant,
    Item,
    Layout,
    Length,
    Level,
    Playlist,
    Program,
    Rule,
    Screen,
    Site,
    Situation,
    Transition,
    Windows,
    Zone,
)

SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000
JAKARTA = "Asia/Jakarta"
EVERYWHERE = Situation()


def layout(name: str, *zones: str) -> Layout:
    whole = Length(100, percent=True)
    return Layout(name, tuple(Zone(zone, Length(0), Length(0), whole, whole) for zone in zones))


LAYOUTS = (layout("full", "main"), layout("split", "main", "ticker"))


def item(key: str, seconds: float = 10, *, transition: float = 0, **more: Any) -> Item:
    return Item(
        key=key,
        index=more.pop("index", 0),
        type="image",
        title=key.upper(),
        src=f"{key}.png",
        slot_ms=round(seconds * SECOND),
        content={},
        transition=Transition("crossfade" if transition else "cut", round(transition * SECOND)),
        **more,
    )


def playlist(*items: Item, shuffle: bool = False) -> Playlist:
    return Playlist("", items, shuffle=shuffle)


def rule(name: str, playlist: str = "a", **more: Any) -> Rule:
    """In zone `main` of the layout `full`, always, unless said otherwise."""
    return Rule(
        name=name,
        layout=more.pop("layout", "full"),
        zones=more.pop("zones", {"main": (playlist,)}),
        level=more.pop("level", Level.BASE),
        **more,
    )


def edition(
    rules: Sequence[Rule],
    playlists: Mapping[str, Playlist] | None = None,
    *,
    zone: str = JAKARTA,
    calendars: Mapping[str, Calendar] | None = None,
) -> Edition:
    return Edition(
        site=Site("Kota", zone, "id"),
        screens=(Screen("videotron", ("outdoor",)), Screen("kiosk", ("indoor",))),
        layouts=LAYOUTS,
        rules=tuple(rules),
        playlists=dict(playlists or {"a": playlist(item("a1"), item("a2"))}),
        calendars=dict(calendars or {}),
    )


def clock(hours: int, minutes: int = 0) -> int:
    """Local time of day, as `Windows` have it."""
    return hours * HOUR + minutes * MINUTE


def between(begin: int, end: int, **more: Any) -> Windows:
    """Windows from one full hour to another."""
    return Windows(from_ms=clock(begin), to_ms=clock(end), **more)


def wall(text: str) -> datetime:
    """A local date and time as a site has it, without a zone."""
    return datetime.fromisoformat(text)


def local(text: str, zone: str = JAKARTA) -> Instant:
    """The instant of a local time that there is once, or the first of two."""
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)))


def utc(text: str) -> Instant:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=UTC))


def to_instant(time: datetime) -> Instant:
    return Instant((time - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1))


def on(program: Program, t: int, situation: Situation = EVERYWHERE, zone: str = "main") -> str | None:
    """Key of the item that is on in a zone; None: nothing."""
    showing = program.at(Instant(t), situation)
    slots = [each.slot for each in showing.zones if each.zone == zone]
    return None if not slots or slots[0] is None else slots[0].item.key


def keys(program: Program, start: int, end: int, situation: Situation = EVERYWHERE, zone: str = "main") -> list[str]:
    """Keys of the items that are on in a zone, one after the other."""
    return [span.slot.item.key for span in program.slots(Instant(start), Instant(end), situation, zone)]
