"""The commands `layar token`, `layar status` and `layar journal`."""

import csv
import io
import json
from dataclasses import asdict
from pathlib import Path

import pytest

from kiosk.agent import Tokens
from kiosk.app import main
from kiosk.journal import Play
from kiosk.program import Edition, Screen, Site
from tests.agent.house import adopt, running

EDITION = Edition(Site("Kota", "Asia/Jakarta", "id"), (Screen("s"),), (), (), {})
PLAY = Play(
    *(1_795_489_200_000, 1_795_489_210_000, 1_795_489_200_000, 1_795_489_210_000),
    *("s", "main", "Siang", "base", "siang", "k", "image", "=HYPERLINK(1)", "a.jpg", "ab", "ed"),
    complete=True,
)


def test_a_token_is_made_listed_and_taken_back(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--state", str(state)]
    assert main(["token", "add", "loket", "--scope", "feed:antre", "--scope", "control", *options]) == 0
    raw = capsys.readouterr().out.strip()
    found = Tokens(state).find(raw)
    assert found is not None
    assert found.scopes == ("feed:antre", "control")
    assert main(["token", "list", "--json", *options]) == 0
    listed = capsys.readouterr().out
    assert json.loads(listed)[0]["name"] == "loket"
    assert raw not in listed
    assert main(["token", "list", *options]) == 0
    assert "feed:antre control" in capsys.readouterr().out
    assert main(["token", "revoke", "loket", *options]) == 0
    assert Tokens(state).listed() == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["add", "a b", "--scope", "feed"], "cannot be a token's name"),
        (["add", "loket", "--scope", "everything"], "no scope"),
        (["add", "loket"], "--scope"),
        (["revoke", "nobody"], "no token nobody"),
        ([], "ACTION"),
    ],
)
def test_a_wrong_command_is_explained(
    state: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--state", str(state)] if arguments else []
    assert main(["token", *arguments, *options]) == 2
    assert words in capsys.readouterr().err


def test_the_status_of_a_running_player(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    adopt(state, EDITION)
    with running(state) as agent:
        assert main(["status", "--state", str(state)]) == 0
        told = capsys.readouterr().out
        assert agent.url in told
        assert "“Kota”" in told
        assert main(["status", "--json", "--state", str(state)]) == 0
        assert json.loads(capsys.readouterr().out)["running"] is True


def test_the_status_where_nothing_runs(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--state", str(state)]) == 0
    assert capsys.readouterr().out == "not running\nno edition yet\n"
    adopt(state, EDITION)
    (state / "agent.json").write_text('{"url": "http://127.0.0.1:9/", "pid": 1}')
    assert main(["status", "--json", "--state", str(state)]) == 0
    status = json.loads(capsys.readouterr().out)
    assert (status["running"], status["site"]["title"]) == (False, "Kota")


def test_what_was_played_as_a_table_and_as_json(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (state / "plays").mkdir()
    (state / "plays/2026-11-24.jsonl").write_text(json.dumps(asdict(PLAY)) + "\n")
    assert main(["journal", "--state", str(state)]) == 0
    row = next(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert (row["presented"], row["title"]) == ("2026-11-24T03:00:00.000Z", "'=HYPERLINK(1)")
    assert main(["journal", "--json", "--from", "2026-11-24T03:00:00Z", "--state", str(state)]) == 0
    assert json.loads(capsys.readouterr().out) == asdict(PLAY)
    assert main(["journal", "--json", "--to", "2026-11-24T10:00:00+07:00", "--state", str(state)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["journal", "--from", "yesterday", "--state", str(state)]) == 2


def test_asking_for_a_journal_makes_no_player(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = tmp_path / "nowhere"
    assert main(["journal", "--state", str(state)]) == 2
    assert "no such folder" in capsys.readouterr().err
    assert not state.exists()
