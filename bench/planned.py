"""What is due when, as `layar at` tells it: the stage has no part in it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.camera.players import MAIN


@dataclass(frozen=True, slots=True)
class Planned:
    """A whole slot, [start, end) in seconds of the wall clock."""

    kind: str
    title: str
    start: float
    end: float


def planned(site: Path, start: float, end: float) -> Iterator[Planned]:
    """The slots between, whole ones only; for sites of one zone."""
    times = [datetime.fromtimestamp(at, UTC).isoformat() for at in (start, end)]
    command = [sys.executable, str(MAIN), "at", str(site), times[0], "--until", times[1], "--json"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    for line in told[1:-1]:
        slot: dict[str, Any] = json.loads(line)
        began, ends = (datetime.fromisoformat(slot[key]).timestamp() for key in ("start", "end"))
        yield Planned(slot["type"], slot["title"], began, ends)
