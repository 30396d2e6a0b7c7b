"""The site folder and its builds, and what people should know about them."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from kiosk.agent.answers import BuildStatus, FolderStatus
from kiosk.agent.command import Command
from kiosk.agent.loop import call_on
from kiosk.agent.watch import Builds, Ended, Watcher
from kiosk.editions import LeftOutFile, Outcome, Report, read_report

_log = logging.getLogger(__name__)

_RETRY_SECONDS = 30.0
_ARRIVING_SECONDS = 2.5
"""After a build that found files which may still be arriving."""
_NO_NEWS = frozenset({Outcome.WAITING, Outcome.GONE})
"""A file is being written, or the folder's own notice says it."""
_NAMED = 5
"""Files that are left out, in the log after one build."""
_AFTER_SECONDS = 1.0
"""After the moment at which a file that was left out is worth another try."""
_LOST_SECONDS = 60.0
"""Between looks at a site that lost most of its files."""


class Workshop:
    """Watches one site folder and builds it. On the event loop, but for what it starts.

    `changed` is called, on the loop, after every build and when the folder's state changes.
    """

    def __init__(
        self,
        site: Path,
        state: Path,
        builder: Command,
        *,
        heeded: Callable[[], Iterable[str]],
        closed: Callable[[frozenset[str]], None],
        changed: Callable[[], None],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._site = site
        self._state = state
        self._changed = changed
        self._timer: asyncio.TimerHandle | None = None
        self._trouble = ""
        self._said = ""
        """What was logged last of what is wrong with the site."""
        self._left_out: frozenset[LeftOutFile] = frozenset()
        """And of single files."""
        self.report: Report | None = read_report(state)
        """What the last build did."""
        self._builds = Builds(builder, site, partial(call_on, self._loop, self._build_ended))
        self._watcher = Watcher(
            site, self._builds, heeded=heeded, closed=closed, changed=partial(call_on, self._loop, changed)
        )

    def start(self) -> None:
        self._builds.start()
        self._watcher.start()

    def stop(self, seconds: float) -> bool:
        """In another thread; False where the folder still does not answer after that long."""
        if self._timer is not None:
            self._timer.cancel()
        watcher_ended = self._watcher.stop(seconds)
        return self._builds.stop(seconds) and watcher_ended

    @property
    def folder_notice(self) -> str:
        """What is wrong with the folder, in words; empty: nothing."""
        trouble = self._watcher.state.trouble
        return f"The site folder cannot be read: {trouble}. What was built of it plays on." if trouble else ""

    @property
    def build_notice(self) -> str:
        """Why the last build did not bring what the folder says, in words; empty: it did."""
        if self._trouble:
            return self._trouble
        report = self.report
        return "" if report is None or report.ok or report.outcome in _NO_NEWS else report.message

    def build_status(self) -> BuildStatus:
        report = self.report
        if report is None:
            return BuildStatus(running=self._builds.busy, message=self._trouble)
        return BuildStatus(
            self._builds.busy, report.outcome.value, self._trouble or report.message, report.at, report.seconds
        )

    def folder_status(self) -> FolderStatus:
        state = self._watcher.state
        return FolderStatus(str(self._site), state.files, state.trouble, state.since)

    def _build_ended(self, ended: Ended) -> None:
        if ended.interrupted:
            self._watcher.wake()
            return
        report = read_report(self._state)
        self.report = report or self.report
        self._trouble = ended.trouble if ended.passing else ""
        if ended.trouble and ended.trouble != self._said:
            _log.warning("build: %s", ended.trouble)
        elif not ended.trouble:
            _log.info("built edition %.12s in %.1f s", ended.edition, ended.seconds)
            self._tell_left_out(report)
        self._said = ended.trouble
        again = _seconds_to_next(ended, report)
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if again is None else self._loop.call_later(again, self._watcher.build_again)
        self._watcher.wake()
        self._changed()

    def _tell_left_out(self, report: Report | None) -> None:
        """What is news, for who looks into the log since there is nothing on the screen."""
        before, self._left_out = self._left_out, frozenset(report.left_out if report else ())
        news = sorted(self._left_out - before, key=lambda one: one.place)
        for one in news[:_NAMED]:
            _log.info("%s: left out: %s", one.place, one.reason)
        if len(news) > _NAMED:
            _log.info("and %d more are left out; the status page tells why", len(news) - _NAMED)


def _seconds_to_next(ended: Ended, report: Report | None) -> float | None:
    """When to build again though nothing changes."""
    if ended.passing:
        return _RETRY_SECONDS
    if report is None:
        return None
    if report.outcome is Outcome.LOST:
        return _LOST_SECONDS
    if set(report.waiting) - ended.held:
        return _ARRIVING_SECONDS
    return (report.again_at - report.at) / 1000 + _AFTER_SECONDS if report.again_at else None
