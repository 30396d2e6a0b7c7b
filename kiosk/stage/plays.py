"""Proof of play: what was presented, appended to STATE/plays/DAY.jsonl by a thread of its own."""

import json
import logging
import queue
import threading
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk.program import Slot

_log = logging.getLogger(__name__)


class Play(msgspec.Struct, frozen=True):
    """One line. Times are milliseconds since 1970-01-01T00:00Z."""

    zone: str
    rule: str
    level: str
    playlist: str
    item: str
    """The item's key."""
    type: str
    title: str
    src: str
    object: str
    """Hash of what was played; empty where the item has no file."""
    edition: str
    screen: str
    start: int
    end: int
    """The slot."""
    presented: int
    """When its first frame was on the screen."""
    gone: int
    """When something else was."""
    complete: bool
    """Whether it was on to the end of its slot."""


def play(slot: Slot, *, edition: str, screen: str, presented: int, gone: int) -> Play:
    item = slot.item
    return Play(
        zone=slot.zone,
        rule=slot.rule,
        level=slot.level.label,
        playlist=slot.playlist,
        item=item.key,
        type=item.type,
        title=item.title,
        src=item.src,
        object=str(item.content.get("object") or ""),
        edition=edition,
        screen=screen,
        start=slot.start,
        end=slot.end,
        presented=presented,
        gone=gone,
        complete=gone >= slot.end,
    )


class PlayLog:
    """Writes plays. `add` may be called from the GUI thread, it never waits; a full disk costs only the record."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._queue: queue.SimpleQueue[Play | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="plays", daemon=True)
        self._thread.start()

    def add(self, record: Play) -> None:
        self._queue.put(record)

    def close(self) -> None:
        """Write what is left and end the thread; waits a second at most."""
        self._queue.put(None)
        self._thread.join(1.0)

    def _work(self) -> None:
        failing = False
        while (record := self._queue.get()) is not None:
            try:
                self._append(record)
                failing = False
            except OSError as error:
                if not failing:
                    _log.error("what was played cannot be recorded: %s", error)
                failing = True

    def _append(self, record: Play) -> None:
        day = datetime.fromtimestamp(record.gone / 1000, UTC).date()
        self._folder.mkdir(parents=True, exist_ok=True)
        line = json.dumps(msgspec.structs.asdict(record), ensure_ascii=False, separators=(",", ":")) + "\n"
        with (self._folder / f"{day}.jsonl").open("ab") as file:
            file.write(line.encode())
