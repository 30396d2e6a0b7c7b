"""Looks at one repository and takes what it offers. Started by the agent; by hand only to look for faults."""

import argparse
import json
import logging
import sys
from dataclasses import asdict
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit
from kiosk.app.logs import set_up
from kiosk.app.settings import load_settings
from kiosk.model import PlayerSettings
from kiosk.program import open_edition
from kiosk.publish.apply import Outcome, apply
from kiosk.publish.transport import Downloader, Transport, TransportError, open_transport
from kiosk.store import Store, StoreError

_log = logging.getLogger(__name__)

_ASK_SECONDS = 8.0
"""How often something newer is looked for while objects come."""
_FINE = frozenset({"adopted", "nothing new", "waiting", "held"})
_LATE = frozenset({"objects", "left"})
"""Reasons why a part is not here yet."""


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("source", metavar="SOURCE", help="address or folder of the repository")
    add("--state", type=Path, required=True, metavar="DIR")
    add("--config", type=Path, metavar="FILE", help="player.toml")
    add("--road", default="web", choices=("web", "folder", "stick"), help="under which name it is told what came of it")


def run(args: argparse.Namespace) -> int:
    set_up("fetch", args.state)
    settings = load_settings(args.config).settings
    store = Store(args.state.absolute())
    try:
        transport = open_transport(args.source, allow=settings.allow)
    except TransportError as error:
        _log.error("%s", error)
        return Exit.COMMAND
    try:
        outcome = _apply(transport, store, settings, args.road)
    finally:
        transport.close()
    print(json.dumps(asdict(outcome)), flush=True)
    if outcome.message:
        print(outcome.message, file=sys.stderr)
    return Exit.DONE if outcome.kind in _FINE and outcome.reason not in _LATE else Exit.CONTENT


def _apply(transport: Transport, store: Store, settings: PlayerSettings, road: str) -> Outcome:
    downloader = _downloader(transport, store, settings, is_line=road != "stick")
    return apply(
        transport,
        store,
        fetch=downloader.fetch,
        road=road,
        screen=settings.screen or "",
        clock=now_ms,
        every_seconds=_ASK_SECONDS,
    )


def _downloader(transport: Transport, store: Store, settings: PlayerSettings, *, is_line: bool) -> Downloader:
    """Without a line there is nobody else whom a rate and quiet hours would spare."""
    hours, rate = (settings.quiet_hours, settings.max_rate) if is_line else (None, None)
    zone = _zone(store) if hours else None
    return Downloader(transport, store, now_ms=now_ms, max_rate=rate, quiet_hours=hours, zone=zone)


def _zone(store: Store) -> ZoneInfo | None:
    """Of the site that plays; None, which is this machine's, where none does or its zone is not known here."""
    try:
        current = store.current(now_ms())
        return ZoneInfo(open_edition(store.edition_bytes(current.edition)).site.timezone) if current else None
    except (StoreError, msgspec.DecodeError, ZoneInfoNotFoundError, ValueError):
        return None
