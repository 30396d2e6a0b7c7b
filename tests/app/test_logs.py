"""Log lines: plain, masked, one a record, and never the reason that something stops."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.logs import FILE_BYTES, FILES_KEPT
from kiosk.app.masking import masked

ROOT = Path(__file__).parents[2]
TOKEN = "n3ver-t0-be-seen"  # noqa: S105 - opens nothing


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: Bearer {TOKEN}",
        f"authorization: Basic {TOKEN}",
        f"{{'Authorization': 'Bearer {TOKEN}', 'Host': 'x'}}",
        f"https://kominfo:{TOKEN}@example.org/feed",
        f"https://example.org/feed?b=1&token={TOKEN}&c=2",
        f"https://example.org/feed?api_key={TOKEN}",
        f'{{"access_token": "{TOKEN}"}}',
        f"LAYAR_SECRETS_UDARA_SECRET={TOKEN}",
        f"password: {TOKEN}",
        f"sent Bearer {TOKEN}",
    ],
)
def test_secrets_are_masked(text: str) -> None:
    assert TOKEN not in masked(text)


def test_long_lines_are_masked_in_no_time() -> None:
    for piece in ("x", "token", "a://", "authorization: ", "bearer ", "secret_", " "):
        assert TOKEN not in masked(f"{piece * 100_000} token={TOKEN}")


@pytest.mark.parametrize(
    "text",
    [
        "item 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef is back",
        "https://example.org/feed?page=2 answered 500",
        "mail@example.org is not a reading; did you mean udara.ispu?",
        "playlists/siang.toml:12: unknown key 'titel'",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert masked(text) == text


_START = """
import logging, sys
from pathlib import Path
from kiosk.app.logs import set_up
set_up("x", Path(sys.argv[1]))
"""


def run_logging(state: Path, script: str) -> str:
    """What a process that logs says on stderr."""
    command = [sys.executable, "-c", _START + script, str(state)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False).stderr


def test_a_line_tells_time_level_area_and_message(state: Path) -> None:
    said = run_logging(state, "logging.getLogger('kiosk.stage.video').warning('no %s', 'frame')")
    stamp, rest = said.rstrip("\n").split(" ", 1)
    assert rest == "WARNING stage.video no frame"
    assert stamp.endswith("Z")
    assert (state / "logs/x.log").read_text() == said


def test_a_message_cannot_pretend_to_be_two(state: Path) -> None:
    said = run_logging(state, "logging.warning('a\\n2026 ERROR all is lost\\x1b[2J')")
    assert len(said.splitlines()) == 1
    assert "\x1b" not in said


def test_a_traceback_follows_its_line_masked(state: Path) -> None:
    said = run_logging(state, f"\ntry: raise ValueError('token={TOKEN}')\nexcept ValueError: logging.exception('oh')")
    assert "Traceback" in said
    assert TOKEN not in said


def test_files_and_lines_are_bounded(state: Path) -> None:
    said = run_logging(state, "for _ in range(2_000): logging.warning('é' * 100_000)")
    files = list((state / "logs").glob("x.log*"))
    assert len(files) == FILES_KEPT + 1
    assert all(file.stat().st_size <= 2 * FILE_BYTES for file in files), "they count characters, here of two bytes each"
    assert max(map(len, said.splitlines())) < 5_000


def test_a_log_that_cannot_be_written_stops_nobody(state: Path) -> None:
    (state / "logs").write_text("in the way")
    said = run_logging(state, "logging.warning('still here')")
    assert "no log file" in said
    assert "still here" in said


def test_a_full_disk_stops_nobody(state: Path) -> None:
    (state / "logs").mkdir()
    (state / "logs/x.log").symlink_to("/dev/full")
    assert "still here" in run_logging(state, "logging.warning('still here')")


def test_a_crash_in_c_code_leaves_a_trace(state: Path) -> None:
    run_logging(state, "import os; os.kill(os.getpid(), 11)")
    assert "Segmentation fault" in (state / "logs/x.crash").read_text()
