"""What drawing, moving and stretching write into a rule."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import Rule, Times, load_site
from kiosk.panel.draft import History
from kiosk.panel.schedule import SchedulePage
from kiosk.panel.schedule.edits import brought, changed, doubled, placed, taken_out, with_zone
from kiosk.panel.schedule.gesture import BOTTOM, DRAW, MOVE, TOP, Hold, Point, grip
from kiosk.panel.schedule.lanes import Lane
from kiosk.panel.schedule.repeat import EVERY_DAY, Repeat, repeat_of, repeat_values
from kiosk.panel.schedule.shaping import Change, drawn, moved, stretched
from kiosk.panel.schedule.week import Piece
from kiosk.panel.weekdays import weekday_text
from tests.panel.models import TUESDAY, AtDesk, at_desk


def times(**values: Any) -> Times:
    return Times.model_validate({key.rstrip("_"): value for key, value in values.items()})


@pytest.mark.parametrize(
    ("start", "end", "change"),
    [
        ((0, 361), (4, 598), {"days": "mon-fri", "from": "06:00", "to": "10:00"}),
        ((5, 1430), (5, 1440), {"days": "sat", "from": "23:45", "to": "24:00"}),
        ((6, 600), (0, 0), {"days": None, "from": "00:00", "to": "10:00"}),
        ((3, 600), (3, 601), {"days": "thu", "from": "10:00", "to": "10:15"}),
    ],
)
def test_drawing(start: tuple[int, float], end: tuple[int, float], change: Change) -> None:
    assert drawn(*start, *end) == change


MORNING = times(days="mon-fri", from_="06:00", to="10:00")
NIGHT = times(from_="22:00", to="05:00")


@pytest.mark.parametrize(
    ("what", "column", "columns", "minutes", "change"),
    [
        (MORNING, 0, 0, 65, {"from": "07:00", "to": "11:00"}),
        (MORNING, 4, 1, 0, {"days": "mon-thu,sat"}),
        (MORNING, 1, 1, 0, {}),
        (MORNING, 0, 0, -999, {"from": "00:00", "to": "04:00"}),
        (NIGHT, 2, 1, 60, {"from": "23:00", "to": "06:00"}),
        (times(days="wed"), 2, 2, 300, {"days": "fri"}),
        (times(rrule="FREQ=MONTHLY;BYDAY=-1FR", from_="07:00", to="08:00"), 4, 1, 30, {"from": "07:30", "to": "08:30"}),
        (
            times(starts=date(2026, 11, 24), ends=date(2026, 11, 24)),
            1,
            -1,
            0,
            {"starts": date(2026, 11, 23), "ends": date(2026, 11, 23)},
        ),
    ],
)
def test_moving(what: Times, column: int, columns: int, minutes: int, change: Change) -> None:
    assert moved(what, column, columns, minutes) == change


@pytest.mark.parametrize(
    ("what", "minute", "top", "change"),
    [
        (MORNING, 430, True, {"from": "07:15", "to": "10:00"}),
        (MORNING, 900, True, {"from": "09:45", "to": "10:00"}),
        (MORNING, 0, False, {"from": "06:00", "to": "06:15"}),
        (MORNING, 1500, False, {"from": "06:00", "to": "01:00"}),
        (NIGHT, 1440 + 360, False, {"from": "22:00", "to": "06:00"}),
        (times(), 600, False, {"from": "00:00", "to": "10:00"}),
        (times(), 1440, False, {}),
    ],
)
def test_stretching(what: Times, minute: float, top: bool, change: Change) -> None:  # noqa: FBT001 - a table
    assert stretched(what, minute, top=top) == change


@given(st.integers(0, 95), st.integers(1, 95), st.integers(-1500, 1500), st.integers(0, 1))
def test_what_is_moved_or_stretched_stays_a_rule(start: int, length: int, minute: int, top: int) -> None:
    end = start + length
    clock = [f"{quarter % 96 // 4:02}:{quarter % 4 * 15:02}" for quarter in (start, end)]
    what = times(from_=clock[0], to=clock[1])
    for change in (moved(what, 0, 0, minute), stretched(what, minute, top=bool(top))):
        new = Times.model_validate({"from": clock[0], "to": clock[1], **change})
        assert new.from_ms % 900_000 == new.to_ms % 900_000 == 0
    if change := moved(what, 0, 0, minute):
        new = Times.model_validate(change)
        assert (new.to_ms - new.from_ms) % 86_400_000 == length * 900_000


@given(st.frozensets(st.integers(0, 6), min_size=1))
def test_days_are_read_as_they_are_written(days: frozenset[int]) -> None:
    text = weekday_text(days)
    assert (EVERY_DAY if text is None else times(days=text).days) == days


@pytest.mark.parametrize(
    "repeat",
    [
        Repeat("weekly"),
        Repeat("weekly", frozenset({0, 2})),
        Repeat("fortnightly", frozenset({1})),
        Repeat("nth", nth=-1, weekday=4),
        Repeat("monthly", day=15),
        Repeat("yearly", day=17, month=8),
    ],
)
def test_recurrences_are_read_as_they_are_chosen(repeat: Repeat) -> None:
    values = {key: value for key, value in repeat_values(repeat).items() if value is not None}
    assert repeat_of(Times.model_validate(values)) == repeat


def test_another_rhythm_is_kept() -> None:
    repeat = repeat_of(times(rrule="FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2", starts=date(2026, 1, 1)))
    assert repeat.kind == "own"
    assert repeat_values(repeat) == {}


PIECE = Piece(3, 1, 360, 600, 1, is_first=True, is_last=True)
LANES = {PIECE: Lane(0, 1, 0)}


@pytest.mark.parametrize(
    ("x", "minute", "kind"),
    [(1.5, 362, TOP), (1.5, 595, BOTTOM), (1.5, 480, MOVE), (1.5, 601, DRAW), (2.5, 480, DRAW)],
)
def test_what_is_under_the_pointer(x: float, minute: float, kind: str) -> None:
    assert grip(LANES, Point(x, minute), 20).kind == kind


def test_the_end_of_a_night_is_pulled_on_the_next_day() -> None:
    piece = Piece(0, 2, 0, 300, 1, is_first=False, is_last=True)
    hold = Hold(grip({piece: Lane(0, 1, 0)}, Point(2.5, 295), 20), Point(2.5, 295), Point(2.5, 360))
    assert hold.change(NIGHT) == {"from": "22:00", "to": "06:00"}


SITE = """\
# Kota

