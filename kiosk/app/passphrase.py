"""Where the passphrases of keys come from: the terminal, a file, or LAYAR_PASSPHRASE for machines."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from kiosk.publish import usual_keys
from kiosk.publish.keys import Ask, KeyFileError, PublicRecord


def add_key_options(parser: argparse.ArgumentParser) -> None:
    """`--keys` and `--passphrase-file`."""
    add = parser.add_argument
    add("--keys", type=Path, default=usual_keys(), metavar="DIR", help="folder of your keys (default: %(default)s)")
    add("--passphrase-file", type=Path, metavar="FILE", help="for machines; else LAYAR_PASSPHRASE, else you are asked")


def asker(file: Path | None) -> Ask:
    """What asks for the passphrase of a key. Raises KeyFileError where there is nobody to ask."""

    def ask(record: PublicRecord) -> str:
        if file is not None:
            return _first_line(file)
        if (given := os.environ.get("LAYAR_PASSPHRASE")) is not None:
            return given
        if not sys.stdin.isatty():
            raise KeyFileError(
                f"nobody is here to be asked for the passphrase of {record.name}",
                "give --passphrase-file, or set LAYAR_PASSPHRASE",
            )
        return typed(f"Passphrase of {record.name} ({record.role}): ")

    return ask


def typed(prompt: str) -> str:
    """What somebody types, which nobody sees. Raise KeyFileError where they end the input instead."""
    try:
        return getpass.getpass(prompt)
    except EOFError as error:
        raise KeyFileError("no passphrase was given", "run it again when it is at hand") from error


def _first_line(file: Path) -> str:
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KeyFileError(f"{file} cannot be read: {error}", "give the file that holds the passphrase") from error
    return lines[0] if lines else ""
