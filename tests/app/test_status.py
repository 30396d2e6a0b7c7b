"""What `layar status` tells of a player, as the agent describes it."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import status
from kiosk.app.cli import main
from kiosk.publish.sync import Road, note_road
from kiosk.store import Store

NOW = {"title": "Pasar Malam", "src": "", "type": "announcement", "rule": "Siang", "level": "base", "end": 60_000}


def _told(
    zone: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], **more: object
) -> str:
    answer = {
        "running": True,
        "url": "http://127.0.0.1:1/",
        "network": {"url": "https://10.0.0.5:8787/", "fingerprint": "sha256:ab"},
        "stage": {"connected": True, "renderer": "software"},
        "site": {"title": "Kota", "timezone": "UTC", "language": "id"},
        "edition": {"id": "abc", "adopted_at": 0, "previous": None},
        "zones": [{"zone": "main", "now": NOW, "presented": True, "faulty": "", **zone}],
        "problems": [],
        **more,
    }
    monkeypatch.setattr(status, "_asked", lambda _: json.loads(json.dumps(answer)))
    assert main(["status", "--state", str(Path("none"))]) == 0
    return capsys.readouterr().out


def test_what_is_on_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    told = _told({}, monkeypatch, capsys)
    assert "main: Pasar Malam, until 1970-01-01 00:01:00, by rule “Siang” (base)\n" in told
    assert "reached from the network at https://10.0.0.5:8787/, certificate sha256:ab\n" in told


def test_what_was_signed_when_is_told_of_every_road(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    web = {"road": "web", "source": "https://kota.example", "signed_at": 60_000, "good_at": 120_000}
    never = {"road": "inbox", "source": "the inbox", "signed_at": 0, "good_at": 0}
    told = _told({}, monkeypatch, capsys, sync={"roads": [web, never]})
    assert "web https://kota.example: signed 1970-01-01 00:01:00, verified 1970-01-01 00:02:00\n" in told
    assert "pushed: nothing signed yet, never verified\n" in told


def test_a_screen_that_does_not_run_tells_what_is_on_disk(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(state)
    store.pin(b"root")
    note_road(store, "web", Road("https://kota.example", signed_at=60_000, good_at=120_000))
    assert main(["status", "--state", str(state)]) == 0
    assert "web https://kota.example: signed 1970-01-01 00:01:00" in capsys.readouterr().out


def test_why_the_poster_is_on_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    told = _told({"faulty": "it was on screen when the player crashed twice"}, monkeypatch, capsys)
    assert "(base); the poster is shown instead: it was on screen when the player crashed twice\n" in told
