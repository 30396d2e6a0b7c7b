"""The operator's window. Without SITE it asks which one; what is changed there is on air only once that is said."""

import argparse
import os
from pathlib import Path

import tzlocal

from kiosk.app.display import Kind, answers, find_display
from kiosk.app.exits import Exit, complain
from kiosk.app.graphics import choose, try_graphics
from kiosk.app.logs import set_up
from kiosk.app.places import default_config, default_state
from kiosk.app.settings import load_settings
from kiosk.editions import SourceError, is_folder
from kiosk.panel import Machine, Options, main
from kiosk.store import BusyError


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("site", metavar="SITE", nargs="?", type=Path, help="the site folder (default: it is asked for)")
    add("--state", type=Path, default=default_state(), metavar="DIR", help="where drafts are (default: %(default)s)")
    add("--config", type=Path, metavar="FILE", help=f"settings of this machine (default: {default_config()})")
    add("--language", choices=("id", "en"), default="", help="of the window (default: as chosen before)")


def run(args: argparse.Namespace) -> int:
    if args.site is not None and (wrong := _wrong(args.site)):
        return complain(wrong, Exit.COMMAND)
    state = args.state.absolute()
    display = find_display(os.environ)
    if display.kind is Kind.HEADLESS and "QT_QPA_PLATFORM" not in os.environ:
        return complain("there is no display for the window; run this in a desktop session", Exit.ENVIRONMENT)
    if not answers(display):
        return complain(f"the display {display.name} does not answer; start it, or correct DISPLAY", Exit.ENVIRONMENT)
    graphics = choose(state, display, os.environ, lambda: try_graphics(display))
    os.environ.update({**display.environ, **graphics.environ})
    site, timezone = args.site and args.site.resolve(), tzlocal.get_localzone_name()
    return _open(Options(site, state, timezone, args.language, _machine(args.config or default_config())))


def _open(options: Options) -> int:
    set_up("panel", options.state)
    from kiosk.app.qtlogs import redirect_qt  # noqa: PLC0415 - Qt is loaded once the environment is settled

    redirect_qt()
    try:
        return main(options)
    except BusyError:
        return complain(
            f"{options.site}: this site is open in another window of the panel; go on there, or close it first",
            Exit.ENVIRONMENT,
        )
    except SourceError as error:
        return complain(f"{error}; give the folder of a site", Exit.ENVIRONMENT)


def _machine(config: Path) -> Machine:
    """What player.toml says of feeds; what is wrong in it is for `layar play` to say."""
    settings = load_settings(config).settings
    secrets = {name: secret.get_secret_value() for name, secret in settings.secrets.items()}
    return Machine(secrets, settings.allow)


def _wrong(site: Path) -> str | None:
    if "://" in str(site) or is_folder(site / "metadata"):
        return f"{site}: this is a repository; open it from the start window: run `layar panel` without SITE"
    if not is_folder(site):
        return f"{site}: no such folder; give the folder of a site, or none to choose one"
    return None
