"""Frames while lists of 2,000 rows are scrolled in the panel: the items of a playlist, and all playlists of a site.

    python -m bench.panel_scroll [--rows N] [--seconds N] [--json FILE]

The window stands on an Xvfb screen and is drawn by the processor. A list is moved on with each frame, at speeds from a
quiet wheel (10 rows a second) to a flick (200). Told are the times from frame to frame as the window has them, and the
times for which the picture on the screen stood still, as seen from outside.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from bench.camera.screen import xvfb
from bench.camera.watch import watching_motion
from bench.large import PICTURE, large_site
from bench.machine import machine, versions

WIDTH, HEIGHT = 1280, 720
SPEEDS = (10, 50, 200)
"""Rows a second."""
LISTS = {"items": 80, "playlists": 66}
"""Lists by their object name, and how high a row is, in pixels."""
SLACK_S = 300


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--seconds", type=float, default=5.0, help="for each list and speed")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--within", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.within:
        sys.stdout.write(json.dumps(within(options.within, options.seconds)) + "\n")
        return 0
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as name, xvfb(WIDTH, HEIGHT) as screen:
        folder = Path(name)
        site = large_site(folder / "site", options.rows, options.rows)
        text = "".join(PICTURE.format(src=f"assets/gambar-{n:05}.png", n=n) for n in range(options.rows))
        (site / "playlists" / "daftar-0000.toml").write_text('title = "Daftar 0"\n' + text)
        environ = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none"}
        command = [sys.executable, "-m", "bench.panel_scroll", "--within", name, "--seconds", f"{options.seconds}"]
        with watching_motion(screen, folder, options.seconds * len(SPEEDS) * len(LISTS) + SLACK_S) as watch:
            told = subprocess.run(command, env=environ, check=True, stdout=subprocess.PIPE)
            motion = watch.end()
    runs = [_judged(run, motion.changes) for run in json.loads(told.stdout)]
    result = {"rows": options.rows, "late_looks": f"{motion.late} of {motion.looks}", "runs": runs}
    if not motion.trustworthy:
        sys.stderr.write("the observer was late: what it saw from outside is not to be trusted\n")
    sys.stdout.write(json.dumps(result, indent=1) + "\n")
    if options.json is not None:
        options.json.write_text(json.dumps({**result, "machine": machine(), "versions": versions()}, indent=1) + "\n")
    return 0


def within(folder: Path, seconds: float) -> list[dict[str, object]]:
    """In a process of its own: frames by list and speed."""
    from bench.window import opened  # noqa: PLC0415 - Qt reads the environment when it is loaded

    runs: list[dict[str, object]] = []
    with opened(folder / "site", folder / "state") as window:
        window.rest(2)
        for name, height in LISTS.items():
            view = window.item(name)
            for speed in SPEEDS:
                begin = time.monotonic()
                frames = window.scroll(view, speed * height, seconds)
                runs.append({"list": name, "speed": speed, "frames": frames, "begin": begin, "end": time.monotonic()})
                window.rest(0.5)
    return runs


def _judged(run: dict[str, object], changes: Sequence[float]) -> dict[str, object]:
    from bench.window import spread  # noqa: PLC0415 - as above

    frames, begin, end = run["frames"], run["begin"], run["end"]
    assert isinstance(frames, list)
    assert isinstance(begin, float)
    assert isinstance(end, float)
    seen = [at for at in changes if begin <= at <= end]
    return {
        "list": run["list"],
        "rows_a_second": run["speed"],
        "frames": len(frames),
        "frame_ms": spread([(later - sooner) * 1000 for sooner, later in pairwise(frames)]),
        "stood_still_ms": spread([(later - sooner) * 1000 for sooner, later in pairwise(seen)]),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
