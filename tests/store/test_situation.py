import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.store import BusyError, Store

COUNT_UP = """
import sys
from pathlib import Path
from kiosk.store import Store
for _ in range(25):
    Store(Path(sys.argv[1])).update_situation(lambda data: str(int(data or b"0") + 1).encode())
"""


def test_a_situation_is_replaced(state: Path) -> None:
    store = Store(state)

    assert store.update_situation(lambda before: (before or b"") + b"one") == b"one"
    assert store.update_situation(lambda before: (before or b"") + b" two") == b"one two"
    assert store.situation_bytes() == b"one two"


def test_an_equal_situation_is_not_written(state: Path) -> None:
    store = Store(state)
    store.update_situation(lambda _: b"same")
    before = (state / "situation.json").stat()

    store.update_situation(lambda _: b"same")

    assert (state / "situation.json").stat() == before


def test_a_change_that_fails_leaves_what_was_there(state: Path) -> None:
    store = Store(state)
    store.update_situation(lambda _: b"old")

    def fail(_: bytes | None) -> bytes:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        store.update_situation(fail)
    assert store.situation_bytes() == b"old"
    assert store.update_situation(lambda _: b"new") == b"new"


def test_no_update_of_several_processes_is_lost(state: Path) -> None:
    with (
        subprocess.Popen([sys.executable, "-c", COUNT_UP, str(state)]) as one,
        subprocess.Popen([sys.executable, "-c", COUNT_UP, str(state)]) as two,
    ):
        assert (one.wait(60), two.wait(60)) == (0, 0)

    assert Store(state).situation_bytes() == b"50"


def test_one_player_a_state(state: Path) -> None:
    with Store(state).lock(), pytest.raises(BusyError, match="another player holds its lock"), Store(state).lock():
        pass
    with Store(state).lock():
        pass


def test_one_writer_at_a_time(state: Path) -> None:
    with Store(state).writing(), pytest.raises(BusyError, match="another build"), Store(state).writing(wait=False):
        pass


def test_the_source_is_remembered(state: Path, tmp_path: Path) -> None:
    store = Store(state)
    store.set_source(tmp_path / "site")

    assert Store(state).source() == tmp_path / "site"
    (state / "source.json").write_bytes(b"{broken")
    assert store.source() is None
