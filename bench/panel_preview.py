"""From an edit of the draft to the frame that shows it, in the panel's preview.

    python -m bench.panel_preview [--playlists N] [--edits N] [--json FILE]

Opens the panel's window off screen, in the software scene, with a site of N playlists of ten announcements, and changes
the title of what is on. The clock runs from `Workbench.do` to the frame with the new picture. What of that is work
before the picture is asked for (saving, understanding, compiling) is told too.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from bench.machine import machine, versions

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ITEM = '[[item]]\ntype = "announcement"\ntitle = "{title}"\nbody = "Sabtu, 19.00 WIB"\nseconds = 3600\n'
ITEMS = 10
PATIENCE_S = 20.0


def site(folder: Path, playlists: int) -> Path:
    """The first playlist is on."""
    (folder / "playlists").mkdir(parents=True)
    (folder / "site.toml").write_text(
        '[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n\n[[screen]]\nname = "videotron"\ncanvas = [1280, 720]\n\n'
        '[[rule]]\nname = "Selalu"\nzones = { main = "daftar-0000" }\n'
    )
    for number in range(playlists):
        count = 1 if number == 0 else ITEMS
        text = "".join(ITEM.format(title=f"Tayangan {number} {place}") for place in range(count))
        (folder / "playlists" / f"daftar-{number:04}.toml").write_text(text)
    return folder


def measure(folder: Path, edits: int) -> tuple[list[float], list[float]]:
    """Milliseconds to the frame, and those until `do` came back."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - Qt reads the environment when it is loaded
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.panel.preview import PreviewPage  # noqa: PLC0415
    from tests.panel.desktop import Hands, panel  # noqa: PLC0415

    QGuiApplication(["bench"])
    whole: list[float] = []
    asked: list[float] = []
    with panel(folder / "state") as one:
        one.open(folder / "site")
        assert one.session is not None
        window, workbench = one.session.window, one.session.workbench
        hands = Hands(window)
        hands.click("Preview")
        page = next(
            each["model"] for each in one.session.shell.property("pages") if isinstance(each["model"], PreviewPage)
        )
        hands.until(page.picture.shown, "the picture is there")
        frames: list[float] = []
        drawn: list[float] = []

        def note_frame() -> None:
            frames.append(time.perf_counter())

        def note_picture() -> None:
            drawn.append(time.perf_counter())

        window.frameSwapped.connect(note_frame)
        page.drawn.connect(note_picture)
        for number in range(edits):
            frames.clear()
            drawn.clear()
            begin = time.perf_counter()
            workbench.do("ubah", partial(_written, title=f"Ubahan {number}"))
            asked.append((time.perf_counter() - begin) * 1000)
            while not (drawn and frames and frames[-1] > drawn[0]) and time.perf_counter() < begin + PATIENCE_S:
                QCoreApplication.processEvents()
            whole.append((next(at for at in frames if at > drawn[0]) - begin) * 1000)
            end = time.perf_counter() + 0.3
            while time.perf_counter() < end:
                QCoreApplication.processEvents()
                time.sleep(0.005)
    return whole, asked


def _written(texts: Mapping[str, str], title: str) -> dict[str, str]:
    return {**texts, "playlists/daftar-0000.toml": ITEM.format(title=title)}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--playlists", type=int, default=20)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as folder:
        site(Path(folder) / "site", options.playlists)
        whole, asked = measure(Path(folder), options.edits)
    result = {
        "playlists": options.playlists,
        "edits": options.edits,
        "to_frame_ms": _spread(whole),
        "until_asked_ms": _spread(asked),
    }
    sys.stdout.write(json.dumps(result, indent=1) + "\n")
    if options.json is not None:
        options.json.write_text(json.dumps({**result, "machine": machine(), "versions": versions()}, indent=1) + "\n")
    return 0


def _spread(values: list[float]) -> dict[str, float]:
    steps = statistics.quantiles(values, n=100, method="inclusive")
    return {"p50": round(steps[49], 1), "p99": round(steps[98], 1), "max": round(max(values), 1)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