# Pagi hari
[[rule]]
name = "Pagi"  # tetap
zones = { main = "a" }
from = "06:00"
to = "10:00"

[[rule]]
name = "Siang"
zones = { main = "a" }
"""
TEXTS = {"site.toml": SITE}


def names(texts: Any) -> list[str]:
    return [rule.name for rule in load_site(texts).site.settings.rule]


def first(texts: Any) -> Rule:
    return load_site(texts).site.settings.rule[0]


def test_a_changed_rule_keeps_its_comments() -> None:
    new = changed(0, {"from": "07:00", "days": "mon-fri", "to": None})(TEXTS)
    assert '# Pagi hari\n[[rule]]\nname = "Pagi"  # tetap\n' in new["site.toml"]
    assert first(new).from_ms == 7 * 3_600_000
    assert first(new).to is None
    assert first(new).days == frozenset(range(5))


def test_whole_rules() -> None:
    new = {"name": "Malam", "zones": {"main": "a"}, "days": None}
    assert names(placed(1, new)(TEXTS)) == ["Pagi", "Malam", "Siang"]
    assert names(placed(0, new)({})) == ["Malam"]
    assert names(taken_out([0])(TEXTS)) == ["Siang"]
    assert names(brought(0, 2)(TEXTS)) == ["Siang", "Pagi"]
    assert names(doubled(0, "Pagi 2")(TEXTS)) == ["Pagi", "Pagi 2", "Siang"]


def test_a_zone_gets_a_playlist_and_loses_it() -> None:
    new = with_zone(0, "ticker", "b")(TEXTS)
    assert first(new).zones == {"main": "a", "ticker": "b"}
    assert with_zone(0, "ticker", None)(new)["site.toml"] == SITE


@given(st.integers(-1440, 1440), st.integers(-6, 6))
def test_a_move_is_undone(minutes: int, columns: int) -> None:
    history = History(TEXTS)
    change = moved(first(TEXTS), 0, columns, minutes)
    done = history.do("Pindahkan", changed(0, change)(TEXTS))
    assert load_site(done.texts).ok == load_site(TEXTS).ok
    assert done.undo().texts == TEXTS


NAMES = ("Satu", "Dua", "Tiga")
RULES = "".join(
    f'[[rule]]\nname = "{name}"\nzones = {{ main = "a" }}\nfrom = "08:00"\nto = "10:00"\n' for name in NAMES
)
TIMETABLE = {"site.toml": RULES, "playlists/a.toml": '[[item]]\ntype = "clock"\n'}


@pytest.fixture
def at(qapp: object, tmp_path: Path) -> Iterator[AtDesk]:
    del qapp
    with at_desk(tmp_path, TIMETABLE) as one:
        yield one


@pytest.fixture
def page(at: AtDesk) -> SchedulePage:
    one = SchedulePage(at.bench, at.desk)
    one.see(True)
    return one


def chosen(page: SchedulePage) -> str:
    return str(page.property("form").property("facts")["name"]) if page.property("chosen") >= 0 else ""


def without(at: AtDesk, place: int) -> None:
    at.bench.do("Remove", taken_out([place]))


def test_the_chosen_rule_stays_the_same_wherever_it_goes(at: AtDesk, page: SchedulePage) -> None:
    without(at, 0)
    page.choose(1)
    at.bench.undo()
    assert (chosen(page), page.property("chosen")) == ("Tiga", 2)
    page.shift(-1)
    assert (chosen(page), page.property("chosen")) == ("Tiga", 1)
    page.property("form").rename("Empat")
    assert chosen(page) == "Empat"
    at.bench.undo()
    assert chosen(page) == "Tiga"
    page.see(False)
    without(at, 1)
    page.see(True)
    assert chosen(page) == ""
    page.duplicate()
    assert len(page.property("rules").rows) == 2


def test_what_is_dragged_is_let_go_where_the_rules_become_others(at: AtDesk, page: SchedulePage) -> None:
    board = page.property("board")
    block = next(row for row in board.property("blocks").rows if row.name == "Tiga" and row.column == 1)
    middle = block.column + block.inset + block.breadth / 2
    changes: list[tuple[Callable[[], None], bool]] = [
        (lambda: without(at, 2), False),
        (at.bench.undo, False),
        (at.bench.changed.emit, True),
    ]
    for change, moves in changes:
        board.press(middle, 540, 5)
        board.drag(middle, 660)
        change()
        before = at.bench.texts
        board.release(True)
        assert (at.bench.texts != before) == moves


def test_the_week_follows_the_clock(at: AtDesk, page: SchedulePage) -> None:
    ticks, days = list[None](), list[None]()
    page.see(False)
    at.now_ms = TUESDAY + 59_950
    page.see(True)
    page.ticked.connect(lambda: ticks.append(None))
    page.changed.connect(lambda: days.append(None))
    at.now_ms += 15 * 3_600_000
    at.until(lambda: bool(ticks), "the minute to be over")
    assert days
    assert page.property("nowMinute") == 0
    assert [day["today"] for day in page.property("days")].index(True) == 2
    assert next(day["number"] for day in page.property("month").property("days") if day["today"]) == 25


def test_without_a_playlist_that_can_play_nothing_is_drawn(qapp: object, tmp_path: Path) -> None:
    del qapp
    with at_desk(tmp_path, {"site.toml": RULES, "playlists/a.toml": "[[item"}) as one:
        page, said, asked = SchedulePage(one.bench, one.desk), list[str](), list[None]()
        page.see(True)
        one.desk.said.connect(said.append)
        page.asked.connect(lambda: asked.append(None))
        page.drawUsual()
        page.create("", 0, 0)
        assert asked == []
        assert said == ["There is no playlist that could play then. Make one, or mend what is listed at problems."] * 2
