"""A stage whose wall clock is off by as many milliseconds as a file says. Run as a program by tests."""

import argparse
import json
import os
import sys
from pathlib import Path

from kiosk.stage import Options, main
from kiosk.stage.process import wall_clock


def run() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("options")
    parser.add_argument("--beat-fd", type=int)
    args = parser.parse_args()
    given = json.loads(args.options)
    shift = Path(given.pop("shift"))
    paths = {key: Path(given[key]) for key in ("state", "screenshot") if key in given}
    given |= paths
    if "windowed" in given:
        given["windowed"] = tuple(given["windowed"])
    return main(Options(**given, beat_fd=args.beat_fd), lambda: wall_clock() + int(shift.read_text()))


if __name__ == "__main__":
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")
    sys.exit(run())
