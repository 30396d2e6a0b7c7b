"""Whole players on a display of their own: killed, stopped, suspended, ended."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil
import pytest

from kiosk.program import decode_situation
from tests.support import Display, Frame, Media, wait_until

MAIN = str(Path(__file__).parents[2] / "main.py")
ORANGE = (255, 165, 0)


def shows(frame: Frame, colour: tuple[int, int, int] = ORANGE) -> bool:
    """Whether the middle of the screen has that colour, as near as a picture comes to it."""
    middle = frame[frame.shape[0] // 2, frame.shape[1] // 2].astype(int)
    return bool(np.abs(middle - colour).max() < 12)


@dataclass
class Player:
    """A running `layar play`."""

    process: subprocess.Popen[str]
    display: Display
    state: Path
    seen: list[str] = field(default_factory=list)

    def child(self, verb: str) -> int:
        """The process number of `_stage` or `_agent`, 0 while there is none."""
        for one in psutil.Process(self.process.pid).children():
            try:
                if verb in one.cmdline():
                    return one.pid
            except psutil.NoSuchProcess:
                continue
        return 0

    def wait_for_picture(self) -> None:
        self.display.wait_for(shows, what="the picture of the site")

    def wait_for_another(self, verb: str, than: int) -> int:
        return wait_until(lambda: (pid := self.child(verb)) != than and pid, what=f"another {verb}")

    def quarantined(self) -> frozenset[str]:
        try:
            return decode_situation((self.state / "situation.json").read_bytes()).quarantined
        except FileNotFoundError:
            return frozenset()


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, MAIN, "play", *map(str, arguments)]


def environment(display: Display) -> dict[str, str]:
    environ = display.environ(LAYAR_LISTEN="127.0.0.1:0")
    del environ["QT_QPA_PLATFORM"], environ["QT_QUICK_BACKEND"]
    return environ


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, media: Media) -> Path:
    """One orange picture."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "kota.png").write_bytes(media.picture("orange", (640, 360)).read_bytes())
    return folder


@contextmanager
def playing(display: Display, site: Path, state: Path) -> Iterator[Player]:
    """A player whose picture is on the display."""
    with (state.parent / f"{state.name}.err").open("w") as errors:
        process = subprocess.Popen(
            command(site, "--state", state),
            env=environment(display),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        with process:
            try:
                player = Player(process, display, state)
                player.wait_for_picture()
                wait_until((state / "agent.json").exists)
                yield player
            finally:
                process.terminate()


Start = Callable[[], Player]


@pytest.fixture
def start(displays: Callable[[int, int], Display], site: Path, state: Path) -> Iterator[Start]:
    with ExitStack() as stack:
        yield lambda: stack.enter_context(playing(displays(320, 180), site, state))


def test_either_half_dies_and_the_picture_is_back_while_the_other_half_goes_on(start: Start) -> None:
    player = start()
    stage, agent = player.child("_stage"), player.child("_agent")

    os.kill(agent, signal.SIGKILL)
    agent = player.wait_for_another("_agent", than=agent)
    assert player.child("_stage") == stage

    os.kill(stage, signal.SIGKILL)
    player.display.wait_for(lambda frame: not shows(frame), what="the screen without a stage")
    player.wait_for_picture()
    assert player.child("_stage") not in (stage, 0)
    assert player.child("_agent") == agent


def test_a_hanging_stage_is_replaced_and_an_item_of_two_crashes_is_put_aside(start: Start) -> None:
    player = start()
    stage = player.child("_stage")
    os.kill(stage, signal.SIGSTOP)
    stage = player.wait_for_another("_stage", than=stage)
    player.wait_for_picture()
    assert player.quarantined() == frozenset()

    os.kill(stage, signal.SIGSEGV)
    wait_until(player.quarantined)
    player.wait_for_another("_stage", than=stage)
    player.display.wait_for(lambda frame: not shows(frame) and bool(frame.any()), what="the poster")


def test_a_suspended_machine_goes_on_a_second_player_is_refused_and_sigterm_ends_everything(
    start: Start, site: Path
) -> None:
    player = start()
    children = [player.child("_stage"), player.child("_agent")]
    tree = [player.process.pid, *children]
    for pid in tree:
        os.kill(pid, signal.SIGSTOP)
    subprocess.run(["sleep", "5"], check=True)  # the only way to be suspended for longer than the patience with a stage
    for pid in tree:
        os.kill(pid, signal.SIGCONT)

    second = subprocess.run(
        command(site, "--state", player.state, "--headless"), capture_output=True, text=True, timeout=60, check=False
    )
    assert second.returncode == 3
    assert "another player" in second.stderr

    assert [player.child("_stage"), player.child("_agent")] == children
    player.process.terminate()
    assert player.process.wait(timeout=60) == 0
    assert [pid for pid in children if psutil.pid_exists(pid)] == []


def test_children_end_with_their_supervisor(start: Start) -> None:
    player = start()
    tree = [player.child("_stage"), player.child("_agent")]
    player.process.kill()
    wait_until(lambda: not any(psutil.pid_exists(pid) for pid in tree))


@pytest.mark.parametrize("headless", ["with a display", "without a display"])
def test_a_screenshot_at_a_second_and_an_end(
    displays: Callable[[int, int], Display], site: Path, state: Path, headless: str
) -> None:
    picture = state / "out.png"
    options = ["--for", "2", "--screenshot", str(picture), "--at-second", "1"]
    environ = environment(displays(320, 180))
    if headless == "without a display":
        del environ["DISPLAY"]
    done = subprocess.run(
        command(site, "--state", state, *options), env=environ, capture_output=True, text=True, timeout=90, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads((state / "agent.json").read_text())["url"] in done.stdout
    raw = ["ffmpeg", "-v", "error", "-i", str(picture), "-vf", "scale=4:4", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    pixels = np.frombuffer(subprocess.run(raw, capture_output=True, check=True).stdout, np.uint8)
    assert shows(pixels.reshape(4, 4, 3))


def test_a_display_that_is_not_there_exits_3(site: Path, state: Path) -> None:
    environ = {**os.environ, "DISPLAY": ":65001"}
    del environ["QT_QPA_PLATFORM"], environ["QT_QUICK_BACKEND"]
    done = subprocess.run(
        command(site, "--state", state), env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 3
    assert ":65001" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["/nowhere/at/all"], "no such folder"),
        (["https://example.org/kota"], "root.json"),
        ([".", "--config", "/nowhere.toml"], "/nowhere.toml"),
        ([".", "--windowed", "big"], "1280x720"),
        ([".", "--windowed", "99999x10"], "argument --windowed"),
        ([".", "--for", "5", "--screenshot", "x.png", "--at-second", "5"], "--at-second"),
        ([".", "--for", "soon"], "seconds"),
    ],
)
def test_a_wrong_command_exits_2_and_says_what_would_be_right(state: Path, arguments: list[str], told: str) -> None:
    done = subprocess.run(
        command(*arguments, "--state", state), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert told in done.stderr


def test_a_wrong_player_toml_exits_2_where_nothing_can_be_played(site: Path, state: Path, tmp_path: Path) -> None:
    config = tmp_path / "player.toml"
    config.write_text('listen = "everywhere"\n')
    arguments = [str(site), "--state", str(state), "--headless", "--config", str(config)]
    done = subprocess.run(command(*arguments), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "player.toml" in done.stderr
