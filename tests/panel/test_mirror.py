"""The draft as a folder, and its way onto the air."""

from pathlib import Path

import pytest

from kiosk.editions import scan
from kiosk.panel.draft import Mirror, put_on_air
from kiosk.store import StoreError

TEXTS = {"site.toml": "a = 1\n", "playlists/pagi.toml": 'title = "Pagi"\n'}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "assets").mkdir(parents=True)
    (folder / "playlists").mkdir()
    (folder / "assets" / "a.jpg").write_bytes(b"picture")
    for path, text in TEXTS.items():
        (folder / path).write_text(text)
    return folder


@pytest.fixture
def mirror(tmp_path: Path, site: Path) -> Mirror:
    mirror = Mirror(tmp_path / "draft" / "site", site)
    mirror.refresh()
    mirror.write(TEXTS)
    return mirror


def files(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in scan(folder).files}


def test_it_has_the_files_of_the_site_and_the_texts_of_the_draft(mirror: Mirror, site: Path) -> None:
    mirror.write({**TEXTS, "playlists/sore.toml": "x = 1\n"})
    assert files(mirror.folder) == files(site) | {"playlists/sore.toml": b"x = 1\n"}
    mirror.write(TEXTS)
    assert files(mirror.folder) == files(site)
    assert (site / "site.toml").read_text() == "a = 1\n"


def test_it_follows_the_site_and_keeps_what_only_the_draft_has(mirror: Mirror, site: Path, tmp_path: Path) -> None:
    (tmp_path / "baru.jpg").write_bytes(b"new")
    assert mirror.add(tmp_path / "baru.jpg", "assets/baru.jpg") == "assets/baru.jpg"
    (site / "assets" / "a.jpg").unlink()
    (site / "assets" / "b.jpg").write_bytes(b"other")
    mirror.refresh()
    assert files(mirror.folder).keys() == {"site.toml", "playlists/pagi.toml", "assets/b.jpg", "assets/baru.jpg"}
    assert mirror.own() == ("assets/baru.jpg",)


def test_a_file_that_somebody_removed_from_the_site_is_not_brought_back(mirror: Mirror, site: Path) -> None:
    (site / "assets" / "a.jpg").unlink()
    assert mirror.own() == ()
    put_on_air(mirror, TEXTS, frozenset())
    assert not (site / "assets" / "a.jpg").exists()


def test_a_file_that_came_into_the_site_is_had_at_once_under_its_name(
    mirror: Mirror, site: Path, tmp_path: Path
) -> None:
    (site / "assets" / "b.jpg").write_bytes(b"theirs")
    (tmp_path / "b.jpg").write_bytes(b"mine")
    assert mirror.add(tmp_path / "b.jpg", "assets/b.jpg") == "assets/b-2.jpg"
    mirror.have("assets/b.jpg")
    assert (mirror.folder / "assets" / "b.jpg").read_bytes() == b"theirs"


def test_a_file_of_a_name_that_is_taken_gets_another(mirror: Mirror, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"another picture")
    assert mirror.add(tmp_path / "a.jpg", "assets/a.jpg") == "assets/a-2.jpg"
    assert mirror.add(tmp_path / "a.jpg", "assets/a.jpg") == "assets/a-3.jpg"
    assert (mirror.folder / "assets" / "a.jpg").read_bytes() == b"picture"


def test_what_is_put_on_air_is_what_the_draft_is(mirror: Mirror, site: Path, tmp_path: Path) -> None:
    (tmp_path / "baru.jpg").write_bytes(b"new")
    mirror.add(tmp_path / "baru.jpg", "assets/baru.jpg")
    texts = {"site.toml": "a = 2\n", "playlists/sore.toml": "b = 1\n"}
    mirror.write(texts)
    put_on_air(mirror, texts, frozenset({"site.toml", "playlists/pagi.toml", "playlists/sore.toml"}))
    assert files(site) == files(mirror.folder)
    assert mirror.own() == ()


def test_a_site_that_cannot_be_written_says_so(mirror: Mirror, site: Path) -> None:
    (site / "site.toml").unlink()
    (site / "site.toml").mkdir()
    with pytest.raises(StoreError, match=r"site\.toml"):
        put_on_air(mirror, {**TEXTS, "site.toml": "a = 2\n"}, frozenset({"site.toml"}))
