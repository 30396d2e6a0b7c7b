import pytest

from kiosk.model import check_files, load_site, media_kind
from tests.model.marked import expected
from tests.model.sites import PATHS, TEXTS


def test_everything_there_is_no_problem() -> None:
    assert check_files(load_site(TEXTS), PATHS) == ()


ITEMS = """
[[item]]
type = "image"
src = "assets/Foto.JPG"  #! there is no file "assets/Foto.JPG"; did you mean "assets/foto.jpg"?
[[item]]
type = "image"
src = "foto.jpg"  #! there is no file "foto.jpg"; did you mean "assets/foto.jpg"?
[[item]]
type = "image"
src = "assets/zzz.png"  #! there is no file "assets/zzz.png"; put it there, or correct the path
[[item]]
type = "image"
src = "assets"  #! "assets" is a folder; write type = "folder"
[[item]]
type = "image"
src = "assets/pariwisata.mp4"  #? "assets/pariwisata.mp4" is named like a video; if it is one, write type = "video"
[[item]]
type = "image"
src = "feeds/udara.json"
[[item]]
type = "folder"
src = "assets/foto.jpg"  #! "assets/foto.jpg" is a file; name a folder
[[item]]
type = "folder"
src = "asets"  #! there is no folder "asets"; did you mean "assets"?
[[item]]
type = "folder"
src = "feeds"  #! the folder "feeds" has no pictures, videos or PDFs
[[item]]
type = "folder"
src = "."
[[item]]
type = "announcement"
title = "x"
picture = "assets/nope.png"  #! there is no file "assets/nope.png"
[[item]]
type = "image"
src = "assets/nope.png"
enabled = false
"""
SITE = """
[site]
poster = "assets/postr.png"  #! did you mean "assets/poster.png"?
[[feed]]
name = "f"
kind = "file"
path = "feeds/later.json"  #? there is no file "feeds/later.json"
"""


@pytest.mark.parametrize("files", [{"site.toml": SITE}, {"playlists/a.toml": ITEMS}])
def test_what_is_missing_is_told_with_its_line(files: dict[str, str]) -> None:
    loaded = load_site(files)
    problems = check_files(loaded, PATHS)
    assert loaded.ok
    assert [(p.file, p.line, p.severity) for p in problems] == [
        (f, n, severity) for f, n, severity, _ in expected(files)
    ]
    for problem, (_, _, _, part) in zip(problems, expected(files), strict=True):
        assert part in problem.text


def test_lines_hold_where_an_item_before_is_wrong() -> None:
    texts = {"playlists/a.toml": '[[item]]\ntype = "x"\n[[item]]\ntype = "image"\nsrc = "nope.png"\n'}
    assert [problem.line for problem in check_files(load_site(texts), PATHS)] == [5]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a/b.PNG", "picture"),
        ("a.svg", "picture"),
        ("a.b.heic", "picture"),
        ("x.MP4", "video"),
        ("x.pdf", "document"),
        ("site.toml", None),
        ("png", None),
        (".png", None),
        ("README", None),
    ],
)
def test_media_are_known_by_their_names(path: str, kind: str | None) -> None:
    assert media_kind(path) == kind
