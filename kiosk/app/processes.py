"""Stage and agent as processes: started in a group of their own, heard through a pipe, ended with all they started."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import kiosk
from kiosk.app.life import Beat, Name

_READ_BYTES = 65_536
_LINE_BYTES = 262_144


@dataclass(frozen=True, slots=True)
class Launch:
    command: tuple[str, ...]
    """Without `--beat-fd`, which is added."""
    environ: Mapping[str, str]


def layar(*arguments: str, **environ: str) -> Launch:
    """`layar VERB …` in this Python, wherever it was started from."""
    folder = str(Path(kiosk.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    path = os.pathsep.join((folder, others)) if others else folder
    command = (sys.executable, "-P", "-m", "kiosk.app", *arguments)
    return Launch(command, {**os.environ, "PYTHONPATH": path, **environ})


class ChildProcess:
    """One running child."""

    def __init__(self, name: Name, launch: Launch) -> None:
        self.name = name
        self.beats, beat_fd = os.pipe()
        """File descriptor to read heartbeats from."""
        os.set_blocking(self.beats, False)
        self.talks = True
        """Whether more heartbeats can come."""
        self._buffer = b""
        self._frames = 0
        try:
            self._popen = subprocess.Popen(
                [*launch.command, "--beat-fd", str(beat_fd)],
                env=dict(launch.environ),
                stdin=subprocess.PIPE,  # held open: the child ends when it closes
                stdout=2,
                pass_fds=[beat_fd],
                start_new_session=True,
            )
        except OSError:
            os.close(self.beats)
            raise
        finally:
            os.close(beat_fd)

    @property
    def pid(self) -> int:
        return self._popen.pid

    def read(self) -> list[Beat]:
        """The heartbeats that have come since the last call."""
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
        return [beat for line in lines if (beat := self._parse(line))]

    def _parse(self, line: bytes) -> Beat | None:
        """What a line says; None where it is no heartbeat."""
        try:
            said = json.loads(line)
        except ValueError:
            return None
        match said:
            case {"frames": int(frames), "shown": list(shown), "loading": list(loading)}:
                lives, self._frames = frames != self._frames, frames
                return Beat(self.name, tuple(map(str, shown)), tuple(map(str, loading)), lives)
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
        return self._popen.wait()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the child and to all in its group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)

    def close(self) -> None:
        """Forget a child that has ended."""
        os.close(self.beats)
        if self._popen.stdin is not None:
            self._popen.stdin.close()


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
