"""Go back to an edition that played before, at once.

Without EDITION: to the one before; once more, and the newer one plays again. With EDITION, and wherever editions come
signed, this screen stays there, whatever is published meanwhile, until `layar rollback --release`.
"""

import argparse
import getpass
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit, complain
from kiosk.app.places import default_state
from kiosk.model import visible
from kiosk.store import Current, Store

_SHORTEST = 4


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "edition",
        nargs="?",
        metavar="EDITION",
        help=f"ID of a kept edition, or its first {_SHORTEST} characters or more",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list the kept editions, newest first")
    what.add_argument("--release", action="store_true", help="end the hold: what came meanwhile may play")
    add("--state", type=Path, default=default_state(), metavar="DIR", help="default: %(default)s")
    add("--json", action="store_true", help="print what plays now, or the list, as JSON")


def run(args: argparse.Namespace) -> int:
    store = Store(args.state.absolute())
    if args.edition and (args.list or args.release):
        return complain("give either an EDITION, or --list or --release", Exit.COMMAND)
    if args.list:
        return _list(store, as_json=args.json)
    if args.release:
        return _tell(store.release(now_ms()), as_json=args.json)
    if args.edition is None:
        return _tell(store.rollback(now_ms(), by=_person()), as_json=args.json)
    found = _meant(store, args.edition)
    if len(found) != 1:
        why = "several kept editions begin with" if found else "no kept edition begins with"
        return complain(f"{why} {visible(args.edition)}; see `layar rollback --list`", Exit.COMMAND)
    return _tell(store.hold(found[0], now_ms(), by=_person()), as_json=args.json)


def _meant(store: Store, wanted: str) -> list[str]:
    if len(wanted) < _SHORTEST:
        return []
    return [kept.edition for kept in store.kept() if kept.edition.startswith(wanted.lower())]


def _tell(current: Current | None, *, as_json: bool) -> int:
    if current is None:
        return complain("no edition plays; there is nothing to release", Exit.ENVIRONMENT)
    if as_json:
        print(json.dumps(_record(current)))
    else:
        print(current.edition)
    return Exit.DONE


def _record(current: Current) -> dict[str, Any]:
    coming = current.next
    return {
        "edition": current.edition,
        "previous": current.previous,
        "at": current.at,
        "held": current.held,
        "held_by": current.held_by,
        "next": {"edition": coming.edition, "at": coming.at} if coming else None,
    }


def _list(store: Store, *, as_json: bool) -> int:
    current = store.current(now_ms())
    for kept in store.kept():
        marks = tuple(_marks(kept.edition, current))
        if as_json:
            print(json.dumps({"edition": kept.edition, "written_at": kept.written_ns // 1_000_000, "is": marks}))
        else:
            written = datetime.fromtimestamp(kept.written_ns / 1e9, UTC).astimezone()
            print(f"{kept.edition[:12]}  {written:%Y-%m-%d %H:%M}  {', '.join(marks)}".rstrip())
    return Exit.DONE


def _marks(edition: str, current: Current | None) -> Iterator[str]:
    if current is None:
        return
    if edition == current.edition:
        yield "plays"
        if current.held:
            yield "held"
    if edition == current.previous:
        yield "previous"
    if current.next is not None and edition == current.next.edition:
        yield "next"


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return ""
