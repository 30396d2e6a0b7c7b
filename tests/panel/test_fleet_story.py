"""All screens in the panel's window: the one of this machine, with the framebuffer as witness, and those elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.panel.draft import Texts, inserted, with_text, written
from kiosk.panel.run import Panel
from tests.panel.desktop import Hands, panel
from tests.panel.test_screen_story import hold
from tests.stories.test_a_folder_on_the_screen import SOON, playing, put, shows
from tests.support import Display, Frame, Media

SITE = """
[site]
title = "Kota"
timezone = "Asia/Jakarta"
[[screen]]
name = "Tugu"
[[screen]]
name = "Pasar"
tags = ["dalam"]
canvas = [640, 360]
[[rule]]
name = "Siang"
screens = ["Tugu"]
zones = { main = "siang" }
[[rule]]
name = "Di dalam"
screens = ["dalam"]
level = "campaign"
zones = { main = "dalam" }
"""
SAME = "What is on air, the same as your draft"


@pytest.fixture
def site(tmp_path: Path, media: Media) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "assets").mkdir()
    put(media.picture("red", (1280, 720)), folder / "assets" / "red.png")
    (folder / "site.toml").write_text(SITE)
    (folder / "playlists" / "siang.toml").write_text('[[item]]\ntype = "image"\nsrc = "assets/red.png"\n')
    (folder / "playlists" / "dalam.toml").write_text('[[item]]\ntype = "announcement"\ntitle = "Selamat datang"\n')
    return folder


@contextmanager
def opened(site: Path, state: Path) -> Iterator[tuple[Panel, Hands]]:
    with panel(state) as one:
        one.open(site)
        assert one.session is not None
        hands = Hands(one.session.window)
        hands.click("Screens")
        yield one, hands


def _more(texts: Texts) -> Texts:
    path, table = "playlists/siang.toml", written("item", {"type": "announcement", "title": "Dua"})
    return with_text(texts, path, inserted(texts[path], "item", 0, [table]))


def type_in(hands: Hands, text: str) -> None:
    for letter in text:
        QTest.keyClick(hands.window, ord(letter))


def named(frame: Frame) -> bool:
    """Whether the plate with the name lies over the picture: its frame is gold."""
    edge = frame[:4, 100:1100].astype(int)
    return bool((np.abs(edge - np.array((0xF2, 0xB6, 0x32))).max(axis=2) < 6).mean() > 0.9)


@pytest.mark.usefixtures("qapp")
def test_of_this_machine_everything_is_known_and_of_the_others_what_is_planned(
    site: Path, state: Path, display: Display
) -> None:
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the site")
        with opened(site, state) as (one, hands):
            hands.see("On now: red.png")
            hands.see(SAME)
            hands.see("Planned now: Selamat datang")
            hands.see("Not linked: how it is, is not known")
            hands.click("Pasar")
            hands.see("Campaign · schedule “Di dalam”")
            hands.see("Canvas: 640 × 360 pixels")
            assert "Control now" not in hands.texts()
            hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
            assert one.session is not None
            one.session.workbench.do("+", _more)
            hands.see("What is on air; your draft differs")
            hands.click("Tugu")
            hands.see("Control now")


@pytest.mark.usefixtures("qapp")
def test_it_says_its_name_starts_anew_and_tells_who_wanted_what(site: Path, state: Path, display: Display) -> None:
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the site")
        with opened(site, state) as (_, hands):
            hands.click("Tugu")
            hands.click("Your name, so that others see who wanted it")
            type_in(hands, "Ani")
            hands.press(Qt.Key.Key_Return)
            hands.see("What you do here is recorded under the name Ani.")
            hands.click("What is on stays on")
            hands.see("By Ani, until it is ended")
            hands.click("The screen shows its name for some seconds")
            hands.until(lambda: named(display.frame()), "the name")
            hands.click("Restart…")
            hands.rest("Hold to restart")
            hold(hands, "Hold to restart", "Restarting; the screen is dark for a moment.")
            hands.until(lambda: not named(display.frame()), "the picture to end")
            hands.until(lambda: shows("red")(display.frame()), "what was on, again")


@pytest.mark.usefixtures("qapp")
def test_some_of_many_are_found_by_name_and_state(site: Path, state: Path) -> None:
    more = "".join(f'[[screen]]\nname = "Kelurahan {number}"\ntags = ["luar"]\n' for number in range(200))
    (site / "site.toml").write_text(SITE.replace("[[rule]]", f"{more}[[rule]]", 1))
    with opened(site, state) as (_, hands):
        hands.see("All (203)")
        hands.click("Search by name or tag")
        type_in(hands, "kelurahan 19")
        hands.until(lambda: "Pasar" not in hands.texts() and "Kelurahan 19" in hands.texts(), "those of that name")
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Right)
        hands.press(Qt.Key.Key_Return)
        hands.see("Kelurahan 190")
        hands.see("The poster")
