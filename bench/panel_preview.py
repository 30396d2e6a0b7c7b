"""From an edit of the draft to the frame that shows it, in the panel's preview.

    python -m bench.panel_preview [--playlists N] [--assets N] [--edits N] [--json FILE]

Opens the panel's window off screen, in the software scene, with a site of N playlists and pictures, and changes the
title of the announcement that is on. The clock runs from `Workbench.do` to the frame with the new picture. What of that
is work before the picture is asked for (saving, understanding, compiling) is told too.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from bench.large import large_site
from bench.machine import machine, versions

ITEM = '[[item]]\ntype = "announcement"\ntitle = "{title}"\nbody = "Sabtu, 19.00 WIB"\nseconds = 3600\n'
ON = "playlists/daftar-0000.toml"
BREATH_S = 0.3


def measure(folder: Path, edits: int) -> tuple[list[float], list[float]]:
    """Milliseconds to the frame, and those until `do` came back."""
    from bench.window import opened  # noqa: PLC0415 - Qt reads the environment when it is loaded
    from kiosk.panel.preview import PreviewPage  # noqa: PLC0415 - as above

    whole: list[float] = []
    asked: list[float] = []
    with opened(folder / "site", folder / "state") as window:
        workbench, page = window.session.workbench, window.page(PreviewPage)
        window.hands.click("Preview")
        window.until(page.picture.shown)
        drawn: list[float] = []

        def note() -> None:
            drawn.append(time.perf_counter())

        page.drawn.connect(note)
        for number in range(edits):
            window.rest(BREATH_S)
            window.frames.clear()
            drawn.clear()
            begin = time.perf_counter()
            workbench.do("ubah", partial(_written, title=f"Ubahan {number}"))
            asked.append((time.perf_counter() - begin) * 1000)
            window.until(lambda: drawn and window.frames and window.frames[-1] > drawn[0])
            whole.append((next(at for at in window.frames if at > drawn[0]) - begin) * 1000)
    return whole, asked


def _written(texts: Mapping[str, str], title: str) -> dict[str, str]:
    return {**texts, ON: ITEM.format(title=title)}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--playlists", type=int, default=500)
    parser.add_argument("--assets", type=int, default=5000)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as folder:
        site = large_site(Path(folder) / "site", options.playlists, options.assets, rules=1)
        (site / ON).write_text(ITEM.format(title="Semula"))
        whole, asked = measure(Path(folder), options.edits)
    from bench.window import spread  # noqa: PLC0415 - as above

    result = {
        "playlists": options.playlists,
        "assets": options.assets,
        "edits": options.edits,
        "to_frame_ms": spread(whole),
        "until_asked_ms": spread(asked),
    }
    sys.stdout.write(json.dumps(result, indent=1) + "\n")
    if options.json is not None:
        options.json.write_text(json.dumps({**result, "machine": machine(), "versions": versions()}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
