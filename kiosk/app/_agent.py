"""The process behind the screen. Started by `layar play`; by hand only to look for faults."""

import argparse
import os
from pathlib import Path

from kiosk.agent import Command, Following, Options, main
from kiosk.app.child import begin_child, configure_child
from kiosk.app.exits import Exit, complain
from kiosk.app.processes import layar
from kiosk.app.settings import load_settings
from kiosk.model import PlayerSettings
from kiosk.store import Store


def configure(parser: argparse.ArgumentParser) -> None:
    configure_child(parser)
    parser.add_argument(
        "--site", type=Path, metavar="SITE", help="the folder to watch (default: the one that is played)"
    )
    parser.add_argument("--listen", metavar="HOST:PORT", help="instead of what player.toml says")


def run(args: argparse.Namespace) -> int:
    begin_child("agent", args)
    state = args.state.absolute()
    settings = _settings(args.config, args.listen)
    if settings is None:
        return Exit.COMMAND
    store = Store(state)
    builder = layar("build", "--state", str(state), "--on-order")
    verifier = layar("_inbox", "--state", str(state), "--screen", settings.screen or "")
    options = Options(
        state=state,
        builder=Command(builder.command, builder.environ),
        verifier=Command(verifier.command, verifier.environ),
        site=None if store.is_pinned else args.site.absolute() if args.site else store.source(),
        following=_following(args, state, settings) if store.is_pinned else None,
        host=settings.listen.host,
        port=settings.listen.port,
        certificate=_beside(args.config, settings.certificate),
        key=_beside(args.config, settings.key),
        screen=settings.screen or "",
        secrets={name: secret.get_secret_value() for name, secret in settings.secrets.items()},
        allow=settings.allow,
        beat_fd=args.beat_fd,
    )
    return main(options)


def _following(args: argparse.Namespace, state: Path, settings: PlayerSettings) -> Following:
    config = ("--config", str(args.config)) if args.config else ()
    fetcher = layar("_fetch", "--state", str(state), *config)
    return Following(
        Command(fetcher.command, fetcher.environ),
        Store(state).repository(),
        settings.poll,
        tuple(map(Path, settings.sticks)),
    )


def _beside(config: Path | None, name: str | None) -> Path | None:
    """A file that player.toml names from its own folder."""
    if name is None:
        return None
    return (config.absolute().parent if config else Path.cwd()) / name


def _settings(config: Path | None, listen: str | None) -> PlayerSettings | None:
    """From player.toml and the environment; None where they are wrong, which was said then."""
    loaded = load_settings(config, {**os.environ, "LAYAR_LISTEN": listen} if listen else os.environ)
    for problem in loaded.problems:
        complain(problem.text, Exit.COMMAND)
    return None if any(problem.severity == "error" for problem in loaded.problems) else loaded.settings
