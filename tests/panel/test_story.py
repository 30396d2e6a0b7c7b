"""A day of an operator in a real window on a real display, with a power cut in it."""

import subprocess
import sys
from pathlib import Path

from tests.support.display import Display

ROOT = Path(__file__).parents[2]


def _part(name: str, folder: Path, display: Display) -> int:
    environ = display.environ(QT_XCB_GL_INTEGRATION="none")
    command = [sys.executable, "-m", "tests.panel.story", name, str(folder)]
    return subprocess.run(command, env=environ, cwd=ROOT, timeout=60, check=False).returncode


def test_what_was_worked_on_outlives_a_power_cut_and_goes_on_air(tmp_path: Path, display: Display) -> None:
    assert _part("begin", tmp_path, display) == 9
    assert "imunisasi" not in (tmp_path / "puskesmas-melati" / "playlists" / "acara-utama.toml").read_text("utf-8")
    assert _part("go_on", tmp_path, display) == 0
    assert {path.stem for path in tmp_path.glob("*.png")} == {"new", "draft", "publish", "dark"}
