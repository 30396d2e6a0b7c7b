"""The process that verifies what is in the inbox. It begins with a push and ends after it: it imports a lot."""

import contextlib
import json
import logging
import subprocess
import threading

from kiosk.agent.command import Command
from kiosk.agent.inbox.errors import Code, InboxError

_log = logging.getLogger(__name__)

_MOST_SECONDS = 900.0
_TRIES = 2
"""One that has waited long may end just when it is asked."""


class Clerk:
    """Asked by one thread at a time; `stop` may come from another one."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def ask(self, order: str) -> bytes:
        """A line of JSON, in answer to one. It may take long. Raise InboxError."""
        for _ in range(_TRIES):
            process = self._running()
            if answer := _answer(process, order):
                return answer
            self._bury(process)
        raise InboxError(Code.FAILED, "what came could not be verified; see the log of this machine", retry_seconds=10)

    def stop(self) -> bool:
        """End what is under way, whose `ask` raises; true: it has ended."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()
        if self._process is not None:
            self._bury(self._process)
        return True

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._stopped:
                raise InboxError(Code.FAILED, "this machine is ending", retry_seconds=10)
            if self._process is None:
                try:
                    self._process = subprocess.Popen(
                        self._command.arguments,
                        env=self._command.environ,
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                    )
                except OSError as error:
                    raise InboxError(Code.FAILED, f"cannot verify: {error.strerror}", retry_seconds=10) from error
            return self._process

    def _bury(self, process: "subprocess.Popen[bytes]") -> None:
        with contextlib.suppress(BrokenPipeError), process:
            process.kill()
        with self._lock:
            if self._process is process:
                self._process = None


def _answer(process: "subprocess.Popen[bytes]", order: str) -> bytes:
    """Empty where the process ends without one."""
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        return b""
    deadline = threading.Timer(_MOST_SECONDS, process.kill)
    deadline.start()
    try:
        stdin.write(json.dumps({"do": order}).encode() + b"\n")
        stdin.flush()
        return stdout.readline()
    except OSError as error:
        _log.info("the clerk is gone: %s", error.strerror)
        return b""
    finally:
        deadline.cancel()
        deadline.join()
