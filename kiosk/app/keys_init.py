"""`layar keys init`: what was not given as an option is asked for, then all keys are made, or none."""

import argparse
import json
import os
import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit, complain
from kiosk.app.keys_words import Words, language
from kiosk.app.passphrase import asker, typed
from kiosk.publish.keys import (
    ROOT,
    SHORTEST,
    KeyFileError,
    KeyFolder,
    Post,
    PublicRecord,
    Role,
    check_name,
    establish,
)
from kiosk.publish.signing import Terms

_ROOTS = 3


@dataclass(frozen=True, slots=True)
class _Wish:
    name: str
    role: Role
    folder: Path


def run(args: argparse.Namespace) -> int:
    words = Words(language())
    if (args.keys / ROOT).exists():
        raise KeyFileError(f"{args.keys} has a root.json already", "change it with `layar keys add`, rotate or revoke")
    wishes = _Questions(args, words).wishes()
    for wish in wishes:
        KeyFolder(wish.folder).check_private()
    _warn_of_one_disk(wishes, words)
    if not args.yes and sys.stdin.isatty() and not _agreed(wishes, words):
        return complain(words("stopped"), Exit.COMMAND)
    posts = [Post(wish.name, wish.role, KeyFolder(wish.folder), _passphrase(wish, args, words)) for wish in wishes]
    threshold = 1 if sum(wish.role == "targets" for wish in wishes) == 1 else 2
    made = establish(KeyFolder(args.keys), posts, threshold, now_ms(), Terms())
    _tell(args, made, words)
    return Exit.DONE


class _Questions:
    """Asks for what the options do not say."""

    def __init__(self, args: argparse.Namespace, words: Words) -> None:
        self._args = args
        self._words = words

    def wishes(self) -> list[_Wish]:
        given = (self._args.root, self._args.signer, self._args.machine, self._args.alert or self._args.no_alert)
        if not all(given):
            print(self._words("intro"), file=sys.stderr)
        return [*self._roots(), *self._signers(), *self._machine(), *self._alerts()]

    def _roots(self) -> list[_Wish]:
        found = [self._read(text, "root") for text in self._args.root]
        while len(found) < _ROOTS:
            name = self._ask("root_name", "--root", number=len(found) + 1)
            folder = self._ask("root_folder", "--root", name=name)
            found.append(_Wish(check_name(name), "root", Path(folder)))
        return found

    def _signers(self) -> list[_Wish]:
        found = [self._read(text, "targets") for text in self._args.signer]
        if found:
            return found
        total = 3 if self._ask("how_many", "--signer") == "2" else 1
        names = [self._ask("signer", "--signer", number=number, total=total) for number in range(1, total + 1)]
        return [_Wish(check_name(name), "targets", self._args.keys) for name in names]

    def _machine(self) -> list[_Wish]:
        default = re.sub(r"[^\w.-]", "-", platform.node())[:64] or "laptop"
        name = self._args.machine or self._ask("machine", "--machine", default=default) or default
        return [_Wish(check_name(name), "machine", self._args.keys)]

    def _alerts(self) -> list[_Wish]:
        found = [self._read(text, "alert") for text in self._args.alert]
        if found or self._args.no_alert:
            return found
        names = (name.strip() for name in self._ask("alert", "--alert or --no-alert").split(","))
        return [_Wish(check_name(name), "alert", self._args.keys) for name in names if name]

    def _read(self, text: str, role: Role) -> _Wish:
        """NAME=DIR."""
        name, _, folder = text.partition("=")
        if role == "root" and not folder:
            raise KeyFileError(f"--root {text}: which stick?", f"write it as --root {name}=/media/stick")
        return _Wish(check_name(name), role, Path(folder) if folder else self._args.keys)

    def _ask(self, key: str, option: str, **values: object) -> str:
        if not sys.stdin.isatty():
            raise KeyFileError("nobody is here to be asked", f"give {option}; see `layar keys init --help`")
        sys.stderr.write(self._words(key, **values))
        sys.stderr.flush()
        return sys.stdin.readline().strip()


def _passphrase(wish: _Wish, args: argparse.Namespace, words: Words) -> str:
    if args.passphrase_file is not None or "LAYAR_PASSPHRASE" in os.environ or not sys.stdin.isatty():
        return asker(args.passphrase_file)(PublicRecord(wish.name, wish.role, b"", 0))
    return new_passphrase(wish.name, wish.role, words)


def new_passphrase(name: str, role: Role, words: Words) -> str:
    """Asked for twice, until both are the same and long enough."""
    while True:
        first = typed(words("passphrase", name=name, role=role, shortest=SHORTEST))
        if len(first) < SHORTEST:
            print(words("short"), file=sys.stderr)
        elif typed(words("again")) != first:
            print(words("differ"), file=sys.stderr)
        else:
            return first


def _warn_of_one_disk(wishes: list[_Wish], words: Words) -> None:
    sticks = [wish.folder for wish in wishes if wish.role == "root"]
    if all(stick.is_dir() for stick in sticks) and len({stick.stat().st_dev for stick in sticks}) == 1:
        complain(words("one_disk"), Exit.DONE)


def _agreed(wishes: list[_Wish], words: Words) -> bool:
    print(words("summary"), file=sys.stderr)
    for wish in wishes:
        print(f"  {wish.role:<8} {wish.name}  {wish.folder}", file=sys.stderr)
    sys.stderr.write(words("right"))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower().startswith(words("yes"))


def _tell(args: argparse.Namespace, made: tuple[PublicRecord, ...], words: Words) -> None:
    if args.json:
        keys = [{"name": record.name, "role": record.role, "keyid": record.keyid} for record in made]
        print(json.dumps({"root": str(args.keys / ROOT), "keys": keys}))
    else:
        print(words("done", root=args.keys / ROOT))
