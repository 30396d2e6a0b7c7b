"""How a running player is doing: what is on, since when, what is wrong. Where none runs: what the disk knows."""

import argparse
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import requests

from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit
from kiosk.app.places import default_state
from kiosk.editions import read_report
from kiosk.model import visible
from kiosk.net import reachable
from kiosk.program import decode_edition
from kiosk.publish.sync import read_sync
from kiosk.store import Current, Store, read_agent_address

_SECONDS = 5.0


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--state", type=Path, default=default_state(), metavar="DIR", help="default: %(default)s")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")


def run(args: argparse.Namespace) -> int:
    state = args.state.absolute()
    status = _asked(state) or _on_disk(state)
    print(json.dumps(status) if args.json else "\n".join(visible(line) for line in _lines(status)))
    return Exit.DONE


def _asked(state: Path) -> dict[str, Any] | None:
    """What the running agent answers; None where there is none."""
    address = read_agent_address(state)
    if address is None:
        return None
    try:
        with requests.Session() as session:
            session.trust_env = False
            answer = session.get(f"{address.url}api/status", timeout=_SECONDS)
            answer.raise_for_status()
            status: dict[str, Any] = answer.json()
    except (OSError, ValueError):
        return None
    return {"running": True, "url": address.url, "network": address.network, **status}


def _on_disk(state: Path) -> dict[str, Any]:
    """In the shape of what the agent answers, as far as it goes. Raise StoreError where STATE cannot be read."""
    store = Store(state)
    current, report = store.current(now_ms()), read_report(state)
    site = decode_edition(store.edition_bytes(current.edition)).site if current else None
    found = report.problems if report else ()
    problems = [
        {"message": problem.message, "hint": problem.hint, "file": problem.file, "line": problem.line}
        for problem in found
    ]
    left_out = [{"message": one.reason, "file": one.place} for one in report.left_out] if report else []
    roads = [
        {"road": name, "source": road.source, "good_at": road.good_at, "signed_at": road.signed_at}
        for name, road in read_sync(state).roads.items()
    ]
    return {
        "running": False,
        "url": None,
        "network": None,
        "site": {"title": site.title, "timezone": site.timezone, "language": site.language} if site else None,
        "edition": _edition(current) if current else None,
        "zones": [],
        "problems": [*problems, *left_out],
        "sync": {"roads": roads} if store.is_pinned else None,
    }


def _edition(current: Current) -> dict[str, Any]:
    return {
        "id": current.edition,
        "adopted_at": current.at,
        "previous": current.previous,
        "held": current.held,
        "held_by": current.held_by,
    }


def _lines(status: dict[str, Any]) -> Iterator[str]:
    site, edition = status["site"], status["edition"]
    zone = _zone(site["timezone"] if site else "")
    if status["running"]:
        stage = status["stage"]
        drawing = f"drawing with {stage['renderer']}" if stage["connected"] else "the screen is not connected"
        yield f"running, {drawing}; status page: {status['url']}"
        if network := status["network"]:
            yield f"reached from the network at {reachable(network['url'])}, certificate {network['fingerprint']}"
    else:
        yield "not running"
    for road in (status.get("sync") or {}).get("roads", ()):
        yield _road_line(road, zone)
    if edition is None:
        yield "no edition yet"
        return
    yield f"edition {edition['id'][:12]} of “{site['title']}” since {_time(edition['adopted_at'], zone)}"
    if edition.get("held"):
        by = f" by {edition['held_by']}" if edition.get("held_by") else ""
        yield f"held{by} since {_time(edition['adopted_at'], zone)}; `layar rollback --release` ends that"
    for one in status["zones"]:
        yield _zone_line(one, zone)
    for problem in status["problems"]:
        place = problem.get("file") or ""
        place = f"{place}:{problem['line']}" if problem.get("line") else place
        hint = f"; {problem['hint']}" if problem.get("hint") else ""
        yield f"! {place}{': ' if place else ''}{problem['message']}{hint}"


def _road_line(road: dict[str, Any], zone: ZoneInfo) -> str:
    name = "pushed" if road["road"] == "inbox" else f"{road['road']} {road['source']}"
    signed = f"signed {_time(road['signed_at'], zone)}" if road.get("signed_at") else "nothing signed yet"
    seen = f"verified {_time(road['good_at'], zone)}" if road["good_at"] else "never verified"
    return f"{name}: {signed}, {seen}"


def _zone_line(one: dict[str, Any], zone: ZoneInfo) -> str:
    now = one["now"]
    if now is None:
        return f"{one['zone']}: nothing"
    what = now["title"] or now["src"] or now["type"]
    shown = "" if one["presented"] else " (not reported by the screen)"
    if one["faulty"]:
        shown = f"; the poster is shown instead: {one['faulty']}"
    return f"{one['zone']}: {what}, until {_time(now['end'], zone)}, by rule “{now['rule']}” ({now['level']}){shown}"


def _time(ms: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(ms / 1000, zone):%Y-%m-%d %H:%M:%S}"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
