"""The thread that looks at the site folder and has it built."""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.agent.clock import now_ms
from kiosk.agent.watch.builds import Builds
from kiosk.agent.watch.hints import Hints
from kiosk.agent.watch.settling import Settling
from kiosk.editions import Listing, SourceError, scan
from kiosk.model import is_text_file, media_kind

_log = logging.getLogger(__name__)

_SHORTEST = 1.0
_LONGEST = 30.0
"""Seconds between two looks while nothing stirs."""
_SHARE = 20
"""A look may take one such part of the time."""
_LONG_BUILD = 1.0
"""Seconds after which a build is given up if something must leave the screen; what it prepared is not lost."""
_CALM = 0.1
_PATIENCE = 0.5
"""Once something stirs: how long it must be quiet, and how long that is waited for at most, before looking."""


@dataclass(frozen=True, slots=True)
class WatchState:
    """How the folder does. Times are milliseconds since 1970-01-01T00:00Z."""

    files: int = 0
    trouble: str = ""
    """Why it cannot be read, in words; empty: it can."""
    since: int = 0
    """When it was last looked at, or when the trouble began."""


class Watcher:
    """Watches one site folder, by looking again and again; `Hints` make it look sooner.

    `heeded` tells which paths beside pictures, videos, documents and the site's own files matter; `closed` is told
    which files were just closed, whatever they are; `changed` that `state` differs.
    """

    def __init__(
        self,
        site: Path,
        builds: Builds,
        *,
        heeded: Callable[[], Iterable[str]],
        closed: Callable[[frozenset[str]], None],
        changed: Callable[[], None],
    ) -> None:
        self.state = WatchState()
        self._site = site
        self._builds = builds
        self._heeded = heeded
        self._closed = closed
        self._changed = changed
        self._stirred = threading.Event()
        self._stopping = False
        self._hints = Hints(site, self._stirred)
        self._settling = Settling()
        self._took = 0.0
        self._again = False
        self._building = False
        self._thread = threading.Thread(target=self._run, name="folder-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, seconds: float) -> bool:
        """False where a look still hangs after that long, as on a share that does not answer."""
        self._stopping = True
        self._stirred.set()
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def wake(self) -> None:
        """Look now."""
        self._stirred.set()

    def build_again(self) -> None:
        """Due a build of everything with the next look, whether or not anything changed."""
        self._again = True
        self._stirred.set()

    def _run(self) -> None:
        try:
            while not self._stopping:
                self._look()
                self._wait()
        finally:
            self._hints.stop()

    def _look(self) -> None:
        closed = self._hints.taken()
        begun = time.monotonic()
        try:
            listing = scan(self._site)
        except SourceError as error:
            self._hints.follow(())
            self._note(trouble=str(error))
            return
        now = time.monotonic()
        self._took = now - begun
        heeded = frozenset(self._heeded())
        files = {path: stamp for path, stamp in listing.files.items() if path in heeded or is_of_site(path)}
        first = not self.state.since
        self._note(files=len(files))
        self._hints.follow(_top_folders(files))
        self._settling.see(files, _rested(listing) if first else closed, now)
        if closed:
            self._closed(closed)
        if self._again:
            self._again = False
            self._settling.forget()
        self._build(now)

    def _build(self, now: float) -> None:
        if self._builds.busy:
            if self._builds.seconds > _LONG_BUILD and self._settling.is_urgent(now):
                self._builds.interrupt()
            return
        if self._building:
            self._building = False
            if self._builds.was_interrupted:
                self._settling.interrupted()
            else:
                self._settling.ended()
        if due := self._settling.due(now):
            self._building = True
            self._builds.make(due)

    def _wait(self) -> None:
        """Until something stirs, may be complete, or has not been looked at for a while."""
        pause = min(max(_SHORTEST, _SHARE * self._took), _LONGEST)
        rest = self._settling.rest(time.monotonic())
        if not self._stirred.wait(pause if rest is None else min(pause, max(rest, 0.05))):
            return
        end = time.monotonic() + _PATIENCE
        while not self._stopping and time.monotonic() < end:
            self._stirred.clear()
            if not self._stirred.wait(_CALM):
                return
        self._stirred.clear()

    def _note(self, *, files: int | None = None, trouble: str = "") -> None:
        before = self.state
        now = now_ms()
        if trouble:
            self.state = replace(before, trouble=trouble, since=before.since if before.trouble else now)
        else:
            self.state = WatchState(files or 0, "", now)
        if bool(trouble) != bool(before.trouble):
            if trouble:
                _log.warning("the site folder cannot be read: %s; what was built of it plays on", trouble)
            else:
                _log.info("the site folder can be read again")
        if (before.files, before.trouble) != (self.state.files, self.state.trouble):
            self._changed()


def is_of_site(path: str) -> bool:
    """Whether a path is one that an edition can be made of by its name alone."""
    return is_text_file(path) or media_kind(path) is not None


def _top_folders(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(path.partition("/")[0] for path in paths if "/" in path)


def _rested(listing: Listing) -> frozenset[str]:
    """At the first look: what nobody has touched for a while, by the clock of this machine."""
    edge = time.time_ns() - 2_000_000_000
    return frozenset(path for path, stamp in listing.files.items() if stamp.changed_ns < edge)
