"""Layouts in a real window: zones are drawn, dragged, stretched, snapped, named, and all of it is taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.model import Layout, Rule, Screen
from kiosk.panel.layouts.boxes import Box, box_of
from kiosk.panel.run import Panel
from tests.panel.desktop import Hands, panel

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CANVAS = (1280, 720)
SITE = """\
# Kota kita
[site]
title = "Kota"
timezone = "Asia/Jakarta"
[[screen]]
name = "videotron"
canvas = [1280, 720]
"""
PLAYLIST = 'title = "Berita pagi"\n\n[[item]]\ntype = "announcement"\ntitle = "Halo"\n'


class Canvas:
    """Where a pointer must be for a pixel of the canvas."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands

    def drag(self, start: tuple[float, float], end: tuple[float, float], *, drop: bool = True) -> None:
        points = [self._sheet().mapToScene(self._point(*one)).toPoint() for one in (start, end)]
        QTest.mousePress(self.hands.window, LEFT, NONE, points[0])
        for step in range(1, 5):
            QTest.mouseMove(self.hands.window, points[0] + (points[1] - points[0]) * step / 4)
        if drop:
            QTest.mouseRelease(self.hands.window, LEFT, NONE, points[1])

    def click(self, x: float, y: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        place = self._sheet().mapToScene(self._point(x, y)).toPoint()
        QTest.mouseClick(self.hands.window, LEFT, modifiers, place)

    def _sheet(self) -> QQuickItem:
        return next(item for item in self.hands._seen() if item.objectName() == "canvas")

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(x / CANVAS[0] * self._sheet().width(), y / CANVAS[1] * self._sheet().height())


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "site.toml").write_text(SITE)
    (folder / "playlists" / "berita.toml").write_text(PLAYLIST)
    return folder


@pytest.fixture
def desk(qapp: object, state: Path) -> Iterator[Panel]:
    del qapp
    with panel(state) as one:
        yield one


def _open(desk: Panel, site: Path) -> Hands:
    desk.open(site)
    assert desk.session is not None
    desk.session.window.resize(1280, 1000)
    hands = Hands(desk.session.window)
    hands.click("Layouts")
    hands.rest("Test picture…")
    return hands


def _layouts(desk: Panel) -> tuple[Layout, ...]:
    assert desk.session is not None
    return desk.session.workbench.take.loaded.site.settings.layout


def _rules(desk: Panel) -> tuple[Rule, ...]:
    assert desk.session is not None
    return desk.session.workbench.take.loaded.site.settings.rule


def _screen(desk: Panel) -> Screen:
    assert desk.session is not None
    return desk.session.workbench.take.loaded.site.settings.screen[0]


def _boxes(desk: Panel) -> list[Box]:
    return [box_of(zone.rect, CANVAS) for zone in _layouts(desk)[0].zone]


def _steps(desk: Panel) -> int:
    assert desk.session is not None
    return desk.session.workbench.draft.history.done


def _type(hands: Hands, name: str, text: str) -> None:
    """Into the field of that name, and on to the next one."""
    field = next(item for item in hands._seen() if item.objectName() == name)
    field.forceActiveFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    for letter in text:
        QTest.keyClick(hands.window, ord(letter))
    hands.press(Qt.Key.Key_Return)


def test_zones_are_drawn_dragged_stretched_and_taken_back(desk: Panel, site: Path) -> None:
    hands = _open(desk, site)
    hands.click("Make a layout")
    hands.rest("Whole screen")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: [one.name for one in _layouts(desk)] == ["Whole screen"], "the layout")
    hands.until(lambda: "LED band" not in hands.texts(), "the dialog to be closed")
    canvas = Canvas(hands)

    canvas.click(640, 300)
    canvas.drag((640, 717), (640, 540))
    (main,) = _boxes(desk)
    assert (main.left, main.top, main.right) == (0, 0, 1280)
    assert abs(main.bottom - 543) < 6
    steps = _steps(desk)
    canvas.click(640, 700)
    canvas.drag((700, 700), (1000, 552))
    assert _steps(desk) == steps + 1
    fresh = _boxes(desk)[1]
    assert fresh.top == main.bottom, "it is drawn to the lower edge of the zone above"
    assert abs(fresh.left - 700) < 6
    assert abs(fresh.bottom - 700) < 24
    hands.see("Zone")

    canvas.drag((850, 630), (850 - fresh.left + 5, 630))
    assert _boxes(desk)[1].left == 0, "it is drawn to the edge of the canvas"
    assert _steps(desk) == steps + 2
    canvas.drag((640, 300), (740, 350), drop=False)
    hands.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(hands.window, LEFT)
    assert _steps(desk) == steps + 2, "a gesture that was given up changes nothing"

    for _ in range(2):
        hands.press(Qt.Key.Key_Z, CTRL)
    assert _boxes(desk) == [main]
    for _ in range(steps):
        hands.press(Qt.Key.Key_Z, CTRL)
    hands.see("Make a layout")
    assert desk.session is not None
    assert desk.session.workbench.draft.pending == frozenset()


def _with_layouts(site: Path) -> None:
    rects = {"main": ["0%", "0%", "50%", "50%"], "kanan": [700, 0, 100, 100], "jauh": [900, 30, 50, 60]}
    zones = "".join(f'[[layout.zone]]\nname = "{name}"\nrect = {rect}\n' for name, rect in rects.items())
    rule = '[[rule]]\nname = "Pagi"\nlayout = "utama"\nzones = { main = "berita", kanan = "berita" }\n'
    (site / "site.toml").write_text(f'{SITE}[[layout]]\nname = "utama"\n{zones}{rule}'.replace("'", '"'))


