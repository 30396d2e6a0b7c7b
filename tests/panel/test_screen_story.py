"""The screen of this machine, from the panel's window to the framebuffer of the process beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.panel.run import Panel
from tests.panel.desktop import Hands, panel
from tests.stories.test_a_folder_on_the_screen import SOON, playing, put, shows
from tests.support import Display, Frame, Media

ALARM = (0x7C, 0x0F, 0x20)


@pytest.fixture
def site(tmp_path: Path, media: Media) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "assets").mkdir()
    (folder / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    for colour in ("red", "blue"):
        put(media.picture(colour, (1280, 720)), folder / "assets" / f"{colour}.png")
    items = "".join(
        f'[[item]]\ntype = "image"\nsrc = "assets/{colour}.png"\nseconds = {seconds}\n'
        for colour, seconds in (("red", 3600), ("blue", 1))
    )
    (folder / "playlists" / "siang.toml").write_text(f'title = "Siang"\n{items}')
    return folder


@contextmanager
def at_the_panel(site: Path, state: Path) -> Iterator[Hands]:
    with panel(state) as one:
        one.open(site)
        yield _hands(one)


def _hands(one: Panel) -> Hands:
    assert one.session is not None
    return Hands(one.session.window)


def mostly(colour: tuple[int, int, int]) -> Callable[[Frame], bool]:
    """Whether most of the screen has that colour."""
    wanted = np.array(colour)
    return lambda frame: bool((np.abs(frame.astype(int) - wanted).max(axis=2) < 12).mean() > 0.6)


def hold(hands: Hands, text: str, until: str) -> None:
    """Keep the mouse down on it until something else is to be seen."""
    item = hands.see(text)
    centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(hands.window, Qt.MouseButton.LeftButton, none, centre)
    hands.see(until)
    QTest.mouseRelease(hands.window, Qt.MouseButton.LeftButton, none, centre)


@pytest.mark.usefixtures("qapp")
def test_an_emergency_from_the_button_to_its_end(site: Path, state: Path, display: Display) -> None:
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the site")
        with at_the_panel(site, state) as hands:
            hands.until(lambda: hands.see("Emergency").isEnabled(), "the player to answer")
            hands.click("Emergency")
            hands.see("Emergency on this screen")
            hands.click("Hold to show the alert")
            assert "End alert" not in hands.texts()
            hold(hands, "Hold to show the alert", "End alert")
            hands.until(lambda: mostly(ALARM)(display.frame()), "the alert")
            hands.until(lambda: "Emergency on this screen" not in hands.texts(), "the dialog to close")
            hands.click("End alert")
            hands.click("End it, back to the schedule")
            hands.until(lambda: shows("red")(display.frame()), "the site again")
            hands.until(lambda: "End alert" not in hands.texts(), "the panel to show that it is over")


@pytest.mark.usefixtures("qapp")
def test_a_presenters_clicker_turns_the_pages_of_the_screen(site: Path, state: Path, display: Display) -> None:
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the site")
        with at_the_panel(site, state) as hands:
            hands.click("Screens")
            hands.until(lambda: hands.see("The next item (Page Down)").isEnabled(), "the player to answer")
            hands.press(Qt.Key.Key_PageDown)
            hands.until(lambda: shows("blue")(display.frame()), "the next item")
            hands.see("The screen is in your hands until you go back to the schedule.")
            hands.press(Qt.Key.Key_B)
            hands.until(lambda: mostly((0, 0, 0))(display.frame()), "black")
            hands.see("Black, and light again (B)")
            hands.press(Qt.Key.Key_Escape)
            hands.until(lambda: shows("red")(display.frame()), "the schedule")


@pytest.mark.usefixtures("qapp")
def test_without_a_player_the_next_step_is_said_and_no_alert_is_offered(site: Path, state: Path) -> None:
    with at_the_panel(site, state) as hands:
        hands.click("Screens")
        hands.see("No player runs on this computer")
        assert not hands.see("Emergency").isEnabled()
