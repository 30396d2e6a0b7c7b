"""A whole Layar that plays a site on a screen, with its API."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.camera.players import MAIN, Playing, build, play_site
from bench.camera.screen import Screen

_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class House:
    playing: Playing
    state: Path
    port: int
    token: str
    """For readings and control."""


@contextmanager
def play_with_api(site: Path, state: Path, screen: Screen) -> Iterator[House]:
    """Build the site, play it, and wait until its API answers."""
    build(site, state)
    adding = [sys.executable, str(MAIN), "token", "add", "bench", "--scope", "feed", "--scope", "control"]
    told = subprocess.run([*adding, "--state", str(state)], check=True, capture_output=True, text=True)
    with play_site(site, state, screen, state) as playing:
        yield House(playing, state, _port(state), told.stdout.strip())


def _port(state: Path) -> int:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            return int(json.loads((state / "agent.json").read_text())["url"].rstrip("/").rpartition(":")[2])
        except (OSError, ValueError):
            time.sleep(0.05)
    raise TimeoutError(f"no agent within {_PATIENCE:.0f} s; see {state / 'output.txt'}")
