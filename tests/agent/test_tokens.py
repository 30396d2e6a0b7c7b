"""Keys to the API."""

import os
import stat
from pathlib import Path

import pytest
from fastapi import HTTPException
from starlette.requests import HTTPConnection

from kiosk.agent import Token, TokenError, Tokens
from kiosk.agent.keys import Keys
from kiosk.agent.throttle import Throttle
from kiosk.program import Edition, Screen, Site
from kiosk.store import Store, StoreError
from tests.agent.house import adopt

EDITION = Edition(Site("Kota", "Asia/Jakarta", "id"), (Screen("videotron"),), (), (), {})


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_being_written_is_for_this_user_alone(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    sync = os.fsync

    def seen(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        sync(handle)

    monkeypatch.setattr(os, "fsync", seen)
    before = os.umask(0)
    try:
        Tokens(state).open_local()
        Tokens(state).add("loket", ("feed",), 5)
    finally:
        os.umask(before)
    assert modes == [0o600, 0o600]


def test_a_token_is_found_by_what_was_shown_once(state: Path) -> None:
    raw = Tokens(state).add("loket", ("feed:antre",), 5)
    found = Tokens(state).find(raw)
    assert found is not None
    assert (found.name, found.scopes, found.created_at) == ("loket", ("feed:antre",), 5)
    assert len(raw) > 43
    assert raw not in (state / "tokens.json").read_text()
    assert mode(state / "tokens.json") == 0o600


@pytest.mark.parametrize("raw", ["", "layar_", "layar_" + "A" * 43, "\udce4", "é", "x" * 100_000])
def test_anything_else_is_nobody(state: Path, raw: str) -> None:
    tokens = Tokens(state)
    tokens.add("loket", ("feed",), 5)
    assert tokens.find(raw) is None


def test_the_tokens_of_somebody_who_left_are_nobody_s_until_they_are_given_new_ones(state: Path) -> None:
    tokens = Tokens(state)
    before = [tokens.add(name, ("control",), 1_000) for name in ("dewi", "dewi@laptop", "ani")]
    adopt(state, EDITION)
    left = b'{"names":{"dewi":2000,"ani":500}}'
    Store(state).follow(None, {"revoked.json": left}, at=0, now_ms=3_000)
    assert [tokens.find(raw) is not None for raw in before] == [False, False, True]
    tokens.revoke("dewi")
    assert tokens.find(tokens.add("dewi", ("control",), 4_000))


@pytest.mark.parametrize("left", [b'{"dewi@laptop":500,"dewi":2000}', b'{"dewi@laptop":2000,"dewi":500}'])
def test_who_left_twice_left_at_the_later_time(state: Path, left: bytes) -> None:
    tokens = Tokens(state)
    raw, later = tokens.add("dewi@laptop", ("control",), 1_000), tokens.add("dewi@rumah", ("control",), 3_000)
    adopt(state, EDITION)
    Store(state).follow(None, {"revoked.json": b'{"names":' + left + b"}"}, at=0, now_ms=3_000)
    assert tokens.find(raw) is None
    assert tokens.find(later)


def test_a_revoked_token_is_nobody_at_once(state: Path) -> None:
    serving = Tokens(state)
    raw = serving.add("loket", ("feed",), 5)
    assert serving.find(raw)
    assert Tokens(state).revoke("loket")
    assert serving.find(raw) is None
    assert not Tokens(state).revoke("loket")


def test_all_tokens_of_a_person_are_revoked_together(state: Path) -> None:
    tokens = Tokens(state)
    for name in ("dewi", "dewi@laptop", "dewina", "eka@dewi"):
        tokens.add(name, ("push",), 5)
    assert tokens.revoke("dewi") == ("dewi", "dewi@laptop")
    assert [token.name for token in tokens.listed()] == ["dewina", "eka@dewi"]
    assert tokens.revoke("dewi") == ()


@pytest.mark.parametrize(
    ("scopes", "asked", "allowed"),
    [
        (("feed",), "feed:antre", True),
        (("feed:antre",), "feed:antre", True),
        (("feed:antre",), "feed:udara", False),
        (("feed:antre",), "feed", False),
        (("feed",), "control", False),
        (("control",), "control", True),
        (("push",), "push", True),
        (("push",), "control", False),
        (("control",), "push", False),
        (("status",), "push", False),
        (("local",), "control", True),
    ],
)
def test_scopes(scopes: tuple[str, ...], asked: str, *, allowed: bool) -> None:
    assert Token("t", scopes, 0, "").allows(asked) is allowed


@pytest.mark.parametrize(
    ("name", "scopes"),
    [("", ("feed",)), ("a b", ("feed",)), ("t", ()), ("t", ("local",)), ("t", ("feed:",)), ("t", ("feed:a b",))],
)
def test_what_cannot_be_made(state: Path, name: str, scopes: tuple[str, ...]) -> None:
    with pytest.raises(TokenError):
        Tokens(state).add(name, scopes, 5)
    assert Tokens(state).listed() == ()


def test_a_name_is_given_once(state: Path) -> None:
    Tokens(state).add("loket", ("feed",), 5)
    with pytest.raises(TokenError, match="already"):
        Tokens(state).add("loket", ("feed",), 5)


@pytest.mark.parametrize("text", ["{", "[]", '{"a": 1}', '{"a": {"scopes": 1, "created_at": 1, "sha256": ""}}'])
def test_a_damaged_file_lets_nobody_in(state: Path, text: str) -> None:
    (state / "tokens.json").write_text(text)
    with pytest.raises(StoreError):
        Tokens(state).find("x")


def test_the_local_token_is_private_and_stays(state: Path) -> None:
    tokens = Tokens(state)
    tokens.open_local()
    raw = (state / "agent.token").read_text()
    found = tokens.find(raw)
    assert found is not None
    assert found.allows("control")
    assert mode(state / "agent.token") == 0o600
    Tokens(state).open_local()
    assert (state / "agent.token").read_text() == raw


def test_a_local_token_that_others_can_read_is_replaced(state: Path) -> None:
    path = state / "agent.token"
    Tokens(state).open_local()
    raw = path.read_text()
    path.chmod(0o644)
    tokens = Tokens(state)
    tokens.open_local()
    assert path.read_text() != raw
    assert mode(path) == 0o600
    assert tokens.find(raw) is None


def test_it_is_private_whatever_the_umask(state: Path) -> None:
    before = os.umask(0)
    try:
        Tokens(state).open_local()
    finally:
        os.umask(before)
    assert mode(state / "agent.token") == 0o600


def test_wrong_tokens_are_counted_over_time() -> None:
    now = [0.0]
    throttle = Throttle(burst=2, seconds=10.0, clock=lambda: now[0])
    assert [throttle.fail() for _ in range(3)] == [False, False, True]
    now[0] = 10.0
    assert [throttle.fail() for _ in range(2)] == [False, True]


@pytest.mark.expects_log("no good token")
def test_who_knocks_again_and_again_does_not_fill_the_log(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    keys = Keys(Tokens(state), Throttle())
    request = HTTPConnection({"type": "http", "path": "/api/status", "query_string": b"", "headers": []})
    for _ in range(100):
        with pytest.raises(HTTPException):
            keys.require(request, "status")
    assert 0 < len(caplog.records) <= 11
