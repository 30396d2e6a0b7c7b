"""Load what another verb needs, wait for a line on standard input that tells its arguments, and go on as that verb."""

import argparse
import json
import os
import sys

from kiosk.app.exits import Exit


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("verb", choices=("_stage",))
    parser.add_argument("--beat-fd", required=True)


def run(args: argparse.Namespace) -> int:
    from kiosk.app import _stage  # noqa: PLC0415 - what is to be loaded

    _stage.load()
    orders = _line()
    if not orders:
        return Exit.DONE
    told = json.loads(orders)
    os.environ.update(told["environ"])
    parser = argparse.ArgumentParser(prog=f"layar {args.verb}")
    _stage.configure(parser)
    return _stage.run(parser.parse_args([*told["arguments"], "--beat-fd", args.beat_fd]))


def _line() -> bytes:
    """A line; nothing where standard input ends before one does."""
    read = b""
    while not read.endswith(b"\n"):
        more = os.read(sys.stdin.fileno(), 65_536)
        if not more:
            return b""
        read += more
    return read
