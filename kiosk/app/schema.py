"""Print the JSON Schemas (2020-12) of the files of a site and of a machine."""

import argparse
import json

from kiosk.app.exits import Exit
from kiosk.model import SCHEMAS, json_schema


def configure(parser: argparse.ArgumentParser) -> None:
    known = ", ".join(SCHEMAS)
    parser.add_argument(
        "name", metavar="NAME", nargs="?", choices=SCHEMAS, help=f"one of {known}; default: all of them"
    )


def run(args: argparse.Namespace) -> int:
    schema = json_schema(args.name) if args.name else {name: json_schema(name) for name in SCHEMAS}
    print(json.dumps(schema, indent=2))
    return Exit.DONE
