"""`layar keys add`, `rotate` and `revoke`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from kiosk.app.clock import now_ms, utc
from kiosk.app.desk import Desk, folders, patience
from kiosk.app.exits import Exit
from kiosk.app.keys_init import new_passphrase
from kiosk.app.keys_words import Words, language
from kiosk.program import Edition
from kiosk.publish.keys import (
    ROOT,
    Change,
    KeyFileError,
    KeyFolder,
    PublicRecord,
    Role,
    adding,
    check_name,
    confirmations,
    decode_record,
    first_lists,
    renewing,
    replacing,
    revoking,
    root_keyids,
    signers,
    unconfirmed,
    with_root,
)
from kiosk.publish.publication import edition_in
from kiosk.publish.signing import Proposal, RepositoryState, Terms, draft


def add(args: argparse.Namespace) -> int:
    if args.make_only:
        _, record = _made(args, _role(args))
        return _tell(args, {"key": record.keyid, "name": record.name}, f"{(args.to or args.keys) / record.stem}.json")
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state = desk.latest()
        made = _given(args) if args.record else _made(args, _role(args))
        return _carry_out(args, desk, state, adding(state, made[1]), made=made)


def rotate(args: argparse.Namespace) -> int:
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state = desk.latest()
        if args.name is None:
            return _carry_out(args, desk, state, renewing(state))
        role = _role(args)
        old = [one for one in desk.keys.records() if (one.name, one.role) == (args.name, role)]
        made = _made(args, role)
        done = _carry_out(args, desk, state, replacing(state, made[1]), made=made)
        for record in old:
            desk.keys.remove(record)
        return done


def revoke(args: argparse.Namespace) -> int:
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state = desk.latest()
        return _carry_out(args, desk, state, revoking(state, check_name(args.name), now_ms()), tell_screens=True)


def _carry_out(
    args: argparse.Namespace,
    desk: Desk,
    state: RepositoryState,
    change: Change,
    *,
    made: tuple[KeyFolder | None, PublicRecord] | None = None,
    tell_screens: bool = False,
) -> int:
    """Sign what changes; a key that was made for nothing is taken away again."""
    began = now_ms()
    try:
        after, waits = _signed(args, desk, state, change, [made[0]] if made and made[0] else [])
    except BaseException:
        if made is not None and made[0] is not None:
            made[0].remove(made[1])
        raise
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
    if tell_screens:
        known = unconfirmed(_screens(after), confirmations(args.keys), after)
        record["unconfirmed"] = {name: msgspec.to_builtins(one) for name, one in known.items()}
        lines += _screen_lines(record["unconfirmed"], edition_in(after.contents), began)
    return _tell(args, record, "\n".join(lines))


def _signed(
    args: argparse.Namespace, desk: Desk, state: RepositoryState, change: Change, more: Sequence[KeyFolder]
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


def _screens(state: RepositoryState) -> list[str]:
    edition = edition_in(state.contents)
    return [screen.name for screen in edition.screens] if edition else []


def _screen_lines(known: dict[str, dict[str, int] | None], edition: Edition | None, began: int) -> list[str]:
    if not known:
        return ["all screens that are known have confirmed it"]
    zone = ZoneInfo(edition.site.timezone) if edition else UTC
    signed = f"{utc(began).astimezone(zone):%Y-%m-%d %H:%M} or later"
    told = {name: "nothing was" if said is None else "an older state was" for name, said in known.items()}
    return [
        "not confirmed yet; a screen does what its last word allows until it hears of this:",
        *(f"  {name}: {what} pushed to it from here" for name, what in told.items()),
        f"a push confirms it here; a screen that fetches knows it once `layar status` there says “signed” {signed}",
    ]


def _role(args: argparse.Namespace) -> Role:
    if args.name is None or args.role is None:
        raise KeyFileError("whose key, and what for?", "give NAME and --role")
    role: Role = args.role
    if role == "root" and args.to is None:
        raise KeyFileError("a root key goes to a stick of its own", "plug it in, and give --to DIR")
    return role


def _made(args: argparse.Namespace, role: Role) -> tuple[KeyFolder | None, PublicRecord]:
    folder = KeyFolder(args.to or args.keys)
    folder.check_private()
    if args.passphrase_file is None and "LAYAR_PASSPHRASE" not in os.environ and sys.stdin.isatty():
        passphrase = new_passphrase(args.name, role, Words(language()))
    else:
        passphrase = Desk.of(args, None).ask(PublicRecord(args.name, role, b"", 0))
    return folder, folder.make(args.name, role, passphrase, now_ms())


def _given(args: argparse.Namespace) -> tuple[KeyFolder | None, PublicRecord]:
    path: Path = args.record
    try:
        return None, decode_record(path.read_bytes(), str(path))
    except OSError as error:
        raise KeyFileError(f"{path} cannot be read: {error.strerror}", "give the file that was exported") from error


def _tell(args: argparse.Namespace, record: dict[str, object], words: str) -> int:
    print(json.dumps(record) if args.json else words)
    return Exit.DONE
