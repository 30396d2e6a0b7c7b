"""Stages as processes, seen from outside."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.stage.state_builder import StateBuilder
from tests.support.display import Display
from tests.support.waiting import wait_until

CLOCKED = Path(__file__).with_name("clocked.py")


class RunningStage:
    """A stage in a process of its own, with its heartbeats."""

    def __init__(self, folder: Path, environ: dict[str, str], options: dict[str, Any]) -> None:
        self._shift = folder / "shift"
        self.shift_clock(0)
        self.log = folder / "stage.log"
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        self._beats = reader
        self._heard = b""
        given = json.dumps({"state": str(folder), "shift": str(self._shift), **options})
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(CLOCKED), given, "--beat-fd", str(writer)],
                env={**environ, "PYTHONPATH": str(Path.cwd())},
                pass_fds=[writer],
                stderr=log,
            )
        os.close(writer)

    def shift_clock(self, milliseconds: int) -> None:
        """Set its wall clock."""
        unfinished = self._shift.with_suffix(".new")
        unfinished.write_text(str(milliseconds))
        unfinished.replace(self._shift)

    def beats(self) -> list[dict[str, Any]]:
        """All heartbeats so far."""
        try:
            while data := os.read(self._beats, 65_536):
                self._heard += data
        except BlockingIOError:
            pass
        return [json.loads(line) for line in self._heard.split(b"\n")[:-1]]

    def stop_listening(self) -> None:
        os.close(self._beats)
        self._beats = -1

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it, and return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(60)
        finally:
            self.process.kill()
            self.process.wait()
            if self._beats >= 0:
                self.beats()
                os.close(self._beats)
                self._beats = -1


@pytest.fixture
def builder(state: Path) -> StateBuilder:
    return StateBuilder(state)


@pytest.fixture
def stages(state: Path) -> Iterator[Callable[..., RunningStage]]:
    """Start a stage on a display, or headless where that is None; options as `kiosk.stage.Options` has them."""
    with ExitStack() as stack:

        def start(display: Display | None, **options: Any) -> RunningStage:
            environ = display.environ() if display else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
            stage = RunningStage(state, environ, options)
            stack.callback(stage.end)
            return stage

        yield start


@pytest.fixture
def plays(state: Path) -> Callable[[], list[dict[str, Any]]]:
    """What is in the play log."""

    def read() -> list[dict[str, Any]]:
        files = sorted((state / "plays").glob("*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]

    return read


def wait_ms(until: int) -> None:
    """Wait for an instant of the wall clock."""
    wait_until(lambda: time.time_ns() // 1_000_000 >= until, 60)
