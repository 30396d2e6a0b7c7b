"""Stage and agent as processes: started in a group of their own, heard through a pipe, ended with all they started."""

import contextlib
import json
import os
import signal
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk import own_environ
from kiosk.app.life import Beat, Name, RestartWanted
from kiosk.app.spawn import Spawned, command_of, spawn
from kiosk.app.standby import Standby

_READ_BYTES = 65_536
_LINE_BYTES = 262_144


@dataclass(frozen=True, slots=True)
class Launch:
    command: tuple[str, ...]
    """Without `--beat-fd`, which is added."""
    environ: Mapping[str, str]
    standby: Standby | None = None
    """A process that has begun with this command and waits for the rest of it."""

    def start(self) -> Spawned:
        """Raise OSError where that is not possible."""
        waited = self.standby.order(self.command, self.environ) if self.standby else None
        return waited or spawn(self.command, self.environ)


def layar(verb: str, *arguments: str, **environ: str) -> Launch:
    """`layar VERB …` in this Python, wherever it was started from."""
    return Launch(command_of(verb, arguments), {**own_environ(), **environ})


class ChildProcess:
    """One running child."""

    def __init__(self, name: Name, launch: Launch) -> None:
        """Start it. Raise OSError where that is not possible."""
        self.name = name
        self.talks = True
        """Whether more heartbeats can come."""
        self._buffer = b""
        self._frames = 0
        self._spawned = launch.start()

    @property
    def pid(self) -> int:
        return self._spawned.pid

    @property
    def beats(self) -> int:
        """File descriptor to read heartbeats from."""
        return self._spawned.beats

    def read(self) -> list[Beat | RestartWanted]:
        """The heartbeats, and what else was said, since the last call."""
        while len(self._buffer) < _LINE_BYTES:
            try:
                data = os.read(self.beats, _READ_BYTES)
            except BlockingIOError:
                break
            if not data:
                self.talks = False
                break
            self._buffer += data
        *lines, self._buffer = self._buffer.split(b"\n")
        if len(self._buffer) >= _LINE_BYTES:  # no heartbeat is as long as that
            self._buffer = b""
        return [said for line in lines if (said := self._parse(line))]

    def _parse(self, line: bytes) -> Beat | RestartWanted | None:
        """What a line says; None where that is nothing."""
        try:
            said = json.loads(line)
        except ValueError:
            return None
        match said:
            case {"frames": int(frames), "shown": list(shown), "loading": list(loading)}:
                lives, self._frames = frames != self._frames, frames
                return Beat(self.name, tuple(map(str, shown)), tuple(map(str, loading)), lives)
            case {"restart": list(names)} if self.name is Name.AGENT:
                return RestartWanted(tuple(name for name in Name if name in names))
            case dict():
                return Beat(self.name)
            case _:
                return None

    def status(self) -> int | None:
        """Exit code, minus the signal, or None while it lives. What an ended child started is ended too."""
        # Look without taking the status: until it is taken, nobody else can get the number of this group.
        if os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return None
        self.signal(signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the child and to all in its group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)

    def close(self) -> None:
        """Forget a child that has ended."""
        self._spawned.close()


def end_all(children: Iterable[ChildProcess], seconds: float) -> None:
    """Ask every child to end, and after `seconds` end those that have not."""
    left = {child for child in children if child.status() is None}
    for child in left:
        child.signal(signal.SIGTERM)
    end = time.monotonic() + seconds
    while (left := {child for child in left if child.status() is None}) and time.monotonic() < end:
        time.sleep(0.01)
    for child in left:
        child.signal(signal.SIGKILL)
    while left := {child for child in left if child.status() is None}:
        time.sleep(0.01)
