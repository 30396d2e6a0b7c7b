"""Build an edition of a site, adopt it, and print its ID. What is wrong with the site is said on standard error."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import tzlocal

from kiosk.app.exits import Exit, complain
from kiosk.app.places import default_state
from kiosk.editions import Order, Report, Workers, build
from kiosk.model import visible
from kiosk.store import Store, StoreError


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("site", nargs="?", type=Path, metavar="SITE", help="the folder of the site (default: the one that was played)")
    add("--state", type=Path, default=default_state(), metavar="DIR", help="default: %(default)s")
    add("--json", action="store_true", help="print the whole report as JSON")
    add("--accept-loss", action="store_true", help="build also if most of the site's files are gone")
    add("--on-order", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    store = Store(args.state.absolute())
    if args.on_order:
        return _on_order(store)
    if store.is_pinned:
        return complain(
            f"{store.state}: this screen plays only what is signed; publish the site to its repository, or build it"
            " with another --state",
            Exit.COMMAND,
        )
    site = args.site.absolute() if args.site else store.source()
    if site is None:
        return complain("build what? give the folder of a site", Exit.COMMAND)
    order = Order(site, tzlocal.get_localzone_name(), accept_loss=args.accept_loss)
    report = build(order, store, now_ns=time.time_ns())
    tell(report)
    if args.json:
        print(msgspec.json.encode(report).decode())
    elif report.edition:
        print(report.edition)
    return Exit.DONE if report.ok else Exit.CONTENT


def _on_order(store: Store) -> int:
    """Wait for an order, a line of JSON with `site` and `held`; answer with one that says how it ended.

    So that the agent can have a process waiting with all that it imports.
    """
    with Workers(store.state) as workers:
        workers.warm_up()
        line = sys.stdin.readline()
        return _obey(json.loads(line), store, workers) if line else Exit.DONE


def _obey(words: dict[str, Any], store: Store, workers: Workers) -> int:
    order = Order(Path(words["site"]), tzlocal.get_localzone_name(), frozenset(words["held"]))
    try:
        report = build(order, store, now_ns=time.time_ns(), workers=workers)
    except StoreError as error:
        return _answer({"edition": None, "trouble": str(error), "passing": True}, Exit.ENVIRONMENT)
    trouble = "" if report.ok else report.message
    return _answer({"edition": report.built if report.ok else None, "trouble": trouble, "passing": False}, Exit.DONE)


def _answer(answer: dict[str, Any], code: Exit) -> Exit:
    print(json.dumps(answer), flush=True)
    return code


def tell(report: Report) -> None:
    """Say on standard error what is wrong with the site."""
    for problem in report.problems:
        print(problem.text, file=sys.stderr)
    for one in report.left_out:
        print(visible(f"{one.place}: left out: {one.reason}"), file=sys.stderr)
    if report.message:
        complain(report.message, Exit.DONE)
