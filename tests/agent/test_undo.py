"""Going back, and staying there: `layar rollback` and the API."""

import json
from pathlib import Path

import pytest

from kiosk.app import main
from kiosk.program import Edition, Screen, Site
from kiosk.store import Store
from tests.agent.house import Running, adopt, running


def edition(title: str) -> Edition:
    return Edition(Site(title, "Asia/Jakarta", "id"), (Screen("s"),), (), (), {})


@pytest.fixture
def three(state: Path) -> list[str]:
    """Three editions; the last one plays."""
    return [adopt(state, edition(title), at) for at, title in enumerate(("satu", "dua", "tiga"), 1)]


def rolled(state: Path, *arguments: str) -> int:
    return main(["rollback", *arguments, "--state", str(state)])


def test_any_kept_edition_and_there_it_stays(state: Path, three: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert rolled(state, three[0][:8]) == 0
    assert capsys.readouterr().out == f"{three[0]}\n"
    newest = adopt(state, edition("empat"), 9)
    current = Store(state).current()
    assert current is not None
    assert (current.edition, current.held) == (three[0], True)
    assert rolled(state, "--release", "--json") == 0
    assert json.loads(capsys.readouterr().out)["edition"] == newest
    current = Store(state).current()
    assert current is not None
    assert (current.held, current.held_by, current.next) == (False, "", None)


def test_what_was_left_comes_back_when_the_hold_ends(
    state: Path, three: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    rolled(state, three[0])
    rolled(state, three[1])
    rolled(state, "--release")
    assert capsys.readouterr().out.split() == [three[0], three[1], three[2]]


def test_the_kept_ones_are_listed(state: Path, three: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    rolled(state, three[0])
    capsys.readouterr()
    assert rolled(state, "--list") == 0
    lines = {line[:12]: line for line in capsys.readouterr().out.splitlines()}
    assert lines.keys() == {one[:12] for one in three}
    assert lines[three[0][:12]].endswith("plays, held")
    assert lines[three[2][:12]].endswith("previous, next")
    assert rolled(state, "--list", "--json") == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {record["edition"] for record in records} == set(three)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ffff"], "no kept edition begins with ffff"),
        (["ab"], "no kept edition"),
        (["../../current"], "no kept edition"),
        (["abcd", "--list"], "either"),
    ],
)
def test_wrong_commands(
    state: Path, three: list[str], arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rolled(state, *arguments) == 2
    assert words in capsys.readouterr().err
    current = Store(state).current()
    assert current is not None
    assert current.edition == three[2]


def test_there_is_nothing_to_release(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rolled(state, "--release") == 3
    assert "nothing to release" in capsys.readouterr().err


def control(agent: Running, path: str, **options: object) -> tuple[int, dict[str, object]]:
    answer = agent.post(path, agent.token("control"), **options)
    return answer.status_code, answer.json()


def test_the_same_over_the_api_with_who_and_when(
    state: Path, three: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with running(state) as agent:
        assert {one["id"] for one in agent.json("api/editions")} == set(three)
        code, told = control(agent, "api/rollback", json={"edition": three[0]})
        assert (code, told["id"], told["held"], told["next"]) == (200, three[0], True, three[2])
        status = agent.json("api/status")["edition"]
        assert (status["held_by"], status["id"]) == ("t0", three[0])
        assert main(["status", "--state", str(state)]) == 0
        assert "held by t0 since" in capsys.readouterr().out
        assert control(agent, "api/rollback", json={"edition": "0" * 64})[0] == 409
        assert control(agent, "api/rollback", json={"edition": "../current"})[0] == 422
        code, told = control(agent, "api/release")
        assert (code, told["id"], told["held"]) == (200, three[2], False)
        assert agent.post("api/release", agent.token("feed")).status_code == 403
