import os
from pathlib import Path

import pytest

from kiosk.editions import SourceError, is_temporary, open_file, scan


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.png"
    path.write_bytes(b"secret")
    return path


def put(path: Path, data: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


ODD_NAMES = [
    "a b.png",
    "😀 pasar.png",
    "ملف عربي.png",
    "\u202egnp.exe.png",
    "new\nline.png",
    "tab\t.png",
    "n" * 251 + ".png",
    "-rf.png",
    "*?.png",
    "back\\slash.png",
    "C:.png",
    "%2e%2e.png",
    "#1.png",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_every_name_is_found_and_opened(site: Path, name: str) -> None:
    put(site / "inner" / name, b"content")

    listing = scan(site)

    assert list(listing.files) == [f"inner/{name}"]
    assert not listing.refused
    with open_file(site, f"inner/{name}") as file:
        assert file.read() == b"content"


def test_files_are_listed_in_name_order_with_what_tells_that_they_changed(site: Path) -> None:
    for name in ("b.png", "a/2.png", "a/1.png", "A.png"):
        put(site / name, name.encode())

    listing = scan(site)

    assert list(listing.files) == ["A.png", "a/1.png", "a/2.png", "b.png"]
    before = listing.files["b.png"]
    os.utime(site / "b.png", ns=(5, 5))
    assert scan(site).files["b.png"] != before
    assert scan(site).files["A.png"] == listing.files["A.png"]


def test_a_name_that_is_no_text_is_refused(site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site) + b"/bad\xff.png")).write_bytes(b"x")

    listing = scan(site)

    assert listing.refused == {"bad\\udcff.png": "its name is not valid UTF-8; rename it"}
    assert not listing.files


def test_a_folder_whose_own_name_is_no_text_is_refused(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff/site"))
    put(folder / "a.png")
    (tmp_path / "link").symlink_to(folder)

    for site in (folder, tmp_path / "link"):
        with pytest.raises(SourceError, match="not valid UTF-8; rename that"):
            scan(site)
    with pytest.raises(SourceError, match=r"bad\\udcff.site.gone: No such file"):
        scan(folder / "gone")


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.png",
        "._x.png",
        ".~lock.x.odt#",
        ".x.png.AbC123",
        ".syncthing.x.png.tmp",
        "~syncthing~x.png",
        "x.sync-conflict-20260101-120000-ABC.png",
        "x.png.part",
        "x.mp4.crdownload",
        "x.mp4.filepart",
        "x.TMP",
        "~$x.docx",
        "x.toml~",
        "Thumbs.db",
        ".~tmp~/x.png",
        "__MACOSX/x.png",
    ],
)
def test_what_is_on_its_way_is_not_seen(site: Path, name: str) -> None:
    put(site / name)

    listing = scan(site)

    assert not listing.files
    assert not listing.refused


@pytest.mark.parametrize("name", ["x.png", "part.png", "tmp.png", "template.png", "a~b.png", "x.partial.png"])
def test_what_only_looks_like_it_is_seen(name: str) -> None:
    assert not is_temporary(name)


def test_a_link_within_the_site_is_followed(site: Path) -> None:
    put(site / "real" / "a.png", b"content")
    (site / "link.png").symlink_to("real/a.png")

    assert list(scan(site).files) == ["link.png", "real/a.png"]
    with open_file(site, "link.png") as file:
        assert file.read() == b"content"


def test_links_that_are_not_followed(site: Path, secret: Path) -> None:
    put(site / "real" / "a.png")
    put(site / ".hidden.png")
    links = {
        "absolute.png": secret,
        "relative.png": Path("../secret.png"),
        "up": Path(".."),
        "root": Path("/"),
        "passwd.png": Path("/etc/passwd"),
        "broken.png": Path("nothing.png"),
        "self.png": Path("self.png"),
        "one.png": Path("two.png"),
        "two.png": Path("one.png"),
        "folder": Path("real"),
        "here": Path(),
        "hidden.png": Path(".hidden.png"),
    }
    for name, target in links.items():
        (site / name).symlink_to(target)

    listing = scan(site)

    assert list(listing.files) == ["real/a.png"]
    assert listing.refused.keys() == links.keys()
    for name in ("absolute.png", "relative.png", "up", "root", "passwd.png"):
        assert "leads out of the site folder" in listing.refused[name], name
    for name in ("broken.png", "self.png", "one.png", "two.png"):
        assert "nowhere or in a circle" in listing.refused[name], name
    for name in links:
        with pytest.raises(OSError, match=r".+"):
            open_file(site, name)


def test_the_site_itself_may_be_a_link(site: Path, tmp_path: Path) -> None:
    put(site / "a.png", b"content")
    (tmp_path / "link").symlink_to(site)

    assert list(scan(tmp_path / "link").files) == ["a.png"]
    with open_file(tmp_path / "link", "a.png") as file:
        assert file.read() == b"content"


@pytest.mark.parametrize("path", ["../secret.png", "a/../../secret.png", "/etc/passwd", "..", "a/..", ""])
def test_no_path_leads_out(site: Path, secret: Path, path: str) -> None:
    put(site / "a" / "b.png")
    assert secret.exists()

    with pytest.raises(OSError, match=r".+"):
        open_file(site, path)


def test_a_folder_that_becomes_a_link_after_the_scan_is_not_followed(site: Path, secret: Path) -> None:
    put(site / "a" / "secret.png", b"harmless")
    assert "a/secret.png" in scan(site).files
    (site / "a" / "secret.png").unlink()
    (site / "a").rmdir()
    (site / "a").symlink_to(secret.parent)

    with pytest.raises(OSError, match=r".+"):
        open_file(site, "a/secret.png")


def test_what_is_neither_file_nor_folder_is_refused_and_does_not_hang(site: Path) -> None:
    os.mkfifo(site / "pipe.png")

    assert scan(site).refused == {"pipe.png": "it is neither a file nor a folder; remove it"}
    with pytest.raises(OSError, match="neither a file nor a folder"):
        open_file(site, "pipe.png")


def test_folders_within_folders_end_somewhere(site: Path) -> None:
    deep = site
    for _ in range(45):
        deep /= "d"
    put(deep / "x.png")

    listing = scan(site)

    assert not listing.files
    [(path, reason)] = listing.refused.items()
    assert path == "/".join("d" * 41)
    assert "folders deep" in reason


def test_a_site_that_cannot_be_read_is_no_empty_site(site: Path, secret: Path) -> None:
    for path in (site / "nothing", secret):
        with pytest.raises(SourceError, match=str(path)):
            scan(path)
