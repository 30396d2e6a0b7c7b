"""layar check and layar schema."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.app import main
from tests.model.sites import MEDIA, TEXTS

PNG = b"\x89PNG\r\n\x1a\n"
HEADS = {".pdf": b"%PDF-1.7", ".jpg": b"\xff\xd8\xff", ".mp4": b"\0\0\0\x20ftypisom", ".png": PNG}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The example, with media that look good from without."""
    folder = tmp_path / "site"
    put(folder, TEXTS | {"feeds/udara.json": "{}"} | {path: HEADS[path[-4:]] for path in MEDIA})
    return folder


def put(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)


def test_a_good_site_is_ok(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(site)]) == 0
    assert capsys.readouterr().out == "ok\n"


def test_a_folder_with_nothing_to_show_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, {"notes.txt": "Halo"})
    assert main(["check", str(tmp_path)]) == 0
    said = ".: warning: there are no pictures, videos or PDFs in this folder; put some into it\n"
    assert capsys.readouterr().out == said


def test_every_problem_of_every_file_is_printed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(
        site,
        {"site.toml": '[site]\ntitel = "x"\n', "playlists/siang.toml": '[[item]]\ntype = "image"\nsrc = "x.png"\n'},
    )
    put(site, {"playlists/kosong.toml": "", "playlists/rusak.toml": "x = { a = 1"})
    assert main(["check", str(site)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        'site.toml:2: unknown key "titel"; did you mean "title"?',
        'playlists/berita.toml:4: there is no feed "udara"; write a [[feed]] with that name into site.toml',
        "playlists/kosong.toml:1: the playlist is empty; give it an [[item]]",
        "playlists/rusak.toml:1: not valid TOML: a table is not closed at the end of the file; close it with }",
        'playlists/siang.toml:3: there is no file "x.png"; put it there, or correct the path',
    ]


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("assets/foto.jpg", b"", "it is empty"),
        ("assets/foto.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "it is an SVG drawing"),
        ("assets/pariwisata.mp4", b"#EXTM3U\n", "it is a playlist"),
        ("assets/agenda.pdf", b"<!DOCTYPE html>", "it is a web page"),
    ],
)
def test_media_that_surely_do_not_play_are_told(
    site: Path, capsys: pytest.CaptureFixture[str], path: str, content: bytes, said: str
) -> None:
    (site / path).write_bytes(content)
    assert main(["check", str(site)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}: {said}")


def test_a_link_out_of_the_site_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site.parent / "secret.png").write_bytes(PNG)
    (site / "assets/foto.jpg").unlink()
    (site / "assets/foto.jpg").symlink_to(site.parent / "secret.png")
    (site / "elsewhere").symlink_to("/etc")
    assert main(["check", str(site)]) == 1
    used, unused = capsys.readouterr().out.splitlines()
    assert used.startswith("assets/foto.jpg: it is a link that leads out of the site folder")
    assert unused.startswith("elsewhere: warning: it is a link that leads out of the site folder")


def test_warnings_alone_are_no_failure(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "feeds/udara.json").unlink()
    assert main(["check", str(site)]) == 0
    assert capsys.readouterr().out.startswith('site.toml:53: warning: there is no file "feeds/udara.json"')


def test_a_bare_folder_is_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, {"a.png": PNG, "b/c\n\u202e😀.png": PNG, "notes.txt": "x"})
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "ok\n"


def test_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(site, {"playlists/berita.toml": '[[item]]\ntype = "clok"\n'})
    assert main(["check", str(site), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "ok": False,
        "problems": [
            {
                "file": "playlists/berita.toml",
                "line": 2,
                "message": 'type = "clok" is not known',
                "hint": 'did you mean "clock"?',
                "severity": "error",
            }
        ],
    }


def test_no_folder_is_a_wrong_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "gone")]) == 2
    assert "give the folder of a site" in capsys.readouterr().err


def test_the_schemas_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert list(json.loads(capsys.readouterr().out)) == ["site", "playlist", "player"]
    assert main(["schema", "player"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "player.toml"
    assert main(["schema", "nothing"]) == 2
