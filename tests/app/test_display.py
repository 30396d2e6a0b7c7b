"""Which display, and with which graphics path, before Qt is started."""

import json
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.app import graphics
from kiosk.app.display import Display, Kind, answers, find_display
from kiosk.app.graphics import choose, try_display, try_graphics
from tests import support


@pytest.mark.parametrize(
    ("environ", "kind"),
    [
        ({}, Kind.HEADLESS),
        ({"DISPLAY": ""}, Kind.HEADLESS),
        ({"DISPLAY": ":0"}, Kind.X11),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, Kind.X11),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/1"}, Kind.WAYLAND),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, Kind.HEADLESS),
        ({"QT_QPA_PLATFORM": "eglfs"}, Kind.NATIVE),
    ],
)
def test_the_environment_names_the_display(environ: Mapping[str, str], kind: Kind) -> None:
    assert find_display(environ, platform="linux").kind is kind
    assert find_display(environ, headless=True, platform="linux").kind is Kind.HEADLESS


@pytest.mark.parametrize(
    ("name", "address"),
    [
        (":7", "/X7"),
        (":7.1", "/X7"),
        ("unix:7", "/X7"),
        ("far.example.org:7", ""),
    ],
)
def test_an_x_display_is_a_socket_where_it_is_here(name: str, address: str) -> None:
    found = find_display({"DISPLAY": name}, platform="linux").address
    assert found.endswith(address)
    assert bool(found) is bool(address)


def test_a_display_answers_while_somebody_listens(tmp_path: Path) -> None:
    path = tmp_path / "wayland-1"
    display = find_display({"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(tmp_path)}, platform="linux")
    assert not answers(display)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        assert answers(display)
    assert not answers(display)


def test_a_real_x_server_is_found_and_can_be_opened(display: support.Display) -> None:
    found = find_display(display.environ(), platform="linux")
    assert answers(found)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", display.name)
        assert try_display(found)
        assert try_graphics(found) is None, "the GPU of a virtual display is the CPU in disguise"


def test_qt_cannot_open_a_display_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":65000")
    assert not try_display(Display(Kind.X11, ":65000"))


class Trial:
    def __init__(self, renderer: str | None) -> None:
        self.renderer = renderer
        self.calls = 0

    def __call__(self) -> str | None:
        self.calls += 1
        return self.renderer


X11 = Display(Kind.X11, ":0")


@pytest.fixture
def render_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    monkeypatch.setattr(graphics, "_RENDER_NODES", tmp_path)
    return (tmp_path / "renderD128").touch


def test_without_a_render_node_nothing_is_tried(state: Path, render_node: Callable[[], None]) -> None:
    del render_node
    trial = Trial("Fast GPU")
    assert choose(state, X11, {}, trial).software
    assert trial.calls == 0


@pytest.mark.parametrize("renderer", ["Fast GPU", None])
def test_a_trial_decides_once_per_boot_and_display(
    state: Path, render_node: Callable[[], None], monkeypatch: pytest.MonkeyPatch, renderer: str | None
) -> None:
    render_node()
    trial = Trial(renderer)
    first = choose(state, X11, {}, trial)
    assert first.software is (renderer is None)
    assert choose(state, X11, {}, trial) == first
    assert trial.calls == 1
    choose(state, Display(Kind.X11, ":1"), {}, trial)
    assert trial.calls == 2
    boot = state / "boot"
    boot.write_text("another")
    monkeypatch.setattr(graphics, "_BOOT_ID", boot)
    choose(state, Display(Kind.X11, ":1"), {}, trial)
    assert trial.calls == 3


@pytest.mark.parametrize("rubbish", ["", "[]", '{"software": 1}', "{"])
def test_a_damaged_record_means_trying_again(state: Path, render_node: Callable[[], None], rubbish: str) -> None:
    render_node()
    (state / "graphics.json").write_text(rubbish)
    assert not choose(state, X11, {}, Trial("Fast GPU")).software
    assert json.loads((state / "graphics.json").read_text())["software"] is False


@pytest.mark.parametrize("word", ["software", "gpu"])
def test_the_technician_has_the_last_word(state: Path, render_node: Callable[[], None], word: str) -> None:
    render_node()
    trial = Trial(None if word == "gpu" else "Fast GPU")
    assert choose(state, X11, {"LAYAR_GRAPHICS": word}, trial).software is (word == "software")
    assert trial.calls == 0


def test_headless_is_drawn_by_the_cpu(state: Path) -> None:
    assert choose(state, Display(Kind.HEADLESS), {}, Trial("Fast GPU")).software
