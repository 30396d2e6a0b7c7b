"""When which repository is looked at. Every look is a process of its own: it loads much, and may end at any time."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.agent.clock import now_ms
from kiosk.agent.sync.options import Following
from kiosk.agent.sync.sticks import Signature, find_repositories
from kiosk.publish.sync import Road, note_road, read_sync
from kiosk.store import Store

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]  # it ships no types

_log = logging.getLogger(__name__)

_NICENESS = 10
_STICK_SECONDS = 2.0
_JITTER = 0.25
"""Of the time between looks, so that many screens do not come at once."""
_LAST_SECONDS = 0.3
_WHOLE = 0
"""The exit code of a look after which all is here that the screen needs."""
_NOTED = frozenset({_WHOLE, 1})
"""Those of a look that has noted itself what came of it."""
_ENDED = frozenset({-signal.SIGINT, -signal.SIGTERM, 128 + signal.SIGINT})
"""Those of one that was ended with the player."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a stick held when it was looked at."""

    signature: Signature
    whole: bool
    at: float
    """Seconds of the monotonic clock."""


class Follower:
    """On the event loop. `changed` is called after every look; one that breaks off is noted in the store's STATE."""

    def __init__(self, following: Following, store: Store, changed: Callable[[], None]) -> None:
        self._following = following
        self._store = store
        self._changed = changed
        self._scheduler: AsyncIOScheduler | None = None
        self._turn = asyncio.Lock()
        self._at_sticks = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._interrupted = False
        self._sticks: dict[Path, _Taken] = {}
        self._stopping = False

    async def start(self) -> None:
        """Look now, and then again and again."""
        scheduler = await asyncio.to_thread(_make_scheduler)
        seconds = self._following.every_seconds
        if self._following.source is not None:
            scheduler.add_job(self._do, "interval", (self.look,), seconds=seconds, jitter=seconds * _JITTER)
            scheduler.add_job(self._do, args=(self.look,))
        if self._following.sticks:
            scheduler.add_job(self._do, "interval", (self._look_for_sticks,), seconds=_STICK_SECONDS)
        if self._stopping:
            return
        scheduler.start()
        self._scheduler = scheduler

    async def stop(self) -> None:
        """End what is under way, which harms nothing."""
        self._stopping = True
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        await self._interrupt()

    async def look(self) -> None:
        """Look at the source, unless something is being looked at."""
        if self._following.source is not None and not self._turn.locked():
            async with self._turn:
                await self._fetch(self._following.road, self._following.source)

    @asynccontextmanager
    async def standing_aside(self) -> AsyncIterator[None]:
        """While something more pressing comes by another road; what is under way goes on later where it was."""
        await self._interrupt()
        async with self._turn:
            yield
        if self._scheduler is not None and not self._stopping:
            self._scheduler.add_job(self._do, args=(self.look,))

    async def _do(self, job: Callable[[], Awaitable[None]]) -> None:
        """For the scheduler, which would report as a failure what is broken off because the agent ends."""
        try:
            await job()
        except asyncio.CancelledError:
            if not self._stopping:
                raise

    async def _look_for_sticks(self) -> None:
        if self._at_sticks.locked():
            return
        async with self._at_sticks:
            await self._take_sticks()

    async def _take_sticks(self) -> None:
        found = await asyncio.to_thread(find_repositories, self._following.sticks)
        self._sticks = {folder: taken for folder, taken in self._sticks.items() if folder in found}
        for folder, signature in found.items():
            taken = self._sticks.get(folder)
            if taken is None or taken.signature != signature:
                _log.info("there is a repository in %s", folder)
                async with self.standing_aside():
                    await self._take(folder, signature)
            elif self._is_due(taken) and not self._turn.locked():
                async with self._turn:
                    await self._take(folder, signature)

    def _is_due(self, taken: _Taken) -> bool:
        """What was not taken whole is looked at again: the clock may have been set, or the rest copied."""
        return not taken.whole and time.monotonic() - taken.at >= self._following.every_seconds

    async def _take(self, folder: Path, signature: Signature) -> None:
        code = await self._fetch("stick", str(folder))
        if self._interrupted:  # by a push; it goes on after that
            self._sticks.pop(folder, None)
        else:
            self._sticks[folder] = _Taken(signature, code == _WHOLE, time.monotonic())

    async def _fetch(self, road: str, source: str) -> int | None:
        """The exit code; None where it was not begun."""
        self._interrupted = False
        if self._stopping:
            return None
        process = await self._begun(road, source)
        if process is None:
            return None
        self._process = process
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        try:
            code = await process.wait()
        finally:
            self._process = None
        if not self._interrupted and code not in _NOTED | _ENDED:
            await asyncio.to_thread(self._note_failure, road, source, code)
        self._changed()
        return code

    async def _begun(self, road: str, source: str) -> asyncio.subprocess.Process | None:
        command = self._following.fetcher
        try:
            return await asyncio.create_subprocess_exec(
                *command.arguments,
                "--road",
                road,
                "--",
                source,
                env=dict(command.environ),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
        except OSError as error:
            _log.error("nothing can be fetched: %s", error.strerror)
            return None

    def _note_failure(self, road: str, source: str, code: int) -> None:
        before, now = read_sync(self._store.state).roads.get(road, Road()), now_ms()
        shown = before.source if "://" in source else source  # an address may hold a password
        message = f"looking at it broke off (exit code {code}); logs/fetch.log in the player's folder says why"
        _log.error("%s: %s", road, message)
        failed = replace(
            before,
            source=shown,
            outcome="refused",
            at=now,
            since=before.since or now,
            reason="failed",
            message=f"{message}; what was taken before plays on",
        )
        note_road(self._store, road, failed)

    async def _interrupt(self) -> None:
        process = self._process
        if process is None:
            return
        self._interrupted = True
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), _LAST_SECONDS)


def _make_scheduler() -> "AsyncIOScheduler":
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415 - only who follows something pays for it

    # A look that comes while another one lasts returns at once, and one that comes late is better than none.
    return AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 3, "misfire_grace_time": None}
    )
