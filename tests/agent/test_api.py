"""The HTTP API."""

import asyncio
import re
import socket
from collections.abc import Iterator, MutableMapping
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests
from fastapi import FastAPI

from kiosk.agent import bodies
from kiosk.feeds import MAX_BODY
from kiosk.program import Edition, Item, Layout, Length, Playlist, Rule, Screen, Site, Zone
from tests.agent.attack import attack
from tests.agent.house import Running, adopt, running

JSON = {"Content-Type": "application/json"}
FULL = Layout("full", (Zone("main", *(Length(0), Length(0)), *(Length(100, percent=True), Length(100, percent=True))),))


def item(place: int, title: str) -> Item:
    return Item(f"k{place}", place, "announcement", title, "", 10_000, {"title": title})


EDITION = Edition(
    Site("Kota <b>Contoh</b>", "Asia/Jakarta", "id"),
    (Screen("videotron"),),
    (FULL,),
    (Rule("Siang", "full", {"main": ("siang",)}), Rule("Lain", "full", {"main": ("siang",)}, screens=("elsewhere",))),
    {"siang": Playlist("Siang", (item(0, "Pasar Malam"), item(1, "Donor Darah")))},
    feeds=({"name": "antre", "kind": "push"}, {"name": "udara", "kind": "file", "path": "udara.json"}),
)


@pytest.fixture(scope="module")
def agent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    state = tmp_path_factory.mktemp("state")
    adopt(state, EDITION)
    with running(state) as one:
        yield one


def test_what_is_on_why_and_what_follows(agent: Running) -> None:
    now = agent.json("api/now")
    zone = now["zones"][0]
    assert (zone["zone"], zone["now"]["rule"], zone["now"]["level"]) == ("main", "Siang", "base")
    assert zone["now"]["start"] <= now["at"] < zone["now"]["end"]
    assert zone["why"] == [{"rule": "Siang", "level": "base", "reason": "won", "by": ""}]
    assert zone["next"][0]["start"] == zone["now"]["end"]
    assert {zone["now"]["title"], zone["next"][0]["title"]} == {"Pasar Malam", "Donor Darah"}
    assert agent.json("api/status")["elsewhere"] == [{"rule": "Lain", "level": "base", "reason": "screen", "by": ""}]


def test_health_says_what_is_missing(agent: Running) -> None:
    health = agent.json("health")
    assert (health["ok"], health["stage_connected"], health["frame_age_ms"]) == (False, False, None)
    assert re.fullmatch(r"[0-9a-f]{64}", health["edition"])


def test_every_answer_binds_the_browser(agent: Running) -> None:
    for path in ("", "health", "docs", "nothing", "live.jpg"):
        headers = agent.get(path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_requests_from_elsewhere_are_refused(agent: Running, headers: dict[str, str]) -> None:
    assert agent.get("api/status", headers=headers).status_code == 403
    assert agent.post("api/rollback", agent.token("control"), headers=headers).status_code == 403


def test_sending_needs_a_token_of_the_right_scope(agent: Running) -> None:
    body = {"readings": [{"name": "sisa", "value": 7}]}
    assert agent.post("api/readings/antre", json=body).status_code == 401
    assert agent.post("api/readings/antre", "layar_wrong", json=body).status_code == 401
    assert agent.post("api/readings/antre", agent.token("feed:udara"), json=body).status_code == 403
    assert agent.post("api/readings/antre", agent.token("control"), json=body).status_code == 403
    assert agent.post("api/rollback", agent.token("feed"), json=body).status_code == 403
    assert agent.post("api/readings/antre", agent.token("feed:antre"), json=body).status_code == 200
    reading = next(one for one in agent.json("api/readings") if one["key"] == "antre.sisa")
    assert (reading["value"], reading["is_old"], reading["source"]) == (7.0, False, "antre")


def test_only_feeds_that_take_pushes_take_them(agent: Running) -> None:
    token = agent.token("feed")
    assert agent.post("api/readings/udara", token, json={"a": 1}).status_code == 404
    assert agent.post("api/readings/nobody", token, json={"a": 1}).status_code == 404
    answer = agent.post("api/readings/antre", token, data=b"\xff\x00")
    assert answer.status_code == 422
    assert answer.json()["problems"]


def test_a_body_without_end_is_cut_off(agent: Running) -> None:
    sent = count()

    def endless() -> Iterator[bytes]:
        while next(sent) < 200:
            yield b" " * 65_536

    try:
        status = agent.post("api/readings/antre", agent.token("feed"), data=endless()).status_code
    except requests.ConnectionError:
        status = 413
    assert status == 413
    assert agent.post("api/readings/antre", agent.token("feed"), data=b" " * (MAX_BODY + 1)).status_code == 413


def test_a_body_without_end_is_cut_off_before_anybody_shows_a_token(agent: Running) -> None:
    sent = count()

    def endless() -> Iterator[bytes]:
        while next(sent) < 4000:
            yield b" " * 65_536

    try:
        status = agent.post("api/overrides", data=endless(), headers=JSON).status_code
    except requests.ConnectionError:
        status = 413
    assert status == 413
    assert next(sent) < 2000  # most of it lay in the buffers of the kernel, which may hold tens of megabytes


def test_a_body_that_does_not_come_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_SECONDS", 0.05)
    app = FastAPI()
    app.add_middleware(bodies.Bodies)

    @app.post("/x")
    async def x(wish: dict[str, str]) -> None:
        raise AssertionError(wish)

    messages = [{"type": "http.request", "body": b"{", "more_body": True}]
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        await asyncio.sleep(0 if messages else 60)
        return messages.pop()

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/x", "query_string": b"", "headers": []}

    async def run() -> None:
        async with asyncio.timeout(20):
            await app(scope, receive, send)

    asyncio.run(run())
    assert sent[0]["status"] == 408


@pytest.mark.parametrize("body", [b'{"black": NaN}', b'{"black": "\\ud800"}', b'{"zones": {"\\ud800": 1}}'])
def test_what_json_has_no_words_for_is_refused_in_words(agent: Running, body: bytes) -> None:
    answer = agent.post("api/overrides", agent.token("control"), data=body, headers=JSON)
    assert answer.status_code in {409, 422}
    assert answer.json()["detail"]


def test_a_sender_that_breaks_off_harms_nobody(agent: Running) -> None:
    token = agent.token("feed")
    with socket.create_connection(("127.0.0.1", agent.port)) as caller:
        head = f"POST /api/readings/antre HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        caller.sendall(f"{head}Content-Length: 100\r\n\r\n{{".encode())
    assert agent.get("health").status_code == 200


def test_going_back_where_there_is_nothing_is_said(agent: Running) -> None:
    answer = agent.post("api/rollback", agent.token("control"))
    assert answer.status_code == 409
    assert "nothing to go back to" in answer.json()["detail"]


def test_the_page_of_the_api_comes_from_here_alone(agent: Running) -> None:
    page = agent.get("docs").text
    for address in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert address.startswith("/")
        assert agent.get(address).status_code == 200
    assert agent.json("openapi.json")["openapi"].startswith("3.1")


def test_no_input_is_a_fault_of_ours(agent: Running) -> None:
    assert attack(agent, "^/(?!api/push/)") == 16


def test_wrong_tokens_are_throttled_and_right_ones_are_not(state: Path) -> None:
    with running(state) as agent:
        statuses = [agent.post("api/rollback", f"layar_{number}").status_code for number in range(15)]
        assert statuses[0] == 401
        assert statuses[-1] == 429
        assert agent.post("api/rollback", agent.token("control")).status_code == 409
