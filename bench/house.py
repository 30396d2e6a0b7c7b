"""A whole Layar that plays a site on a screen, with its API."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.camera.screen import Screen

MAIN = Path(__file__).parents[1] / "main.py"
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class House:
    process: subprocess.Popen[bytes]
    state: Path
    port: int
    token: str
    """For readings and control."""


@contextmanager
def play_site(site: Path, state: Path, screen: Screen) -> Iterator[House]:
    """Build the site, play it, and wait until its API answers."""
    layar = [sys.executable, str(MAIN)]
    subprocess.run([*layar, "build", str(site), "--state", str(state)], check=True, stdout=subprocess.DEVNULL)
    adding = [*layar, "token", "add", "bench", "--scope", "feed", "--scope", "control", "--state", str(state)]
    token = subprocess.run(adding, check=True, capture_output=True, text=True).stdout.strip()
    environ = {**os.environ, "DISPLAY": screen.display, "LAYAR_LISTEN": "127.0.0.1:0"}
    with (state / "output.txt").open("wb") as output:
        process = subprocess.Popen(
            [*layar, "play", str(site), "--state", str(state)], env=environ, stdout=output, stderr=output
        )
        try:
            yield House(process, state, _port(state), token)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _port(state: Path) -> int:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            return int(json.loads((state / "agent.json").read_text())["url"].rstrip("/").rpartition(":")[2])
        except (OSError, ValueError):
            time.sleep(0.05)
    raise TimeoutError(f"no agent within {_PATIENCE:.0f} s; see {state / 'output.txt'}")
