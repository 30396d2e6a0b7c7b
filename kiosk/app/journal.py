"""What was played: one line for each time something was on screen, as CSV or JSON.

FROM and TO are dates or RFC 3339 times; a bare date is the beginning of that day on this machine, and TO is exclusive.
"""

import argparse
import contextlib
import csv
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, astuple, fields
from datetime import datetime
from pathlib import Path

from kiosk.app.clock import epoch_ms, now_ms, rfc3339
from kiosk.app.exits import Exit, complain
from kiosk.app.places import default_state
from kiosk.journal import Journal, JournalError, Play

_INSTANTS = frozenset({"presented", "gone", "start", "end"})


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", type=_instant, dest="start", metavar="FROM")
    parser.add_argument("--to", type=_instant, dest="end", metavar="TO")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="a table for a spreadsheet (the default)")
    form.add_argument("--json", action="store_true", help="one JSON object a line; times in milliseconds since 1970")
    parser.add_argument("--state", type=Path, default=default_state(), metavar="DIR", help="default: %(default)s")


def run(args: argparse.Namespace) -> int:
    if not args.state.is_dir():
        return complain(f"{args.state}: no such folder; give the --state of the player", Exit.COMMAND)
    try:
        with contextlib.closing(Journal(args.state.absolute())) as journal:
            journal.take(now_ms())
            plays = journal.plays(args.start, args.end)
            _print_json(plays) if args.json else _print_csv(plays)
    except JournalError as error:
        return complain(str(error), Exit.ENVIRONMENT)
    return Exit.DONE


def _print_json(plays: Iterable[Play]) -> None:
    for play in plays:
        print(json.dumps(asdict(play), ensure_ascii=False))


def _print_csv(plays: Iterable[Play]) -> None:
    names = [field.name for field in fields(Play)]
    writer = csv.writer(sys.stdout)
    writer.writerow(names)
    for play in plays:
        pairs = zip(names, astuple(play), strict=True)
        writer.writerow([rfc3339(value) if name in _INSTANTS else _plain(value) for name, value in pairs])


def _plain(value: object) -> str:
    """As a spreadsheet shows it: a text that begins like a formula must not become one."""
    text = str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _instant(text: str) -> int:
    try:
        return epoch_ms(datetime.fromisoformat(text).astimezone())
    except (ValueError, OverflowError, OSError) as error:
        message = f"“{text}” is neither a date nor a time; write 2026-11-24 or 2026-11-24T10:00:00+07:00"
        raise argparse.ArgumentTypeError(message) from error
