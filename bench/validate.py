"""The observer against what is known otherwise: mpv's own count of dropped frames, and faults planted in a clip.

    python -m bench.validate [--json FILE]

mpv plays clips of 60 frames a second on one core, scaled, with less and less time: what it says it dropped
(`frame-drop-count`, asked through its socket) against what the camera misses. Then it plays clips that lack frames, or
are black for some, on a screen of their own size.
"""

import argparse
import json
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.camera import score
from bench.camera.clips import CLIPS, ClipSpec, make_clip
from bench.camera.observer import Record
from bench.camera.players import MPV
from bench.camera.screen import Screen, xvfb
from bench.camera.watch import watching
from bench.machine import machine, versions

LIGHT = ClipSpec(9, 1280, 720, 60, 600, sound=True)
HEAVY = ClipSpec(14, 1920, 1080, 60, 600, sound=True)
_Load = tuple[ClipSpec, tuple[int, int], int]
LOADS: tuple[_Load, ...] = (
    (LIGHT, (1280, 720), 0),
    (HEAVY, (1920, 1080), 0),
    (HEAVY, (3840, 2160), 0),
    (HEAVY, (1920, 1080), 1),
    (HEAVY, (2560, 1440), 2),
)
"""Clips, the screens that they are scaled to, and how many busy loops share mpv's core."""
KEEPING_TIME = ("--aid=auto", "--ao=null", "--sws-fast=no", "--sws-scaler=lanczos")
"""A sound that is not heard has a clock that mpv follows: it drops frames rather than play slower."""
ONE_CORE = ("taskset", "-c", "0")
FAULTY = (
    ClipSpec(10, 640, 360, 30, 150),
    ClipSpec(11, 640, 360, 30, 150, missing=frozenset({40, 70, 71, 72, 100})),
    ClipSpec(12, 640, 360, 30, 150, dark=frozenset(range(60, 75))),
    ClipSpec(13, 640, 360, 60, 300, dark=frozenset({100, 101}), missing=frozenset(range(200, 206))),
)


@dataclass(frozen=True, slots=True)
class Check:
    what: str
    known: dict[str, float]
    """By mpv, or planted."""
    seen: dict[str, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    cases: tuple[_Load | ClipSpec, ...] = (*LOADS, *FAULTY)
    checks = [check for check in map(_tried, cases) if check]
    for check in checks:
        print(f"{check.what:44} known {_words(check.known):34} seen {_words(check.seen)}")
    if options.json:
        told = {"machine": machine(), "versions": versions("mpv"), "checks": [asdict(check) for check in checks]}
        options.json.write_text(json.dumps(told, indent=1) + "\n")
    return 0


def _tried(case: _Load | ClipSpec) -> Check | None:
    """Twice at most; None where the observer kept time in neither."""
    for _ in range(2):
        try:
            return _against_plan(case) if isinstance(case, ClipSpec) else _against_mpv(*case)
        except score.UntrustworthyError as error:
            sys.stderr.write(f"refused: {error}\n")
    return None


def _words(values: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in values.items())


def _against_mpv(clip: ClipSpec, size: tuple[int, int], busy: int) -> Check:
    with _busy(busy):
        dropped, record = _played(clip, size, *KEEPING_TIME)
    result = score.score(record, [_expected(clip)])
    what = f"{clip.width}x{clip.height}@{clip.rate} on {size[0]}x{size[1]}, {busy} busy"
    return Check(what, {"dropped": dropped}, {"missing": clip.frames - result.shown})


def _against_plan(clip: ClipSpec) -> Check:
    dropped, record = _played(clip, (clip.width, clip.height))
    result = score.score(record, [_expected(clip)])
    planted = {"missing": len(clip.missing | clip.dark), "dark_ms": len(clip.dark) / clip.rate * 1000}
    seen = {"missing": result.missing, "dark_ms": round(result.dark * 1000, 1)}
    return Check(f"clip {clip.number}, {clip.rate} a second", {**planted, "dropped": dropped}, seen)


def _expected(clip: ClipSpec) -> score.Expected:
    return score.Expected(clip.number, clip.frames, clip.rate)


def _played(clip: ClipSpec, size: tuple[int, int], *options: str) -> tuple[int, Record]:
    """Frames that mpv says it dropped while it played the clip once, and what was on the screen."""
    path = make_clip(clip, CLIPS)
    with tempfile.TemporaryDirectory(prefix="validate-") as name, xvfb(*size) as screen:
        folder = Path(name)
        with (
            watching(screen, folder, clip.frames / clip.rate * 3 + 20) as watch,
            _mpv(path, screen, folder / "socket", *options) as asked,
        ):
            return asked.dropped_at_end(), watch.end()


@contextmanager
def _busy(count: int) -> Iterator[None]:
    """So many programs that leave nothing of the core that mpv runs on."""
    loops = [subprocess.Popen([*ONE_CORE, sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


class Asked:
    """mpv's socket: JSON, a line each."""

    def __init__(self, connection: socket.socket) -> None:
        self._file = connection.makefile("rw")

    def dropped_at_end(self) -> int:
        """Wait until the clip is over; how many frames its video output dropped by then."""
        while not self._ask("eof-reached"):
            time.sleep(0.1)
        return int(self._ask("frame-drop-count") or 0)

    def _ask(self, name: str) -> Any:
        self._file.write(json.dumps({"command": ["get_property", name]}) + "\n")
        self._file.flush()
        while True:
            told = json.loads(self._file.readline())
            if "event" not in told:
                return told.get("data")


@contextmanager
def _mpv(path: Path, screen: Screen, address: Path, *options: str) -> Iterator[Asked]:
    command = [*MPV, "--vo=x11", "--keep-open=yes", f"--input-ipc-server={address}", *options, str(path)]
    with subprocess.Popen(["env", f"DISPLAY={screen.display}", *ONE_CORE, *command]) as process:
        try:
            while not address.exists():
                time.sleep(0.02)
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(str(address))
                yield Asked(connection)
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
