"""What somebody before the screen wants of it."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from kiosk.wire import Identify
from tests.agent.house import running
from tests.support import wait_until


def test_the_supervisor_is_told_whom_to_start_anew(state: Path) -> None:
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    heard = b""

    def told() -> list[Any]:
        nonlocal heard
        with contextlib.suppress(BlockingIOError):
            heard += os.read(reader, 65_536)
        lines = [json.loads(line) for line in heard.split(b"\n")[:-1]]
        return [line["restart"] for line in lines if "restart" in line]

    # The files only close the descriptors.
    with (
        os.fdopen(reader, "rb", buffering=0),
        os.fdopen(writer, "wb", buffering=0),
        running(state, beats=writer) as agent,
    ):
        token = agent.token("control")
        assert agent.post("api/restart", agent.token("feed")).status_code == 403
        answer = agent.post("api/restart", token, json={"what": "picture"})
        assert (answer.status_code, answer.json()) == (202, {"what": "picture"})
        wait_until(lambda: told() == [["stage"]])
        assert agent.post("api/restart", token).json() == {"what": "player"}
        wait_until(lambda: told() == [["stage"], ["stage", "agent"]])
        assert agent.post("api/restart", token, json={"what": "machine"}).status_code == 422


def test_nothing_is_ended_that_nobody_would_start_again(state: Path) -> None:
    with running(state) as agent:
        answer = agent.post("api/restart", agent.token("control"))
        assert answer.status_code == 409
        assert "nobody would start it again" in answer.json()["detail"]


@pytest.mark.parametrize("seconds", [0, 61, 1.5])
def test_a_screen_says_its_name_for_a_while(state: Path, seconds: float) -> None:
    with running(state) as agent:
        token = agent.token("control")
        assert agent.post("api/identify", token).status_code == 409
        with agent.client("stage") as stage:
            assert agent.post("api/identify", agent.token("push")).status_code == 403
            assert agent.post("api/identify", token, json={"seconds": 5}).json() == {"seconds": 5}
            assert stage.hear(Identify) == Identify(for_ms=5_000)
            assert agent.post("api/identify", token, json={"seconds": seconds}).status_code == 422
