"""The exhibition: player and panel on one computer, the wall on the display beside the panel's."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from shiboken6 import Shiboken

from kiosk.panel.run import Panel
from kiosk.panel.screens.exhibition import Exhibition
from kiosk.panel.screens.exhibition import exhibition as module
from kiosk.panel.screens.exhibition.places import Plug, Wanted, beside, window_for
from kiosk.panel.screens.exhibition.process import Started, read_started, write_started
from kiosk.store import Store
from tests.panel.desktop import Hands, panel
from tests.panel.test_screen_story import mostly, site  # noqa: F401 - a fixture
from tests.support import Display, Frame, wait_until
from tests.support.monitors import Monitor, plug_in

LAPTOP, WALL = Plug("eDP-1", 1366, 768), Plug("HDMI-1", 1280, 720)
RED = (255, 0, 0)


def test_the_wall_is_shown_on_every_display_but_the_panels() -> None:
    assert beside([LAPTOP, WALL], "eDP-1") == (WALL,)
    assert beside([LAPTOP], "eDP-1") == ()


def test_a_window_leaves_room_for_the_panel() -> None:
    assert window_for((1920, 1080), LAPTOP) == (819, 461)
    assert window_for((320, 160), LAPTOP) == (320, 160)


def test_the_player_is_told_where_to_draw() -> None:
    wall = Wanted(Path("/kota"), "", ("HDMI-1", "DP-1"))
    assert wall.arguments(Path("/s")) == ["/kota", "--state", "/s", "--display", "HDMI-1", "--display", "DP-1"]
    assert Wanted(None, "", (), (640, 360)).arguments(Path("/s")) == ["--state", "/s", "--windowed", "640x360"]


def test_another_process_of_the_same_number_is_not_taken_for_it(state: Path) -> None:
    mine = Started.now(os.getpid(), "HDMI-1")
    assert mine is not None
    write_started(state, mine)
    assert read_started(state) == mine
    write_started(state, Started(mine.pid, mine.born + 1, ""))
    assert read_started(state) is None


@contextmanager
def at_the_panel(
    site: Path,  # noqa: F811 - the fixture
    state: Path,
    display: Display,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Hands, Exhibition]]:
    """The panel draws nowhere; what it starts draws on `display`."""
    with panel(state) as one:
        one.open(site)
        for name, value in display.environ(LAYAR_LISTEN="127.0.0.1:0").items():
            monkeypatch.setenv(name, value)
        yield _hands(one)


@pytest.fixture
def nothing_stays(state: Path) -> Iterator[None]:
    yield
    if started := read_started(state):
        started.end()
        wait_until(lambda: not started.is_alive, what="the player to end")


def _hands(one: Panel) -> tuple[Hands, Exhibition]:
    assert one.session is not None
    exhibition = one.session.shell.exhibition
    assert isinstance(exhibition, Exhibition)
    return Hands(one.session.window), exhibition


def only_right(frame: Frame) -> bool:
    half = frame.shape[1] // 2
    near = np.abs(frame[:, half:].astype(int) - np.array(RED)).max(axis=2) < 24
    return bool(near.mean() > 0.98) and bool((frame[:, :half] == 0).all())


@pytest.mark.usefixtures("qapp", "nothing_stays")
def test_from_the_button_to_the_wall_and_to_its_end(
    site: Path,  # noqa: F811 - the fixture
    state: Path,
    displays: Callable[[int, int], Display],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    display = displays(1280, 360)
    plug_in(display, Monitor("LAPTOP", 0, 0, 640, 360), Monitor("WALL", 640, 0, 640, 360))
    monkeypatch.setattr(module, "_plugs", lambda: [Plug("", 640, 360), Plug("WALL", 640, 360)])
    with at_the_panel(site, state, display, monkeypatch) as (hands, _):
        hands.click("Screens")
        hands.click("Start the exhibition…")
        hands.see("640 × 360")
        hands.click("Start the exhibition")
        hands.see("The exhibition starts")
        hands.until(lambda: only_right(display.frame()), "the wall, and nothing on the panel's display")
        hands.see("The exhibition runs on the display WALL.")
        hands.window.close()
        hands.see("The exhibition is running")
        hands.click("Let the wall go on")
        hands.until(lambda: not Shiboken.isValid(hands.window), "the site to be let go")
    with at_the_panel(site, state, display, monkeypatch) as (hands, exhibition):
        assert only_right(display.frame())
        assert exhibition.property("running"), "the next panel finds it"
        hands.click("Screens")
        hands.click("End the exhibition…")
        hands.click("End the exhibition")
        hands.until(lambda: mostly((0, 0, 0))(display.frame()), "the wall to be dark")
        hands.see("No player runs on this computer")
        hands.see("Start the exhibition…")


@pytest.mark.usefixtures("qapp", "nothing_stays")
def test_with_one_display_alone_a_window_is_offered_and_a_failure_is_told(
    site: Path,  # noqa: F811 - the fixture
    state: Path,
    display: Display,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with at_the_panel(site, state, display, monkeypatch) as (hands, exhibition), Store(state).lock():
        hands.click("Screens")
        hands.click("Start the exhibition…")
        assert "Start the exhibition" in hands.texts()  # the title; there is no button of that name
        hands.click("Show in a window")
        hands.until(lambda: any("ended again at once" in text for text in hands.texts()), "the failure to be told")
        assert exhibition.property("offered")


@pytest.mark.usefixtures("qapp")
def test_from_the_list_of_sites_it_is_asked_where_to_show_it(
    site: Path,  # noqa: F811 - the fixture
    state: Path,
) -> None:
    with panel(state) as one:
        one.open(site)
        one.choose()
        assert one.chooser is not None
        Hands(one.chooser).click("Start the exhibition with Kota")
        hands, _ = _hands(one)
        hands.see(
            "No second display is connected to this computer. Connect the projector or the LED wall, and it appears "
            "here by itself; or show the wall in a window, to try it out."
        )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("outputs", "displays"), [(False, ("DP-2",)), (True, ("HDMI-1", "DP-2"))])
def test_a_screen_without_outputs_goes_to_one_display_and_one_with_outputs_where_it_says(
    site: Path,  # noqa: F811 - the fixture
    state: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    outputs: bool,
    displays: tuple[str, ...],
) -> None:
    output = '[[screen.output]]\ndisplay = "HDMI-1"\nsource = [0, 0, 640, 360]\ntarget = [0, 0]\n' if outputs else ""
    text = (site / "site.toml").read_text()
    (site / "site.toml").write_text(f'{text}[[screen]]\nname = "Tugu"\ncanvas = [640, 360]\n{output}')
    plugs = [Plug("", 1366, 768), Plug("HDMI-1", 640, 360), Plug("DP-2", 640, 360)]
    asked: list[Wanted] = []
    monkeypatch.setattr(module, "_plugs", lambda: plugs)
    monkeypatch.setattr(module, "start", lambda wanted, _: asked.append(wanted))
    with panel(state) as one:
        one.open(site)
        hands, _ = _hands(one)
        hands.click("Screens")
        hands.click("Start the exhibition…")
        hands.click("DP-2")
        hands.click("Start the exhibition")
        hands.until(lambda: [wanted.displays for wanted in asked] == [displays], "the player to be asked for")
