import pytest

from tests.model.marked import assert_exactly_marked

SITE = """
[[feed]]
name = "udara"
kind = "push"
[[feed.value]]
name = "ispu"
"""

CASES = {
    "empty": """title = "kosong"  #! the playlist is empty; give it an [[item]]
""",
    "nothing enabled": """
[[item]]  #? no item is enabled
type = "clock"
enabled = false
""",
    "unknown type": """
[[item]]
type = "imag"  #! type = "imag" is not known; did you mean "image"?
src = "a.png"
""",
    "no type": """
[[item]]  #! this [[item]] has no "type"
src = "a.png"
""",
    "not tables": """
item = [
  5,  #! a value in "item" is the number 5, not a table
]
""",
    "keys of another type": """
[[item]]
type = "image"
src = "a.png"
body = "x"  #! unknown key "body"
[[item]]
type = "announcement"
src = "a.png"  #! unknown key "src"
title = "x"
""",
    "media": """
[[item]]  #! this [[item]] has no "src"
type = "video"
[[item]]
type = "image"
src = ""  #! "src" is empty
fit = "blurr"  #! "fit" is the text "blurr", which is not known; did you mean "blur"?
zoom = 1  #! "zoom" is the number 1, not yes or no
[[item]]
type = "video"
src = "https://example.id/a.mp4"  #! a web address stands in place of a file
[[item]]
type = "pdf"
src = "../a.pdf"  #! leads out of the site folder
""",
    "seconds": """
[[item]]
type = "clock"
seconds = 0.5  #! "seconds" is the number 0.5; write at least 1
[[item]]
type = "clock"
seconds = 90_000  #! "seconds" is the number 90000; write at most 86,400
[[item]]
type = "clock"
seconds = "12"  #! not a number; write seconds = 12, without quotes
[[item]]
type = "clock"
seconds = nan  #! "seconds" is not finite
[[item]]
type = "clock"
seconds = true  #! "seconds" is true, not a number
""",
    "transitions": """
transition = "crossfade"  #! not a table; write transition = { … }
[[item]]
type = "clock"
transition = { kind = "fade" }  #! "kind" is the text "fade", which is not known
[[item]]
type = "clock"
transition.seconds = -1  #! "seconds" is the number -1; write at least 0
""",
    "announcements": """
[[item]]  #! the announcement says nothing
type = "announcement"
body = "  "
[[item]]
type = "announcement"
title = "one two three four five six"
seconds = 3  #? too short to be read; 4 seconds are needed
[[item]]
type = "announcement"
title = "x"
theme = "nite"  #! "theme" is the text "nite", which is not known
""",
    "tickers": """
[[item]]
type = "ticker"
texts = []  #! the ticker says nothing
[[item]]
type = "ticker"
texts = "x"  #! write texts = ["x"]
[[item]]
type = "ticker"
texts = ["x"]
text = "y"  #? text and texts are both there
speed = 3  #! "speed" is the number 3; write at most 1
[[item]]
type = "ticker"
texts = [
  "ISPU {udara.ispu}, and {this} is no reading",
  "{udara.isp} {udra.ispu}",  #! feed "udara" has no value "isp" #! there is no feed "udra"
]
""",
    "stats": """
[[item]]  #! the stat shows nothing
type = "stat"
[[item]]
type = "stat"
[[item.figure]]
reading = "ispu"  #! the text "ispu" does not name a reading; write FEED.NAME
[[item.figure]]
reading = "udara.ipsu"  #! feed "udara" has no value "ipsu"; did you mean "ispu"?
show = "pie"  #! "show" is the text "pie", which is not known; known are figure, gauge, bar, line
[[item.figure]]
reading = "udara.ispu"
show = "gauge"  #! a gauge without an end; give it max, or bands
[[item.figure]]
reading = "udara.ispu"
min = 5
max = 5  #! max = 5 is not above min = 5
decimals = 7  #! "decimals" is the number 7; write at most 6
[[item.figure]]
reading = "udara.ispu"
bands = "aqi"  #! the text "aqi" does not say bands; write "ispu"
[[item.figure]]
reading = "udara.ispu"
bands = [{ to = 1, label = "x", color = "red" }]  #! the text "red" is not a colour; write it as "#F4B740"
[[item.figure]]
reading = "udara.ispu"
bands = [{ to = 2, label = "", color = "#000000" }, { to = 1, label = "", color = "#000000" }] #! the bands do not rise
[[item.figure]]
reading = "udara.ispu"
show = "gauge"
bands = "ispu"
""",
    "times of items": """
[[item]]
type = "clock"
starts = 2026-11-02
ends = 2026-11-01  #! ends before it starts
[[item]]
type = "clock"
rrule = "FREQ=MINUTELY"  #! FREQ=MINUTELY divides the day
""",
    "a second mistake in the same item": """
[[item]]
type = "clock"
style = "round"  #! "style" is the text "round", which is not known
starts = 2026-11-02
ends = 2026-11-01  #! ends before it starts
""",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_each_problem_has_its_line(text: str) -> None:
    assert_exactly_marked({"site.toml": SITE, "playlists/a.toml": text})


def test_lines_hold_after_items_that_are_wrong() -> None:
    text = '[[item]]\ntype = "x"\n' * 3 + '[[item]]\ntype = "ticker"\ntext = "{no.feed}"  #! there is no feed "no"\n'
    text = text.replace('type = "x"', 'type = "x"  #! is not known')
    assert_exactly_marked({"site.toml": SITE, "playlists/a.toml": text})


def test_problems_of_all_files_in_one_run() -> None:
    files = {f"playlists/{n}.toml": text for n, text in enumerate(CASES.values())}
    assert_exactly_marked({"site.toml": SITE, **files})


def test_a_broken_site_file_does_not_make_feeds_unknown() -> None:
    broken = "[site  #! not valid TOML"
    assert_exactly_marked({"site.toml": broken, "playlists/a.toml": '[[item]]\ntype = "ticker"\ntext = "{udara.x}"'})


def test_a_broken_playlist_is_still_one_that_exists() -> None:
    site = '[[rule]]\nname = "r"\nzones = { main = "a" }\n'
    assert_exactly_marked({"site.toml": site, "playlists/a.toml": "[[item  #! not valid TOML"})


@pytest.mark.parametrize(("length", "said"), [(2_000, "cannot be read on a screen"), (100_000, "100,000 characters")])
def test_long_texts_are_taken_with_a_warning(length: int, said: str) -> None:
    text = f'[[item]]\ntype = "announcement"\nbody = "{"x" * length}"  #? {said}\n'
    assert_exactly_marked({"playlists/a.toml": text})


def test_longer_texts_are_errors() -> None:
    text = f'[[item]]\ntype = "announcement"\nbody = "{"x" * 100_001}"  #! at most 100,000 characters\ntitle = "t"\n'
    assert_exactly_marked({"playlists/a.toml": text})
