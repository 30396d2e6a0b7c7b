import contextlib
import importlib
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.editions import scan
from kiosk.publish.repository import FolderDestination, StoppedError, missing, upload
from kiosk.publish.sources import (
    FOLDER,
    ClosedError,
    Copy,
    Keeping,
    Person,
    Record,
    SourcesError,
    TakenError,
    keep,
    look_at_files,
    path_of,
    read_copy,
    restore,
)
from kiosk.publish.sources.keep import PART
from kiosk.store import hash_of


def person(key: Ed25519PrivateKey) -> Person:
    return Person(key.public_key().public_bytes_raw())


class House:
    """A site, a repository, and three persons, of whom some hold keys."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.site.mkdir()
        self.repository = FolderDestination(folder / "repository")
        self.siti, self.budi, self.wati = (Ed25519PrivateKey.generate() for _ in range(3))
        self.holders = [self.siti, self.budi]
        self.record: Record | None = None
        self.written: list[str] = []
        self.moved = 0

    def put(self, path: str, data: bytes) -> None:
        (self.site / path).parent.mkdir(parents=True, exist_ok=True)
        (self.site / path).write_bytes(data)

    def keep(self, by: Ed25519PrivateKey | None = None) -> Keeping:
        before = None
        if self.record is not None:
            with contextlib.suppress(ClosedError):
                before = self.copy(by or self.siti)
        files = look_at_files(self.site, list(scan(self.site).files), lambda _path, _stamp: "")
        return keep(self.site, files, [person(key) for key in self.holders], before)

    def publish(self, by: Ed25519PrivateKey | None = None) -> Record:
        keeping = self.keep(by)
        pieces = missing(keeping.pieces, self.repository.listed(FOLDER))
        self.written = [piece.path for piece in pieces]
        before = self.size()
        upload(pieces, self.repository, lambda _: None, lambda: False)
        self.moved = self.size() - before
        self.record = keeping.record
        return keeping.record

    def size(self) -> int:
        return sum(self.repository.listed(FOLDER).values())

    def copy(self, key: Ed25519PrivateKey) -> Copy:
        assert self.record is not None
        return read_copy(self.record, self.read, key)

    def restored(self, key: Ed25519PrivateKey, folder: Path) -> dict[str, bytes]:
        restore(self.copy(key), folder, self.read, lambda _done, _total: None)
        return contents(folder)

    def read(self, path: str, _limit: int) -> bytes:
        return self.repository.read(path) or b""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    house.put("site.toml", b'[site]\ntitle = "Alun-alun"  # kept as it is\r\n')
    house.put("playlists/siang.toml", b"\xef\xbb\xbf" + 'title = "Siang: día"\n'.encode())
    house.put("assets/kosong.txt", b"")
    house.put("assets/besar.bin", os.urandom(300_000))
    return house


def test_a_new_laptop_gets_the_site_byte_for_byte(house: House, tmp_path: Path) -> None:
    house.publish()
    for key in house.holders:
        assert house.restored(key, tmp_path / key.public_key().public_bytes_raw().hex()) == contents(house.site)


def test_nothing_of_the_site_can_be_read_in_the_repository(house: House) -> None:
    house.publish()
    stored = contents(house.repository.folder)
    everything = b"".join(stored.values())
    for path, data in contents(house.site).items():
        assert path.encode() not in everything
        assert hash_of(data) not in "".join(stored)
        assert not data or data not in everything
    with pytest.raises(ClosedError):
        house.copy(house.wati)


def test_what_did_not_change_is_not_written_again(house: House) -> None:
    house.publish()
    house.publish()
    assert house.written == []
    house.put("site.toml", b'[site]\ntitle = "Baru"\n')
    house.put("assets/salinan.bin", (house.site / "assets/besar.bin").read_bytes())
    house.publish()
    assert len(house.written) == 2, "the new text, and what changed in the list"
    assert house.moved < 3_000


def test_one_file_of_many_costs_little(house: House) -> None:
    for i in range(300):
        house.put(f"foto/{i:05}.txt", str(i).encode())
    house.publish()
    house.put("foto/00100.txt", b"another")
    house.publish()
    assert house.moved < 3_000


def test_whoever_gets_a_key_can_open_what_was_kept_before(house: House, tmp_path: Path) -> None:
    house.publish()
    house.holders.append(house.wati)
    house.publish()
    assert len(house.written) == 1, "only what opens it"
    assert house.restored(house.wati, tmp_path / "wati") == contents(house.site)


def test_whoever_left_can_open_nothing_new(house: House, tmp_path: Path) -> None:
    house.publish()
    known = house.copy(house.budi)
    house.holders.remove(house.budi)
    house.put("rahasia.txt", b"after Budi left")
    record = house.publish()
    with pytest.raises(ClosedError):
        house.copy(house.budi)
    new = house.copy(house.siti).index["rahasia.txt"]
    with pytest.raises(SourcesError):
        known.ring.unseal(house.repository.read(path_of(new.names[0])) or b"")
    with pytest.raises(SourcesError):
        known.ring.unseal(house.repository.read(path_of(record.patches[-1].object)) or b"")
    assert known.ring.name(new.hash, 0) not in new.names
    assert len(house.written) == 3, "what was there before is not written again"
    assert house.restored(house.siti, tmp_path / "siti") == contents(house.site)


def test_a_publisher_who_cannot_open_it_begins_anew(house: House, tmp_path: Path) -> None:
    house.publish()
    house.holders = [house.wati]
    house.publish(by=house.wati)
    assert house.restored(house.wati, tmp_path / "wati") == contents(house.site)


def test_restoring_goes_on_where_it_was_stopped(house: House, tmp_path: Path) -> None:
    house.publish()
    calls: list[int] = []

    def stop(done: int, _total: int) -> None:
        calls.append(done)
        if len(calls) == 3:
            raise StoppedError

    folder = tmp_path / "again"
    with pytest.raises(StoppedError):
        restore(house.copy(house.siti), folder, house.read, stop)
    assert 0 < len(contents(folder)) < 4
    assert house.restored(house.siti, folder) == contents(house.site)


def test_a_file_in_the_way_is_not_overwritten(house: House, tmp_path: Path) -> None:
    house.publish()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/site.toml").write_text("mine")
    with pytest.raises(SourcesError, match="another file of that name"):
        house.restored(house.siti, tmp_path / "mine")
    assert contents(tmp_path / "mine") == {"site.toml": b"mine"}


def test_a_swapped_file_is_refused(house: House, tmp_path: Path) -> None:
    house.publish()
    index = house.copy(house.siti).index
    one, other = (house.repository.folder / path_of(index[p].names[0]) for p in ("site.toml", "assets/besar.bin"))
    one.write_bytes(other.read_bytes())
    with pytest.raises(SourcesError, match=r"site\.toml: its copy is not what was signed"):
        house.restored(house.siti, tmp_path / "again")
    assert "site.toml" not in contents(tmp_path / "again")
    one.write_bytes(b"age-encryption.org/v1\nrubbish")
    with pytest.raises(SourcesError, match="damaged"):
        house.restored(house.siti, tmp_path / "again")


def test_a_list_that_was_not_signed_is_refused(house: House) -> None:
    record = house.publish()
    for name in (record.ring, record.patches[0].object):
        path = house.repository.folder / path_of(name)
        data = path.read_bytes()
        path.write_bytes(data + b"x")
        with pytest.raises(SourcesError, match="not what was signed"):
            house.copy(house.siti)
        path.write_bytes(data)


@pytest.mark.parametrize("path", ["../out", "/etc/passwd", "a/../../b", "a\0b", ""])
def test_no_name_leads_out_of_the_folder(house: House, tmp_path: Path, path: str) -> None:
    house.publish()
    copy = house.copy(house.siti)
    copy.index[path] = copy.index["site.toml"]
    with pytest.raises(SourcesError, match="outside"):
        restore(copy, tmp_path / "again", house.read, lambda _done, _total: None)
    assert not (tmp_path / "again").exists()


@pytest.mark.skipif(os.name == "nt", reason="no file can have these names there")
def test_names_that_windows_does_not_know_come_back(house: House, tmp_path: Path) -> None:
    for path in ("assets/foto 10:30.jpg", "Acara: 17 Agustus/a.txt", "c:\\x", "assets/a\\b.png"):
        house.put(path, path.encode())
    house.publish()
    assert house.restored(house.siti, tmp_path / "again") == contents(house.site)


@pytest.mark.parametrize("path", ["a/foto 10:30.jpg", "Acara: 17/a.txt", "c:\\x", "a\\..\\..\\b", "x/nul.txt", "end."])
def test_on_windows_only_what_cannot_be_named_there_is_left_out(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(importlib.import_module("kiosk.publish.sources.restore"), "_ON_WINDOWS", True)
    house.publish()
    copy = house.copy(house.siti)
    copy.index[path] = copy.index["site.toml"]
    restored = restore(copy, tmp_path / "again", house.read, lambda _done, _total: None)
    assert restored.left_out == (path,)
    assert contents(tmp_path / "again") == contents(house.site)


def test_what_is_in_the_way_is_told(house: House, tmp_path: Path) -> None:
    house.publish()
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder/site.toml").mkdir(parents=True)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/assets").write_text("mine")
    for name in ("file", "folder", "inner"):
        with pytest.raises(TakenError, match="give an empty folder"):
            house.restored(house.siti, tmp_path / name)
    copy = house.copy(house.siti)
    copy.index["x" * 300] = copy.index["site.toml"]
    (tmp_path / "again").mkdir()
    with pytest.raises(SourcesError, match="too long a name"):
        restore(copy, tmp_path / "again", house.read, lambda _done, _total: None)


def test_a_file_that_changes_while_it_is_published_stops_it(house: House) -> None:
    keeping = house.keep()
    house.put("site.toml", b"changed meanwhile")
    with pytest.raises(SourcesError, match=r"site\.toml: it changed"):
        upload(keeping.pieces, house.repository, lambda _: None, lambda: False)


def test_known_hashes_spare_reading(house: House) -> None:
    assert look_at_files(house.site, ["site.toml"], lambda _path, _stamp: "known")["site.toml"].hash == "known"
    assert look_at_files(house.site, ["gone.txt"], lambda _path, _stamp: "") == {}


def test_a_large_file_is_kept_in_parts(house: House, tmp_path: Path) -> None:
    house.put("film.mp4", os.urandom(2 * PART + 17))
    house.publish()
    assert len(house.copy(house.siti).index["film.mp4"].names) == 3
    assert max(house.repository.listed(FOLDER).values()) < PART + 10_000
    assert house.restored(house.siti, tmp_path / "again") == contents(house.site)
    house.publish()
    assert house.written == []
