"""`python -m kiosk.editions.worker STATE`: prepares one file after the other; tasks on stdin, answers on stdout.

What a file does to the libraries that open it happens here. An exception that nobody expected ends the process, and
with it the hope of showing that file; whoever started it goes on with another one.
"""

import io
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO

import msgspec

from kiosk.editions.asset import Asset, Refused
from kiosk.editions.documents import prepare_document
from kiosk.editions.folder import open_file
from kiosk.editions.magic import Kind
from kiosk.editions.pictures import prepare_picture
from kiosk.editions.task import Answer, Changed, Done, NotStored, Task
from kiosk.editions.videos import NoVerdict, prepare_video
from kiosk.store import Store, StoreError, hash_of

_MEMORY = 3 << 30
_NICE = 5
_MOST_BYTES = 400_000_000
"""Of a picture or a document, which are read whole."""


def main(state: Path) -> None:
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what libraries print is no answer
    _limit()
    decoder = msgspec.json.Decoder(Task)
    store = Store(state)
    for line in sys.stdin.buffer:
        task = decoder.decode(line)
        _end_by_itself_in(task.seconds + 5)
        answers.write(msgspec.json.encode(perform(task, store)) + b"\n")
        _end_by_itself_in(0)


def perform(task: Task, store: Store) -> Answer:
    """Prepare one file."""
    try:
        with open_file(Path(task.site), task.wanted.path) as source:
            asset = _prepare(task, source, store)
    except StoreError as error:
        return NotStored(type(error).__name__, error.what, error.where, error.why, error.todo)
    except OSError:
        return Changed()
    if isinstance(asset, NoVerdict):
        return Done(Refused(asset.reason), passing=True)
    return Done(asset) if asset is not None else Changed()


def _prepare(task: Task, source: BinaryIO, store: Store) -> Asset | NoVerdict | None:
    """None: the bytes are not the ones that were seen."""
    if task.kind is Kind.VIDEO:
        asset = prepare_video(source, task.media_type, task.wanted, store)
        return asset if isinstance(asset, Refused | NoVerdict) or asset.object.hash == task.hash else None
    if task.size > _MOST_BYTES:
        return Refused(f"it has {task.size / 1e6:.0f} MB; at most {_MOST_BYTES // 1_000_000} MB are opened")
    data = source.read(_MOST_BYTES)
    if hash_of(data) != task.hash:
        return None
    if task.kind is Kind.DOCUMENT:
        return prepare_document(io.BytesIO(data), task.wanted, store)
    return prepare_picture(io.BytesIO(data), task.media_type, task.wanted, store)


def _end_by_itself_in(seconds: float) -> None:
    """Should nobody be there any more to end it; 0: not at all."""
    if sys.platform != "win32":
        signal.alarm(int(seconds))


def _limit() -> None:
    """One file may cost this much memory and no more; and the screen goes first."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    os.nice(_NICE)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
