"""A few processes that prepare files, so that no file can take the build down."""

import os
import selectors
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from kiosk import own_command, own_environ
from kiosk import store as stores
from kiosk.editions.asset import Refused
from kiosk.editions.task import Answer, Changed, Done, NotStored, Task

_COUNT = 2
_READ = 1 << 20
_CRASHED = Refused("it crashes the program that prepares it; save it anew, in another format")
_SLOW = Refused("preparing it took too long; save it smaller, or in another format")


class Workers:
    """Up to two processes, started when there is something to do. Use as a context manager, from one thread."""

    def __init__(self, state: Path) -> None:
        self._command = own_command("kiosk.editions.worker", str(state))
        self._all: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self._all:
            worker.end()

    def warm_up(self) -> None:
        """Start one now, so that it need not be waited for later."""
        self._free()

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Done | Changed]]:
        """Prepare files, in any order; of `tasks` one more is asked for than are at work.

        Raise StoreError where STATE cannot take what was prepared.
        """
        waiting = iter(tasks)
        task = next(waiting, None)
        with selectors.DefaultSelector() as selector:
            while True:
                while task is not None and (worker := self._free()):
                    worker.begin(task)
                    selector.register(worker.output, selectors.EVENT_READ, worker)
                    task = next(waiting, None)
                busy = [worker for worker in self._all if worker.task]
                if not busy:
                    return
                soonest = min(worker.deadline for worker in busy)
                ready = {key.data for key, _ in selector.select(max(0.0, soonest - time.monotonic()))}
                for worker in busy:
                    answer = worker.answer(may_read=worker in ready)
                    if answer is not None and worker.task is not None:
                        selector.unregister(worker.output)
                        yield worker.task, _raised(answer)
                        worker.task = None

    def _free(self) -> "_Worker | None":
        for worker in [worker for worker in self._all if worker.ended]:
            worker.end()
            self._all.remove(worker)
        for worker in self._all:
            if worker.task is None:
                return worker
        if len(self._all) >= _COUNT:
            return None
        self._all.append(_Worker(self._command))
        return self._all[-1]


@dataclass(slots=True, eq=False)
class _Worker:
    command: tuple[str, ...]
    task: Task | None = None
    deadline: float = 0.0
    _buffer: bytes = b""
    _process: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        self._process = subprocess.Popen(
            self.command,
            env=own_environ(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # so that a probe of its own can be ended with it
        )

    @property
    def output(self) -> IO[bytes]:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        return self._process.stdout

    def begin(self, task: Task) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        self.task = task
        self.deadline = time.monotonic() + task.seconds
        with suppress(BrokenPipeError):  # then its output ends too, which tells
            self._process.stdin.write(msgspec.json.encode(task) + b"\n")
            self._process.stdin.flush()

    def answer(self, *, may_read: bool) -> Answer | None:
        """What it says, or what its end or silence says; None: it is still at work."""
        if may_read:
            data = os.read(self.output.fileno(), _READ)
            self._buffer += data
            if self._buffer.endswith(b"\n"):
                line, self._buffer = self._buffer, b""
                return _decoder.decode(line)
            if not data:
                self.end()
                return Done(_CRASHED, passing=True)
        elif time.monotonic() >= self.deadline:
            self.end()
            return Done(_SLOW, passing=True)
        return None

    @property
    def ended(self) -> bool:
        return self.task is None and self._process.poll() is not None

    def end(self) -> None:
        if self._process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()


_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def _raised(answer: Answer) -> Done | Changed:
    if not isinstance(answer, NotStored):
        return answer
    kind = getattr(stores, answer.kind, stores.StoreError)
    raise kind(answer.what, answer.where, answer.why, answer.todo)
