"""Draws every view in many states and sizes to `out/gallery/`: python -m tests.scene.gallery [WORD…]"""

import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from tests.scene.gallery_states import STATES, prepare, with_pictures
from tests.scene.studio import Studio

OUT = Path(__file__).parents[2] / "out" / "gallery"
SIZES = {
    "hd": (1920, 1080),
    "720": (1280, 720),
    "portrait": (1080, 1920),
    "strip": (320, 60),
    "led": (3840, 600),
    "svga": (800, 600),
    # Zones of a canvas that is 720 high.
    "panel": (384, 634),
    "card": (460, 360),
    "corner": (154, 86),
}
ZONES = {"panel", "card", "corner"}


def main(words: list[str]) -> int:
    application = QGuiApplication([])
    OUT.mkdir(parents=True, exist_ok=True)
    sizes = {name: size for name, size in SIZES.items() if name in words} or SIZES
    states = {name: state for name, state in STATES.items() if any(word in name for word in words if word not in SIZES)}
    failed = 0
    for size_name, (width, height) in sizes.items():
        studio = Studio(width, height)
        pictures = prepare(studio)
        canvas: dict[str, Any] = {"canvasHeight": 720.0} if size_name in ZONES else {}
        for name, (view, item, properties) in (states or STATES).items():
            studio.complaints.clear()
            studio.show(view, with_pictures(item, pictures), **properties, **canvas)
            studio.grab().save(str(OUT / f"{name}-{size_name}.png"))
            if studio.complaints:
                failed += 1
                print(f"{name} at {width}x{height}:", *dict.fromkeys(studio.complaints), sep="\n    ")  # noqa: T201 - a tool
        studio.close()
    del application
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
