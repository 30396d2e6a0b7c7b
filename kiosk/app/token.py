"""Keys to the API of a player: who may send readings or editions, see its status, or control it.

A token is shown once, when it is made.
"""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk.agent import TokenError, Tokens, own_fingerprint
from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit, complain
from kiosk.app.places import default_state


def configure(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = verbs.add_parser("add", help="make a token and show it")
    add.add_argument(
        "name", metavar="NAME", help="who or what uses it; a person with several: dewi@laptop, dewi@office"
    )
    scope = (
        "what it is good for: feed (readings of every push feed), feed:NAME (of one), push (editions), status (seeing"
        " it from the network), control; may be given again"
    )
    add.add_argument("--scope", action="append", required=True, metavar="SCOPE", help=scope)
    listing = verbs.add_parser("list", help="list the tokens, by name")
    revoke = verbs.add_parser("revoke", help="take a token back, at once")
    revoke.add_argument("name", metavar="NAME", help="dewi also takes back dewi@laptop and dewi@office")
    for verb in (add, listing, revoke):
        verb.add_argument("--state", type=Path, default=default_state(), metavar="DIR", help="default: %(default)s")
        verb.add_argument("--json", action="store_true", help="print JSON")


def run(args: argparse.Namespace) -> int:
    tokens = Tokens(args.state.absolute())
    match args.action:
        case "add":
            return _add(tokens, args)
        case "revoke":
            return _revoke(tokens, args)
        case _:
            return _list(tokens, as_json=args.json)


def _add(tokens: Tokens, args: argparse.Namespace) -> int:
    scopes = tuple(dict.fromkeys(args.scope))
    try:
        raw = tokens.add(args.name, scopes, now_ms())
    except TokenError as error:
        return complain(str(error), Exit.COMMAND)
    fingerprint = own_fingerprint(args.state.absolute())
    if args.json:
        print(json.dumps({"name": args.name, "scopes": scopes, "token": raw, "fingerprint": fingerprint}))
        return Exit.DONE
    print(raw)
    if fingerprint is not None:
        print(f"the certificate of this machine: {fingerprint}", file=sys.stderr)
    return Exit.DONE


def _revoke(tokens: Tokens, args: argparse.Namespace) -> int:
    revoked = tokens.revoke(args.name)
    if not revoked:
        names = ", ".join(token.name for token in tokens.listed()) or "none"
        return complain(f"there is no token {args.name}; there are: {names}", Exit.COMMAND)
    if args.json:
        print(json.dumps({"revoked": revoked}))
    return Exit.DONE


def _list(tokens: Tokens, *, as_json: bool) -> int:
    found = tokens.listed()
    if as_json:
        records = ({"name": token.name, "scopes": token.scopes, "created_at": token.created_at} for token in found)
        print(json.dumps(list(records)))
        return Exit.DONE
    width = max((len(token.name) for token in found), default=0)
    for token in found:
        day = datetime.fromtimestamp(token.created_at / 1000, UTC).date()
        print(f"{token.name:<{width}}  {day}  {' '.join(token.scopes)}")
    return Exit.DONE
