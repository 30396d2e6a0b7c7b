"""The whole product, seen from outside: files go into a folder and out of it, and the framebuffer tells."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from tests.support import Display, Frame, Media, wait_until

MAIN = Path(__file__).parents[2] / "main.py"
SOON = 20.0
"""Seconds to wait for what takes two at most on an idle machine."""

COLOURS = {"red": (255, 0, 0), "blue": (0, 0, 255), "lime": (0, 255, 0), "yellow": (255, 255, 0)}


@contextmanager
def playing(site: Path, state: Path, display: Display) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, str(MAIN), "play", str(site), "--state", str(state)]
    with subprocess.Popen(command, env=display.environ(LAYAR_LISTEN="127.0.0.1:0")) as player:
        try:
            yield player
        finally:
            player.terminate()
            player.wait(60)


def shows(colour: str) -> Callable[[Frame], bool]:
    """Whether the middle of the screen has that colour."""
    wanted = np.array(COLOURS[colour])

    def look(frame: Frame) -> bool:
        height, width, _ = frame.shape
        middle = frame[height // 3 : 2 * height // 3, width // 3 : 2 * width // 3].reshape(-1, 3)
        return bool((np.abs(middle.astype(int) - wanted).max(axis=1) < 24).mean() > 0.98)

    return look


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "papan"
    folder.mkdir()
    return folder


def put(picture: Path, target: Path) -> None:
    """As most programs save: under another name first, then renamed."""
    partial = target.with_name(f".{target.name}.part")
    shutil.copyfile(picture, partial)
    partial.rename(target)


def test_files_that_come_change_and_go_are_on_the_screen(
    site: Path, state: Path, display: Display, media: Media
) -> None:
    put(media.picture("red", (1280, 720)), site / "a.png")
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the first picture")
        put(media.picture("blue", (1280, 720)), site / "a.png")
        display.wait_for(shows("blue"), SOON, "the picture that replaced it")
        shutil.copyfile(media.clip("lime", (1280, 720)), site / "b.mp4")
        (site / "a.png").rename(site / "a.tmp")
        display.wait_for(shows("lime"), SOON, "the video, once the picture has a name that is passed over")
        put(media.picture("yellow", (1280, 720)), site / "c.png")
        (site / "b.mp4").unlink()
        display.wait_for(shows("yellow"), SOON, "what is left")


def test_a_file_shows_only_when_it_is_whole(site: Path, state: Path, display: Display, media: Media) -> None:
    put(media.picture("red", (1280, 720)), site / "a.png")
    clip = media.clip("lime", (1280, 720)).read_bytes()
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the first picture")
        with (site / "b.mp4").open("wb") as copy:
            copy.write(clip[: len(clip) // 2])
            copy.flush()
            (site / "a.png").unlink()
            put(media.picture("blue", (1280, 720)), site / "c.png")
            display.wait_for(shows("blue"), SOON, "the whole picture beside the half video")
            copy.write(clip[len(clip) // 2 :])
        (site / "c.png").unlink()
        display.wait_for(shows("lime"), SOON, "the video once it is whole")


def test_a_folder_that_vanishes_changes_nothing(site: Path, state: Path, display: Display, media: Media) -> None:
    put(media.picture("red", (1280, 720)), site / "a.png")
    with playing(site, state, display) as player:
        display.wait_for(shows("red"), SOON, "the first picture")
        away = site.with_name("elsewhere")
        site.rename(away)
        put(media.picture("blue", (1280, 720)), away / "a.png")
        notices = state / "build.json"
        wait_until(lambda: "gone" in notices.read_text() or not site.exists(), SOON, "the loss to be noticed")
        assert shows("red")(display.frame())
        away.rename(site)
        display.wait_for(shows("blue"), SOON, "what came back")
        assert player.poll() is None
