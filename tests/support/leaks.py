"""A thread or process that outlives its test fails it."""

import contextlib
import os
import signal
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

_GRACE = 5.0
_MARK = f"LAYAR_TESTS={uuid.uuid4().hex}"
_IGNORED = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")


def _threads() -> set[threading.Thread]:
    # Threads that Qt or another C library started are only visitors.
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def _stat(pid: int) -> tuple[str, int] | None:
    """State letter and parent of a process."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return fields[0], int(fields[1])


def _command(pid: int) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    return ""


def _children() -> set[int]:
    pids: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):
            pids.update(int(pid) for pid in (task / "children").read_text().split())
    return {
        pid
        for pid in pids
        if (stat := _stat(pid)) and stat[0] != "Z" and not any(word in _command(pid) for word in _IGNORED)
    }


def _orphans() -> set[int]:
    """Processes that carry this run's mark but hang under another parent."""
    found = set()
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with contextlib.suppress(OSError):
            if _MARK.encode() in (folder / "environ").read_bytes().split(b"\0"):
                found.add(int(folder.name))
    return {pid for pid in found if (stat := _stat(pid)) and stat[0] != "Z" and stat[1] not in {*found, os.getpid()}}


@pytest.fixture(autouse=True)
def _no_leaks() -> Iterator[None]:
    threads, children = _threads(), _children()
    yield
    end = time.monotonic() + _GRACE
    while (_threads() - threads or _children() - children) and time.monotonic() < end:
        time.sleep(0.01)
    left = [f"thread {thread.name}" for thread in _threads() - threads]
    left += [f"process {pid}: {_command(pid)}" for pid in _children() - children]
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(scope="module", autouse=True)
def _no_orphans() -> Iterator[None]:
    name, _, value = _MARK.partition("=")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(name, value)
        yield
        end = time.monotonic() + _GRACE
        while (orphans := _orphans()) and time.monotonic() < end:
            time.sleep(0.05)
    left = [f"{pid}: {_command(pid)}" for pid in orphans]
    for pid in orphans:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    if left:
        pytest.fail("processes outlived this module: " + "; ".join(left), pytrace=False)
