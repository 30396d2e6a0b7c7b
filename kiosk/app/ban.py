"""Take one picture or video off all screens, in every edition, now and after a rollback; --lift shows it again.

OBJECT is the path of a file in the site, the title of an item, or an object's SHA-256 (its first 8 digits will do).
"""

import argparse
import json

from kiosk.app.clock import now_ms
from kiosk.app.desk import Desk, add_desk_options
from kiosk.app.exits import Exit, complain
from kiosk.model import visible
from kiosk.program import Edition
from kiosk.publish.publication import edition_in
from kiosk.publish.repository import DestinationError
from kiosk.publish.signing import (
    BANS,
    RepositoryState,
    TargetFile,
    TrustError,
    decode_bans,
    draft,
    encode_bans,
)

_SHORTEST = 8
"""Digits of a hash."""


class _NotFoundError(Exception):
    """Nothing of the repository is what was meant."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("object", metavar="OBJECT")
    parser.add_argument("repository", metavar="REPOSITORY", help="a folder, or s3://bucket/prefix")
    parser.add_argument("--lift", action="store_true", help="let it be shown again")
    add_desk_options(parser)


def run(args: argparse.Namespace) -> int:
    try:
        return _run(args)
    except _NotFoundError as error:
        return complain(visible(str(error)), Exit.COMMAND)
    except (TrustError, DestinationError) as error:
        return complain(visible(str(error)), Exit.ENVIRONMENT)


def _run(args: argparse.Namespace) -> int:
    if not args.object.strip():
        raise _NotFoundError(f"{'show what again' if args.lift else 'ban what'}? give a path, a title or a SHA-256")
    desk = Desk.of(args, args.repository)
    desk.check_there()
    with desk.at_work():
        state = desk.latest()
        before = _banned(state)
        found = _meant(args.object, edition_in(state.contents), before if args.lift else frozenset())
        after = before - found if args.lift else before | found
        bans = TargetFile(encode_bans(after))
        word = "lift" if args.lift else "ban"
        signed = desk.sign(draft(state, {BANS: bans}, now_ms(), note=f"{word} {args.object}"))
        proposal = desk.hand_in(state, signed)
    record = {"objects": sorted(found), "banned": sorted(after), "proposal": proposal.id if proposal else None}
    if args.json:
        print(json.dumps(record))
    elif proposal is not None:
        print(f"proposed; {proposal.missing} more must sign: `layar publish --review {args.repository}`")
    else:
        print("\n".join(f"{'shown again' if args.lift else 'banned'}: {name}" for name in sorted(found)))
    return Exit.DONE


def _banned(state: RepositoryState) -> frozenset[str]:
    return frozenset(decode_bans(state.contents[BANS].data).objects if BANS in state.contents else ())


def _meant(text: str, edition: Edition | None, banned: frozenset[str]) -> frozenset[str]:
    """The objects that `text` means. Raise _NotFoundError."""
    if _is_hash(text):
        return frozenset([text])
    items = [item for playlist in edition.playlists.values() for item in playlist.items] if edition else []
    listed = frozenset(edition.objects if edition else ())
    wanted = text.strip().casefold()
    if named := {
        name for item in items if wanted in (item.src.casefold(), item.title.casefold()) for name in item.needs
    }:
        return frozenset(named)
    if len(text) >= _SHORTEST and (begun := {name for name in listed | banned if name.startswith(wanted)}):
        if len(begun) == 1:
            return frozenset(begun)
        raise _NotFoundError(f"{text} is the beginning of {len(begun)} objects; give more of it")
    raise _NotFoundError(f"nothing in the published edition is {text}; give a path, a title or a SHA-256")


def _is_hash(text: str) -> bool:
    return len(text) == 64 and all(digit in "0123456789abcdef" for digit in text)
