"""Opening a large site in the panel, and what keeps the window busy in it.

    python -m bench.panel_open [--playlists N] [--assets N] [--runs N] [--json FILE]

The first opening makes the draft and has all files looked into. Then, for each run: from the start of a process of
`layar panel` to its window on an Xvfb screen, and to the first playlist in it; and within a process that runs already,
from asking for the site to its first frame. At the end, what an operator does is done once, and how long the window
answers to nothing meanwhile is told.
"""

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from bench.camera.screen import Screen, pixels, xvfb
from bench.large import large_site, picture
from bench.machine import machine, versions
from kiosk import own_command, own_environ

if TYPE_CHECKING:
    from bench.window import Window

WIDTH, HEIGHT = 1280, 720
LIST = (slice(240, 480), slice(100, 300))
"""Where the list of playlists stands."""
COLOURS = 40
"""So many different values are in a list that is written; an empty ground has a few."""
PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Inside:
    """Of a process that runs already."""

    opened_ms: float
    """From asking for the site to its first frame."""
    prepared_s: float
    """Until all files had been looked into."""
    busy_ms: dict[str, float]
    """By what was done: for how long the window answered to nothing."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--playlists", type=int, default=500)
    parser.add_argument("--assets", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--within", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.within:
        sys.stdout.write(json.dumps(asdict(within(options.within))) + "\n")
        return 0
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as name, xvfb(WIDTH, HEIGHT) as screen:
        folder = Path(name)
        large_site(folder / "site", options.playlists, options.assets)
        first = _within(folder)  # makes the draft
        processes = [process(folder, screen) for _ in range(options.runs + 1)][1:]
        inside = [_within(folder) for _ in range(options.runs)]
    result = {
        "playlists": options.playlists,
        "assets": options.assets,
        "runs": options.runs,
        "process_to_window_ms": _middle([run[0] for run in processes]),
        "process_to_list_ms": _middle([run[1] for run in processes]),
        "asked_to_frame_ms": _middle([run.opened_ms for run in inside]),
        "first_time_ms": round(first.opened_ms),
        "first_time_prepared_s": round(first.prepared_s, 1),
        "busy_ms": {act: _middle([run.busy_ms[act] for run in inside]) for act in inside[0].busy_ms},
    }
    sys.stdout.write(json.dumps(result, indent=1) + "\n")
    if options.json is not None:
        options.json.write_text(json.dumps({**result, "machine": machine(), "versions": versions()}, indent=1) + "\n")
    return 0


def process(folder: Path, screen: Screen) -> tuple[float, float]:
    """Milliseconds from the start of a process to its window, and to the list of playlists in it."""
    environ = {**own_environ(), "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # where it is set, every start compiles every module again
    command = own_command("kiosk.app", "panel", str(folder / "site"), "--state", str(folder / "state"))
    with pixels(screen.file) as shown:
        begin = time.perf_counter()
        running = subprocess.Popen(command, env={**environ, "QT_QUICK_BACKEND": "software"})
        try:
            there = _wait(lambda: bool(shown.any()), running)
            written = _wait(lambda: _is_written(shown), running)
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait()
        _wait(lambda: not shown.any(), running)
    return (there - begin) * 1000, (written - begin) * 1000


def _is_written(shown: NDArray[np.uint8]) -> bool:
    return len(np.unique(shown[LIST][:, :, 1])) > COLOURS


def _wait(true: Callable[[], bool], running: subprocess.Popen[bytes]) -> float:
    end = time.perf_counter() + PATIENCE_S
    while not true():
        if time.perf_counter() > end:
            running.kill()
            raise TimeoutError
        time.sleep(0.001)
    return time.perf_counter()


def _within(folder: Path) -> Inside:
    command = [sys.executable, "-m", "bench.panel_open", "--within", str(folder)]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(command, env=environ, check=True, stdout=subprocess.PIPE)
    return Inside(**json.loads(told.stdout))


def within(folder: Path) -> Inside:
    """In this process: milliseconds from asking to the first frame, and of what an operator does then."""
    from bench.window import opened  # noqa: PLC0415 - Qt reads the environment when it is loaded

    begin = time.perf_counter()
    with opened(folder / "site", folder / "state") as window:
        acts = _acts(window, folder)
        busy = {name: round(window.busy(act), 1) for name, act in acts.items()}
        asked = window.asked
        return Inside((window.frames[0] - asked) * 1000, window.prepared - begin, busy)


def _acts(window: "Window", folder: Path) -> dict[str, Callable[[], object]]:
    """What an operator does, in this order."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - as above

    from kiosk.panel.playlists import PlaylistsPage  # noqa: PLC0415 - as above

    session, speak = window.session, window.speak
    page: Any = window.page(PlaylistsPage)
    shell: Any = session.shell
    bench = session.workbench
    young = folder / "baru.png"
    young.write_bytes(picture(10**6))
    titles = enumerate(shell.property("titles"))
    pages = {f"page {title}": partial(shell.setProperty, "current", place) for place, title in [*titles][::-1]}
    return {
        **pages,
        "another playlist": lambda: page.open(7),
        "rename it": lambda: page.rename("Nama baru"),
        "a file comes in": lambda: page.importer.take([QUrl.fromLocalFile(str(young))], -1),
        "duplicate all items": lambda: (page.items.chooseAll(), page.items.duplicate()),
        "undo": bench.undo,
        "delete the playlist": page.remove,
        "undo that": bench.undo,
        "what will change": shell.publication.look,
        "put on air": bench.air,
        "the window comes to the front": shell.meet,
        "the other language": lambda: speak("id"),
        "and back": lambda: speak("en"),
    }


def _middle(values: Sequence[float]) -> dict[str, float]:
    return {"median": round(statistics.median(values)), "least": round(min(values)), "most": round(max(values))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
