"""A stage that loads before it is known what to play."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.life import Beat, Name
from kiosk.app.processes import ChildProcess, Launch, layar
from kiosk.app.standby import Standby, stage_for
from tests.support import wait_until

ROOT = Path(__file__).parents[2]


def stage(state: Path, *arguments: str) -> Launch:
    return layar("_stage", "--state", str(state), "--for", "0.5", *arguments, QT_QPA_PLATFORM="offscreen")


def ended(child: ChildProcess) -> int:
    """Its exit code, which can be asked for once."""
    found: list[int] = []

    def has_ended() -> bool:
        status = child.status()
        found.extend(() if status is None else (status,))
        return bool(found)

    wait_until(has_ended, what="the end of the stage")
    return found[0]


def test_it_does_as_it_is_told_and_tells_of_its_frames(state: Path) -> None:
    launch = stage(state)
    standby = Standby("_stage")
    child = ChildProcess(Name.STAGE, Launch(launch.command, launch.environ, standby))
    try:
        beats = wait_until(child.read, what="a heartbeat")
        assert isinstance(beats[0], Beat)
        assert beats[0].child is Name.STAGE
        assert ended(child) == 0
    finally:
        child.close()
    standby.dismiss()  # it is somebody else's by now


def test_wrong_orders_end_it_as_a_wrong_command_would(state: Path) -> None:
    launch = stage(state, "--windowed", "nonsense")
    child = ChildProcess(Name.STAGE, Launch(launch.command, launch.environ, Standby("_stage")))
    assert ended(child) == 2
    child.close()


def test_without_orders_it_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    standby = Standby("_stage")
    standby.dismiss()
    standby.dismiss()
    assert not list(tmp_path.iterdir())


def test_it_ends_by_itself_when_nobody_is_left_to_order(state: Path) -> None:
    code = f"import os, time; from kiosk.app.standby import Standby; Standby('_stage'); os._exit(0)  # {state}"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    # The check for left-over processes after every test sees the rest.


def test_another_is_started_where_it_has_died(state: Path) -> None:
    launch = stage(state)
    standby = Standby("_stage")
    dead = standby.pid or 0
    os.kill(dead, signal.SIGKILL)
    os.waitid(os.P_PID, dead, os.WEXITED | os.WNOWAIT)
    child = ChildProcess(Name.STAGE, Launch(launch.command, launch.environ, standby))
    assert child.pid != dead
    assert ended(child) == 0
    child.close()


@pytest.mark.parametrize(
    ("arguments", "early"),
    [
        ([], True),
        (["play", "nowhere"], True),
        (["."], True),
        (["--state", "x"], True),
        (["play", "--help"], False),
        (["nowhere"], False),
        (["status"], False),
        (["_stage", "--state", "x"], False),
    ],
)
def test_only_what_looks_like_playing_starts_one(arguments: list[str], *, early: bool) -> None:
    standby = stage_for(arguments)
    assert (standby is not None) is early
    if standby is not None:
        standby.dismiss()


_WRONG_CALL = """
from kiosk.app.signatures import postpone_signatures
postpone_signatures()
import sys
from PySide6.QtCore import QSize
assert "ast" not in sys.modules or "layout" not in vars(sys.modules["shibokensupport.signature.layout"])
try:
    QSize("wrong")
except TypeError as error:
    print(error)
"""


def test_signatures_are_explained_although_they_were_postponed() -> None:
    said = subprocess.run([sys.executable, "-c", _WRONG_CALL], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "QSize.__init__(w: int, h: int, /)" in said.stdout
