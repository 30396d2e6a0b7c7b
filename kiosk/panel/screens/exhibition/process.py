"""The player that a panel started: it outlives the panel, and the next one finds it again. No Qt."""

import logging
import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import Self

import msgspec

from kiosk import own_command, own_environ
from kiosk.panel.screens.exhibition.places import Wanted
from kiosk.store import StoreError, replace_file

_PROC = Path("/proc")

_log = logging.getLogger(__name__)


class Started(msgspec.Struct, frozen=True):
    """A `layar play` that runs by itself."""

    pid: int
    born: int
    """When, in ticks of the kernel since it started: no other process of this number has the same."""
    where: str
    """The displays it draws on, for people; empty: in a window."""

    @classmethod
    def now(cls, pid: int, where: str) -> Self | None:
        """None where there is no such process any more."""
        born = _born(pid)
        return None if born is None else cls(pid, born, where)

    @property
    def is_alive(self) -> bool:
        return _born(self.pid) == self.born

    def end(self) -> None:
        """Ask it to end, in good order."""
        if self.is_alive:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGTERM)


def start(wanted: Wanted, state: Path) -> Started | None:
    """A `layar play` in a session of its own, which nobody ends but who is asked to; None where there can be none."""
    command = own_command("kiosk.app", "play", *wanted.arguments(state))
    environ = {**own_environ(), **({"LAYAR_SCREEN": wanted.screen} if wanted.screen else {})}
    log = log_of(state)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(log), flags, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        pid = os.posix_spawn(command[0], command, environ, file_actions=actions, setsid=True)
    except OSError as error:
        _log.warning("the player cannot be started: %s", error)
        return None
    started = Started.now(pid, ", ".join(wanted.displays))
    if started is not None:
        write_started(state, started)
    return started


def log_of(state: Path) -> Path:
    """What it says, for a technician."""
    return state / "panel" / "exhibition.log"


def read_started(state: Path) -> Started | None:
    """The one that runs; None: none does."""
    try:
        started = msgspec.json.decode(_path(state).read_bytes(), type=Started)
    except (OSError, ValueError):
        return None
    return started if started.is_alive else None


def write_started(state: Path, started: Started) -> None:
    """Remember it for the next panel. Where the disk refuses, only this one can end it."""
    with suppress(StoreError):
        replace_file(_path(state), msgspec.json.encode(started))


def _path(state: Path) -> Path:
    return state / "panel" / "exhibition.json"


def _born(pid: int) -> int | None:
    """None: it has ended. Where the system does not tell, 0 while there is one of that number."""
    with suppress(OSError):
        os.waitpid(pid, os.WNOHANG)  # where it is this process's own
    return _born_on_linux(pid) if _PROC.is_dir() else _lives(pid)


def _born_on_linux(pid: int) -> int | None:
    try:
        fields = (_PROC / str(pid) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else int(fields[19])


def _lives(pid: int) -> int | None:
    try:
        os.kill(pid, 0)
    except OSError:
        return None
    return 0
