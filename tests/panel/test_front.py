"""What stands around the pages: problems by their place, what goes on air, two versions beside each other."""

from pathlib import Path

import pytest

from kiosk.editions import Library
from kiosk.model import SITE_FILE
from kiosk.panel.desk import Place
from kiosk.panel.draft import Texts
from kiosk.panel.front.problems import problem_rows
from kiosk.panel.front.sides import Side, sides
from kiosk.panel.publishing.changes import change_rows
from kiosk.panel.work import Studio, Take
from kiosk.store import Store

NOW = 1_795_500_000_000
SITE = """
[[rule]]
name = "Siang"
zones = { main = "siang" }
"""
PLAYLIST = """title = "Siang hari"
[[item]]
type = "announcement"
title = "Satu"
[[item]]
type = "announcement"
title = "Dua"
"""


@pytest.fixture
def library(tmp_path: Path, state: Path) -> Library:
    (tmp_path / "site").mkdir()
    return Library.read(tmp_path / "site", Store(state))


def _take(texts: Texts, library: Library) -> Take:
    return Studio("UTC").take(texts, library, NOW)


def _texts(playlist: str = PLAYLIST, site: str = SITE) -> Texts:
    return {SITE_FILE: site, "playlists/siang.toml": playlist}


def test_a_problem_is_named_by_its_place(library: Library) -> None:
    texts = _texts(PLAYLIST + '[[item]]\ntype = "image"\nsrc = "tiada.png"\n', SITE.replace('"siang"', '"malam"'))
    rows = problem_rows(_take(texts, library), texts)
    assert {(row.place, row.target) for row in rows if row.serious} == {
        ("Schedule “Siang”", Place("schedule", SITE_FILE, "rule", 0)),
        ("Playlist Siang hari, item 3", Place("playlists", "playlists/siang.toml", "item", 2)),
    }
    assert rows[0].what == "There is no playlist “malam”. Choose another one."


def test_what_stands_behind_a_broken_schedule_keeps_its_name(library: Library) -> None:
    site = (
        '[[rule]]\nname = "Pagi"\nlevel = "besok"\n[[rule]]\nname = "Sore"\nzones = { main = "malam" }\n'
        '[[rule]]\nname = "Senja"\n'
    )
    rows = problem_rows(_take(_texts(site=site), library), _texts(site=site))
    assert {row.place for row in rows} >= {"Schedule “Pagi”", "Schedule “Sore”"}


def test_a_file_that_cannot_be_read_is_a_problem_of_the_whole_file(library: Library) -> None:
    texts = _texts("title = ")
    (row, *_) = problem_rows(_take(texts, library), texts)
    assert row.target == Place("playlists", "playlists/siang.toml")
    assert "TOML" not in row.what


def test_errors_stand_before_hints(library: Library) -> None:
    texts = _texts('[[item]]\ntype = "announcement"\ntitle = "a b c"\nseconds = 1\n[[item]]\ntype = "image"\n')
    assert [row.serious for row in problem_rows(_take(texts, library), texts)] == [True, False]


def test_what_goes_on_air_is_told_with_its_time(library: Library) -> None:
    before = _take(_texts(), library)
    after = _take(_texts(PLAYLIST.replace("Dua", "Tiga")), library)
    rows = change_rows(before, after, NOW)
    assert [(row.kind, row.title, row.where) for row in rows] == [
        ("new", "Tiga", "Announcement · playlist Siang hari"),
        ("gone", "Dua", "Announcement · playlist Siang hari"),
    ]
    assert rows[0].when == "first at 06:00"
    assert not rows[1].when


def test_nothing_is_told_where_nothing_is_different_on_screen(library: Library) -> None:
    assert change_rows(_take(_texts(), library), _take(_texts(PLAYLIST + "# ini catatan\n"), library), NOW) == ()


def test_two_versions_stand_line_beside_line() -> None:
    theirs = PLAYLIST.replace("Satu", "Nol") + '[[item]]\ntype = "clock"\n'
    assert sides("playlists/siang.toml", PLAYLIST, theirs) == (
        Side("Siang hari", "Siang hari", same=True),
        Side("Announcement: Satu", "Announcement: Nol", same=False),
        Side("Announcement: Dua", "Announcement: Dua", same=True),
        Side("", "Clock", same=False),
    )


def test_a_version_that_is_gone_or_damaged_is_said_to_be() -> None:
    assert [side.theirs for side in sides("playlists/a.toml", "title = 'a'", None)][-1] == "Removed"
    assert [side.mine for side in sides("playlists/a.toml", "title = ", None)] == ["Cannot be read"]


def test_the_settings_of_a_site_are_told_by_names() -> None:
    assert sides(SITE_FILE, SITE, SITE.replace("Siang", "Malam"))[-1] == Side(
        "Schedule: Siang, main: siang", "Schedule: Malam, main: siang", same=False
    )


@pytest.mark.parametrize(
    ("site", "place", "said"),
    [
        (
            '[[layout]]\nname = "a"\n[[layout.zone]]\nname = "z"\nrect = ["0%", "0%", "100%", "120%"]\n',
            Place("layouts", SITE_FILE, "layout", 0),
            "The zone “z” reaches out of the canvas. Move it, or make it smaller.",
        ),
        (
            '[[screen]]\nname = "s"\ncanvas = [10, 10]\n[[screen.output]]\ndisplay = "A"\nsource = [0, 0, 20, 10]\n',
            Place("layouts", SITE_FILE, "screen", 0),
            "An output shows more than the canvas has. Make its part smaller.",
        ),
        (
            '[[layout]]\nname = "full"\n[[layout.zone]]\nname = "z"\nrect = [0, 0, 1, 1]\n',
            Place("layouts", SITE_FILE, "layout", 0),
            "This name is taken. Give it another one.",
        ),
    ],
)
def test_problems_of_zones_and_outputs_lead_to_where_they_are_drawn(
    library: Library, site: str, place: Place, said: str
) -> None:
    texts = _texts(site=site)
    rows = problem_rows(_take(texts, library), texts, {"layouts"})
    assert [(row.target, row.what, row.near) for row in rows if row.serious] == [(place, said, True)]
