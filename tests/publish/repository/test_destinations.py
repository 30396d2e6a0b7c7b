"""What every place to publish to must do: a folder, and a bucket."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.publish.repository import (
    AbsentError,
    Destination,
    DestinationError,
    FolderDestination,
    Progress,
    StoppedError,
    missing,
    open_destination,
    piece_of,
    upload,
)
from tests.publish.repository.bucket import BucketServer, bucket_server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[BucketServer]:
    with bucket_server() as server:
        for name, value in {
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": server.address,
            "AWS_ALLOW_HTTP": "true",
        }.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Destination:
    if request.param == "folder":
        return FolderDestination(tmp_path / "repository")
    request.getfixturevalue("server")
    return open_destination("s3://bucket/city/screens/")


def put(place: Destination, path: str, data: bytes) -> None:
    place.write(path, io.BytesIO(data), lambda _: None)


def test_what_is_written_is_read_and_listed(place: Destination) -> None:
    with place.writing():
        for i in range(8):
            put(place, f"objects/{i:02}/name-{i}", b"x" * i)
        put(place, "metadata/timestamp.json", b"{}")
        place.settle()
    assert place.read("objects/03/name-3") == b"xxx"
    assert place.read("objects/03/other") is None
    assert place.listed("objects/") == {f"objects/{i:02}/name-{i}": i for i in range(8)}
    assert place.listed("sources/") == {}
    place.remove("objects/03/name-3")
    place.remove("objects/03/name-3")
    assert place.read("objects/03/name-3") is None


def test_a_file_is_swapped_only_if_it_is_what_it_was(place: Destination) -> None:
    with place.writing():
        assert not place.swap("metadata/timestamp.json", b"old", b"new")
        assert place.swap("metadata/timestamp.json", None, b"first")
        assert not place.swap("metadata/timestamp.json", None, b"again")
        assert not place.swap("metadata/timestamp.json", b"other", b"again")
        assert place.swap("metadata/timestamp.json", b"first", b"second")
    assert place.read("metadata/timestamp.json") == b"second"


def test_many_files_are_written_with_progress(place: Destination) -> None:
    pieces = [piece_of(f"objects/{i:02}/x", b"x" * 1_000) for i in range(30)]
    told: list[Progress] = []
    with place.writing():
        upload(pieces, place, told.append, lambda: False)
    assert told[-1] == Progress(30, 30, 30_000, 30_000)
    assert missing(pieces, place.listed("objects/")) == []


def test_stopping_ends_all_writing(place: Destination) -> None:
    pieces = [piece_of(f"objects/{i:02}/x", b"x" * 1_000) for i in range(30)]
    seen: list[Progress] = []
    with place.writing(), pytest.raises(StoppedError):
        upload(pieces, place, seen.append, lambda: len(seen) > 8)
    assert 0 < len(place.listed("objects/")) < 30


def test_the_first_failure_ends_all_writing(place: Destination) -> None:
    class _Broken(io.BytesIO):
        @override
        def read(self, _size: int | None = -1) -> bytes:
            raise DestinationError("no", "here", "broken", "mend it")

    pieces = [piece_of(f"objects/{i:02}/x", b"x") for i in range(30)]
    pieces[3] = type(pieces[3])("objects/03/x", 1, lambda: _Broken(b""))
    with place.writing(), pytest.raises(DestinationError, match="broken"):
        upload(pieces, place, lambda _: None, lambda: False)
    assert "objects/03/x" not in place.listed("objects/")


def test_a_bucket_keeps_to_its_prefix(server: BucketServer) -> None:
    put(open_destination("s3://bucket/city"), "metadata/x", b"1")
    put(open_destination("s3://bucket"), "metadata/x", b"2")
    assert server.files == {"city/metadata/x": b"1", "metadata/x": b"2"}


@pytest.mark.usefixtures("server")
def test_a_bucket_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    with pytest.raises(DestinationError, match="AWS_ENDPOINT_URL"):
        open_destination("s3://bucket/city").read("metadata/timestamp.json")


@pytest.mark.parametrize("text", ["s3://", "ftp://host/x", "https://host/x"])
def test_what_cannot_be_written_to_is_told(text: str) -> None:
    with pytest.raises(DestinationError, match="s3://bucket/prefix"):
        open_destination(text)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "kiosk.publish.repository.s3", raising=False)
    monkeypatch.setitem(sys.modules, "obstore", None)
    with pytest.raises(DestinationError, match=r"pip install obstore"):
        open_destination("s3://bucket/city")


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../b", ""])
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(DestinationError, match="leads elsewhere"):
        FolderDestination(tmp_path).read(path)


def test_what_a_killed_publication_left_is_cleared(tmp_path: Path) -> None:
    place = FolderDestination(tmp_path / "repository")
    leftover = tmp_path / "repository/objects/ab/.tmp-1234"
    leftover.parent.mkdir(parents=True)
    leftover.write_bytes(b"half")
    with place.writing():
        assert not leftover.exists()
    assert place.listed("objects/") == {}


def test_a_folder_that_goes_while_it_is_written_to_is_not_made_again(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    destination = FolderDestination(stick / "layar")
    with destination.writing():
        destination.write("objects/1", io.BytesIO(b"1"), lambda _: None)
        stick.rename(tmp_path / "pulled")
        with pytest.raises(AbsentError):
            destination.write("objects/2", io.BytesIO(b"2"), lambda _: None)
        with pytest.raises(AbsentError):
            destination.read("metadata/timestamp.json")
    assert not stick.exists()
    assert (tmp_path / "pulled" / "layar" / "objects" / "1").read_bytes() == b"1"
