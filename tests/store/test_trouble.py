"""A disk that is full or read-only. The real thing, on a small file system of its own where the system allows one."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.store import DiskFullError, NotWritableError, Store, StoreError, replace_file
from tests.store.sample import edition

ROOT = Path(__file__).parents[2]
PROLOGUE = """
import json, subprocess, sys
from pathlib import Path
from kiosk.store import *
from tests.store.sample import assert_whole, edition
state = Path(sys.argv[1])
mount = lambda *arguments: subprocess.run(["mount", *arguments], check=True)
mount("-t", "tmpfs", "-o", "size=256k", "layar", str(state))
store = Store(state)
one = edition(store, b"small")
store.adopt(one, 1000)
store.update_situation(lambda _: b"before")
"""
FULL = """
try:
    edition(store, bytes(1_000_000))
except DiskFullError as error:
    said = str(error)
for change in (
    lambda: store.update_situation(lambda _: bytes(300_000)),
    lambda: replace_file(state / "x", bytes(300_000)),
):
    try:
        change()
    except DiskFullError:
        continue
    raise SystemExit("not full")
assert "free some space" in said, said
assert Store(state).current().edition == one
assert_whole(store, one)
assert store.situation_bytes() == b"before"
assert not list(state.rglob(".tmp-*"))
store.adopt(edition(store, b"fits"), 2000)
"""
READ_ONLY = """
mount("-o", "remount,ro", str(state))
for change in (
    lambda: edition(store, b"other"),
    lambda: store.adopt(one, 2000),
    lambda: store.rollback(2000),
    lambda: store.update_situation(lambda _: b"after"),
    lambda: store.sweep(),
    lambda: store.writing().__enter__(),
    lambda: store.set_source(Path("site")),
):
    try:
        change()
    except NotWritableError as error:
        assert "make the folder writable" in str(error)
        continue
    raise SystemExit("writable")
assert Store(state).current().edition == one
assert_whole(store, one)
assert store.situation_bytes() == b"before"
"""


def on_own_file_system(script: str, folder: Path) -> None:
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no file systems of one's own here")
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", PROLOGUE + script, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_a_full_disk_is_said_and_loses_nothing(state: Path) -> None:
    on_own_file_system(FULL, state)


def test_a_read_only_disk_is_said_and_still_plays(state: Path) -> None:
    on_own_file_system(READ_ONLY, state)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EROFS, NotWritableError),
        (errno.EACCES, NotWritableError),
        (errno.EIO, StoreError),
    ],
)
def test_what_the_system_refuses_is_told_in_words(
    state: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[StoreError]
) -> None:
    store = Store(state)
    one = edition(store, b"a")
    store.adopt(one, 1000)

    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(kind) as caught:
        store.add_bytes(b"b")
    error = caught.value
    assert error.why == os.strerror(number)
    assert str(state) in error.where
    assert error.todo
    assert [error.what, error.where, error.why] == str(error).split("; ")[0].split(": ", 2)
    with pytest.raises(kind):
        replace_file(state / "current", b"garbage")
    current = store.current()
    assert current is not None
    assert current.edition == one
    assert not list(state.rglob(".tmp-*"))
