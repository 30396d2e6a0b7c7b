"""When which repository is looked at. Every look is a process of its own: it loads much, and may end at any time."""

import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.agent.sync.options import Following
from kiosk.agent.sync.sticks import Signature, find_repositories

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]  # it ships no types

_log = logging.getLogger(__name__)

_NICENESS = 10
_STICK_SECONDS = 2.0
_JITTER = 0.25
"""Of the time between looks, so that many screens do not come at once."""
_LAST_SECONDS = 0.3


class Follower:
    """On the event loop. `changed` is called after every look."""

    def __init__(self, following: Following, changed: Callable[[], None]) -> None:
        self._following = following
        self._changed = changed
        self._scheduler: AsyncIOScheduler | None = None
        self._turn = asyncio.Lock()
        self._at_sticks = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._sticks: dict[Path, Signature] = {}
        self._stopping = False

    async def start(self) -> None:
        """Look now, and then again and again."""
        scheduler = await asyncio.to_thread(_make_scheduler)
        seconds = self._following.every_seconds
        if self._following.source is not None:
            scheduler.add_job(self.look, "interval", seconds=seconds, jitter=seconds * _JITTER)
            scheduler.add_job(self.look)
        if self._following.sticks:
            scheduler.add_job(self._look_for_sticks, "interval", seconds=_STICK_SECONDS)
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
            self._scheduler.add_job(self.look)

    async def _look_for_sticks(self) -> None:
        if self._at_sticks.locked():
            return
        async with self._at_sticks:
            await self._take_sticks()

    async def _take_sticks(self) -> None:
        found = await asyncio.to_thread(find_repositories, self._following.sticks)
        new = [folder for folder, signature in found.items() if self._sticks.get(folder) != signature]
        self._sticks = found
        for folder in new:
            _log.info("there is a repository in %s", folder)
            async with self.standing_aside():
                await self._fetch("stick", str(folder))

    async def _fetch(self, road: str, source: str) -> None:
        if self._stopping:
            return
        command = self._following.fetcher
        try:
            process = await asyncio.create_subprocess_exec(
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
            return
        self._process = process
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        try:
            await process.wait()
        finally:
            self._process = None
        self._changed()

    async def _interrupt(self) -> None:
        process = self._process
        if process is None:
            return
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
