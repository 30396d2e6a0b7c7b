"""The process that draws. Started by `layar play`; by hand only to look for faults."""

import argparse
import gc
import os
from pathlib import Path

from kiosk.app.child import begin_child, configure_child
from kiosk.app.machine import setting
from kiosk.app.signatures import postpone_signatures
from kiosk.app.sizes import window_size
from kiosk.stage import Options, main


def configure(parser: argparse.ArgumentParser) -> None:
    configure_child(parser)
    add = parser.add_argument
    add("--graphics", choices=("software", "gpu"), help="default: as the environment says")
    add("--headless", action="store_true", help="draw without a display")
    add("--windowed", type=window_size, metavar="WxH", help="in a window of that size; default: all of the display")
    add("--display", action="append", default=[], metavar="NAME", help="draw only on this display; may be repeated")
    add("--screenshot", type=Path, metavar="FILE")
    add(
        "--at-second",
        type=float,
        default=5.0,
        metavar="N",
        help="when to take it, counted from the first picture of the site (default: 5)",
    )
    add("--for", type=float, dest="seconds", metavar="SECONDS", help="end after that time")
    add("--screen", default="", metavar="NAME", help="which screen of the site this is")
    add("--poster-only", action="store_true", help="show nothing but the poster")


def load() -> None:
    """Load what a stage needs before its first picture. It takes a while, and reads nothing of what it is to draw."""
    gc.disable()  # as `main` does: loading Qt would set it going several times
    postpone_signatures()
    import kiosk.app.qtlogs  # noqa: PLC0415 - only a stage draws
    import kiosk.stage.run  # noqa: F401, PLC0415 - as above


def run(args: argparse.Namespace) -> int:
    begin_child("stage", args)
    os.environ.update(environment(args))
    load()
    from kiosk.app.qtlogs import redirect_qt  # noqa: PLC0415 - `load` has done it

    redirect_qt()
    return main(
        Options(
            state=args.state,
            screen=args.screen or setting("screen", args.config),
            windowed=args.windowed,
            displays=tuple(args.display),
            screenshot=args.screenshot,
            at_second=args.at_second,
            seconds=args.seconds,
            beat_fd=args.beat_fd,
            poster_only=args.poster_only,
        )
    )


def environment(args: argparse.Namespace) -> dict[str, str]:
    """What Qt must read before it is loaded; the supervisor has it in the environment already."""
    chosen: dict[str, str] = {}
    if args.graphics == "software":
        chosen |= {"QT_QUICK_BACKEND": "software", "QT_XCB_GL_INTEGRATION": "none"}
    if args.graphics == "gpu":
        chosen |= {"QT_QUICK_BACKEND": ""}
    if args.headless:
        chosen |= {"QT_QPA_PLATFORM": "offscreen"}
    return chosen
