"""The process around the state machine: time, pipes and signals become events, actions are done."""

import logging
import selectors
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Protocol, assert_never

from kiosk.app.life import (
    Action,
    Beat,
    Blame,
    DisplayGone,
    EditionChanged,
    End,
    Event,
    Exited,
    GiveUp,
    Kill,
    Mode,
    Name,
    Report,
    RestartWanted,
    Start,
    Tick,
    TryDisplay,
)
from kiosk.app.processes import ChildProcess, Launch, end_all
from kiosk.app.supervisor import initial, reduce

_TICK = 0.25
_LAST_SECONDS = 1.4
"""How long children may take to end when they are asked to."""
_ENDINGS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)

_log = logging.getLogger(__name__)


class Surroundings(Protocol):
    """What the shell needs to know and to have done; everything is called in the main thread and returns quickly."""

    def launch(self, child: Name, mode: Mode) -> Launch: ...

    def started(self, child: Name, pid: int) -> None: ...

    def blame(self, keys: tuple[str, ...]) -> None:
        """Count a crash against these items."""

    def display_answers(self) -> bool:
        """A quick look, before a crash is put down to the stage."""
        ...

    def display_works(self) -> bool:
        """A real try, which may take seconds."""
        ...

    def heard(self, beat: Beat) -> None: ...

    def look(self) -> EditionChanged | GiveUp | None:
        """Called with every tick: what has happened outside, or that it is time to end."""
        ...


class Shell:
    """Keeps stage and agent alive until it is told to end."""

    def __init__(self, surroundings: Surroundings, *, playable: bool) -> None:
        self._surroundings = surroundings
        self._state = initial(time.monotonic(), playable=playable)
        self._children: dict[Name, ChildProcess] = {}
        self._selector = selectors.DefaultSelector()
        self._status: int | None = None

    def run(self) -> int:
        """Return the exit code. SIGTERM, SIGINT and SIGHUP end it with 0."""
        next_tick = time.monotonic()
        with self._waking_on_signals():
            try:
                while self._status is None:
                    if time.monotonic() >= next_tick:
                        next_tick = time.monotonic() + _TICK
                        self._tick()
                    self._wait(next_tick)
            finally:
                end_all(self._children.values(), _LAST_SECONDS)
                for child in self._children.values():
                    child.close()
                self._selector.close()
        return self._status

    def _tick(self) -> None:
        self._happened(Tick())
        match self._surroundings.look():
            case EditionChanged() as event:
                self._happened(event)
            case GiveUp(status):
                self._status = status
            case None:
                pass

    def _wait(self, until: float) -> None:
        for key, _ in self._selector.select(max(0.0, until - time.monotonic())):
            if isinstance(key.data, socket.socket):
                with suppress(BlockingIOError):
                    key.data.recv(4096)
            else:
                self._hear(key.data)
        for child in list(self._children.values()):
            if (status := child.status()) is not None:
                self._bury(child, status)

    def _hear(self, child: ChildProcess) -> None:
        for said in child.read():
            if isinstance(said, RestartWanted):
                _log.info("somebody wants anew: %s", ", ".join(said.children))
            else:
                self._surroundings.heard(said)
            self._happened(said)
        if not child.talks and child.beats in self._selector.get_map():
            self._selector.unregister(child.beats)

    def _bury(self, child: ChildProcess, status: int) -> None:
        self._hear(child)
        if child.beats in self._selector.get_map():
            self._selector.unregister(child.beats)
        child.close()
        del self._children[child.name]
        if child.name is Name.STAGE and not self._surroundings.display_answers():
            status = 3
        self._happened(Exited(child.name, status))
        self._happened(Tick())  # what is to be started at once does not wait for the next one

    def _happened(self, event: Event) -> None:
        self._state, actions = reduce(self._state, event, time.monotonic())
        for action in actions:
            self._do(action)

    def _do(self, action: Action) -> None:
        match action:
            case Start(name, mode):
                self._start(name, mode)
            case Kill(name, reason):
                _log.warning("%s is replaced: %s", name, reason)
                self._children[name].signal(signal.SIGKILL)
            case End(name):
                self._children[name].signal(signal.SIGTERM)
            case Blame(keys):
                self._surroundings.blame(keys)
            case Report() as report:
                _tell(report)
            case TryDisplay():
                if not self._surroundings.display_works():
                    self._happened(DisplayGone())
            case GiveUp(status):
                self._status = status
            case _:
                assert_never(action)

    def _start(self, name: Name, mode: Mode) -> None:
        try:
            child = ChildProcess(name, self._surroundings.launch(name, mode))
        except OSError as error:
            _log.error("%s could not be started: %s", name, error.strerror)
            self._happened(Exited(name, 3))
            return
        self._children[name] = child
        self._surroundings.started(name, child.pid)
        self._selector.register(child.beats, selectors.EVENT_READ, child)

    @contextmanager
    def _waking_on_signals(self) -> Iterator[None]:
        """Let a signal end the wait at once; the selector then looks what it was about."""
        reader, writer = socket.socketpair()
        reader.setblocking(False)
        writer.setblocking(False)
        self._selector.register(reader, selectors.EVENT_READ, reader)
        handlers = {number: signal.signal(number, self._asked_to_end) for number in _ENDINGS}
        handlers[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, _child_changed)
        old_fd = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(old_fd)
            for number, handler in handlers.items():
                signal.signal(number, handler)
            reader.close()
            writer.close()

    def _asked_to_end(self, number: int, _frame: FrameType | None) -> None:
        _log.info("ending: %s", signal.Signals(number).name)
        self._status = 0


def _child_changed(_number: int, _frame: FrameType | None) -> None:
    """Only wakes the loop."""


def _tell(report: Report) -> None:
    how = f"signal {signal.Signals(-report.status).name}" if report.status < 0 else f"exit code {report.status}"
    carefully = {Mode.NORMAL: "", Mode.SAFE: ", without the GPU", Mode.POSTER: ", with nothing but the poster"}
    _log.warning(
        "%s ended with %s, %d in a row; it is started again in %g s%s",
        report.child,
        how,
        report.crashes,
        report.delay,
        carefully[report.mode],
    )
