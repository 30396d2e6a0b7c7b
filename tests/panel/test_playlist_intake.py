"""Files that are brought in: judged one by one, and all or none of them copied."""

from pathlib import Path

import pytest

from kiosk.editions import scan
from kiosk.panel.draft import Mirror
from kiosk.panel.playlists import troubles
from kiosk.panel.playlists.intake import found, take
from tests.support.media import Media


@pytest.fixture
def mirror(tmp_path: Path) -> Mirror:
    (tmp_path / "site" / "assets").mkdir(parents=True)
    mirror = Mirror(tmp_path / "draft" / "site", tmp_path / "site")
    mirror.refresh()
    mirror.folder.mkdir(parents=True, exist_ok=True)
    return mirror


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_folders_keep_their_order_and_what_programs_left_is_not_seen(stick: Path) -> None:
    for name in ("b/2.jpg", "b/1.jpg", "b/.DS_Store", "b/dalam/3.jpg", "b/~$x.docx"):
        (stick / name).parent.mkdir(parents=True, exist_ok=True)
        (stick / name).touch()
    assert [one.path for one in found([stick / "b"])] == [
        "assets/b/1.jpg",
        "assets/b/2.jpg",
        "assets/b/dalam/3.jpg",
    ]


def test_a_name_that_a_site_cannot_write_gets_another(stick: Path) -> None:
    (stick / "a\\b\n.jpg").touch()
    assert [one.path for one in found([stick / "a\\b\n.jpg"])] == ["assets/a-b-.jpg"]


def test_each_file_gets_its_verdict(mirror: Mirror, stick: Path, media: Media) -> None:
    (stick / "besar.png").write_bytes(media.picture("navy", (1280, 720)).read_bytes())
    (stick / "kecil.png").write_bytes(media.picture("teal", (64, 36)).read_bytes())
    (stick / "surat.pdf").write_bytes(media.document(1).read_bytes())
    (stick / "surat.docx").write_bytes(b"PK\x03\x04")
    (stick / "kosong.jpg").touch()
    judged = take(found([stick]), mirror, (1280, 720), lambda _: True)
    assert [(one.name, one.verdict, one.type) for one in judged] == [
        ("besar.png", "taken", "image"),
        ("kecil.png", "coarse", "image"),
        ("kosong.jpg", "refused", ""),
        ("surat.docx", "refused", ""),
        ("surat.pdf", "taken", "pdf"),
    ]
    assert [troubles.said(one.reason) for one in judged if one.reason] == [
        "The file is empty. Copy it again.",
        "Office documents and archives cannot be shown. Save it as PDF.",
    ]


def test_a_folder_of_ten_thousand_is_cancelled_and_nothing_stays(mirror: Mirror, stick: Path, media: Media) -> None:
    picture = media.picture("navy", (16, 9))
    for number in range(10_000):
        (stick / f"{number:05}.png").hardlink_to(picture)
    assert take(found([stick]), mirror, None, lambda done: done < 200) == ()
    assert scan(mirror.folder).files == {}


def test_a_file_of_the_site_itself_is_not_copied_though_it_came_only_now(mirror: Mirror, media: Media) -> None:
    own = mirror.site / "assets" / "sudah.png"
    own.write_bytes(media.picture("navy").read_bytes())
    (judged,) = take(found([own]), mirror, None, lambda _: True)
    assert (judged.path, judged.added) == ("assets/sudah.png", False)
    assert take(found([own]), mirror, None, lambda _: False) == ()
    assert (mirror.folder / "assets" / "sudah.png").exists()
