"""Days of operators in real windows on real displays, with the mouse and the keyboard of these."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.panel.test_screen_story import ALARM, mostly
from tests.stories.test_a_folder_on_the_screen import COLOURS, SOON, playing, put, shows
from tests.support import Display, Media

ROOT = Path(__file__).parents[2]
ALBUM = ROOT / "out" / "panel"
"""Where the stories leave their pictures, the ones of the last run; not committed."""

STORY = 60.0
"""Seconds that a story may take, its process and its window included, beside others."""

Displays = Callable[[int, int], Display]


@contextmanager
def told(name: str, folder: Path, display: Display) -> Iterator[subprocess.Popen[bytes]]:
    """A story while it goes on; whatever happens in here, it comes to an end."""
    album = ALBUM / name
    for old in album.glob("*.png"):
        old.unlink()
    command = [sys.executable, "-m", "tests.panel.story", name, str(folder), str(album)]
    environ = display.environ(QT_XCB_GL_INTEGRATION="none", HOME=str(folder), XDG_CONFIG_HOME=str(folder))
    with subprocess.Popen(command, env=environ, cwd=ROOT) as process:
        try:
            yield process
        finally:
            if sys.exc_info()[0] is not None:
                process.kill()


def _tell(name: str, folder: Path, display: Display) -> int:
    with told(name, folder, display) as process:
        return process.wait(STORY)


def test_what_was_worked_on_outlives_a_power_cut_and_goes_on_air(tmp_path: Path, display: Display) -> None:
    site = tmp_path / "Documents" / "Layar" / "puskesmas-melati"
    assert _tell("power_cut", tmp_path, display) == -signal.SIGKILL
    assert "imunisasi" not in (site / "playlists" / "acara-utama.toml").read_text("utf-8")
    assert _tell("after_the_power_cut", tmp_path, display) == 0


def test_a_newcomers_playlist_is_on_the_screen_of_the_next_process(
    tmp_path: Path, state: Path, displays: Displays, media: Media
) -> None:
    (tmp_path / "stick").mkdir()
    for colour, name in (("red", "merah"), ("lime", "hijau"), ("blue", "biru")):
        put(media.picture(colour, (1920, 1080)), tmp_path / "stick" / f"{name}.png")
    assert _tell("newcomer", tmp_path, displays(1280, 720)) == 0
    wall = displays(1920, 1080)
    with playing(tmp_path / "Documents" / "Layar" / "balai-kota", state, wall):
        wall.wait_for(lambda frame: any(shows(colour)(frame) for colour in COLOURS), SOON, "one of the three files")


@pytest.fixture
def kota(tmp_path: Path, media: Media) -> Path:
    site = tmp_path / "kota"
    (site / "playlists").mkdir(parents=True)
    (site / "assets").mkdir()
    put(media.picture("red", (1280, 720)), site / "assets" / "red.png")
    (site / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    picture = '[[item]]\ntype = "image"\nsrc = "assets/red.png"\nseconds = 3600\n'
    text = '[[item]]\ntype = "announcement"\ntitle = "Rapat warga"\n'
    (site / "playlists" / "siang.toml").write_text(f'title = "Siang"\n{picture}{text}')
    return site


def test_an_emergency_is_on_the_screen_until_it_is_over(kota: Path, tmp_path: Path, displays: Displays) -> None:
    wall = displays(1280, 720)
    with playing(kota, tmp_path / "state", wall):
        wall.wait_for(shows("red"), SOON, "the site")
        with told("emergency", tmp_path, displays(1280, 720)) as story:
            wall.wait_for(mostly(ALARM), STORY, "the alert")
            (tmp_path / "seen").touch()
            assert story.wait(STORY) == 0
        wall.wait_for(shows("red"), SOON, "the site again")


def test_of_two_versions_one_is_kept(kota: Path, tmp_path: Path, display: Display) -> None:
    assert kota.is_dir()
    assert _tell("conflict", tmp_path, display) == 0
