"""Showing something now, besides the rules."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.program import Item, Layout, Length, Playlist, Rule, Screen, Site, Zone, decode_situation
from kiosk.program.edition import Edition
from kiosk.store import Store
from kiosk.wire import SituationChanged
from tests.agent.house import Running, adopt, running

WHOLE = Length(100, percent=True)
EDITION = Edition(
    Site("Kota", "Asia/Jakarta", "id"),
    (Screen("videotron"),),
    (Layout("full", (Zone("main", Length(0), Length(0), WHOLE, WHOLE),)),),
    (Rule("Siang", "full", {"main": ("siang",)}),),
    {
        name: Playlist(name, (Item(f"k-{name}", 0, "announcement", name, "", 10_000, {"title": name}),))
        for name in ("siang", "darurat")
    },
)


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[Running]:
    adopt(tmp_path, EDITION)
    with running(tmp_path) as one:
        yield one


def wish(agent: Running, token: str, **fields: Any) -> requests.Response:
    return agent.post("api/overrides", token, json={"zones": {"main": "darurat"}, **fields})


def on(agent: Running) -> str:
    return str(agent.json("api/now")["zones"][0]["now"]["playlist"])


def test_what_is_wanted_now_is_on_at_once_and_the_stage_hears_of_it(agent: Running) -> None:
    token = agent.token("control")
    with agent.client("stage") as stage:
        before = int(time.time() * 1000)
        answer = wish(agent, token, seconds=60)
        assert answer.status_code == 201, answer.text
        stage.hear(SituationChanged)
    told = answer.json()
    assert told["by"] == "t0"
    assert told["until"] - told["since"] == 60_000
    assert before <= told["since"] <= int(time.time() * 1000)
    assert on(agent) == "darurat"
    assert agent.json("api/overrides") == [told]
    assert requests.delete(
        f"{agent.url}api/overrides/{told['id']}", headers={"Authorization": f"Bearer {token}"}, timeout=20
    ).json() == {"ended": [told["id"]]}
    assert on(agent) == "siang"


def test_the_newest_goes_first_and_all_end_together(agent: Running) -> None:
    token = agent.token("control")
    ids = {wish(agent, token, zones={"main": name}).json()["id"] for name in ("darurat", "siang", "darurat")}
    assert on(agent) == "darurat"
    ended = requests.delete(f"{agent.url}api/overrides", headers={"Authorization": f"Bearer {token}"}, timeout=20)
    assert set(ended.json()["ended"]) == ids
    assert agent.json("api/overrides") == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"zones": {"main": "daurat"}}, 'did you mean "darurat"?'),
        ({"zones": {"utama": "darurat"}}, "no zone in the layout full 'utama'"),
        ({"layout": "lebar"}, "no layout 'lebar'"),
        ({"items": ["k-siang"]}, "has an item 'k-siang'"),
    ],
)
def test_what_the_edition_has_not_is_refused_in_words(agent: Running, fields: dict[str, Any], said: str) -> None:
    answer = wish(agent, agent.token("control"), **fields)
    assert answer.status_code == 409
    assert said in answer.json()["detail"]
    assert agent.json("api/overrides") == []


def test_only_who_may_control_may(agent: Running) -> None:
    assert wish(agent, "").status_code == 401
    assert wish(agent, agent.token("feed")).status_code == 403
    assert requests.delete(f"{agent.url}api/overrides", timeout=20).status_code == 401
    assert agent.json("api/overrides") == []


def test_one_that_has_ended_is_not_found(agent: Running) -> None:
    headers = {"Authorization": f"Bearer {agent.token('control')}"}
    assert requests.delete(f"{agent.url}api/overrides/nothing", headers=headers, timeout=20).status_code == 404


def test_there_is_an_end_to_how_many_hold(agent: Running) -> None:
    token = agent.token("control")
    answers = [wish(agent, token).status_code for _ in range(33)]
    assert answers == [201] * 32 + [409]


def test_truths_and_quarantine_stay_and_what_is_over_goes(agent: Running) -> None:
    store = Store(agent.state)
    store.update_situation(
        lambda _: b'{"quarantined":["k"],"overrides":[{"id":"old","zones":{"main":"siang"},"since":1,"until":2}]}'
    )
    assert agent.json("api/overrides") == []
    token = agent.token("control")
    name = wish(agent, token).json()["id"]
    situation = decode_situation(store.situation_bytes() or b"")
    assert situation.quarantined == frozenset({"k"})
    assert [one.id for one in situation.overrides] == [name]


def test_a_text_that_stands_in_no_edition_is_shown_over_everything(agent: Running) -> None:
    told = wish(agent, agent.token("control"), zones={}, announcement={"title": "Banjir", "body": "Naik"}).json()
    assert (told["title"], told["zones"], told["black"]) == ("Banjir", {}, False)
    slot = agent.json("api/now")["zones"][0]["now"]
    assert (slot["type"], slot["title"], slot["rule"]) == ("announcement", "Banjir", told["id"])
    assert agent.json("api/overrides") == [told]


def test_the_screen_can_be_black(agent: Running) -> None:
    told = wish(agent, agent.token("control"), zones={}, black=True).json()
    assert told["black"]
    assert agent.json("api/now")["zones"][0]["now"]["type"] == "black"


def test_a_test_picture_counts_its_cabinets(agent: Running) -> None:
    token = agent.token("control")
    told = wish(agent, token, zones={}, test={"columns": 4, "rows": 3, "width": 128}, seconds=60).json()
    assert told["test"]
    assert agent.json("api/now")["zones"][0]["now"]["type"] == "test-picture"
    (one,) = decode_situation(Store(agent.state).situation_bytes() or b"").overrides
    assert one.own[0].content == {"columns": 4, "rows": 3, "width": 128}
    assert wish(agent, token, zones={}, test={"columns": 0}).status_code == 422


@pytest.mark.parametrize(
    "fields", [{"zones": {}}, {"black": True}, {"announcement": {"title": "a"}}, {"zones": {}, "items": ["k-siang"]}]
)
def test_one_thing_is_wanted_at_a_time(agent: Running, fields: dict[str, Any]) -> None:
    answer = wish(agent, agent.token("control"), **fields)
    assert answer.status_code == 409
    assert "say what to show" in answer.json()["detail"]


def test_a_pinned_screen_shows_no_text_that_nobody_signed(tmp_path: Path) -> None:
    adopt(tmp_path, EDITION)
    with running(tmp_path) as agent:
        token = agent.token("control")
        assert wish(agent, token, zones={}, announcement={"title": "Banjir"}).status_code == 201
        Store(tmp_path).pin(b"root")
        answer = wish(agent, token, zones={}, announcement={"title": "Banjir"})
        assert answer.status_code == 409
        assert "only what comes signed" in answer.json()["detail"]
        assert agent.json("api/overrides") == []
        assert wish(agent, token, zones={}, black=True).status_code == 201


def test_the_window_of_this_machine_says_for_whom_it_asks(agent: Running) -> None:
    local, other = (agent.state / "agent.token").read_text(), agent.token("control")
    names = {"Ani%20W%C4%81hyu": "Ani Wāhyu", "%20%0a%00": "local", "a%0d%0ab": "a b", "x" * 99: "x" * 64}

    def by(said: str, token: str) -> str:
        headers = {"Layar-Person": said}
        return str(agent.post("api/overrides", token, json={"zones": {"main": "siang"}}, headers=headers).json()["by"])

    assert {said: by(said, local) for said in names} == names
    assert by("Ani", other) == "t0"


def test_what_is_on_stays_on_where_it_is(agent: Running) -> None:
    token = agent.token("control")
    before = agent.json("api/now")["zones"][0]["now"]
    held = wish(agent, token, zones={"main": "siang"}, items=[before["key"]], since=before["start"]).json()
    now = agent.json("api/now")["zones"][0]["now"]
    assert (now["rule"], now["key"]) == (held["id"], before["key"])
    assert (now["start"] - before["start"]) % 10_000 == 0, "its slots begin where those of before did"
    later, old = (wish(agent, token, since=since).json()["since"] for since in (2**53, 0))
    assert old == pytest.approx(later - 86_400_000, abs=60_000)
