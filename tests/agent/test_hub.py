"""The WebSocket where stage, panel and status page hear what changed."""

import json
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from kiosk.program import Condition, Edition, Rule, Screen, Site, decode_situation
from kiosk.store import Store
from kiosk.wire import (
    Adopted,
    Fault,
    Figures,
    FramePresented,
    Hello,
    LiveTaken,
    LiveWanted,
    OnScreen,
    SituationChanged,
    ZoneNow,
    encode,
)
from tests.agent.house import Running, adopt, running
from tests.support import wait_until

HIGH = Condition("antre.sisa > 100", "antre.sisa", ">", 100.0)
EDITION = Edition(
    Site("Kota", "Asia/Jakarta", "id"),
    (Screen("s"),),
    (),
    (Rule("Ramai", "full", {"main": ("p",)}, when=HIGH),),
    {},
    feeds=({"name": "antre", "kind": "push"},),
)
ON_SCREEN = OnScreen(
    edition="e",
    screen="s",
    layout="full",
    renderer="software (raster)",
    since=5,
    zones=(ZoneNow("main", "r", "base", "p", "k", "image", "T", "a.jpg", 1, 2),),
)


@pytest.fixture(scope="module")
def agent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    state = tmp_path_factory.mktemp("state")
    adopt(state, EDITION)
    with running(state) as one:
        yield one


def test_a_newcomer_learns_what_there_is(agent: Running) -> None:
    with agent.client("page") as page:
        assert isinstance(page.hear(Figures).figures, tuple)
        assert page.hear(Adopted).edition == agent.json("health")["edition"]


def test_what_the_stage_tells_reaches_the_page(agent: Running) -> None:
    with agent.client("page") as page, agent.client("stage") as stage:
        stage.hear(Adopted)
        for message in (ON_SCREEN, LiveTaken(at=7), Fault(item_key="k", title="T", reason="dark", at=8)):
            stage.say(message)
            assert page.hear(type(message)) == message
        stage.say(FramePresented(at=1))
        wait_until(lambda: agent.json("api/status")["stage"]["frame_at"] == 1)
        status = agent.json("api/status")
        assert status["stage"] == {
            "connected": True,
            "renderer": "software (raster)",
            "screen": "s",
            "since": 5,
            "frame_at": 1,
        }
        assert status["live_at"] == 7
        assert [problem["message"] for problem in status["problems"] if problem["kind"] == "shown"] == ["dark"]
    wait_until(lambda: not agent.json("api/status")["stage"]["connected"])


def test_pushed_figures_reach_everybody_and_truths_the_stage(agent: Running) -> None:
    with agent.client("page") as page, agent.client("stage") as stage:
        stage.hear(Adopted)
        page.hear(Adopted)
        answer = agent.post("api/readings/antre", agent.token("feed"), json={"sisa": 150})
        assert answer.json() == {"accepted": ["antre.sisa"], "problems": []}
        for client in (page, stage):
            assert client.hear(Figures).figures[0].reading.value == 150.0
        stage.hear(SituationChanged)
        situation = decode_situation(Store(agent.state).situation_bytes() or b"")
        assert situation.conditions[HIGH.text].value is True


def test_another_edition_is_told(agent: Running) -> None:
    with agent.client("stage") as stage:
        first = stage.hear(Adopted).edition
        second = adopt(agent.state, replace(EDITION, site=Site("Lain", "Asia/Jakarta", "en")), 9)
        assert stage.hear(Adopted).edition == second
        assert agent.json("api/status")["site"]["title"] == "Lain"
        assert agent.post("api/rollback", agent.token("control")).json()["id"] == first
        assert stage.hear(Adopted).edition == first


def test_the_live_picture_is_wanted_while_somebody_asks(agent: Running) -> None:
    with agent.client("stage") as stage:
        stage.hear(Adopted)
        assert agent.get("live.jpg").status_code == 204
        assert stage.hear(LiveWanted).until > 0
        assert (agent.state / "live.wanted").exists()
        (agent.state / "live.jpg").write_bytes(b"\xff\xd8picture")
        answer = agent.get("live.jpg")
        assert (answer.content, answer.headers["Content-Type"]) == (b"\xff\xd8picture", "image/jpeg")
        assert answer.headers["Cache-Control"] == "no-store"
        assert agent.get("live.jpg", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_only_the_local_token_makes_a_stage(agent: Running) -> None:
    url = agent.url.replace("http", "ws") + "ws"
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Bearer {agent.token('control')}"}):
        with connect(url, additional_headers=headers) as socket:
            socket.send(encode(Hello(role="stage", version="1")).decode())
            with pytest.raises(ConnectionClosed):
                socket.recv(10)


@pytest.mark.parametrize(
    "first", ["", "{", "\x00", '{"type": "Hello"}', '{"type": "Hello", "role": "x", "version": ""}']
)
def test_who_does_not_introduce_himself_is_let_go(agent: Running, first: str) -> None:
    with connect(agent.url.replace("http", "ws") + "ws") as socket:
        socket.send(first)
        with pytest.raises(ConnectionClosed):
            socket.recv(10)


def test_a_page_from_elsewhere_is_not_let_in(agent: Running) -> None:
    url = agent.url.replace("http", "ws") + "ws"
    for headers in ({"Origin": "http://evil.example"}, {"Host": "evil.example"}):
        with pytest.raises(InvalidStatus), connect(url, additional_headers=headers):
            pass


def test_what_nobody_understands_and_what_only_a_stage_may_say_is_passed_over(agent: Running) -> None:
    with agent.client("page") as page, agent.client("stage") as stage, agent.client("page") as liar:
        for text in ("", "nonsense", "[" * 10_000, json.dumps({"type": "Tomorrow"})):
            stage.socket.send(text)
        stage.socket.send(b"\xff\xfe")
        liar.say(LiveTaken(at=666))
        stage.say(LiveTaken(at=9))
        assert page.hear(LiveTaken).at == 9
