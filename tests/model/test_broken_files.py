import pytest

from kiosk.model import Problem, load_site

BROKEN = {
    "no value": ("[site]\ntitle =\n", 2, "texts stand in"),
    "no quotes": ("[site]\ntitle = Alun-Alun\n", 2, "texts stand in"),
    "open text": ('[site]\ntitle = "Alun\nlanguage = "id"\n', 2, "a text is not closed"),
    "open text at the end": ('[site]\ntitle = "Alun', 2, "a text is not closed"),
    "open list": ("[[screen]]\ntags = [1, 2\n[site]\n", 3, "a list is not closed"),
    "open table name": ("\n[site\ntitle = 'x'\n", 2, "the name of a table is not closed"),
    "no equals sign": ("[site]\n\ntitle\n", 3, "a key without ="),
    "key twice": ('[site]\ntitle = "a"\ntitle = "b"\n', 3, "written twice"),
    "table twice": ('[site]\ntitle = "a"\n[site]\n', 3, "a table written twice"),
    "backslash": ('[site]\nposter = "C:\\Users\\x.png"\n', 2, "write \\\\ for \\"),
    "two on a line": ("[site]\ntitle = 'a' language = 'id'\n", 2, "begin a new line here"),
    "not TOML at all": ("<html>\n", 1, "neither a key nor a table"),
    "control character": ("[site]\ntitle = 'a\x01b'\n", 2, "a control character at column 11; remove it"),
    "nested too deeply": ("x = 1\ny = " + "[" * 5_000 + "]" * 5_000, 2, "nested too deeply"),
    "nested deeply": ("x = 1\ny = " + "[" * 33 + "]" * 33, 2, "nested too deeply"),
    "a key of a thousand parts": ("x = 1\n[" + "a." * 1_000 + "b]\n", 2, "a key has more than 32 parts"),
    "a huge number": ("x = 1\ny = " + "9" * 5_000 + "\n", 2, "thousands of digits"),
    "NUL": ("[site]\ntitle = 'a\0'\n", 2, "NUL"),
    "not UTF-8": (b"[site]\n\ntitle = 'caf\xe9'\n", 3, "not UTF-8 text; save it as UTF-8"),
    "UTF-16": ("[site]".encode("utf-16"), 1, "UTF-16"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", 1, "not UTF-8 text"),
    "too large": (b"#" * 8_000_001, 0, "larger than 8 MB"),
}


@pytest.mark.parametrize(("text", "line", "said"), BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("file", ["site.toml", "playlists/a.toml"])
def test_a_file_that_cannot_be_read_is_one_problem(file: str, text: str | bytes, line: int, said: str) -> None:
    loaded = load_site({file: text})
    assert [(problem.file, problem.line, problem.severity) for problem in loaded.problems] == [(file, line, "error")]
    assert said in loaded.problems[0].text
    assert not loaded.ok


def test_the_other_files_are_still_read() -> None:
    loaded = load_site({"playlists/a.toml": "[", "playlists/b.toml": '[[item]]\ntype = "clok"\n'})
    assert [(problem.file, problem.line) for problem in loaded.problems] == [
        ("playlists/a.toml", 1),
        ("playlists/b.toml", 2),
    ]


def test_a_byte_order_mark_and_crlf_are_fine() -> None:
    loaded = load_site({"site.toml": b"\xef\xbb\xbf[site]\r\ntitle = 'x'\r\n"})
    assert loaded.ok
    assert loaded.site.settings.site.title == "x"


def test_only_site_and_playlists_are_read() -> None:
    names = ["player.toml", "playlists/deep/a.toml", "playlists/.hidden.toml", "other.toml", "playlists/a.txt"]
    assert load_site(dict.fromkeys(names, "[[[")).problems == ()


def test_a_site_without_files_is_good() -> None:
    loaded = load_site({})
    assert loaded.ok
    assert loaded.site.playlists == {}


def test_a_problem_is_told_on_one_line() -> None:
    problem = Problem("assets/a\nb\x1b[31m.png", 0, "what", "hint", "warning")
    assert problem.text == "assets/a\\nb\\x1b[31m.png: warning: what; hint"
