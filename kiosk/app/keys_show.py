"""`layar keys list` and `layar keys export`."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.app.clock import epoch_ms, rfc3339
from kiosk.app.exits import Exit
from kiosk.publish.keys import ROOT, KeyFileError, KeyFolder, Memory, PublicRecord, encode_record, holders
from kiosk.publish.signing import RepositoryState, ends
from kiosk.store import replace_file


def list_keys(args: argparse.Namespace) -> int:
    folder, memory = KeyFolder(args.keys), Memory(args.keys)
    known = memory.known()
    state = replace(known, contents={**known.contents, **memory.first_lists(known)})
    here = {record.keyid for record in folder.records() if folder.can_sign(record)}
    keys = [
        {"role": role, "name": holder.name, "keyid": holder.key.keyid, "here": holder.key.keyid in here}
        for role, found in holders(state).items()
        for holder in found
    ]
    if args.json:
        print(json.dumps({"root_version": state.root.version, "keys": keys, "roles": _roles(state)}))
        return Exit.DONE
    width = max(len(str(key["name"])) for key in keys)
    for key in keys:
        place = "here" if key["here"] else ""
        print(f"{key['role']:<8} {key['name']:<{width}}  {str(key['keyid'])[:8]}  {place}".rstrip())
    for role, about in _roles(state).items():
        must = f"{about['threshold']} must sign" if about["threshold"] > 1 else "one must sign"
        until = f", holds until {about['until'][:10]}" if about["until"] else ", nothing signed yet"
        print(f"{role}: {must}{until}")
    return Exit.DONE


def export(args: argparse.Namespace) -> int:
    record = _wanted(args) if args.name else None
    data = encode_record(record) if record else Memory(args.keys).roots()[-1]
    if args.out is None:
        sys.stdout.write(data.decode().rstrip("\n") + "\n")
        return Exit.DONE
    out: Path = args.out / ROOT if args.out.is_dir() and not record else args.out
    replace_file(out.absolute(), data)
    number = f": key {record.keyid[:8]} of {record.name}" if record else ""
    print(json.dumps({"written": str(out)}) if args.json else f"{out}{number}")
    return Exit.DONE


def _wanted(args: argparse.Namespace) -> PublicRecord:
    records = KeyFolder(args.keys).records()
    found = [one for one in records if one.name == args.name and args.role in (None, one.role)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{one.name} ({one.role})" for one in records) or "none"
    if not found:
        raise KeyFileError(f"there is no such key of {args.name} in {args.keys}", f"there are: {known}")
    raise KeyFileError(f"{args.name} holds several keys", "say which with --role")


def _roles(state: RepositoryState) -> dict[str, Any]:
    return {
        role: {
            "threshold": state.root.roles[role].threshold,
            "until": None if end is None else rfc3339(epoch_ms(end)),
        }
        for role, end in ends(state).items()
    }
