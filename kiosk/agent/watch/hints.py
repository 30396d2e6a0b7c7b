"""What the system says about changes. Events may be late, missing or lost: they only make the next scan come sooner."""

import logging
import os
import threading
from collections.abc import Collection
from pathlib import Path, PurePath

from typing_extensions import override
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

_log = logging.getLogger(__name__)

_EVENTS: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
_MOST_WATCHES = 32


def _is_news(record: logging.LogRecord) -> bool:
    """Watchdog takes it for an error when an event comes while its watch ends; that is how a folder goes."""
    return "when the thread is inactive" not in str(record.msg)


logging.getLogger("watchdog.observers.inotify").addFilter(_is_news)


class Hints:
    """Collects which files were closed, and sets `stirred` at any change. Any thread may use it."""

    def __init__(self, site: Path, stirred: threading.Event) -> None:
        self._site = site
        self._stirred = stirred
        self._lock = threading.Lock()
        self._closed: set[str] = set()
        self._observer: BaseObserver | None = None
        self._watches: dict[str, ObservedWatch] = {}
        self._identity: tuple[int, int] | None = None
        self._complained = False

    def follow(self, folders: Collection[str]) -> None:
        """Watch the site's own folder, and these of its top folders with all in them."""
        identity = _identity(self._site)
        if identity != self._identity:
            self.stop()
            self._identity = identity
        if identity is None:
            return
        if self._observer is None:
            self._observer = Observer()
            self._observer.start()
        wanted = {"", *sorted(folders)[: _MOST_WATCHES - 1]}
        for folder in self._watches.keys() - wanted:
            self._observer.unschedule(self._watches.pop(folder))
        for folder in wanted - self._watches.keys():
            self._watch(self._observer, folder)

    def taken(self) -> frozenset[str]:
        """The files that were closed since the last call, as paths in the site."""
        with self._lock:
            closed, self._closed = self._closed, set()
        return frozenset(closed)

    def noticed(self, event: FileSystemEvent) -> None:
        """In a thread of watchdog."""
        path, target = self._path(event.src_path), self._path(event.dest_path)
        with self._lock:
            match event:
                case FileClosedEvent():
                    self._closed.add(path)
                case FileMovedEvent():
                    self._closed.discard(path)
                    self._closed.add(target)
                case FileCreatedEvent() | FileModifiedEvent() | FileDeletedEvent():
                    self._closed.discard(path)
        self._stirred.set()

    def stop(self) -> None:
        """Watch nothing, and join the threads."""
        self._watches.clear()
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _watch(self, observer: BaseObserver, folder: str) -> None:
        try:
            self._watches[folder] = observer.schedule(
                _Handler(self), str(self._site / folder), recursive=bool(folder), event_filter=_EVENTS
            )
        except OSError as error:
            if not self._complained:
                self._complained = True
                _log.warning("changes are only found by looking: %s: %s", folder or self._site, error.strerror)

    def _path(self, path: bytes | str) -> str:
        return PurePath(os.path.relpath(os.fsdecode(path), self._site)).as_posix() if path else ""


class _Handler(FileSystemEventHandler):
    def __init__(self, hints: Hints) -> None:
        self._hints = hints

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        self._hints.noticed(event)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Another folder by the same name needs watches of its own."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
