"""Every step of a draft on disk, as it is made: a file that only grows, a line a step."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kiosk.panel.draft.history import Replay, Step
from kiosk.panel.draft.texts import Texts
from kiosk.store import locked, replace_file, store_error


class Began(msgspec.Struct, frozen=True, tag="began"):
    """What stood in the folder when the draft began, and so is what its changes are told against."""

    base: dict[str, str]


class Did(msgspec.Struct, frozen=True, tag="did"):
    step: Step


class Went(msgspec.Struct, frozen=True, tag="went"):
    """Back or forth, so that this many steps are done."""

    done: int


class Rebased(msgspec.Struct, frozen=True, tag="rebased"):
    """The folder has other texts by now: those of another program, or the draft's own, on air."""

    base: dict[str, str]


Entry = Began | Did | Went | Rebased

_decoder = msgspec.json.Decoder(Entry)


class Saved(msgspec.Struct, frozen=True):
    """What a book holds."""

    base: Texts
    """What changes are told against."""
    replay: Replay


class DraftBook:
    """STATE/panel/drafts/NAME/book.jsonl. Every method may raise StoreError; then nothing was written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "book.jsonl"

    def held(self) -> contextlib.AbstractContextManager[None]:
        """The lock of the panel that edits it. Raise BusyError where another has it."""
        return locked(self.folder / "lock", wait=False, holder="another panel")

    def begin(self, base: Texts) -> None:
        """Begin anew: what was there before is forgotten."""
        replace_file(self._path, msgspec.json.encode(Began(dict(base))) + b"\n")

    def add(self, entry: Entry) -> None:
        """On disk when this returns."""
        try:
            with self._path.open("ab") as file:
                file.write(b"\n" + msgspec.json.encode(entry) + b"\n")  # apart from a line that was cut off
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise store_error("could not write", self._path, error) from error

    def load(self) -> Saved | None:
        """What was saved; None where no draft has begun. A line that the power cut off is as if it had not been."""
        start: Texts | None = None
        base: Texts = {}
        steps: tuple[Step, ...] = ()
        done = 0
        for entry in self._entries():
            match entry:
                case Began(texts):
                    start, base, steps, done = texts, texts, (), 0
                case Did(step):
                    steps, done = (*steps[:done], step), done + 1
                case Went(count):
                    done = min(count, len(steps))
                case Rebased(texts):
                    base = texts
        return None if start is None else Saved(base, Replay(start, steps, done))

    def _entries(self) -> Iterator[Entry]:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            raise store_error("could not read", self._path, error) from error
        for line in filter(None, data.split(b"\n")):
            with contextlib.suppress(ValueError):
                yield _decoder.decode(line)
