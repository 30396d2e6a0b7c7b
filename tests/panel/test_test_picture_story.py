"""The test picture, from the panel's window to the framebuffer of the process beside it, pixel by pixel."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.panel.desktop import Hands, panel
from tests.stories.test_a_folder_on_the_screen import SOON, playing, put, shows
from tests.support import Display, Frame, Media

YELLOW, WHITE = (255, 255, 0), (255, 255, 255)


@pytest.fixture
def site(tmp_path: Path, media: Media) -> Path:
    folder = tmp_path / "kota"
    folder.mkdir()
    (folder / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    put(media.picture("red", (1280, 720)), folder / "a.png")
    return folder


@contextmanager
def at_the_panel(site: Path, state: Path) -> Iterator[Hands]:
    with panel(state) as one:
        one.open(site)
        assert one.session is not None
        yield Hands(one.session.window)


def framed(frame: Frame) -> bool:
    """Whether the edge of the canvas is the edge of the screen, on all four sides."""
    edges = (frame[0], frame[-1], frame[:, 0], frame[:, -1])
    return all({tuple(pixel) for pixel in edge.tolist()} == {YELLOW} for edge in edges)


def outlines(total: int, size: int) -> list[int]:
    """Where cabinets of that size begin and end."""
    edges = [*range(0, total, size), total]
    return sorted({place for n, edge in enumerate(edges[1:]) for place in (edges[n], edge - 1)})


def lines(row: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> list[int]:
    return [n for n, pixel in enumerate(map(tuple, row.tolist())) if pixel in {WHITE, YELLOW}]


def shows_cabinets(frame: Frame, width: int, height: int) -> bool:
    """Whether the canvas is framed, and every cabinet of that size outlined, and nothing else, to the pixel."""
    across, down = outlines(frame.shape[1], width), outlines(frame.shape[0], height)
    return framed(frame) and lines(frame[2]) == across and lines(frame[:, 2]) == down


@pytest.mark.usefixtures("qapp")
def test_cabinets_are_on_the_screen_to_the_pixel_until_they_are_ended(
    site: Path, state: Path, display: Display
) -> None:
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the site")
        with at_the_panel(site, state) as hands:
            hands.click("Layouts")
            hands.click("Test picture…")
            hands.click("By size in pixels")
            hands.until(lambda: hands.see("Show on this screen").isEnabled(), "the player to answer")
            hands.click("Show on this screen")
            hands.until(lambda: shows_cabinets(display.frame(), 128, 128), "the test picture")
            hands.see("The test picture is on the screen of this computer.")
            hands.click("By number")
            hands.click("Show it like this")
            hands.until(lambda: shows_cabinets(display.frame(), 160, 180), "eight by four cabinets")
            hands.click("End the test picture")
            hands.until(lambda: shows("red")(display.frame()), "the site again")
            hands.see("Show on this screen")
            hands.press(Qt.Key.Key_Escape)
            hands.until(lambda: "Show on this screen" not in hands.texts(), "the dialog to close")
