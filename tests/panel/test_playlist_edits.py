"""What is done to playlists, as texts, and what is chosen while it is done."""

import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from kiosk.panel.playlists import PlaylistsPage, edits
from kiosk.panel.playlists.selection import CONTROL, Selection, whereabouts
from tests.panel.models import AtDesk, at_desk

PATH = "playlists/siang.toml"
SITE = """[[rule]]
name = "Siang"
zones = { main = "siang", ticker = "kabar" }

[[rule]]
name = "Sore"
zones = { main = "siang" }
"""
TEXTS = {
    "site.toml": SITE,
    PATH: """title = "Siang"

[[item]]
type = "clock"

# penting
[[item]]
type = "announcement"
title = "Pasar"

[[item]]
type = "stat"
[[item.figure]]
reading = "udara.ispu"
""",
}


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Sore hari", "playlists/sore-hari.toml"),
        ("Siang", "playlists/siang-2.toml"),
        ("  ", "playlists/playlist.toml"),
        ("Kabar: kota / desa", "playlists/kabar-kota-desa.toml"),
        ("日本", "playlists/日本.toml"),
    ],
)
def test_a_new_playlist_gets_a_file_of_its_own(title: str, path: str) -> None:
    assert edits.free_path(TEXTS, title) == path


def test_a_playlist_that_goes_goes_from_the_rules_too() -> None:
    texts = edits.without_playlist(PATH)(TEXTS)
    assert texts.keys() == {"site.toml"}
    assert tomllib.loads(texts["site.toml"]) == {"rule": [{"name": "Siang", "zones": {"ticker": "kabar"}}]}


def test_what_moves_keeps_its_comment() -> None:
    moved = edits.brought(PATH, {1}, 0)(TEXTS)[PATH]
    assert moved.index("# penting") < moved.index('"Pasar"') < moved.index('"clock"')


def test_copies_stand_behind_the_last_of_what_is_copied() -> None:
    text = edits.doubled(PATH, {0, 1})(TEXTS)[PATH]
    assert [line for line in text.splitlines() if line.startswith("type")] == [
        f'type = "{kind}"' for kind in ("clock", "announcement", "clock", "announcement", "stat")
    ]


@pytest.mark.parametrize(
    ("place", "key", "value", "line"),
    [
        (1, ("title",), "Pasar Malam", 'title = "Pasar Malam"'),
        (1, ("transition", "kind"), "wipe", 'transition = {kind = "wipe"}'),
        (2, ("figure", 0, "label"), "ISPU", 'label = "ISPU"'),
        (0, ("seconds",), 12, "seconds = 12"),
    ],
)
def test_a_value_is_said_and_taken_back(place: int, key: edits.Key, value: object, line: str) -> None:
    said = edits.with_values(PATH, {place}, key, value)(TEXTS)
    assert line in said[PATH].splitlines()
    back = edits.with_values(PATH, {place}, key, None)(said)[PATH]
    assert line not in back
    assert "transition" not in back


def test_a_figure_is_added_and_the_last_one_removed() -> None:
    more = edits.with_group(PATH, 0, "figure", {"reading": "udara.pm25"})(TEXTS)
    assert more[PATH].count("[[item.figure]]") == 2
    none = edits.with_values(PATH, {2}, ("figure", 0), None)(TEXTS)
    assert "figure" not in none[PATH]


@pytest.mark.parametrize(
    ("before", "clicks", "places", "current"),
    [
        (Selection(), [(2, {})], {2}, 2),
        (Selection.only(1), [(3, {"ranging": True})], {1, 2, 3}, 3),
        (Selection.only(3), [(1, {"ranging": True}), (4, {"ranging": True})], {3, 4}, 4),
        (Selection.only(1), [(3, {"adding": True})], {1, 3}, 3),
        (Selection.only(1), [(1, {"adding": True})], set(), 1),
    ],
)
def test_clicks_choose(
    before: Selection, clicks: list[tuple[int, dict[str, bool]]], places: set[int], current: int
) -> None:
    for place, how in clicks:
        before = before.clicked(place, **how)
    assert before.places == places
    assert before.current == current


