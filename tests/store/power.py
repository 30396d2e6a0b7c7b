"""`python -m tests.store.power STATE`: cuts the power before every step of a change to STATE, one after the other.

Before the n-th call of the operating system that changes files, for n = 1, 2, …, a child is killed on a fresh copy of
STATE; what it leaves is then examined. Prints how many times that was done.
"""

import functools
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from kiosk.store import Store
from tests.store.sample import assert_whole, edition

CALLS = frozenset(
    {"open", "write", "flush", "close", "fsync", "chmod", "rename", "replace", "mkdir", "unlink", "rmdir", "flock"}
)


def cut_at_every_step(
    state: Path, change: Callable[[Path], None], examine: Callable[[Path, bool], None], *, stride: int = 1
) -> int:
    """Run `change` on copies of `state`, killed ever later until it ends by itself; `examine` what each time is left.

    `examine` is told whether the change was killed. With a `stride`, only at every so many steps. Return how many
    steps there are, about.
    """
    with tempfile.TemporaryDirectory() as folder:
        for n in count(1, stride):
            copy = Path(folder) / str(n)
            shutil.copytree(state, copy)
            killed = _run(functools.partial(change, copy), kill_at=n)
            failed = _run(functools.partial(examine, copy, killed))
            if failed:
                raise AssertionError(f"power cut before call {n}: {copy} is not as it must be")
            shutil.rmtree(copy)
            if not killed:
                return n - 1
    raise AssertionError


def _run(work: Callable[[], None], *, kill_at: int = 0) -> bool:
    """Whether a child that does the work was killed; for one that is not to be killed, whether it failed."""
    child = os.fork()
    if not child:
        if kill_at:
            sys.setprofile(_Killer(kill_at))
        status = 1
        try:
            work()
            status = 0
        finally:
            sys.setprofile(None)
            if status:
                sys.excepthook(*sys.exc_info())
            os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status) and kill_at:
        raise AssertionError(f"the change failed by itself before call {kill_at}")
    return os.WEXITSTATUS(status) != 0


class _Killer:
    def __init__(self, at: int) -> None:
        self._left = at

    def __call__(self, _frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in CALLS:
            self._left -= 1
            if not self._left:
                os.kill(os.getpid(), signal.SIGKILL)


def _change(state: Path) -> None:
    store = Store(state)
    with store.writing():
        store.adopt(edition(store, b"shared", b"new", b"newer"), 3000)
        store.sweep(keep=0)


def _examine(state: Path, killed: bool) -> None:  # noqa: FBT001 - that of `cut_at_every_step`
    store = Store(state)
    current = store.current()
    assert current is not None
    assert current.adopted
    assert (current.at, killed) != (2000, False)
    assert current.at in (2000, 3000)
    assert_whole(store, current.edition)
    assert current.previous is not None
    assert_whole(store, current.previous)
    _change(state)
    after = store.current()
    assert after is not None
    assert after.at == 3000
    assert_whole(store, after.edition)
    assert not list((state / "objects").rglob(".tmp-*"))
    assert not list((state / "editions").rglob(".tmp-*"))


if __name__ == "__main__":
    print(cut_at_every_step(Path(sys.argv[1]), _change, _examine))  # noqa: T201 - it is what it is for
