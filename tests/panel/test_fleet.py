"""What is said of screens, and what only of those of which it is known."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.editions import Library
from kiosk.panel.language import Language
from kiosk.panel.screens.ages import Age, Air, Taken, age_of_here
from kiosk.panel.screens.air import Observatory, Outlook, Question
from kiosk.panel.screens.known import Known, Picture
from kiosk.panel.screens.plans import plans
from kiosk.panel.screens.roster import passes, plan_rows, roster
from kiosk.panel.screens.screen_rows import Here, ScreenRow, There, elsewhere, here
from kiosk.program import Edition, Item, Layout, Length, Level, Playlist, Program, Rule, Screen, Site, Zone
from kiosk.publish.keys import Confirmation, confirm
from kiosk.store import Store
from tests.panel.test_screen_rows import KNOWN, NOW

WHOLE, MOST, LITTLE = (Length(value, percent=True) for value in (100, 88, 12))
SPLIT = Layout(
    "split", (Zone("ticker", Length(0), MOST, WHOLE, LITTLE), Zone("main", Length(0), Length(0), WHOLE, MOST))
)


def _item(key: str, **content: object) -> Item:
    return Item(key, 0, "image", key.upper(), f"{key}.png", 60_000, content)


EDITION = Edition(
    Site("Kota", "Asia/Jakarta", "id"),
    (Screen("Tugu"), Screen("Pasar", tags=("dalam",)), Screen("Terminal", tags=("dalam",))),
    (SPLIT,),
    (
        Rule("Luar", "split", {"main": ("luar",)}, screens=("Tugu",)),
        Rule("Dalam", "split", {"main": ("dalam",), "ticker": ("dalam",)}, screens=("dalam",), level=Level.CAMPAIGN),
    ),
    {"luar": Playlist("Luar", (_item("a"), _item("b"))), "dalam": Playlist("Dalam", (_item("c", object="o"),))},
    thumbnails={"o": "t"},
)
PLANS = plans(EDITION, Program(EDITION), EDITION.screens, {}, NOW)
AIR = Air(EDITION, "e1")
ROW = here(Here(KNOWN, "Tugu", None, Age.AIR, None), NOW)


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    del qapp
    language = Language()
    language.speak("en")
    yield
    language.silence()


def rows(air: Air = AIR, own: str = "Tugu", pending: int = 0) -> list[ScreenRow]:
    return list(roster(Outlook(air, PLANS), ROW, NOW, pending, own=own, url=lambda name: f"file:{name}"))


def test_the_one_of_this_machine_stands_first_and_once() -> None:
    assert [row.title for row in rows()] == ["Tugu", "Pasar", "Terminal"]
    assert [row.here for row in rows()] == [True, False, False]


def test_elsewhere_it_is_told_what_the_largest_zone_is_to_show_and_why() -> None:
    pasar = rows()[1]
    assert (pasar.now, pasar.picture) == ("C", "file:t")
    assert (pasar.health, pasar.seen) == ("unknown", False)


def test_each_zone_has_its_plan() -> None:
    luar = list(plan_rows(Outlook(AIR, PLANS), "Tugu", NOW))
    assert [(row.name, row.now) for row in luar] == [("Ticker", "Empty"), ("Main", "A")]
    assert luar[1].following == "Next at 15:01: B"


def test_screens_for_which_the_same_rules_hold_have_one_plan() -> None:
    assert PLANS["Pasar"] is PLANS["Terminal"]
    assert PLANS["Pasar"] is not PLANS["Tugu"]


@pytest.mark.parametrize(
    ("taken", "version", "age"),
    [
        (None, 7, Age.UNKNOWN),
        (Taken(7, NOW), 0, Age.UNKNOWN),
        (Taken(6, NOW), 7, Age.OTHER),
        (Taken(7, NOW), 7, Age.DRAFT),
    ],
)
def test_which_edition_a_screen_elsewhere_has_is_what_it_said(taken: Taken | None, version: int, age: Age) -> None:
    air = replace(AIR, version=version, taken={"Pasar": taken} if taken else {})
    row = elsewhere(There("Pasar", None, None, ""), air, NOW + 7_200_000, 0)
    assert row.age == age
    said = "It has never told this computer anything"
    assert row.contact == ("Last heard of: 2 hours ago, when it was sent something" if taken else said)


def test_one_that_only_said_that_it_took_something_is_listed_too() -> None:
    air = replace(AIR, version=2, taken={"https://10.0.0.9": Taken(1, NOW)})
    row = rows(air)[-1]
    assert (row.title, row.now, row.age) == ("https://10.0.0.9", "What is planned is not known", "other")


@pytest.mark.parametrize(
    ("known", "air", "pending", "own", "age"),
    [
        (KNOWN, AIR, 0, True, Age.DRAFT),
        (KNOWN, AIR, 3, True, Age.AIR),
        (KNOWN, replace(AIR, id="e2"), 0, True, Age.OTHER),
        (KNOWN, replace(AIR, id=""), 0, True, Age.UNKNOWN),
        (KNOWN, AIR, 0, False, Age.FOREIGN),
        (replace(KNOWN, reached=False), AIR, 0, True, Age.UNKNOWN),
        (Known(), AIR, 0, True, Age.UNKNOWN),
    ],
)
def test_which_edition_this_machine_has(known: Known, air: Air, pending: int, age: Age, *, own: bool) -> None:
    assert age_of_here(known, air, pending, own=own) is age


def test_where_no_player_ever_ran_nothing_is_claimed() -> None:
    row = here(Here(Known(), "Komputer ini", None, Age.UNKNOWN, None), NOW)
    assert (row.health, row.health_words, row.picture, row.contact) == ("unknown", "No player runs here", "", "")


def test_the_last_picture_is_said_to_be_old_when_the_player_is_silent() -> None:
    picture = Picture(Path("/s/live.jpg"), (NOW - 300_000) * 1_000_000)
    now, silent = (Here(one, "Tugu", picture, Age.AIR, None) for one in (KNOWN, replace(KNOWN, reached=False)))
    assert here(now, NOW).mark == ""
    assert here(silent, NOW).mark == "Last picture: 5 minutes ago"
    assert here(silent, NOW).picture.startswith("file:///s/live.jpg#")


def test_a_filter_lets_through_what_it_says() -> None:
    air = replace(AIR, version=2, taken={"Pasar": Taken(1, NOW)})
    found = rows(air)
    assert [row.title for row in found if passes(row, "older")] == ["Pasar"]
    assert [row.title for row in found if passes(row, "unknown")] == ["Pasar", "Terminal"]
    assert [row.title for row in found if passes(row, "trouble")] == []
    assert all(passes(row, "all") for row in found)


def test_what_screens_said_when_they_were_sent_something_is_heard(tmp_path: Path) -> None:
    confirm(tmp_path, "Pasar", Confirmation(1, 3, NOW))
    folder, store = tmp_path / "kota", Store(tmp_path / "state")
    folder.mkdir()
    texts = {"site.toml": '[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n[[screen]]\nname = "Pasar"\n'}
    library = Library.read(folder, store)
    question = Question(folder, texts, None, library, 0, "Asia/Jakarta", {}, NOW, tmp_path, "published")
    outlook = Observatory().look(question)
    assert outlook.air.taken == {"Pasar": Taken(3, NOW)}
    assert (outlook.air.id, outlook.air.version) == ("published", 0)
    assert set(outlook.plans) == {"Pasar"}
    here_alone = replace(question, published="")
    assert Observatory().look(here_alone).air.id != ""
    (folder / "foto.png").touch()
    assert Observatory().look(here_alone).air.id == "", "the folder has what the draft has not"
    mistaken = replace(question, base={"site.toml": "[site"})
    assert Observatory().look(mistaken).plans == {}
