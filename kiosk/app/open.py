"""Get the folder of a site from its repository, byte for byte: for a new laptop, or a second one.

REPOSITORY is a folder, s3://bucket/prefix or the address that screens fetch from. Your key opens it, if it was one that
may sign when the site was published last.
"""

import argparse
import contextlib
import json
import sys
from pathlib import Path

from kiosk.app.desk import patience
from kiosk.app.exits import Exit, complain
from kiosk.app.meter import show_progress
from kiosk.app.passphrase import add_key_options, asker
from kiosk.app.publish_text import size
from kiosk.model import visible
from kiosk.publish.keys import KeyFolder, Memory, signers
from kiosk.publish.publication import EditionReader, private_key
from kiosk.publish.push import Meter
from kiosk.publish.reading import reading
from kiosk.publish.repository import DestinationError
from kiosk.publish.signing import EDITION, RepositoryState, TrustError
from kiosk.publish.sources import Record, Restored, SourcesError, read_copy, read_record, restore
from kiosk.publish.transport import TransportError


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("repository", metavar="REPOSITORY", help="a folder, s3://bucket/prefix or an address")
    add("folder", metavar="FOLDER", type=Path, help="where the site is to be; empty or not there yet")
    add_key_options(parser)
    add("--json", action="store_true", help="print what there is now as JSON")


def run(args: argparse.Namespace) -> int:
    try:
        with contextlib.ExitStack() as stack:
            restored = _restored(args, stack)
    except (TrustError, DestinationError, TransportError) as error:
        return complain(visible(str(error)), Exit.ENVIRONMENT)
    except SourcesError as error:
        return complain(visible(str(error)), Exit.CONTENT)
    if args.json:
        left_out = {"left_out": restored.left_out} if restored.left_out else {}
        print(json.dumps({"files": restored.files, "bytes": restored.bytes, **left_out}))
    else:
        print(f"{args.folder}: {restored.files} files, {size(restored.bytes)}")
    for path in restored.left_out:
        why = "left out: no file can have this name on Windows; rename it where the site is"
        print(visible(f"layar: {path}: {why}"), file=sys.stderr)
    return Exit.DONE


def _restored(args: argparse.Namespace, stack: contextlib.ExitStack) -> Restored:
    memory = Memory(args.keys)
    read = stack.enter_context(reading(args.repository))
    state = memory.latest(EditionReader(read, {}))
    record = _record(state, args.repository)
    hands = signers([KeyFolder(args.keys)], state.root.roles["targets"].keyids, asker(args.passphrase_file), patience())
    key = private_key(state, hands)
    if key is None:
        raise SourcesError(f"no key that opens it lies in {args.keys}; bring the folder of keys from the other laptop")

    def read_part(path: str, _limit: int) -> bytes:
        return read(path) or b""

    copy = read_copy(record, read_part, key)
    with show_progress(sys.stderr) as show:
        return restore(copy, args.folder.absolute(), read_part, _Told(Meter(show)))


def _record(state: RepositoryState, repository: str) -> Record:
    target = state.contents.get(EDITION)
    record = read_record(target.custom) if target is not None else None
    if record is None:
        raise SourcesError(f"{repository}: no sources are kept there; publish the site there first")
    return record


class _Told:
    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._last: int | None = None

    def __call__(self, done: int, total: int) -> None:
        if self._last is None:
            self._meter.expect(total, done)
        else:
            self._meter.moved(done - self._last)
        self._last = done
