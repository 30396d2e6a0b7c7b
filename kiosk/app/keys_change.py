"""`layar keys add` and `rotate`."""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.app.clock import now_ms
from kiosk.app.desk import Desk, folders, patience
from kiosk.app.exits import Exit
from kiosk.app.keys_init import new_passphrase
from kiosk.app.keys_words import Words, language
from kiosk.model import visible
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
from kiosk.publish.signing import ClockError, Proposal, RepositoryState, Signed, Terms, check_clock, draft

_SAY_THE_TIME = ("targets", "machine")


@dataclass(frozen=True, slots=True)
class _Key:
    """One that is to be believed from now on."""

    record: PublicRecord
    folder: KeyFolder | None = None
    """Where it was made just now; None: somebody brought its record."""
    passphrase: str = field(default="", repr=False)
    """With which it was made."""

    @contextlib.contextmanager
    def made_for(self) -> Iterator[None]:
        """While the change is signed, in which it stands: a key that was made for nothing is taken away again."""
        try:
            yield
        except BaseException:
            if self.folder is not None:
                self.folder.remove(self.record)
            raise

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """While the change is put out: from here on others may believe the key."""
        try:
            yield
        except BaseException:
            if self.folder is not None:
                whose = f"the new {self.record.role} key of {self.record.name}"
                what = f"{whose} is signed, may be out already, and stays in {self.folder.path}"
                print(f"layar: {what}; the next `layar publish` to the same repository goes on there", file=sys.stderr)
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
        return _carry_out(args, desk, state, key, adding)


def rotate(args: argparse.Namespace) -> int:
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state = desk.latest()
        if args.name is None:
            after, waits = hand_in(desk, sign_change(args, desk, state, renewing(state)))
            told, lines = outcome(args, desk, after, waits)
            return tell(args, told, "\n".join(lines))
        role = _role(args)
        old = [one for one in desk.keys.records() if (one.name, one.role) == (args.name, role)]
        key = _made(args, role)
        done = _carry_out(args, desk, state, key, replacing)
        for record in old:
            desk.keys.remove(record)
        return done


def _carry_out(
    args: argparse.Namespace,
    desk: Desk,
    state: RepositoryState,
    key: _Key,
    change: Callable[[RepositoryState, PublicRecord], Change],
) -> int:
    with key.made_for():
        more = [key.folder] if key.folder else []
        signed = sign_change(args, key.known_to(desk), state, change(state, key.record), more)
    with key.kept():
        after, waits = hand_in(desk, signed)
    record, lines = outcome(args, desk, after, waits)
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


@dataclass(frozen=True, slots=True)
class SignedChange:
    """Nobody knows of it yet."""

    after: RepositoryState
    """With the new root.json."""
    signed: Signed | Proposal | None
    """What is signed anew under it; None: nothing was published yet."""


def hand_in(desk: Desk, change: SignedChange) -> tuple[RepositoryState, Proposal | None]:
    """Remember it, and publish it or leave a proposal, which is returned with the state until that is signed."""
    if change.signed is None:
        desk.memory.remember(change.after)
        return change.after, None
    waits = desk.hand_in(change.after, change.signed)
    return change.after if isinstance(change.signed, Proposal) else change.signed.state, waits


def sign_change(
    args: argparse.Namespace, desk: Desk, state: RepositoryState, change: Change, more: Sequence[KeyFolder] = ()
) -> SignedChange:
    now = now_ms()
    _check_clock(args, state, now)
    desk.check_holds(state)
    if change.plan is not None and not args.root_keys:
        raise KeyFileError(
            "this changes root.json, which two holders of root keys must sign",
            "plug in their sticks, and give --root-keys DIR for each",
        )
    sticks = [*folders(args.root_keys), *more]
    roots = signers(sticks, root_keyids(state, change), desk.ask, patience()) if change.plan is not None else []
    after = with_root(state, change, roots, now, Terms())
    if after.version == 0 and not change.lists:
        return SignedChange(after, None)
    begun = first_lists(after, desk.keys.records())
    note = f"keys {args.action} {args.name or ''}"
    signed = desk.sign(draft(after, {**begun, **change.lists}, now, note=note), clock_is_checked=True)
    if isinstance(signed, Proposal) and desk.destination is None:
        raise KeyFileError("more than one must sign this", "give --repository DEST, where the proposal is left")
    return SignedChange(after, signed)


def _check_clock(args: argparse.Namespace, state: RepositoryState, now: int) -> None:
    """A new key for whoever signed by a clock that was ahead ends what that said about the time."""
    try:
        check_clock(state, now)
    except ClockError as error:
        if args.action != "rotate" or args.name is None or args.role not in _SAY_THE_TIME:
            raise
        print(f"layar: {visible(str(error))}", file=sys.stderr)


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
