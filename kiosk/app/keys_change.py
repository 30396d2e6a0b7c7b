"""`layar keys add` and `rotate`."""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.app.clock import now_ms
from kiosk.app.desk import Desk, folders, patience
from kiosk.app.exits import Exit
from kiosk.app.keys_init import new_passphrase
from kiosk.app.keys_words import Words, language
from kiosk.publish.keys import (
    ROOT,
    Change,
    KeyFileError,
    KeyFolder,
    PublicRecord,
    Role,
    adding,
    decode_record,
    first_lists,
    renewing,
    replacing,
    root_keyids,
    signers,
    with_root,
)
from kiosk.publish.signing import Proposal, RepositoryState, Terms, draft


@dataclass(frozen=True, slots=True)
class _Key:
    """One that is to be believed from now on."""

    record: PublicRecord
    folder: KeyFolder | None = None
    """Where it was made just now; None: somebody brought its record."""
    passphrase: str = field(default="", repr=False)
    """With which it was made."""

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """A key that was made for nothing is taken away again."""
        try:
            yield
        except BaseException:
            if self.folder is not None:
                self.folder.remove(self.record)
            raise

    def known_to(self, desk: Desk) -> Desk:
        """Nobody is asked for a passphrase that they have just made up."""
        if self.folder is None:
            return desk
        return replace(desk, ask=lambda record: self.passphrase if record == self.record else desk.ask(record))


def add(args: argparse.Namespace) -> int:
    if args.make_only:
        record = _made(args, _role(args)).record
        return tell(args, {"key": record.keyid, "name": record.name}, f"{(args.to or args.keys) / record.stem}.json")
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state = desk.latest()
        key = _given(args) if args.record else _made(args, _role(args))
        with key.kept():
            return _carry_out(args, key.known_to(desk), state, adding(state, key.record), key)


def rotate(args: argparse.Namespace) -> int:
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state = desk.latest()
        if args.name is None:
            return _carry_out(args, desk, state, renewing(state))
        role = _role(args)
        old = [one for one in desk.keys.records() if (one.name, one.role) == (args.name, role)]
        key = _made(args, role)
        with key.kept():
            done = _carry_out(args, key.known_to(desk), state, replacing(state, key.record), key)
        for record in old:
            desk.keys.remove(record)
        return done


def _carry_out(
    args: argparse.Namespace, desk: Desk, state: RepositoryState, change: Change, key: _Key | None = None
) -> int:
    after, waits = sign_change(args, desk, state, change, [key.folder] if key and key.folder else [])
    record, lines = outcome(args, desk, after, waits)
    if key is not None:
        lines.insert(0, f"{key.record.name} has the {key.record.role} key {key.record.keyid[:8]}")
    return tell(args, record, "\n".join(lines))


def outcome(
    args: argparse.Namespace, desk: Desk, after: RepositoryState, waits: Proposal | None
) -> tuple[dict[str, Any], list[str]]:
    """For programs, and in words."""
    record = {
        "root_version": after.root.version,
        "root": str(desk.keys.path / ROOT),
        "proposal": waits.id if waits else None,
        "published": args.repository,
    }
    lines = [f"root.json is at version {after.root.version}"]
    if waits:
        lines.append(f"{waits.missing} more must sign: `layar publish --review {args.repository}`")
    elif args.repository is None:
        lines.append("screens hear of it with the next `layar publish`, or give --repository DEST")
    return record, lines


def sign_change(
    args: argparse.Namespace, desk: Desk, state: RepositoryState, change: Change, more: Sequence[KeyFolder] = ()
) -> tuple[RepositoryState, Proposal | None]:
    now = now_ms()
    if change.plan is not None and not args.root_keys:
        raise KeyFileError(
            "this changes root.json, which two holders of root keys must sign",
            "plug in their sticks, and give --root-keys DIR for each",
        )
    sticks = [*folders(args.root_keys), *more]
    roots = signers(sticks, root_keyids(state, change), desk.ask, patience()) if change.plan is not None else []
    after = with_root(state, change, roots, now, Terms())
    if after.version == 0 and not change.lists:
        desk.memory.remember(after)
        return after, None
    begun = first_lists(after, desk.keys.records())
    signed = desk.sign(draft(after, {**begun, **change.lists}, now, note=f"keys {args.action} {args.name or ''}"))
    if isinstance(signed, Proposal):
        if desk.destination is None:
            raise KeyFileError("more than one must sign this", "give --repository DEST, where the proposal is left")
        return after, desk.hand_in(after, signed)
    desk.hand_in(after, signed)
    return signed.state, None


def _role(args: argparse.Namespace) -> Role:
    if args.name is None or args.role is None:
        raise KeyFileError("whose key, and what for?", "give NAME and --role")
    role: Role = args.role
    if role == "root" and args.to is None:
        raise KeyFileError("a root key goes to a stick of its own", "plug it in, and give --to DIR")
    return role


def _made(args: argparse.Namespace, role: Role) -> _Key:
    folder = KeyFolder(args.to or args.keys)
    folder.check_private()
    if args.passphrase_file is None and "LAYAR_PASSPHRASE" not in os.environ and sys.stdin.isatty():
        passphrase = new_passphrase(args.name, role, Words(language()))
    else:
        passphrase = Desk.of(args, None).ask(PublicRecord(args.name, role, b"", 0))
    return _Key(folder.make(args.name, role, passphrase, now_ms()), folder, passphrase)


def _given(args: argparse.Namespace) -> _Key:
    path: Path = args.record
    try:
        return _Key(decode_record(path.read_bytes(), str(path)))
    except OSError as error:
        raise KeyFileError(f"{path} cannot be read: {error.strerror}", "give the file that was exported") from error


def tell(args: argparse.Namespace, record: dict[str, object], words: str) -> int:
    print(json.dumps(record) if args.json else words)
    return Exit.DONE
