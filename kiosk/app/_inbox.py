"""The process that verifies what is pushed. Started by the agent when a push comes; ends when none does any more."""

import argparse
import json
import select
import sys
from pathlib import Path

import msgspec

from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit
from kiosk.publish.inbox import apply_inbox, look
from kiosk.publish.push import Applied, Looked
from kiosk.store import Store, StoreError

_IDLE_SECONDS = 120.0


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--state", type=Path, required=True, metavar="DIR")
    parser.add_argument("--screen", default="", metavar="NAME", help="which screen of the site this is")


def run(args: argparse.Namespace) -> int:
    store = Store(args.state.absolute())
    while select.select([sys.stdin], [], [], _IDLE_SECONDS)[0]:
        line = sys.stdin.readline()
        if not line:
            break
        print(_answer(json.loads(line)["do"], store, args.screen).decode(), flush=True)
    return Exit.DONE


def _answer(order: str, store: Store, screen: str) -> bytes:
    folder = store.state / "inbox"
    applies = order == "apply"
    answer: Looked | Applied
    try:
        answer = apply_inbox(folder, store, screen, now_ms) if applies else look(folder, store, screen)
    except (StoreError, OSError) as error:
        answer = Applied("incomplete", failed=str(error)) if applies else Looked(failed=str(error))
    return msgspec.json.encode(answer)
