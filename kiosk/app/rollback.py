"""Go back to the edition that played before. Once more, and the newer one plays again."""

import argparse
import json
from pathlib import Path

from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit
from kiosk.app.places import default_state
from kiosk.store import Store


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--state", type=Path, default=default_state(), metavar="DIR", help="default: %(default)s")
    parser.add_argument("--json", action="store_true", help="print what plays now as JSON")


def run(args: argparse.Namespace) -> int:
    current = Store(args.state.absolute()).rollback(now_ms())
    if args.json:
        print(json.dumps({"edition": current.edition, "previous": current.previous, "at": current.at}))
    else:
        print(current.edition)
    return Exit.DONE
