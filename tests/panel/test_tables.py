"""Changing lists of tables as text."""

import tomllib
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st
from tomlkit.items import Table

from kiosk.panel.draft import (
    BrokenTextError,
    copied,
    count,
    inserted,
    moved,
    removed,
    with_table,
    with_tables,
    with_top,
    written,
)

PLAYLIST = '''\
# Untuk pagi hari
title = "Pagi"   # judul

# yang pertama
[[item]]
type = "image"
src = "a.jpg"

# dua baris
# komentar
[[item]]
type = "stat"
title = """
[[item]]
bukan tabel"""
[[item.figure]]
reading = "udara.ispu"   # ISPU

[[item]]
type = "video"
src = "c.mp4"
# di akhir
'''


def values(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(text).get("item", [])
    return found


def comments(text: str) -> set[str]:
    return {line[line.index("#") :] for line in text.splitlines() if "#" in line}


@given(places=st.sets(st.integers(0, 2)), at=st.integers(0, 3))
def test_moved_tables_stand_where_they_were_put_and_no_comment_is_lost(places: set[int], at: int) -> None:
    before = values(PLAYLIST)
    after = moved(PLAYLIST, "item", places, at)
    rest = [(place, one) for place, one in enumerate(before) if place not in places]
    expected = [one for place, one in rest if place < at]
    expected += [before[place] for place in sorted(places)]
    expected += [one for place, one in rest if place >= at]
    assert values(after) == expected
    assert comments(after) == comments(PLAYLIST)
    assert tomllib.loads(after)["title"] == "Pagi"


@given(places=st.sets(st.integers(0, 2)))
def test_removed_tables_are_gone_with_their_own_comments_alone(places: set[int]) -> None:
    after = removed(PLAYLIST, "item", places)
    assert values(after) == [one for place, one in enumerate(values(PLAYLIST)) if place not in places]
    assert ("# dua baris" in after) == (1 not in places)
    assert after.startswith('# Untuk pagi hari\ntitle = "Pagi"   # judul\n')


@given(places=st.sets(st.integers(0, 2)), at=st.integers(0, 3))
def test_what_is_copied_can_be_put_into_another_list(places: set[int], at: int) -> None:
    tables = copied(PLAYLIST, "item", places)
    after = inserted(PLAYLIST, "item", at, tables)
    before = values(PLAYLIST)
    assert values(after) == [*before[:at], *(before[place] for place in sorted(places)), *before[at:]]
    assert values(inserted("", "item", 0, tables)) == [before[place] for place in sorted(places)]


def test_a_value_is_changed_where_it_stands() -> None:
    after = with_table(PLAYLIST, "item", 1, lambda table: table["figure"][0].__setitem__("reading", "udara.pm25"))
    assert after == PLAYLIST.replace("udara.ispu", "udara.pm25")


def test_what_stands_above_the_tables_is_changed_where_it_stands() -> None:
    after = with_top(PLAYLIST, lambda document: document.__setitem__("title", "Siang"))
    assert after == PLAYLIST.replace('"Pagi"', '"Siang"')


@pytest.mark.parametrize(
    "text",
    [
        "",
        'title = "A"',
        'shuffle = true\n\n# jam\n[[item]]\ntype = "clock"\n',
        '[[item]]\ntype = "clock"\n[item.x]\na = 1\n',
        '[[item]]\ntype = "clock"\n\n[transition]\nkind = "cut"\n',
        'title = "A" # judul\r\n\r\n[[item]]\r\ntype = "clock"\r\n',
        'item = [{ type = "clock" }]\n',
    ],
)
def test_a_title_is_set_as_if_the_whole_file_was_read(text: str) -> None:
    whole = tomlkit.parse(text)
    whole.update(title="Baru")
    assert with_top(text, lambda document: document.update(title="Baru")) == tomlkit.dumps(whole)


def test_lists_and_tables_in_turn_keep_their_order() -> None:
    text = '[[rule]]\nname = "a"\n[site]\nlanguage = "id"\n[[rule]]\nname = "b"\n'
    assert with_top(text, lambda document: document["site"].update(language="en")) == text.replace("id", "en")


def test_several_tables_are_changed_as_one_after_the_other() -> None:
    def off(table: Table) -> None:
        table["enabled"] = False

    one_by_one = PLAYLIST
    for place in (2, 0):
        one_by_one = with_table(one_by_one, "item", place, off)
    assert with_tables(PLAYLIST, "item", {0, 2}, off) == one_by_one


def test_tables_written_in_one_line_become_tables() -> None:
    text = 'title = "x"\nitem = [{ type = "clock" }, { type = "image", src = "a.jpg" }]\n'
    assert count(text, "item") == 2
    after = moved(text, "item", {1}, 0)
    assert [one["type"] for one in values(after)] == ["image", "clock"]
    assert tomllib.loads(after)["title"] == "x"


def test_tables_of_other_names_stay_where_they_are() -> None:
    text = '[[rule]]\nname = "a"\n[[layout]]\nname = "l"\n[[layout.zone]]\nname = "z"\n'
    text += '[[rule]]\nname = "b"\n[site]\ntitle = "s"\n'
    after = moved(text, "rule", {1}, 0)
    found = tomllib.loads(after)
    assert [one["name"] for one in found["rule"]] == ["b", "a"]
    assert found["layout"] == [{"name": "l", "zone": [{"name": "z"}]}]
    assert found["site"] == {"title": "s"}


def test_a_text_that_cannot_be_read_is_not_changed() -> None:
    with pytest.raises(BrokenTextError) as caught:
        removed('title = "x', "item", {0})
    assert caught.value.problem.line == 1


def test_a_new_table_is_written_as_people_write_them() -> None:
    assert written("item", {"type": "image", "src": "a.jpg"}) == '[[item]]\ntype = "image"\nsrc = "a.jpg"\n'


def test_windows_line_ends_stay() -> None:
    text = PLAYLIST.replace("\n", "\r\n")
    after = moved(text, "item", {2}, 0)
    assert [one["type"] for one in values(after)] == ["video", "image", "stat"]
    assert comments(after) == comments(text)
