"""A rule waits for a live figure, or begins and ends at a time of a day: picked, not typed."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.model import Point, Reading, parse_condition
from kiosk.panel.run import Panel
from kiosk.panel.schedule.conditions import begun, operators, shown, typed, written
from tests.panel.desktop import Hands, panel

CTRL = Qt.KeyboardModifier.ControlModifier
SITE = """\
[site]
title = "Kota"
timezone = "Asia/Jakarta"

[[feed]]
name = "udara"
kind = "push"
value = [{ name = "ispu", label = "ISPU" }, { name = "keadaan", label = "Keadaan" }]

[[rule]]
name = "Awas"  # tetap
zones = { main = "berita" }
level = "event"

[[rule]]
name = "Aneh"
zones = { main = "berita" }
when = "udara.ispu >> 3"
"""


def reading(value: Any) -> Reading:
    return Reading("udara.ispu", value, 0, 0, 1000)


@given(st.floats(-1e14, 1e14).map(lambda number: round(number, 6)), st.sampled_from(operators(1.0)))
def test_a_number_is_read_as_it_was_written(number: float, operator: str) -> None:
    text = written("udara.ispu", operator, number)
    assert text is not None
    asked = parse_condition(text)
    assert asked is not None
    assert (asked.op, asked.literal) == (operator, number)


@given(
    literal=st.one_of(st.text(st.characters(blacklist_categories=["Cs"])), st.booleans()),
    operator=st.sampled_from(operators("")),
)
def test_a_text_or_truth_is_read_as_it_was_written_or_not_written(operator: str, *, literal: str | bool) -> None:
    text = written("udara.ispu", operator, literal)
    if text is None:
        assert isinstance(literal, str)
        assert {"'", '"'} <= set(literal)
        return
    asked = parse_condition(text)
    assert asked is not None
    assert (asked.op, asked.literal) == (operator, literal)


@pytest.mark.parametrize(
    ("known", "before", "text"),
    [
        (None, None, "udara.ispu > 0"),
        (reading(87.5), None, "udara.ispu > 87.5"),
        (reading("Baik"), None, "udara.ispu == 'Baik'"),
        (reading(value=True), None, "udara.ispu == true"),
        (reading((Point("a", 1),)), None, None),
        (reading(87.5), "lain.x <= 3", "udara.ispu <= 3"),
        (reading("Baik"), "lain.x <= 3", "udara.ispu == 'Baik'"),
    ],
)
def test_a_condition_begins_with_what_the_figure_says(known: Reading | None, before: str | None, text: str) -> None:
    assert begun("udara.ispu", known, parse_condition(before) if before else None) == text


@pytest.mark.parametrize(
    ("text", "before", "literal"),
    [
        ("100", 1.0, 100.0),
        (" 1.5 ", 1.0, 1.5),
        ("banyak", 1.0, None),
        ("1e9", 1.0, None),
        ("", "x", None),
        ("Baik", "x", "Baik"),
    ],
)
def test_what_is_typed_is_of_the_same_kind(text: str, before: float | str, literal: float | str | None) -> None:
    assert typed(text, before) == literal


@given(st.floats(-1e9, 1e9).map(lambda number: round(number, 3)))
def test_a_number_is_typed_as_it_is_shown(number: float) -> None:
    before = QLocale()
    for language in ("id", "en"):
        QLocale.setDefault(QLocale(language))
        assert typed(shown(number), 0.0) == number
    QLocale.setDefault(before)


@pytest.fixture
def desk(qapp: object, state: Path, tmp_path: Path) -> Iterator[Panel]:
    del qapp
    site = tmp_path / "kota"
    (site / "playlists").mkdir(parents=True)
    (site / "site.toml").write_text(SITE)
    (site / "playlists" / "berita.toml").write_text('[[item]]\ntype = "announcement"\ntitle = "Halo"\n')
    with panel(state) as one:
        one.open(site)
        yield one


class Rules:
    """The page with its list in front, and what the draft says."""

    def __init__(self, desk: Panel) -> None:
        assert desk.session is not None
        self.hands = Hands(desk.session.window)
        self._bench = desk.session.workbench
        self.hands.click("Schedule")
        self.hands.click("List")

    def rule(self, place: int = 0) -> dict[str, Any]:
        found: list[dict[str, Any]] = tomllib.loads(self._bench.texts["site.toml"])["rule"]
        return found[place]

    def says(self, key: str, value: Any, place: int = 0) -> None:
        self.hands.until(lambda: self.rule(place).get(key) == value, f"{key} = {value}")

    def write(self, name: str, text: str) -> None:
        field = self._named(name)
        self._reveal(field)
        centre = field.mapToScene(QPointF(field.width() / 2, field.height() / 2)).toPoint()
        QTest.mouseClick(self.hands.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
        self.hands.until(field.hasActiveFocus, f"{name} to have the keyboard")
        self.hands.press(Qt.Key.Key_A, CTRL)
        for letter in text:
            QTest.keyClick(self.hands.window, ord(letter))
        self.hands.press(Qt.Key.Key_Return)

    def click(self, text: str) -> None:
        self._reveal(self.hands.see(text))
        self.hands.click(text)

    def _reveal(self, item: QQuickItem) -> None:
        """Scroll the inspector until it can be clicked."""
        above = item.parentItem()
        while above.property("contentY") is None:
            above = above.parentItem()
        y = item.mapToItem(above, QPointF(0, 0)).y() + float(above.property("contentY"))
        above.setProperty("contentY", max(0.0, y - 200))

    def _named(self, name: str) -> QQuickItem:
        found: list[QQuickItem] = []

        def look() -> bool:
            found[:] = [item for item in self.hands._seen() if item.objectName() == name]
            return bool(found)

        self.hands.until(look, name)
        return found[0]


def test_a_condition_is_picked_changed_and_taken_away(desk: Panel) -> None:
    rules = Rules(desk)
    hands = rules.hands
    hands.click("Awas")
    rules.click("Add a condition…")
    rules.click("Choose a live figure")
    hands.click("ISPU")
    rules.says("when", "udara.ispu > 0")
    rules.write("conditionValue", "100")
    rules.says("when", "udara.ispu > 100")
    hands.see("Only while ISPU is above 100. Where the figure is old or missing, it does not play.")
    rules.click("is above")
    hands.click("is at most")
    rules.says("when", "udara.ispu <= 100")
    rules.write("conditionValue", "banyak")
    hands.see("Write a number, such as 100.")
    rules.says("when", "udara.ispu <= 100")
    rules.click("Play regardless of the figure")
    rules.says("when", None)
    hands.press(Qt.Key.Key_Z, CTRL)
    rules.says("when", "udara.ispu <= 100")


def test_a_condition_that_cannot_be_read_is_kept_until_another_is_picked(desk: Panel) -> None:
    rules = Rules(desk)
    hands = rules.hands
    hands.click("Aneh")
    hands.see("It has a condition that cannot be read. Choose a figure in its place, or remove it.")
    rules.says("when", "udara.ispu >> 3", 1)
    rules.click("Choose a live figure")
    hands.click("ISPU")
    rules.says("when", "udara.ispu > 0", 1)


def test_a_first_and_a_last_day_may_have_a_time(desk: Panel) -> None:
    rules = Rules(desk)
    rules.hands.click("Awas")
    assert desk.session is not None
    page = next(one.model for one in desk.session.shell._open if one.page.name == "schedule")
    form = page.property("form")
    form.setDate("starts", 2026, 11, 24)
    form.setDate("ends", 2026, 11, 30)
    rules.says("starts", date(2026, 11, 24))
    rules.write("timeOfFirst day", "10:30")
    rules.says("starts", datetime(2026, 11, 24, 10, 30))  # noqa: DTZ001 - local
    form.setDate("starts", 2026, 11, 25)
    rules.says("starts", datetime(2026, 11, 25, 10, 30))  # noqa: DTZ001 - local
    rules.write("timeOfLast day", "7")
    rules.says("ends", datetime(2026, 11, 30, 7, 0))  # noqa: DTZ001 - local
    rules.write("timeOfFirst day", "25")
    rules.says("starts", datetime(2026, 11, 25, 10, 30))  # noqa: DTZ001 - local
    form.setClock("starts", "")
    rules.says("starts", date(2026, 11, 25))


def test_leaving_a_field_changes_nothing_and_what_is_typed_only_itself(desk: Panel) -> None:
    assert desk.session is not None
    times = 'from = "08:00:30"\nto = "9:30"\nstarts = 2026-11-24T10:00:30\n'
    bench = desk.session.workbench
    bench.do("Times", lambda texts: {**texts, "site.toml": texts["site.toml"].replace('level = "event"\n', times)})
    rules = Rules(desk)
    hands = rules.hands
    hands.click("Awas")
    before = rules.rule()
    for name in ("scheduleName", "scheduleFrom", "scheduleTo", "timeOfFirst day"):
        hands.named(name).forceActiveFocus()
        hands.press(Qt.Key.Key_Tab)
    assert rules.rule() == before
    rules.write("scheduleTo", "10:00")
    rules.says("to", "10:00")
    assert rules.rule()["from"] == "08:00:30"


def test_what_is_typed_outlasts_what_comes_from_elsewhere(desk: Panel) -> None:
    assert desk.session is not None
    bench = desk.session.workbench
    rules = Rules(desk)
    hands = rules.hands
    hands.click("Awas")
    field = hands.named("scheduleName")
    field.forceActiveFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    for letter in "Bahaya":
        QTest.keyClick(hands.window, ord(letter))
    bench.changed.emit()  # such as when files were looked into
    hands.press(Qt.Key.Key_Return)
    rules.says("name", "Bahaya")


def test_why_a_value_is_refused_stays_while_the_condition_does(desk: Panel) -> None:
    assert desk.session is not None
    bench = desk.session.workbench
    bench.do("When", lambda texts: {**texts, "site.toml": texts["site.toml"].replace(">> 3", "> 3")})
    rules = Rules(desk)
    rules.hands.click("Aneh")
    rules.write("conditionValue", "banyak")
    rules.hands.see("Write a number, such as 100.")
    bench.changed.emit()
    rules.hands.see("Write a number, such as 100.")
    bench.undo()
    rules.hands.until(lambda: "Write a number, such as 100." not in rules.hands.texts(), "it to be gone")
