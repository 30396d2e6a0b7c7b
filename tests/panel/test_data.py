"""Feeds of a draft: what is known of their figures, their form, what is tried, and what follows a new name."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.model import Figure, Point, Reading, Sample, load_site
from kiosk.panel.data.edits import added, changed, renamed, taken_out, with_figure
from kiosk.panel.data.page import DataPage
from kiosk.panel.data.reasons import why, why_each
from kiosk.panel.data.refusals import refusals
from kiosk.panel.data.rows import FeedRow, Seen, feed_rows, scaled
from kiosk.panel.data.trials import Trial
from kiosk.panel.figures import choices, keyed, kind_of, value_words, worded
from kiosk.panel.language import Language
from tests.panel.models import at_desk

NOW = 1_800_000_000_000
SITE = """\
[[feed]]
name = "udara"  # dari dinas
kind = "file"
path = "feeds/udara.json"
value = [
    { name = "ispu", label = "ISPU" },
    { name = "suhu", label = "Suhu", unit = "°C" },
]

[[feed]]
name = "gerbang"
kind = "push"

[[feed]]
name = "sungai"
kind = "file"
path = "feeds/sungai.json"
value = [{ name = "suhu", label = "Suhu" }]

[[rule]]
name = "Awas"
zones = { main = "kabar" }
when = "udara.ispu > 100"
"""
KABAR = """\
[[item]]
type = "stat"
[[item.figure]]
reading = "udara.ispu"

