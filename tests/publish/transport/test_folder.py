"""A repository in a folder, which may be a stick that somebody prepared."""

import os
from pathlib import Path

import pytest

from kiosk.publish.transport import NotFoundError, TransportError, UnreachableError, open_transport

PATH = "metadata/timestamp.json"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "metadata").mkdir()
    (tmp_path / PATH).write_bytes(b"{}")
    return tmp_path


def test_a_file(stick: Path) -> None:
    way = open_transport(str(stick))
    assert way.read(PATH, limit=2) == b"{}"
    with pytest.raises(NotFoundError):
        way.read("metadata/2.root.json", limit=2)
    with pytest.raises(TransportError, match="over 1 bytes"):
        way.read(PATH, limit=1)


def test_a_file_address_is_a_folder_too(stick: Path) -> None:
    assert open_transport(stick.as_uri()).read(PATH, limit=2) == b"{}"


def test_only_what_is_new_is_told(stick: Path) -> None:
    way = open_transport(str(stick))
    first = way.read_newer(PATH, "", limit=9)
    assert first is not None
    assert way.read_newer(PATH, first.version, limit=9) is None
    (stick / PATH).write_bytes(b"{1")
    assert way.read_newer(PATH, first.version, limit=9) is not None


@pytest.mark.parametrize("path", ["../x", "/etc/hostname", "a/../../x", "", "metadata/../../x"])
def test_nothing_outside_is_read(stick: Path, path: str) -> None:
    with pytest.raises(TransportError):
        open_transport(str(stick)).read(path, limit=1000)


def test_a_folder_that_cannot_be_looked_at_is_out_of_reach() -> None:
    with pytest.raises(UnreachableError, match="File name too long"):
        open_transport("/tmp/" + "x" * 300).read(PATH, limit=1000)  # noqa: S108 - nothing is there


def test_what_is_no_file_holds_nobody_up(stick: Path) -> None:
    (stick / PATH).unlink()
    os.mkfifo(stick / PATH)
    with pytest.raises(TransportError, match="no file"):
        open_transport(str(stick)).read(PATH, limit=1000)
    (stick / PATH).unlink()
    (stick / PATH).symlink_to("/dev/zero")
    with pytest.raises(TransportError, match="no file"):
        open_transport(str(stick)).read(PATH, limit=1000)
    (stick / PATH).unlink()
    (stick / PATH).mkdir()
    with pytest.raises(TransportError):
        open_transport(str(stick)).read(PATH, limit=1000)


def test_a_stick_that_is_gone(stick: Path) -> None:
    with pytest.raises(UnreachableError):
        open_transport(str(stick / "gone")).read(PATH, limit=1000)


def test_an_object_of_another_length(stick: Path) -> None:
    with (
        pytest.raises(TransportError, match="2 bytes instead of 3"),
        open_transport(str(stick)).stream(PATH, length=3),
    ):
        pass
