"""From a movement of the mouse to the frame that shows it, while a block of the week is dragged in the panel.

    python -m bench.panel_week [--rules N] [--moves N] [--json FILE]

Opens the panel's window off screen, in the software scene, with a site of N rules, each on all weekdays; takes hold of
one of them and moves it step by step, a movement as soon as the frame of the one before is there. What it costs to let
go, so that the draft is saved and the week drawn anew, is told too.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bench.machine import machine, versions

RULE = '[[rule]]\nname = "Jadwal {n}"\nlevel = "{level}"\nzones = {{ main = "a" }}\ndays = "mon-fri"\n'
HOURS = 'from = "{hour:02}:00"\nto = "{to:02}:30"\n'
LEVELS = ("base", "campaign", "event")
BREATH_S = 0.1


def site(folder: Path, rules: int) -> None:
    """The rule that is dragged stands alone, in the evening."""
    (folder / "playlists").mkdir(parents=True)
    (folder / "playlists" / "a.toml").write_text('[[item]]\ntype = "announcement"\ntitle = "Halo"\nseconds = 10\n')
    written = RULE + HOURS
    others = (written.format(n=n, level=LEVELS[n % 3], hour=n % 18, to=n % 18) for n in range(1, rules))
    text = written.format(n=0, level="base", hour=20, to=21) + "".join(others)
    (folder / "site.toml").write_text('[site]\ntimezone = "Asia/Jakarta"\n' + text)


def measure(folder: Path, moves: int) -> tuple[list[float], float]:
    """Milliseconds from each movement to its frame, and from letting go to the frame after it."""
    from PySide6.QtCore import QPointF, Qt  # noqa: PLC0415 - Qt reads the environment when it is loaded
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above

    from bench.window import opened  # noqa: PLC0415 - as above

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with opened(folder / "site", folder / "state") as window:
        window.hands.click("Schedule")
        window.hands.see("Jadwal 0")
        grid, shown = window.item("weekGrid"), window.session.window

        def until_frame(act: Callable[[], None]) -> float:
            window.rest(BREATH_S)
            window.frames.clear()
            begin = time.perf_counter()
            act()
            window.until(lambda: window.frames)
            return (window.frames[0] - begin) * 1000

        def at(hour: float) -> QPointF:
            return grid.mapToScene(QPointF(grid.width() * 2.5 / 7, grid.height() * hour / 24))

        QTest.mousePress(shown, left, none, at(20.75).toPoint())
        hours = [20.75 - (step % 40 + 1) * 0.25 for step in range(moves)]
        taken = [until_frame(partial(QTest.mouseMove, shown, at(hour).toPoint())) for hour in hours]
        return taken, until_frame(lambda: QTest.mouseRelease(shown, left, none, at(hours[-1]).toPoint()))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, default=50)
    parser.add_argument("--moves", type=int, default=100)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as folder:
        site(Path(folder) / "site", options.rules)
        moved, dropped = measure(Path(folder), options.moves)
    from bench.window import spread  # noqa: PLC0415 - as above

    result = {
        "rules": options.rules,
        "moves": options.moves,
        "to_frame_ms": spread(moved),
        "dropped_ms": round(dropped, 1),
    }
    sys.stdout.write(json.dumps(result, indent=1) + "\n")
    if options.json is not None:
        options.json.write_text(json.dumps({**result, "machine": machine(), "versions": versions()}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
