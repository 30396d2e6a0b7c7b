"""What the pages of the player say, derived from what its API answers."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from kiosk.panel.desk import Desk
from kiosk.panel.language import Language
from kiosk.panel.screens import Alert, Player
from kiosk.panel.screens.choices import choice_rows
from kiosk.panel.screens.control import Spot, beside, main_zone, show_now, spot_on
from kiosk.panel.screens.known import Held, Known, read_door
from kiosk.panel.screens.rows import override_rows, problem_rows, zone_rows
from kiosk.panel.screens.templates import templates
from kiosk.panel.screens.words import health_words
from kiosk.panel.times import age_words, clock_words
from kiosk.panel.work import Jobs
from kiosk.program import Edition, Item, Layout, Length, Playlist, Screen, Site, Zone

NOW = 1_800_000_000_000
"""15 January 2027, 15:00 in Jakarta."""
WHOLE, MOST, LITTLE = (Length(value, percent=True) for value in (100, 88, 12))
MAIN = Zone("main", Length(0), Length(0), WHOLE, MOST)
TICKER = Zone("ticker", Length(0), MOST, WHOLE, LITTLE)
EDITION = Edition(
    Site("Kota", "Asia/Jakarta", "id"),
    (Screen("videotron"),),
    (Layout("full", (structs.replace(MAIN, height=WHOLE),)), Layout("split", (TICKER, MAIN))),
    (),
    {
        "siang": Playlist("Siang hari", tuple(Item(k, 0, "image", k.upper(), f"{k}.png", 1000, {}) for k in "abc")),
        "jam": Playlist("", (Item("t", 0, "clock", "", "", 1000, {}),)),
    },
)
HELD = Held("e1", EDITION)
SLOT = {
    "type": "image", "title": "A", "src": "a.png", "playlist": "siang", "rule": "Pagi", "level": "base",
    "start": NOW, "end": NOW + 60_000, "key": "a",
}  # fmt: skip
STATUS: dict[str, Any] = {
    "site": {"title": "Kota", "timezone": "Asia/Jakarta", "language": "id"},
    "stage": {"connected": True, "screen": "videotron", "frame_at": NOW},
    "edition": {"id": "e1"},
    "layout": "split",
    "zones": [
        {
            "zone": "main",
            "now": SLOT,
            "presented": True,
            "next": [{**SLOT, "title": "B", "start": NOW + 60_000}],
            "why": [{"rule": "Lain", "level": "base", "reason": "level", "by": "Pagi"}],
        },
        {"zone": "ticker", "now": None, "presented": False},
    ],
}
KNOWN = Known(reached=True, contact_ms=NOW, status=STATUS, held=HELD)
ALERT: dict[str, Any] = {
    "id": "x", "zones": {}, "items": [], "title": "Banjir", "black": False, "test": False,
    "level": "emergency", "since": NOW, "until": None, "by": "local",
}  # fmt: skip
CHOICE = {
    **ALERT, "id": "y", "zones": {"main": "siang"}, "items": ["b"], "title": "",
    "level": "now", "until": NOW + 3_600_000, "by": "ani",
}  # fmt: skip


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    del qapp
    language = Language()
    language.speak("en")
    yield
    language.silence()


def test_a_zone_says_what_is_on_why_until_when_and_what_follows() -> None:
    main, ticker = zone_rows(KNOWN, NOW)
    assert (main.name, main.title, main.span) == ("Main", "A", "until 15:01")
    assert main.because == "Routine · schedule “Pagi” · playlist “Siang hari”"
    assert main.following == "Next at 15:01: B"
    assert main.why == ["Lain: Pagi goes before it"]
    assert main.trouble == ""
    assert ticker.title == "Empty"


def test_what_somebody_wants_shown_says_who_and_until_when() -> None:
    alert, choice = override_rows(replace(KNOWN, overrides=(ALERT, CHOICE)), NOW)
    assert (alert.title, alert.detail, alert.urgent) == ("Banjir", "By this computer, until it is ended", True)
    assert (choice.title, choice.detail, choice.urgent) == ("B", "By ani, until 16:00", False)


def test_a_zone_on_somebodys_wish_says_so() -> None:
    slot = {**SLOT, "rule": "x", "level": "emergency", "type": "announcement", "title": "Banjir"}
    status = {**STATUS, "zones": [{"zone": "main", "now": slot, "presented": True, "next": [slot]}]}
    (zone,) = zone_rows(replace(KNOWN, status=status, overrides=(ALERT,)), NOW)
    assert (zone.because, zone.span, zone.following) == (
        "Emergency, wanted by this computer",
        "until it is ended",
        "",
    )
    assert (zone.start, zone.end) == (NOW, 0.0)


@pytest.mark.parametrize(
    ("known", "health"),
    [
        (KNOWN, "good"),
        (replace(KNOWN, reached=False), "error"),
        (replace(KNOWN, status={**STATUS, "stage": {"connected": False}}), "error"),
        (replace(KNOWN, contact_ms=NOW + 20_000), "error"),
        (replace(KNOWN, status={**STATUS, "edition": None}), "warning"),
        (replace(KNOWN, status={**STATUS, "problems": [{}]}), "warning"),
    ],
)
def test_health_is_one_of_three(known: Known, health: str) -> None:
    assert health_words(known)[0] == health


def test_problems_name_playlists_and_files_and_never_lines() -> None:
    problems = [
        {"message": "m", "kind": "site", "severity": "error", "file": "playlists/siang.toml", "line": 3},
        {"message": "n", "kind": "site", "severity": "error", "file": "playlists/siang.toml", "line": 9},
        {"message": "m", "kind": "left out", "severity": "warning", "file": "assets/x/y.png", "line": 0},
    ]
    rows = problem_rows(replace(KNOWN, status={**STATUS, "problems": problems}))
    assert [(row.about, row.severity) for row in rows] == [("Siang hari", "error"), ("y.png", "warning")]


def test_pages_turn_round_and_round_in_the_largest_zone() -> None:
    spot = spot_on(KNOWN)
    assert spot == Spot("split", "main", "siang", "a", NOW)
    assert [(one := beside(spot, HELD, step)) and one.key for step in (0, 1, 2, 3, -1)] == ["a", "b", "c", "a", "c"]
    assert spot.wish() == {"layout": "split", "zones": {"main": "siang"}, "items": ["a"], "since": NOW}
    turned = beside(spot, HELD, 1)
    assert turned is not None
    assert turned.wish() == {"layout": "split", "zones": {"main": "siang"}, "items": ["b"]}
    assert beside(replace(spot, playlist="gone"), HELD, 1) is None
    assert main_zone(EDITION.layouts[1]) == "main"


def test_what_is_shown_now_has_the_whole_canvas() -> None:
    assert show_now(HELD, "siang", "b", 60) == {
        "layout": "full", "zones": {"main": "siang"}, "items": ["b"], "seconds": 60,
    }  # fmt: skip
    assert show_now(HELD, "siang", "", 0) == {"layout": "full", "zones": {"main": "siang"}}


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("", ["Siang hari", "A", "B", "C", "jam", "Clock"]),
        ("siang", ["Siang hari", "A", "B", "C"]),
        ("b", ["Siang hari", "B"]),
        ("none", []),
    ],
)
def test_playlists_are_followed_by_their_items(search: str, titles: list[str]) -> None:
    assert [row.title for row in choice_rows(HELD, str, search)] == titles


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (KNOWN, ""),
        (replace(KNOWN, reached=False), "No player runs"),
        (replace(KNOWN, pinned=True), "only what is signed"),
        (replace(KNOWN, held=None), "Nothing plays yet"),
    ],
)
def test_an_alert_is_offered_only_where_its_text_may_be_shown(state: Path, known: Known, said: str) -> None:
    desk = Desk(state, "Asia/Jakarta", Jobs(ThreadPoolExecutor(1)), lambda: NOW)
    player = Player.of(desk)
    assert Player.of(desk) is player
    alert = Alert(desk)
    player.known = known
    player.changed.emit()
    assert alert.property("offered") == (said == "")
    assert said in alert.property("reason")
    desk.jobs.close()


@pytest.mark.parametrize(("ms", "words"), [(0, "just now"), (61_000, "1 minute ago"), (7_200_000, "2 hours ago")])
def test_ages_are_said_in_one_unit(ms: int, words: str) -> None:
    assert age_words(ms) == words


def test_times_of_other_days_have_their_date() -> None:
    assert clock_words(NOW + 86_400_000, NOW, "Asia/Jakarta") == "16 Jan, 15:00"
    assert clock_words(NOW, NOW, "no/zone") == "08:00"


def test_templates_are_in_the_language_of_the_site() -> None:
    assert templates("id")[0].title == "Banjir"
    assert templates("en")[0].title == "Flood"
    assert templates("id")[0].name == "Flood"


@pytest.mark.parametrize("text", ["", "[]", '{"url": "http://example.org:80/"}', '{"url": "https://127.0.0.1:1/"}'])
def test_only_a_player_of_this_machine_is_talked_to(tmp_path: Path, text: str) -> None:
    (tmp_path / "agent.token").write_text("layar_x")
    (tmp_path / "agent.json").write_text(text)
    assert read_door(tmp_path) is None
