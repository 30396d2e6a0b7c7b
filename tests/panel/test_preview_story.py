"""The time machine in a real window: next Tuesday 09:30, scrubbed by mouse and keyboard, followed by an edit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.panel.desk import Place
from kiosk.panel.draft import with_text
from kiosk.panel.preview import PreviewPage
from kiosk.panel.preview.subject import Subject
from kiosk.panel.preview.transport import Transport
from kiosk.panel.run import Panel
from tests.panel.desktop import Hands, panel

SITE = """
[site]
title = "Kota"
timezone = "Asia/Jakarta"

[[screen]]
name = "videotron"
canvas = [1280, 720]

[[rule]]
name = "Sehari-hari"
zones = { main = "biasa" }

[[rule]]
name = "Selasa pagi"
level = "campaign"
zones = { main = "selasa" }
days = "tue"
from = "09:00"
to = "10:00"

[[rule]]
name = "Bila udara buruk"
level = "event"
zones = { main = "udara" }
when = "udara.ispu > 100"

[[feed]]
name = "udara"
kind = "push"
value = [{ name = "ispu", label = "ISPU" }]
"""
PLAYLIST = '[[item]]\ntype = "announcement"\ntitle = "{title}"\ntheme = "{theme}"\n'
LISTS = {"biasa": ("Biasa", "night"), "selasa": ("Selasa", "gold"), "udara": ("Udara", "paper")}
TICKER = '[[item]]\ntype = "ticker"\ntext = "Kabar hari ini"\n'
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qapp: object, state: Path, tmp_path: Path) -> Iterator[Panel]:
    del qapp
    site = tmp_path / "kota"
    (site / "playlists").mkdir(parents=True)
    (site / "site.toml").write_text(SITE)
    for name, (title, theme) in LISTS.items():
        (site / "playlists" / f"{name}.toml").write_text(PLAYLIST.format(title=title, theme=theme))
    with panel(state) as one:
        one.open(site)
        yield one


class Eyes:
    """The page, the hands on it, and what the picture shows."""

    def __init__(self, desk: Panel) -> None:
        assert desk.session is not None
        self.workbench = desk.session.workbench
        self.hands = Hands(desk.session.window)
        self.hands.click("Preview")
        (page,) = (
            one["model"] for one in desk.session.shell.property("pages") if isinstance(one["model"], PreviewPage)
        )
        self.page: PreviewPage = page
        self.transport: Transport = page.property("transport")
        self.subject: Subject = page.property("subject")
        self.hands.until(page.picture.shown, "the picture is there")

    def jump(self, text: str) -> None:
        field = self._item("jump")
        field.forceActiveFocus()
        for letter in text:
            QTest.keyClick(self.hands.window, Qt.Key(ord(letter.upper())))
        self.hands.press(Qt.Key.Key_Return)

    def drag(self, *shares: float) -> None:
        """Over the strip."""
        strip = self._item("strip")
        points = [strip.mapToScene(QPointF(share * strip.width(), 40)).toPoint() for share in shares]
        QTest.mousePress(self.hands.window, LEFT, NONE, points[0])
        for point in points[1:]:
            QTest.mouseMove(self.hands.window, point)
        QTest.mouseRelease(self.hands.window, LEFT, NONE, points[-1])

    def shows(self, title: str) -> None:
        """Wait until it stands on the picture."""
        scene = self.page.picture.scene
        assert scene is not None
        canvas = scene.canvas

        def drawn() -> bool:
            on = [item for item in _within(canvas) if item.property("text") == title and item.isVisible()]
            return self.page.picture.shown() and bool(on)

        self.hands.until(drawn, f"{title} on the picture")

    def ground(self) -> tuple[int, int, int]:
        """The colour near the top right corner of the picture."""
        scene = self.page.picture.scene
        assert scene is not None
        canvas = scene.canvas
        corner = canvas.mapToScene(QPointF(canvas.width() * 0.97, canvas.height() * 0.05)).toPoint()
        colour = self.hands.window.grabWindow().pixelColor(corner)
        return colour.red(), colour.green(), colour.blue()

    def _item(self, name: str) -> QQuickItem:
        return next(item for item in _within(self.hands.window.contentItem()) if item.objectName() == name)


def _within(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _within(child)


def _is_golden(colour: tuple[int, int, int]) -> bool:
    red, green, blue = colour
    return red > 200 and green > 130 and blue < 140


def test_next_tuesday_at_half_past_nine(desk: Panel) -> None:
    eyes = Eyes(desk)
    eyes.jump("next Tuesday 09:30")
    eyes.shows("Selasa")
    eyes.hands.until(lambda: _is_golden(eyes.ground()), "a golden picture")
    assert (eyes.transport.local.weekday(), eyes.transport.local.hour) == (1, 9)
    eyes.hands.see("Selasa pagi goes before it")
    eyes.hands.see("Only if ISPU is above 100; that is not so")


def test_the_day_is_scrubbed_over_by_mouse_and_keyboard(desk: Panel) -> None:
    eyes = Eyes(desk)
    eyes.jump("next Tuesday 08:00")
    eyes.shows("Biasa")
    eyes.drag(0.1, 0.2, 9.5 / 24)
    eyes.shows("Selasa")
    assert eyes.transport.pace == 0
    for _ in range(3):
        eyes.hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert eyes.transport.local.hour == 12
    eyes.shows("Biasa")
    eyes.hands.press(Qt.Key.Key_PageDown)
    assert eyes.transport.local.weekday() == 2
    eyes.hands.press(Qt.Key.Key_Space)
    eyes.hands.see("Pause")
    eyes.hands.click("10× as fast")
    before = eyes.transport.now
    eyes.hands.until(lambda: eyes.transport.now > before + 5_000, "time runs fast")


def test_what_is_supposed_and_what_is_edited_shows_at_once(desk: Panel) -> None:
    eyes = Eyes(desk)
    eyes.jump("next Wednesday 09:30")
    eyes.shows("Biasa")
    eyes.subject.suppose(0, 1)
    eyes.shows("Udara")
    eyes.subject.suppose(0, 0)
    eyes.shows("Biasa")
    text = PLAYLIST.format(title="Baru", theme="gold")
    eyes.workbench.do("change", lambda texts: with_text(texts, "playlists/biasa.toml", text))
    eyes.shows("Baru")


def test_a_time_that_is_not_clear_is_refused(desk: Panel) -> None:
    eyes = Eyes(desk)
    eyes.jump("someday")
    eyes.hands.see("That is not a day or time.")
    eyes.hands.click("Playlists")
    eyes.hands.until(lambda: "That is not a day or time." not in eyes.hands.texts(), "the complaint to go")


def test_it_sleeps_while_nobody_sees_it(desk: Panel) -> None:
    eyes = Eyes(desk)
    assert eyes.page.picture.awake
    eyes.workbench.do("ticker", lambda texts: with_text(texts, "playlists/biasa.toml", TICKER))
    eyes.hands.until(eyes.page.picture.shown, "the ticker")
    eyes.hands.click("Playlists")
    eyes.hands.until(lambda: not eyes.page.picture.awake, "asleep")
    eyes.hands.click("Preview")
    eyes.shows("Kabar hari ini")


def test_a_draft_with_mistakes_shows_what_was_before_them(desk: Panel) -> None:
    eyes = Eyes(desk)
    eyes.jump("next Wednesday 09:30")
    eyes.workbench.do("break", lambda texts: with_text(texts, "playlists/biasa.toml", "[[item]]\ntype = 1\n"))
    eyes.hands.see("The draft has mistakes. This is how it was before them.")
    eyes.shows("Biasa")


def test_an_item_is_looked_at_by_itself_until_the_whole_screen_is_wanted_again(desk: Panel) -> None:
    eyes = Eyes(desk)
    eyes.shows("Biasa")
    eyes.hands.click("Playlists")
    eyes.hands.click("udara")
    eyes.hands.click("Udara")
    eyes.hands.click("Look at it in the preview")
    eyes.shows("Udara")
    eyes.hands.see("Only “udara, item 1” is shown here.")
    eyes.hands.click("Whole screen")
    eyes.shows("Biasa")
    assert not eyes.subject.look_at(Place("preview", "playlists/none.toml"), eyes.transport.now)
