"""Editions and situations around an instant, small enough for the reference and odd enough to find mistakes."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from kiosk.program import (
    Calendar,
    Condition,
    Edition,
    Instant,
    Item,
    Layout,
    Length,
    Level,
    Override,
    Playlist,
    Rule,
    Screen,
    Site,
    Situation,
    Transition,
    Truth,
    Windows,
    Zone,
)
from tests.program.reference import DAY, HOUR, instant

MINUTE = 60_000

ODD_DAYS = {
    "Asia/Jakarta": (date(1963, 12, 31), date(2026, 2, 28)),
    "Europe/Berlin": (date(2026, 3, 29), date(2026, 10, 25), date(1980, 4, 6), date(2050, 10, 30)),
    "America/New_York": (date(2026, 3, 8), date(2026, 11, 1), date(1974, 1, 6), date(2041, 3, 10)),
    "Australia/Lord_Howe": (date(2026, 4, 5), date(2026, 10, 4), date(1981, 3, 1), date(2045, 10, 1)),
    "Pacific/Apia": (date(2011, 12, 30), date(2011, 12, 31), date(2012, 4, 1), date(2010, 9, 26)),
    # A day that begins at 01:00, and midnight twice.
    "America/Sao_Paulo": (date(2018, 11, 4), date(2018, 2, 18), date(1990, 10, 21)),
    # Clocks went back a minute past midnight, so the end of a Saturday came twice.
    "America/St_Johns": (date(2006, 10, 29), date(2007, 3, 11)),
}
"""Days on which, or around which, something is odd about the local time."""

ODD_TIMES = [0, 1, 15, 60, 90, 105, 119, 120, 135, 150, 165, 179, 180, 360, 720, 1080, 1320, 1425, 1439]
"""Minutes of the day."""

LAYOUTS = (
    Layout("full", (Zone("main", Length(0), Length(0), Length(100, percent=True), Length(100, percent=True)),)),
    Layout(
        "split",
        tuple(
            Zone(name, Length(0), Length(0), Length(50, percent=True), Length(50, percent=True))
            for name in ("main", "ticker")
        ),
    ),
)
SCREENS = (Screen("one", ("outdoor",)), Screen("two", ("indoor", "lobby")))
CONDITIONS = (Condition("udara.ispu > 100", "udara.ispu", ">", 100.0), Condition("hujan == 1", "hujan", "==", 1.0))
OBJECTS = ("aa", "bb")


@dataclass(frozen=True)
class Case:
    edition: Edition
    situation: Situation
    instants: tuple[Instant, ...]


def ms_of_day() -> st.SearchStrategy[int]:
    return st.one_of(st.sampled_from([minutes * MINUTE for minutes in ODD_TIMES]), st.integers(0, DAY - 1))


@st.composite
def local_times(draw: st.DrawFn, near: date) -> datetime:
    day = near + timedelta(days=draw(st.integers(-3, 3)))
    return datetime(day.year, day.month, day.day) + timedelta(milliseconds=draw(ms_of_day()))  # noqa: DTZ001 - local


@st.composite
def windows(draw: st.DrawFn, near: date) -> Windows:
    starts = draw(st.none() | st.none() | local_times(near))
    ends = draw(st.none() | st.none() | local_times(near))
    bounds = draw(st.sampled_from(["day", "times", "times", "same", "midnight"]))
    begin = 0 if bounds == "day" else draw(ms_of_day())
    return Windows(
        days=draw(st.none() | st.none() | st.frozensets(st.integers(0, 6), max_size=7)),
        calendar=draw(st.sampled_from([None, None, None, "some", "gone"])),
        from_ms=begin,
        to_ms={"day": 0, "times": draw(ms_of_day()), "same": begin, "midnight": DAY}[bounds],
        starts=starts,
        ends=ends,
        excluded=draw(st.frozensets(st.integers(-3, 3).map(lambda n: near + timedelta(days=n)), max_size=2)),
    )


@st.composite
def items(draw: st.DrawFn, near: date, key: str) -> Item:
    return Item(
        key=key,
        index=0,
        type="image",
        title=key,
        src="",
        slot_ms=draw(
            st.sampled_from([1000, 10_000, 60_000, 60_000, 100_000, 45 * MINUTE, 7 * HOUR, DAY])
            | st.integers(5_000, 200_000)
        ),
        content={},
        needs=draw(st.sampled_from([(), (), (), ("aa",), ("aa", "bb")])),
        transition=Transition("crossfade", draw(st.sampled_from([0, 0, 600, 999, 5_000, DAY]))),
        windows=draw(st.none() | st.none() | windows(near)),
        fills=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def playlists(draw: st.DrawFn, near: date, name: str) -> Playlist:
    count = draw(st.sampled_from([0, 1, 1, 2, 3, 5]))
    listed = tuple(draw(items(near, f"{name}{n}")) for n in range(count))
    noon = int(datetime(near.year, near.month, near.day, 12, tzinfo=UTC).timestamp() * 1000)
    began = st.integers(noon - 3 * DAY, noon + 3 * DAY).map(Instant)
    return Playlist(name, listed, shuffle=draw(st.booleans()), since=draw(st.none() | st.none() | began))


@st.composite
def rules(draw: st.DrawFn, near: date, name: str) -> Rule:
    lists = st.lists(st.sampled_from(["a", "b", "c", "gone"]), max_size=2, unique=True).map(tuple)
    return Rule(
        name=name,
        layout=draw(st.sampled_from(["full", "full", "split", "split", "gone"])),
        zones=draw(st.dictionaries(st.sampled_from(["main", "main", "ticker", "gone"]), lists, max_size=2)),
        level=draw(st.sampled_from([Level.BASE, Level.BASE, Level.BASE, Level.EVENT, Level.EMERGENCY])),
        screens=draw(st.sampled_from([(), (), (), ("one",), ("lobby", "outdoor"), ("two",)])),
        windows=draw(st.just(Windows()) | windows(near)),
        share=draw(st.sampled_from([1, 1, 1, 2, 3, 7, 10**12])),
        when=draw(st.sampled_from([None, None, None, *CONDITIONS])),
    )


@st.composite
def overrides(draw: st.DrawFn, near: int, name: str) -> Override:
    since = near + draw(st.integers(-2 * DAY, DAY) | st.sampled_from([0, 1, -1, -HOUR, HOUR]))
    length = draw(st.none() | st.integers(-5, 3 * DAY) | st.sampled_from([0, 1, 999, MINUTE]))
    return Override(
        id=name,
        zones=draw(st.dictionaries(st.sampled_from(["main", "ticker"]), st.sampled_from(["a", "b", "c"]), max_size=2)),
        since=Instant(since),
        until=None if length is None else Instant(since + length),
        level=draw(st.sampled_from([Level.NOW, Level.EMERGENCY, Level.BASE])),
        layout=draw(st.sampled_from(["full", "split"])),
        items=draw(st.sampled_from([(), (), ("a0",), ("a0", "a1", "b0")])),
    )


@st.composite
def situations(draw: st.DrawFn, near: int) -> Situation:
    truths = st.builds(Truth, st.booleans(), st.integers(-DAY, DAY).map(lambda n: Instant(near + n)))
    count = draw(st.sampled_from([0, 0, 0, 1, 2]))
    return Situation(
        screen=draw(st.sampled_from(["", "one", "two", "unknown"])),
        conditions=draw(st.dictionaries(st.sampled_from([c.text for c in CONDITIONS]), truths)),
        overrides=tuple(draw(overrides(near, f"override {n}")) for n in range(count)),
        quarantined=draw(st.sampled_from([frozenset[str](), frozenset({"a0"})])),
        missing=draw(st.sampled_from([frozenset[str](), frozenset[str](), frozenset({"aa"}), frozenset({"bb"})])),
    )


@st.composite
def cases(draw: st.DrawFn, zone: str) -> Case:
    """An edition and a situation full of things that happen around some instants."""
    near = draw(st.sampled_from(ODD_DAYS[zone]) | st.dates(date(1965, 1, 1), date(2060, 1, 1)))
    calendar = Calendar(near - timedelta(days=10), draw(st.binary(max_size=4)))
    edition = Edition(
        site=Site("Kota", zone, "id"),
        screens=SCREENS,
        layouts=LAYOUTS,
        rules=tuple(draw(rules(near, f"rule {n}")) for n in range(draw(st.integers(0, 5)))),
        playlists={name: draw(playlists(near, name)) for name in ("a", "b", "c")},
        calendars={"some": calendar},
    )
    noon = instant(zone, datetime(near.year, near.month, near.day))  # noqa: DTZ001 - local
    instants = draw(st.lists(st.integers(noon - 2 * DAY, noon + 2 * DAY), min_size=2, max_size=2))
    situation = draw(situations(noon))
    return Case(edition, situation, tuple(Instant(t) for t in instants))
