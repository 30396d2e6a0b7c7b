"""The schedule in a real window: weekday mornings are drawn, moved, stretched, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.model import SITE_FILE, Rule
from kiosk.panel.draft import with_text
from kiosk.panel.run import Panel
from kiosk.panel.schedule import SchedulePage
from tests.panel.desktop import Hands, panel

PLAYLIST = 'title = "Berita pagi"\n\n[[item]]\ntype = "announcement"\ntitle = "Halo"\n'
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Week:
    """Where a pointer must be for a day and an hour."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        window = self.hands.window
        points = [self._grid().mapToScene(self._point(*one)).toPoint() for one in (start, end)]
        QTest.mousePress(window, LEFT, NONE, points[0])
        for step in range(1, 5):
            QTest.mouseMove(window, points[0] + (points[1] - points[0]) * step / 4)
        QTest.mouseRelease(window, LEFT, NONE, points[1])

    def _grid(self) -> QQuickItem:
        return next(item for item in self.hands._seen() if item.objectName() == "weekGrid")

    def _point(self, day: float, hour: float) -> QPointF:
        return QPointF(day / 7 * self._grid().width(), hour / 24 * self._grid().height())


@pytest.fixture
def desk(qapp: object, state: Path, tmp_path: Path) -> Iterator[Panel]:
    del qapp
    site = tmp_path / "kota"
    (site / "playlists").mkdir(parents=True)
    (site / "site.toml").write_text('# Kota kita\n[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    (site / "playlists" / "berita.toml").write_text(PLAYLIST)
    with panel(state) as one:
        one.open(site)
        yield one


def _hands(desk: Panel) -> Hands:
    assert desk.session is not None
    hands = Hands(desk.session.window)
    hands.click("Schedule")
    return hands


def _rules(desk: Panel) -> tuple[Rule, ...]:
    assert desk.session is not None
    return desk.session.workbench.take.loaded.site.settings.rule


def _add(hands: Hands) -> None:
    hands.click("Add")
    hands.until(lambda: "Cancel" not in hands.texts(), "the dialog to be closed")


def _times(rule: Rule) -> tuple[object, int, int]:
    days = None if rule.days is None else sorted(rule.days)
    return days, rule.from_ms // 60_000, rule.to_ms // 60_000


def test_weekday_mornings_are_drawn_moved_stretched_and_taken_back(desk: Panel) -> None:
    hands = _hands(desk)
    hands.see("Everything plays always")
    hands.click("Schedule a playlist")
    _add(hands)
    week = Week(hands)
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: _rules(desk) != (), "the schedule to be there again")
    assert _times(_rules(desk)[0]) == ([0, 1, 2, 3, 4], 480, 720)

    week.drag((0.5, 14.05), (4.5, 17.95))
    hands.see("Mon–Fri, 14:00–18:00")
    _add(hands)
    assert _times(_rules(desk)[1]) == ([0, 1, 2, 3, 4], 840, 1080)
    assert _rules(desk)[1].zones == {"main": "berita"}

    week.drag((2.5, 16), (2.5, 17.55))
    assert _times(_rules(desk)[1])[1:] == (930, 1170)
    week.drag((2.5, 19.4), (2.5, 21))
    assert _times(_rules(desk)[1])[1:] == (930, 1260)
    week.drag((4.5, 18), (5.5, 18))
    assert _times(_rules(desk)[1])[0] == [0, 1, 2, 3, 5]

    for _ in range(3):
        hands.press(Qt.Key.Key_Z, CTRL)
    assert _times(_rules(desk)[1]) == ([0, 1, 2, 3, 4], 840, 1080)
    for _ in range(2):
        hands.press(Qt.Key.Key_Z, CTRL)
    hands.see("Everything plays always")
    assert desk.session is not None
    assert desk.session.workbench.draft.pending == frozenset()


def test_everything_goes_by_keyboard(desk: Panel) -> None:
    hands = _hands(desk)
    for _ in range(2):
        hands.press(Qt.Key.Key_N, CTRL)
        _add(hands)
    assert [rule.name for rule in _rules(desk)] == ["Berita pagi", "Berita pagi 2"]
    hands.click("List")
    hands.click("Berita pagi 2")
    hands.press(Qt.Key.Key_Up, ALT)
    assert [rule.name for rule in _rules(desk)] == ["Berita pagi 2", "Berita pagi"]
    hands.press(Qt.Key.Key_D, CTRL)
    assert [rule.name for rule in _rules(desk)] == ["Berita pagi 2", "Berita pagi 3", "Berita pagi"]
    hands.press(Qt.Key.Key_Delete)
    assert [rule.name for rule in _rules(desk)] == ["Berita pagi 2", "Berita pagi"]
    hands.click("Week")
    Week(hands).drag((0.2, 10), (0.2, 10))
    hands.press(Qt.Key.Key_Down)
    assert sorted(rule.from_ms // 60_000 for rule in _rules(desk)) == [480, 495]
    hands.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert sorted((rule.to_ms - rule.from_ms) // 60_000 for rule in _rules(desk)) == [225, 240]


def test_a_site_with_mistakes_shows_the_rules_that_are_right(desk: Panel, tmp_path: Path) -> None:
    rules = '[[rule]]\nname = "Pagi"\nzones = { main = "berita" }\n[[rule]]\nname = "Salah"\nzones = { main = "x" }\n'
    broken = tmp_path / "lain"
    (broken / "playlists").mkdir(parents=True)
    (broken / "playlists" / "berita.toml").write_text(PLAYLIST)
    (broken / "site.toml").write_text(rules + 'from = "25:00"\n')
    desk.open(broken)
    hands = _hands(desk)
    hands.see("Pagi")
    hands.click("List")
    hands.click("Pagi")
    hands.press(Qt.Key.Key_Delete)
    assert [rule.name for rule in _rules(desk)] == ["Salah"]


def test_a_schedule_that_cannot_be_read_says_so(desk: Panel, tmp_path: Path) -> None:
    broken = tmp_path / "lain"
    broken.mkdir()
    (broken / "site.toml").write_text("[[rule]\n")
    desk.open(broken)
    hands = _hands(desk)
    hands.see("The schedule cannot be read")
    hands.press(Qt.Key.Key_N, CTRL)
    assert "Cancel" not in hands.texts()


def test_what_is_more_than_routine_stands_in_its_month(desk: Panel) -> None:
    assert desk.session is not None
    rule = '[[rule]]\nname = "Festival"\nlevel = "event"\nzones = { main = "berita" }\n'
    desk.session.workbench.do("Festival", lambda texts: with_text(texts, SITE_FILE, texts[SITE_FILE] + rule))
    hands = _hands(desk)
    hands.click("Month")
    hands.see("Festival")
    page = next(one["model"] for one in desk.session.shell.property("pages") if isinstance(one["model"], SchedulePage))
    title = page.property("month").property("title")
    hands.see(title)
    hands.click("Next month")
    hands.until(lambda: title not in hands.texts(), "another month")
    hands.see("Festival")
