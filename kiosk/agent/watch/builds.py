"""Builds, one at a time, each in a process of its own that was started beforehand."""

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.agent.command import Command
from kiosk.agent.watch.settling import Due

_log = logging.getLogger(__name__)

_NICENESS = 5
"""The processes that prepare files make themselves nicer still."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a build ended."""

    edition: str | None
    """ID of the edition that was made; None: none could be."""
    trouble: str = ""
    """What is wrong with the build as a whole, in words; empty: nothing."""
    passing: bool = False
    """The cause may pass, as when the disk is full: it is worth trying again."""
    interrupted: bool = False
    """It was given up for a more urgent one."""
    seconds: float = 0.0
    held: frozenset[str] = frozenset()
    """Paths that were being written when it began."""


class Builds:
    """Makes what is due. `ended` is called in a thread of this object.

    The process for the next build is always there with all that it imports: starting one takes the better part of a
    second. It takes its order on standard input, a line of JSON; the last line that it prints says how the build ended.
    """

    def __init__(self, command: Command, site: Path, ended: Callable[[Ended], None]) -> None:
        self._command = command
        self._site = site
        self._ended = ended
        self._lock = threading.Lock()
        self._standby: subprocess.Popen[bytes] | None = None
        self._working: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._stopping = False
        self._begun = 0.0
        self.busy = False
        self.was_interrupted = False
        """Whether the latest build was given up."""

    @property
    def seconds(self) -> float:
        """How long the build under way has taken so far."""
        return time.monotonic() - self._begun if self.busy else 0.0

    def start(self) -> None:
        """Have a process wait for the first order."""
        with self._lock:
            self._put_on_standby()

    def make(self, due: Due) -> None:
        """Begin a build; only while not `busy`."""
        with self._lock:
            if self.busy or self._stopping:
                return
            self.busy, self.was_interrupted = True, False
            self._begun = time.monotonic()
            self._thread = threading.Thread(target=self._make, args=(due,), name="build", daemon=True)
            self._thread.start()

    def interrupt(self) -> None:
        """Give the build under way up, which harms nothing; what it prepared is kept."""
        with self._lock:
            if self._working is not None:
                self.was_interrupted = True
                self._working.kill()

    def stop(self, seconds: float) -> bool:
        """Give up what is under way; False where that has not ended after so long."""
        with self._lock:
            self._stopping = True
            if self._working is not None:
                self._working.kill()
        if self._standby is not None:
            _bury(self._standby)
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _make(self, due: Due) -> None:
        try:
            ended = self._run({"site": str(self._site), "held": sorted(due.held)})
        except OSError as error:
            ended = Ended(None, f"the build could not be started: {error.strerror}", passing=True)
        with self._lock:
            self._working = None
            self.busy = False
            if self._stopping:
                return
            self._put_on_standby()
        if self.was_interrupted:
            ended = Ended(None, interrupted=True)
        self._ended(replace(ended, seconds=time.monotonic() - self._begun, held=due.held))

    def _run(self, order: dict[str, Any]) -> Ended:
        with self._lock:
            if self._standby is None or self._standby.poll() is not None:
                self._put_on_standby()
            process, self._standby = self._standby, None
            self._working = process
        if process is None or self._stopping:
            return Ended(None, "the build could not be started", passing=True)
        with process:
            output, _ = process.communicate(json.dumps(order).encode() + b"\n")
        return _ended(process.returncode, output)

    def _put_on_standby(self) -> None:
        if self._standby is not None:
            _bury(self._standby)
            self._standby = None
        if self._stopping:
            return
        try:
            self._standby = subprocess.Popen(
                self._command.arguments, env=self._command.environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except OSError as error:
            _log.error("the process for builds could not be started: %s", error.strerror)
            return
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._standby.pid, _NICENESS)


def _bury(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(BrokenPipeError), process:
        process.kill()


def _ended(status: int, output: bytes) -> Ended:
    """From the last line that the process printed; what it said otherwise is for people."""
    try:
        match json.loads(output.splitlines()[-1]):
            case {"edition": str() | None as edition, "trouble": str(trouble), "passing": bool(passing)}:
                return Ended(edition, trouble, passing)
    except (ValueError, IndexError):
        pass
    how = f"signal {-status}" if status < 0 else f"exit code {status}"
    return Ended(None, f"the build ended with {how} and no word; see the log", passing=True)
