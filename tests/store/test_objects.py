import hashlib
import io
import stat
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from kiosk.store import ChangedError, DamagedError, Store, hash_of

DATA = b"twelve bytes"


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_opening_a_store_touches_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "none")

    assert store.current() is None
    assert store.kept() == ()
    assert store.situation_bytes() is None
    assert store.source() is None
    assert store.length(hash_of(DATA)) is None
    assert not (tmp_path / "none").exists()


def test_an_object_lies_under_its_hash_and_cannot_be_written(store: Store) -> None:
    name = store.add_bytes(DATA)

    assert name == hashlib.sha256(DATA).hexdigest()
    assert store.object_path(name) == store.state / "objects" / name[:2] / name
    assert store.object_path(name).read_bytes() == DATA
    assert store.object_path(name).stat().st_mode & 0o222 == 0
    assert store.length(name) == len(DATA)
    assert store.verify(name)


def test_adding_the_same_bytes_again_writes_nothing(store: Store) -> None:
    name = store.add_bytes(DATA)
    before = store.object_path(name).stat()

    assert store.add_bytes(DATA) == name
    assert store.add_stream(io.BytesIO(DATA)) == name
    assert store.object_path(name).stat().st_ino == before.st_ino
    assert files(store.state) == [name]


def test_a_file_is_copied_whole(store: Store, tmp_path: Path) -> None:
    big = bytes(range(256)) * 20_000
    (tmp_path / "big").write_bytes(big)

    with (tmp_path / "big").open("rb") as source:
        name = store.add_stream(source)

    assert store.object_path(name).read_bytes() == big


def test_an_object_that_lost_bytes_is_made_whole_by_adding_it_again(store: Store) -> None:
    name = store.add_bytes(DATA)
    path = store.object_path(name)
    path.chmod(stat.S_IWUSR | stat.S_IRUSR)
    path.write_bytes(DATA[:3])

    assert not store.verify(name)
    assert store.add_bytes(DATA) == name
    assert store.verify(name)


def test_what_changes_while_it_is_read_is_not_stored(store: Store) -> None:
    class Growing(io.BytesIO):
        @override
        def seek(self, *place: Any) -> int:
            self.write(b" and more")
            return super().seek(*place)

    with pytest.raises(ChangedError, match="changed while it was read"):
        store.add_stream(Growing(DATA))

    assert files(store.state) == []


@pytest.mark.parametrize("name", ["", "abc", "../../etc/passwd", "A" * 64, "g" * 64, "a" * 63 + "\n"])
def test_only_a_hash_names_an_object(store: Store, name: str) -> None:
    with pytest.raises(DamagedError):
        store.object_path(name)