[[item]]
type = "ticker"
texts = ["ISPU kini {udara.ispu}, air {sungai.suhu}", "Selamat datang"]
"""
TEXTS = {"site.toml": SITE, "playlists/kabar.toml": KABAR}
LOADED = load_site(TEXTS)
FEEDS = LOADED.site.settings.feed


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    del qapp
    language = Language()
    language.speak("en")
    yield
    language.silence()


def reading(key: str, value: Any, ago: int = 60_000) -> Reading:
    return Reading(key, value, NOW - ago, NOW - ago, 900_000, "°C", "", key.partition(".")[0])


def known(*readings: Reading) -> dict[str, Reading]:
    return {one.key: one for one in readings}


def rows(*readings: Reading, **seen: Any) -> tuple[FeedRow, ...]:
    tables = tomllib.loads(SITE)["feed"]
    figures = {one.key: Figure(one, (Sample(1, 5.0), Sample(2, 15.0))) for one in readings}
    found = choices(LOADED.site.settings, known(*readings))
    return feed_rows(Seen(tables, dict(enumerate(FEEDS)), found, figures, now_ms=NOW, **seen))


def test_figures_are_called_by_their_labels_and_no_two_alike() -> None:
    found = choices(LOADED.site.settings, known(reading("gerbang.masuk", 3.0), reading("lain.x", 1.0)))
    assert [(one.key, one.label) for one in found] == [
        ("udara.ispu", "ISPU"),
        ("udara.suhu", "Suhu (Udara)"),
        ("gerbang.masuk", "Masuk"),
        ("sungai.suhu", "Suhu (Sungai)"),
    ]


def test_a_text_names_figures_as_people_do() -> None:
    found = choices(LOADED.site.settings, {})
    text = "ISPU kini {udara.ispu}, {udara.suhu}, {tak.ada} dan {kurung"
    assert worded(text, found) == "ISPU kini {ISPU}, {Suhu (Udara)}, {tak.ada} dan {kurung"
    assert keyed(worded(text, found), found) == text


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [(1204.5, "number", "1,204.5"), ("Baik", "text", "Baik"), (True, "truth", "yes"), ((Point("a", 1),), "list", "1")],
)
def test_values_in_words(value: Any, kind: str, words: str) -> None:
    one = reading("udara.x", value)
    assert kind_of(one) == kind
    assert value_words(one).startswith(words)


def test_a_feed_that_is_not_on_air_shows_what_was_named() -> None:
    row = rows(reading("udara.ispu", 87.0))[0]
    assert (row.health, row.label, row.testable) == ("", "Udara", True)
    assert [(one["label"], one["value"], one["there"]) for one in row.readings] == [
        ("ISPU", "87", True),
        ("Suhu (Udara)", "–", False),
    ]
    assert row.readings[0]["history"] == [0.0, 1.0]


def test_the_player_tells_how_a_feed_does() -> None:
    def health(readings: tuple[Reading, ...], **said: Any) -> tuple[str, str]:
        status = {"feeds": [{"name": "udara", "kind": "file", "since": NOW, **said}]}
        row = rows(*readings, status=status)[0]
        return row.health, row.detail

    assert health((reading("udara.ispu", 87.0),)) == ("good", "")
    assert health((reading("udara.ispu", 87.0, 901_000),)) == ("warning", "")
    assert health(()) == ("warning", "")
    failing, detail = health((), failing="udara.json: No such file or directory")
    assert (failing, detail.startswith("The file is not there yet.")) == ("error", True)


def test_a_feed_of_another_kind_on_air_is_another_feed() -> None:
    status = {"feeds": [{"name": "udara", "kind": "push", "since": NOW}]}
    assert rows(status=status)[0].health == ""


def test_a_test_is_told_in_words() -> None:
    passed = Trial(FEEDS[0], NOW, 1, problems=("suhu: there is no value",))
    row = rows(trials={0: passed})[0]
    assert (row.passed, row.remarks) == (True, ["suhu: It is not in the data. Check where it stands."])
    row = rows(trials={0: Trial(FEEDS[0], NOW, failing="the server answered 404")}, testing="udara")[0]
    assert (row.passed, row.testing) == (False, True)
    assert row.tested == "There is nothing at this address (404). Check the address."


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("its secret “KEY” is not in player.toml [secrets]", "no key “KEY”"),
        ("the server answered 403", "wants a key"),
        ("no whole answer within 20 s", "in time"),
        ('“h” leads to an address of a private network; add "h" to allow in player.toml', "private network"),
        ("its host name is not known; check the network and the address", "Nobody knows"),
        ("feeds/a.json: it is not JSON: broken", "no data that Layar can read"),
        ("something that nobody thought of", "could not be read"),
    ],
)
def test_reasons_are_words_of_an_operator(reason: str, words: str) -> None:
    assert words in why(reason)
    assert "player.toml" not in why(reason)


def test_values_are_named_in_reasons() -> None:
    assert why_each(("ispu: it is an object; select one of its values",))[0].startswith("ispu: There are several")


def test_scaling() -> None:
    assert scaled([1, 3, 2]) == [0.0, 1.0, 0.5]
    assert scaled([4, 4]) == [0.5, 0.5]
    assert scaled([]) == []


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"name": "kota a", "kind": "push"}, ("name",)),
        ({"name": "a", "kind": "http-json", "url": "data.example.id"}, ("url",)),
        ({"name": "a", "kind": "http-json", "url": "https://u:p@data.example.id"}, ("url",)),
        ({"name": "a", "kind": "http-json"}, ("url",)),
        ({"name": "a", "kind": "file", "path": "../x.json"}, ("path",)),
        ({"kind": "push"}, ("name",)),
        ({"name": "udara", "kind": "push"}, ("name",)),
        ({"name": "a", "kind": "push", "value": [{"name": "x", "select": "a["}]}, ("value", 0, "select")),
        ({"name": "a", "kind": "push", "value": [{"name": "x"}, {"name": "x"}]}, ("value", 1, "name")),
        ({"name": "a", "kind": "http-json", "url": "https://a.id", "every": 1}, ("every",)),
    ],
)
def test_what_cannot_be_is_said_where_it_stands(table: dict[str, Any], key: tuple[str | int, ...]) -> None:
    found = refusals(table, {"udara"})
    assert set(found) == {key}
    assert found[key].endswith(".")


def test_a_good_feed_is_not_refused() -> None:
    assert refusals({"name": "a", "kind": "http-json", "url": "https://data.example.id/a.json", "every": 30}) == {}


def test_feeds_come_change_and_go_and_comments_stay() -> None:
    new = added({"name": "parkir", "kind": "push"})(TEXTS)
    assert [feed.name for feed in load_site(new).site.settings.feed] == ["udara", "gerbang", "sungai", "parkir"]
    assert added({"name": "parkir", "kind": "push"})({})["site.toml"].startswith("[[feed]]")
    more = with_figure(0, {"name": "pm25"})(changed(0, ("ttl",), 60)(new))
    feed = load_site(more).site.settings.feed[0]
    assert ([value.name for value in feed.value], feed.ttl) == (["ispu", "suhu", "pm25"], 60)
    assert "# dari dinas" in more["site.toml"]
    assert load_site(taken_out(0)(more)).site.settings.feed[0].name == "gerbang"


def test_what_asks_for_a_feed_follows_its_new_name() -> None:
    new = renamed(0, ("name",), "udara.", "air.", "air")(TEXTS)
    loaded = load_site(new)
    assert not [problem for problem in loaded.problems if "feed" in problem.message]
    when = loaded.site.settings.rule[0].when
    assert when is not None
    assert when.text == "air.ispu > 100"
    assert "{air.ispu}, air {sungai.suhu}" in new["playlists/kabar.toml"]
    assert 'reading = "air.ispu"' in new["playlists/kabar.toml"]


def test_what_asks_for_a_figure_follows_its_new_name() -> None:
    new = renamed(0, ("value", 0, "name"), "udara.ispu", "udara.indeks", "indeks")(TEXTS)
    assert not load_site(new).problems
    assert new["site.toml"].count("udara.indeks") == 1


def test_a_damaged_playlist_does_not_keep_a_feed_from_its_name() -> None:
    broken = {**TEXTS, "playlists/rusak.toml": "[[item]"}
    assert renamed(0, ("name",), "udara.", "air.", "air")(broken)["playlists/rusak.toml"] == "[[item]"


def test_what_is_refused_stays_beside_its_field_while_the_feed_says_the_same(tmp_path: Path) -> None:
    with at_desk(
        tmp_path, {"site.toml": SITE.replace('kind = "file"', 'kind = "file"\nttl = 12.345678901234', 1)}
    ) as one:
        page = DataPage(one.bench, one.desk)
        form = page.property("form")
        page.choose(0)

        def row(key: str) -> tuple[str, str]:
            return next((row.value, row.note) for row in form.property("rows").rows if row.key == key)

        form.put("ttl", row("ttl")[0])  # left as it is shown
        assert not one.bench.draft.pending
        form.put("ttl", "sering")
        assert row("ttl") == ("sering", "Write a number, such as 12.")
        one.bench.changed.emit()  # such as when files were looked into
        assert row("ttl") == ("sering", "Write a number, such as 12.")
        form.put("path", "feeds/lain.json")
        assert row("ttl")[1] == ""
