"""Files that were verified elsewhere become objects."""

import os
from pathlib import Path

import pytest

from kiosk.store import DamagedError, DiskFullError, Store, StoreError, hash_of, intake


def laid_down(state: Path, *contents: bytes) -> dict[str, Path]:
    folder = state / "partial"
    folder.mkdir(exist_ok=True)
    files = {hash_of(data): folder / hash_of(data) for data in contents}
    for data in contents:
        files[hash_of(data)].write_bytes(data)
    return files


@pytest.mark.parametrize("contents", [(b"one",), tuple(bytes([n]) * n for n in range(1, 40))])
@pytest.mark.parametrize("able", [True, False])
def test_files_become_objects(
    state: Path, contents: tuple[bytes, ...], *, able: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not able:
        monkeypatch.setattr(intake, "_system_sync", lambda: None)
    store = Store(state)
    files = laid_down(state, *contents)
    inodes = {name: path.stat().st_ino for name, path in files.items()}
    store.take(files)
    assert all(store.verify(name) for name in files)
    assert {name: store.object_path(name).stat().st_ino for name in files} == inodes
    assert not any(path.exists() for path in files.values())
    assert store.object_path(next(iter(files))).stat().st_mode & 0o777 == 0o444


def test_bytes_are_on_the_disk_before_they_have_their_name(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(state)
    files = laid_down(state, b"one", b"two")
    synced: list[bool] = []

    def sync(_: int) -> int:
        synced.append(any(store.length(name) is not None for name in files))
        return 0

    monkeypatch.setattr(intake, "_system_sync", lambda: sync)
    store.take(files)
    assert synced == [False, True]


def test_a_disk_that_did_not_take_it_names_nothing(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(state)
    files = laid_down(state, b"one", b"two")
    monkeypatch.setattr(intake, "_system_sync", lambda: lambda _: -1)
    monkeypatch.setattr(intake, "_error_number", lambda: 28)
    with pytest.raises(DiskFullError):
        store.take(files)
    assert all(store.length(name) is None for name in files)


def test_nothing_to_take_is_nothing(state: Path) -> None:
    Store(state).take({})
    assert list(state.iterdir()) == []


def test_what_is_not_there_is_said(state: Path) -> None:
    with pytest.raises(StoreError):
        Store(state).take({hash_of(b"x"): state / "gone"})
    with pytest.raises(DamagedError):
        Store(state).take({"../../x": Path(os.devnull)})
