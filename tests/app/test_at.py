"""layar at: what is on at a time, and why."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import main
from kiosk.store import Store

SITE = """
[site]
title = "Kota"
timezone = "Asia/Jakarta"
[[screen]]
name = "videotron"
[[screen]]
name = "kios"
[[layout]]
name = "utama"
[[layout.zone]]
name = "main"
rect = ["0%", "0%", "100%", "88%"]
[[layout.zone]]
name = "kabar"
rect = ["0%", "88%", "100%", "12%"]
[[rule]]
name = "Siang"
layout = "utama"
zones = { main = "siang", kabar = "kabar" }
from = "06:00"
to = "22:00"
[[rule]]
name = "Azan"
layout = "utama"
zones = { main = "azan" }
level = "event"
from = "12:00"
to = "12:01"
[[rule]]
name = "Kios"
screens = ["kios"]
zones = { main = "azan" }
level = "campaign"
"""
PLAYLISTS = {
    "siang": "".join(
        f'[[item]]\ntype = "announcement"\ntitle = "{t}"\nseconds = {s}\n' for t, s in (("Satu", 7), ("Dua", 8))
    ),
    "azan": '[[item]]\ntype = "announcement"\ntitle = "Azan"\nseconds = 30\n',
    "kabar": '[[item]]\ntype = "ticker"\ntexts = ["Selamat datang"]\n',
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "site.toml").write_text(SITE)
    for name, text in PLAYLISTS.items():
        (folder / "playlists" / f"{name}.toml").write_text(text)
    return folder


def lines(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[dict[str, Any]]:
    assert main(["at", *map(str, arguments), "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_what_is_on_at_a_local_time(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, site, "2026-11-24T09:00:10") == [
        {
            "zone": "main",
            "rule": "Siang",
            "level": "base",
            "playlist": "siang",
            "item": 1,
            "type": "announcement",
            "title": "Dua",
            "src": "",
            "start": "2026-11-24T02:00:07.000Z",
            "end": "2026-11-24T02:00:15.000Z",
            "offset_ms": 3000,
        },
        {
            "zone": "kabar",
            "rule": "Siang",
            "level": "base",
            "playlist": "kabar",
            "item": 0,
            "type": "ticker",
            "title": "",
            "src": "",
            "start": "2026-11-23T23:00:00.000Z",
            "end": "2026-11-24T15:00:00.000Z",
            "offset_ms": 3 * 3_600_000 + 10_000,
        },
    ]


def test_a_time_with_an_offset_is_that_instant(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = lines(capsys, site, "2026-11-24T09:00:10")
    assert lines(capsys, site, "2026-11-24T02:00:10Z") == here
    assert lines(capsys, site, "2026-11-24T03:00:10.000+01:00") == here


def test_every_slot_until_a_time(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = lines(capsys, site, "2026-11-24T11:59:40", "--until", "2026-11-24T12:01:20", "--zone", "main")
    assert [(line["title"], line["start"][14:19], line["end"][14:19], line["offset_ms"]) for line in found] == [
        ("Dua", "59:37", "59:45", 3000),
        ("Satu", "59:45", "59:52", 0),
        ("Dua", "59:52", "00:00", 0),
        ("Azan", "00:00", "00:30", 0),
        ("Azan", "00:30", "01:00", 0),
        ("Satu", "01:00", "01:07", 0),
        ("Dua", "01:07", "01:15", 0),
        ("Satu", "01:15", "01:22", 0),
    ]


def test_another_screen(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = lines(capsys, site, "2026-11-24T09:00", "--screen", "kios")
    assert [(line["rule"], line["level"]) for line in found] == [("Kios", "campaign")]


def test_why(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = lines(capsys, site, "2026-11-24T12:00:10", "--why")
    assert {line["rule"]: line["reason"] for line in found if line.get("why") == "rule"} == {
        "Siang": "won",
        "Azan": "won",
        "Kios": "screen",
    }
    assert [(line["zone"], line["playlist"], line["reason"]) for line in found if line.get("why") == "item"] == [
        ("kabar", "kabar", "on"),
        ("main", "azan", "on"),
    ]


def test_people_read_lines(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["at", str(site), "2026-11-24T09:00:10", "--zone", "main", "--why"]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        (
            "main: 2026-11-24 09:00:07.000+07:00 to 2026-11-24 09:00:15.000+07:00: "
            "Dua (announcement 1 of playlist siang, rule Siang, base), 3.000 s in"
        ),
        "rule Siang (base, layout utama): is on",
        "  main: is on",
    ]


def test_at_night_nothing_is_on(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, site, "2026-11-24T23:00") == []
    assert main(["at", str(site), "2026-11-24T23:00"]) == 0
    assert capsys.readouterr().out == "nothing: the poster is shown\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["noon"], "layar: noon: not a time; write one as in 2026-11-24T19:00 or 2026-11-24T12:00:00Z"),
        (["2026-11-24", "--screen", "x"], "layar: there is no screen x; there is videotron, kios"),
        (["2026-11-24", "--zone", "x"], "layar: there is no zone x; there is main, kabar"),
        (["2026-11-24", "--until", "2026-11-23"], "layar: --until 2026-11-23 is not after 2026-11-24"),
    ],
)
def test_a_wrong_question_is_named(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["at", str(site), *arguments]) == 2
    assert capsys.readouterr().err.strip() == said


def test_a_site_with_errors_has_nothing_on(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "playlists/siang.toml").write_text("x = 1")
    assert main(["at", str(site), "2026-11-24T09:00"]) == 1
    assert capsys.readouterr().err.startswith("playlists/siang.toml:1: ")


def test_the_site_that_plays_here_is_compiled_with_what_is_prepared_for_it(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    elsewhere = lines(capsys, site, "2026-11-24T09:00:10")
    state = tmp_path / "states"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    assert main(["build", str(site)]) == 0
    edition = capsys.readouterr().out
    assert lines(capsys, site, "2026-11-24T09:00:10") == elsewhere
    (site / "playlists/siang.toml").write_text(PLAYLISTS["azan"])
    assert lines(capsys, site, "2026-11-24T09:00:10")[0]["title"] == "Azan"
    current = Store(state / "layar").current()
    assert current is not None
    assert current.edition == edition.strip()


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["at", str(tmp_path / "gone"), "2026-11-24T09:00"]) == 2
    assert "gone" in capsys.readouterr().err
