"""Films of every sort for the probe, made by ffmpeg on first use; and what ffprobe says of them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Films:
    folder: Path

    def film(self, kind: str, *arguments: str, rate: str = "30", seconds: float = 3.0, size: str = "320x180") -> Path:
        """A moving test picture, encoded as `arguments` say."""
        source = ["-f", "lavfi", "-i", f"testsrc2=s={size}:r={rate}:d={seconds}"]
        return self.made(kind, *source, *arguments)

    def made(self, kind: str, *arguments: str) -> Path:
        """What ffmpeg makes of `arguments`."""
        return self.kept(f"{arguments}", kind, lambda path: ffmpeg(*arguments, str(path)))

    def kept(self, recipe: str, kind: str, make: Callable[[Path], object]) -> Path:
        path = self.folder / f"{sha256(recipe.encode()).hexdigest()[:16]}.{kind}"
        if not path.exists():
            unfinished = path.with_name(f"{os.getpid()}-{path.name}")
            make(unfinished)
            unfinished.replace(path)
        return path


def ffmpeg(*arguments: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-threads", "1", *arguments], check=True)


def probe(film: Path, before: str = "") -> dict[str, Any]:
    """What `python -m kiosk.probe` says, after the statement `before`."""
    program = f"import runpy; {before}; runpy.run_module('kiosk.probe', run_name='__main__')"
    start = ["-c", program] if before else ["-m", "kiosk.probe"]
    command = [sys.executable, *start, str(film)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def length_by_ffprobe(film: Path) -> float:
    """End of the last frame minus start of the first, in milliseconds."""
    command = ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_frames", "-of", "json", str(film)]
    done = subprocess.run(command, capture_output=True, check=True)
    frames = [frame for frame in json.loads(done.stdout)["frames"] if "best_effort_timestamp_time" in frame]
    starts = sorted(float(frame["best_effort_timestamp_time"]) for frame in frames)
    last = max(frames, key=lambda frame: float(frame["best_effort_timestamp_time"]))
    duration = last.get("duration_time") or last.get("pkt_duration_time") or starts[-1] - starts[-2]
    return (starts[-1] + float(duration) - starts[0]) * 1000
