import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.store import Store
from tests.store.sample import edition

ROOT = Path(__file__).parents[2]


def test_a_power_cut_at_any_step_leaves_the_old_edition_or_the_new_one(state: Path) -> None:
    store = Store(state)
    store.adopt(edition(store, b"oldest"), 1000)
    store.adopt(edition(store, b"shared", b"old"), 2000)
    edition(store, b"to be swept")

    done = subprocess.run(
        [sys.executable, "-m", "tests.store.power", str(state)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) > 60


def test_every_file_is_on_disk_before_it_has_its_name_and_names_are_before_the_pointer(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a SIGKILL cannot show: data that the kernel had not yet written when the power went."""
    log: list[tuple[str, Path]] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(handle: int) -> None:
        log.append(("sync", Path(f"/proc/self/fd/{handle}").readlink()))
        fsync(handle)

    def noted_replace(path: Path, target: Any) -> Path:
        log.append(("name", path))
        log.append(("named", Path(target)))
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    store = Store(state)

    store.adopt(edition(store, b"a", b"b"), 1000)

    named = [path for event, path in log if event == "named"]
    assert len(named) == 4
    assert named[-1] == state / "current"
    for i, (event, path) in enumerate(log):
        if event == "name":
            assert ("sync", path) in log[:i], path
    pointed = log.index(("named", state / "current"))
    for path in named[:-1]:
        assert ("sync", path.parent) in log[log.index(("named", path)) : pointed], path
    assert log[-1] == ("sync", state)