@pytest.mark.parametrize(
    ("before", "by", "ranging", "places"),
    [
        (Selection(), 1, False, {0}),
        (Selection(), -1, False, {4}),
        (Selection.only(4), 1, False, {4}),
        (Selection.only(1), 2, True, {1, 2, 3}),
        (Selection.only(2), -99, False, {0}),
    ],
)
def test_keys_choose_among_five(before: Selection, by: int, ranging: bool, places: set[int]) -> None:  # noqa: FBT001 - a column
    assert before.stepped(by, 5, ranging=ranging).places == places


def test_what_is_chosen_shrinks_with_the_list() -> None:
    assert Selection.only(4).within(3) == Selection.only(2)
    assert Selection.only(0).within(0) == Selection()


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_rows_are_found_where_they_are_by_now(old: list[int], new: list[int]) -> None:
    where = whereabouts(old, new)
    for place, row in enumerate(old):
        if row in new:
            assert new[where(place)] == row
        else:
            assert where(place) in {-1, place}


@pytest.fixture
def at(qapp: object, tmp_path: Path) -> Iterator[AtDesk]:
    del qapp
    titles = "".join(f'[[item]]\ntype = "announcement"\ntitle = "{title}"\n' for title in ("A", "B", "C", "D"))
    with at_desk(tmp_path, {PATH: f'title = "Siang"\n{titles}'}) as one:
        yield one


@pytest.fixture
def page(at: AtDesk) -> PlaylistsPage:
    return PlaylistsPage(at.bench, at.desk)


def chosen(page: PlaylistsPage) -> list[str]:
    return [entry.values["title"] for entry in page.property("items").chosen]


def test_what_is_chosen_stays_the_same_items_wherever_they_go(at: AtDesk, page: PlaylistsPage) -> None:
    items = page.property("items")
    items.choose(0)
    items.remove()
    items.choose(1)
    items.click(2, CONTROL)
    assert chosen(page) == ["C", "D"]
    at.bench.undo()
    assert chosen(page) == ["C", "D"]
    page.property("inspector").put("title", "E")
    assert chosen(page) == ["E", "E"]
    at.bench.do("Outside", edits.taken_out(PATH, {0, 2}))
    assert chosen(page) == ["E"]
    at.bench.do("Outside", edits.taken_out(PATH, {1}))
    assert chosen(page) == []
    assert items.property("current") == 0


def test_a_file_that_begins_with_a_mark_of_its_bytes_can_be_renamed_and_doubled(
    at: AtDesk, page: PlaylistsPage
) -> None:
    at.bench.do("Mark", lambda texts: {**texts, PATH: "\ufeff" + texts[PATH]})
    page.rename("Malam")
    assert tomllib.loads(at.bench.texts[PATH])["title"] == "Malam"
    at.bench.undo()
    page.duplicate()
    copy = tomllib.loads(at.bench.texts["playlists/copy-of-siang.toml"])
    assert (copy["title"], len(copy["item"])) == ("Copy of Siang", 4)


def test_what_cannot_come_in_now_is_said(at: AtDesk, page: PlaylistsPage, tmp_path: Path) -> None:
    said: list[str] = []
    at.desk.said.connect(said.append)
    importer = page.property("importer")
    (tmp_path / "satu.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    here = QUrl.fromLocalFile(str(tmp_path / "satu.png"))
    importer.take([QUrl("https://example.id/foto.jpg")], -1)
    assert said == ["What lies on the web cannot be brought in. Save it on this computer first."]
    gate = threading.Event()
    at.jobs.run(lambda: gate.wait(20), lambda _: None, lambda _: None)
    importer.take([here], -1)
    importer.take([here], -1)
    assert said[1:] == ["Files are still coming in. Bring more when these are there."]
    gate.set()
    at.until(lambda: len(page.property("items").sheet.entries) == 5, "the file")