def test_the_keyboard_moves_sizes_chooses_and_arranges(desk: Panel, site: Path) -> None:
    _with_layouts(site)
    hands = _open(desk, site)
    canvas = Canvas(hands)
    canvas.click(750, 50)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Down, SHIFT)
    assert _boxes(desk)[1] == Box(701, 10, 801, 110)
    hands.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert _boxes(desk)[1] == Box(701, 10, 791, 110)
    assert [zone.rect.x.percent for zone in _layouts(desk)[0].zone] == [True, False, False]
    hands.press(Qt.Key.Key_PageDown)
    hands.press(Qt.Key.Key_Right, SHIFT)
    assert _boxes(desk)[2] == Box(910, 30, 960, 90)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.see("3 chosen")
    hands.click("From left to right")
    assert [box.left for box in _boxes(desk)] == [0, 730, 910]
    hands.click("Upper edges")
    assert [box.top for box in _boxes(desk)] == [0, 0, 0]
    canvas.click(935, 30)
    hands.press(Qt.Key.Key_Delete)
    assert len(_boxes(desk)) == 2
    for _ in range(7):
        hands.press(Qt.Key.Key_Z, CTRL)
    assert desk.session is not None
    assert desk.session.workbench.draft.pending == frozenset()


def test_numbers_units_and_names_say_the_same_in_words(desk: Panel, site: Path) -> None:
    _with_layouts(site)
    hands = _open(desk, site)
    Canvas(hands).click(750, 50)
    _type(hands, "Width", "320")
    assert _boxes(desk)[1] == Box(700, 0, 1020, 100)
    hands.see("“Jauh” lies over a part of “Kanan”.")
    hands.click("Percent")
    rect = _layouts(desk)[0].zone[1].rect
    assert (rect.x.value, rect.width.value, rect.width.percent) == (54.6875, 25, True)
    _type(hands, "Width", "90")
    hands.see("“Kanan” reaches out of the canvas. Move it, or make it smaller.")
    _type(hands, "Width", "640px")
    assert not _layouts(desk)[0].zone[1].rect.width.percent
    _type(hands, "zoneName", "samping")
    assert _rules(desk)[0].zones == {"main": "berita", "samping": "berita"}
    hands.click("Sound of this zone")
    assert [zone.sound for zone in _layouts(desk)[0].zone] == [False, True, False]
    hands.click("To the front")
    assert [zone.name for zone in _layouts(desk)[0].zone] == ["main", "jauh", "samping"]


def test_a_layout_in_use_goes_only_when_it_is_said_what_takes_its_place(desk: Panel, site: Path) -> None:
    _with_layouts(site)
    hands = _open(desk, site)
    hands.click("Duplicate the layout")
    assert [one.name for one in _layouts(desk)] == ["utama", "utama 2"]
    _type(hands, "layoutName", "cadangan")
    hands.click("Delete the layout")
    assert [one.name for one in _layouts(desk)] == ["utama"], "nothing uses it"
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.click("utama")
    hands.click("Delete the layout")
    hands.see("Delete “utama”?")
    hands.click("Cancel")
    hands.until(lambda: "Cancel" not in hands.texts(), "the dialog to be closed")
    _type(hands, "layoutName", "pokok")
    assert _rules(desk)[0].layout == "pokok"
    hands.click("Delete the layout")
    hands.click("Delete")
    assert [one.name for one in _layouts(desk)] == ["cadangan"]
    assert (_rules(desk)[0].layout, _rules(desk)[0].zones) == ("full", {"main": "berita"})
    assert desk.session is not None
    assert desk.session.workbench.take.problems == ()


def test_an_led_wall_is_led_to_its_displays(desk: Panel, site: Path) -> None:
    hands = _open(desk, site)
    hands.click("Outputs")
    hands.rest("Add an output")
    canvas = Canvas(hands)
    canvas.drag((2, 2), (636, 716))
    (output,) = _screen(desk).output
    assert output.source == (0, 0, 640, 720)
    _type(hands, "connector", "HDMI-1")
    canvas.drag((1270, 20), (650, 340))
    _type(hands, "connector", "HDMI-2")
    _type(hands, "Left", "128")
    hands.click("90°")
    first, second = _screen(desk).output
    assert (first.display, second.display, second.target, second.rotate) == ("HDMI-1", "HDMI-2", (128, 0), 90)
    assert second.source is not None
    assert second.source[0] == 640
    hands.press(Qt.Key.Key_Z, CTRL)
    assert _screen(desk).output[1].rotate == 0
    _type(hands, "Width of the canvas", "600")
    hands.see("“HDMI-1” reaches out of the canvas. Move it, or make it smaller.")


def test_a_screen_is_named_and_goes_with_the_schedules_that_are_for_it(desk: Panel, site: Path) -> None:
    rule = '[[rule]]\nname = "Pagi"\nscreens = ["videotron"]\nzones = { main = "berita" }\n'
    (site / "site.toml").write_text(SITE + rule)
    hands = _open(desk, site)
    hands.click("Outputs")
    hands.rest("Add an output")
    _type(hands, "screenName", "alun-alun")
    assert (_screen(desk).name, _rules(desk)[0].screens) == ("alun-alun", ("alun-alun",))
    hands.click("Delete the screen")
    hands.see("It stays: these schedules are for it by name: Pagi.")
    hands.click("New screen")
    hands.click("Delete the screen")
    assert _screen(desk).name == "alun-alun"


def test_a_site_that_cannot_be_read_says_so(desk: Panel, site: Path) -> None:
    (site / "site.toml").write_text("[[layout]\n")
    hands = _open(desk, site)
    hands.see("The layouts cannot be read")
