"""Who may sign what is shown: keys of persons and machines.

Roles of keys: root (who may change the others; three persons, two of whom must agree, each key on a stick of its own),
targets (what is shown), machine (that it is fresh; of the machine that publishes), alert (who may raise alerts).
"""

import argparse
from pathlib import Path

from kiosk.app import keys_change, keys_init, keys_revoke, keys_show
from kiosk.app.desk import add_desk_options
from kiosk.app.exits import Exit, complain
from kiosk.model import visible
from kiosk.publish.keys import ROLES
from kiosk.publish.repository import DestinationError
from kiosk.publish.signing import TrustError


def configure(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _configure_init(verbs.add_parser("init", help="make all keys, and the root.json that screens are pinned to"))
    listing = verbs.add_parser("list", help="list who holds which key, and until when signatures hold")
    export = verbs.add_parser("export", help="print root.json, or the public part of a key")
    export.add_argument("name", nargs="?", metavar="NAME", help="whose key (default: root.json)")
    export.add_argument("--role", choices=ROLES)
    export.add_argument("--out", type=Path, metavar="FILE", help="write there instead of printing")
    add = verbs.add_parser("add", help="give somebody a key")
    add.add_argument("name", nargs="?", metavar="NAME")
    add.add_argument("--record", type=Path, metavar="FILE", help="take a key that they made and exported themselves")
    add.add_argument("--make-only", action="store_true", help="only make the key here, for others to add")
    rotate = verbs.add_parser("rotate", help="replace a key by a new one; without NAME: prolong root.json")
    rotate.add_argument("name", nargs="?", metavar="NAME")
    for verb in (add, rotate):
        verb.add_argument("--role", choices=ROLES)
        verb.add_argument("--to", type=Path, metavar="DIR", help="where the new key goes, such as a stick")
    revoke = verbs.add_parser("revoke", help="take all keys and tokens from somebody who leaves")
    revoke.add_argument("name", metavar="NAME")
    for verb in (add, rotate, revoke):
        verb.add_argument(
            "--root-keys", type=Path, action="append", default=[], metavar="DIR", help="a stick; give two of them"
        )
        verb.add_argument("--repository", metavar="DEST", help="publish the change there at once")
    for verb in (listing, export, add, rotate, revoke):
        add_desk_options(verb)


def _configure_init(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    who = "may be given again; what is not given is asked for"
    add("--root", action="append", default=[], metavar="NAME=DIR", help=f"holder of a root key, and a stick; {who}")
    add("--signer", action="append", default=[], metavar="NAME[=DIR]", help="who signs what is shown: one, or three")
    add("--machine", metavar="NAME", help="what the machine that publishes is called")
    add("--alert", action="append", default=[], metavar="NAME[=DIR]", help="who may raise alerts")
    add("--no-alert", action="store_true", help="nobody may, for now")
    add("--yes", action="store_true", help="do not ask whether all is right")
    add_desk_options(parser)


def run(args: argparse.Namespace) -> int:
    act = {
        "init": keys_init.run,
        "list": keys_show.list_keys,
        "export": keys_show.export,
        "add": keys_change.add,
        "rotate": keys_change.rotate,
        "revoke": keys_revoke.revoke,
    }
    try:
        return act[args.action](args)
    except (TrustError, DestinationError) as error:
        return complain(visible(str(error)), Exit.ENVIRONMENT)
