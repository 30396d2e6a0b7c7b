"""Play a site on this machine's screen, until SIGTERM or Ctrl-C.

SITE is a folder with pictures, videos and, if you like, a site.toml; or the address or folder of a signed repository,
of which this screen takes only what leads back to the root.json that it was given once, with --root. Without SITE: the
`source` of player.toml, else what was played last, else the demonstration. Without a display, or with --headless, the
picture is on the status page, whose address is printed.
"""

import argparse
import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kiosk.app import demo
from kiosk.app.display import Display, answers, find_display
from kiosk.app.exits import Exit, complain
from kiosk.app.graphics import choose, try_graphics
from kiosk.app.logs import set_up
from kiosk.app.machine import setting
from kiosk.app.notify import Notifier
from kiosk.app.places import Followed, NoSite, default_config, default_state, pin, settle_site
from kiosk.app.player import Options, Player
from kiosk.app.shell import Shell
from kiosk.app.sizes import window_size
from kiosk.store import DiskFullError, NotWritableError, Store, StoreError

_COUNTED = "counted from the first picture of the site, at the latest from 30 s after the start"

_log = logging.getLogger(__name__)


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("site", nargs="?", metavar="SITE", help="folder of the site, or the address of a signed repository")
    add("--root", type=Path, metavar="FILE", help="from now on play only what this root.json leads to; needed once")
    add("--state", type=Path, metavar="DIR", help=f"where this player keeps what it plays (default: {default_state()})")
    add("--config", type=Path, metavar="FILE", help=f"settings of this machine (default: {default_config()})")
    add("--headless", action="store_true", help="draw without a display")
    add("--windowed", type=window_size, metavar="WxH", help="in a window of that many pixels, to try things out")
    add(
        "--display",
        action="append",
        default=[],
        metavar="NAME",
        help="draw only on this display, such as HDMI-1; may be repeated (default: on all that the site uses)",
    )
    add("--for", type=_seconds, dest="seconds", metavar="SECONDS", help=f"end after so long; {_COUNTED}")
    add("--screenshot", type=Path, metavar="FILE", help="save the picture to FILE, once")
    add("--at-second", type=_seconds, default=5.0, metavar="N", help="when to (default: 5), counted like --for")


def run(args: argparse.Namespace) -> int:
    if wrong := _wrong(args):
        return complain(wrong, Exit.COMMAND)
    options = Options(
        config=(args.config or default_config()).absolute(),
        windowed=args.windowed,
        displays=tuple(args.display),
        screenshot=args.screenshot.absolute() if args.screenshot else None,
        at_second=args.at_second,
        seconds=args.seconds,
        standby=args.standby,
    )
    store = Store((args.state or default_state()).absolute())
    with ExitStack() as stack:
        problem = stack.enter_context(_owned(store))
        set_up("supervisor", store.state)
        if problem is not None:
            _log.warning("%s", problem)
        root = args.root or options.config.parent / "root.json"
        if args.root is not None and (refused := pin(store, args.root)):
            return complain(refused.why, Exit.COMMAND)
        site = _settle_site(store, args.site or setting("source", options.config) or None, root)
        if isinstance(site, NoSite):
            return complain(site.why, Exit.COMMAND)
        display = find_display(os.environ, headless=args.headless)
        if not answers(display):
            message = f"the display {display.name} does not answer; start it, correct DISPLAY, or use --headless"
            return complain(message, Exit.ENVIRONMENT)
        return _play(store, site, display, options, stack)


def _wrong(args: argparse.Namespace) -> str | None:
    """What is wrong with the command, as far as it can be seen without looking at STATE."""
    if args.config is not None and not args.config.is_file():
        return f"{args.config}: no such file; give the player.toml of this machine"
    if args.screenshot and args.seconds is not None and args.at_second >= args.seconds:
        return "--at-second must come before the end that --for sets"
    if args.screenshot and not args.screenshot.absolute().parent.is_dir():
        return f"{args.screenshot.parent}: no such folder for the screenshot"
    return None


def _play(store: Store, site: Path | Followed | None, display: Display, options: Options, stack: ExitStack) -> int:
    graphics = choose(store.state, display, os.environ, lambda: try_graphics(display))
    _log.info(
        "playing %s on %s, drawing with %s: %s",
        (site.source if isinstance(site, Followed) else site) or "the last edition",
        f"{display.kind} {display.name}".strip(),
        "software" if graphics.software else "the GPU",
        graphics.why,
    )
    if isinstance(site, Path):
        stack.enter_context(_sample_figures(site))
    if options.screenshot is not None:
        options.screenshot.unlink(missing_ok=True)
    notifier = Notifier(os.environ)
    stack.callback(notifier.ending)
    player = Player(store, options, display, graphics, notifier)
    return Shell(player, playable=store.current(believe=True) is not None).run()


def _settle_site(store: Store, wanted: str | None, root: Path) -> Path | Followed | NoSite | None:
    """As `settle_site`; where STATE cannot be written, what it has is played."""
    try:
        return settle_site(store, wanted, root)
    except StoreError as error:
        if store.current() is None:
            raise
        _log.warning("%s", error)
        return Followed(store.repository()) if store.is_pinned else store.source()


@contextmanager
def _owned(store: Store) -> Iterator[StoreError | None]:
    """Hold the lock of STATE. Where it cannot even be written, an edition that is there is played all the same."""
    with ExitStack() as stack:
        problem = None
        try:
            stack.enter_context(store.lock())
        except (NotWritableError, DiskFullError) as error:
            if store.current() is None:
                raise
            problem = error
        yield problem


@contextmanager
def _sample_figures(site: Path) -> Iterator[None]:
    """The demonstration's figures move while it is played."""
    child = demo.start(site)
    try:
        yield
    finally:
        if child is not None:
            child.terminate()
            child.wait()
            if child.stdin is not None:
                child.stdin.close()


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < 1e9:
        raise argparse.ArgumentTypeError(f"{text}: give a number of seconds")
    return seconds
