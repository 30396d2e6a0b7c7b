"""The agent as a process: how it begins, gives signs of life, and ends."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.agent.house import running
from tests.support import wait_until

ROOT = Path(__file__).resolve().parents[2]


def start(state: Path, *options: str, beat_fd: int | None = None, **environ: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-P", "-m", "kiosk.app", "_agent", "--state", str(state), *options]
    if beat_fd is not None:
        command += ["--beat-fd", str(beat_fd)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
    descriptors = [] if beat_fd is None else [beat_fd]
    return subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=descriptors)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(state: Path, number: signal.Signals) -> None:
    with running(state) as agent, agent.client("page"):
        agent.process.send_signal(number)
        assert agent.process.wait(60) == 0


def test_heartbeats_come_and_the_end_of_their_reader_is_its_own(state: Path) -> None:
    reader, writer = os.pipe()
    with start(state, "--listen", "127.0.0.1:0", beat_fd=writer) as process:
        os.close(writer)
        with os.fdopen(reader, "rb") as beats:
            lines = [json.loads(beats.readline()) for _ in range(3)]
        assert lines[0]["at"] < lines[1]["at"] < lines[2]["at"]
        assert process.wait(60) == 0


def test_it_ends_when_its_input_closes(state: Path) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as beats, start(state, "--listen", "127.0.0.1:0", beat_fd=writer) as process:
        os.close(writer)
        assert beats.readline()
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0


def test_a_port_that_is_taken_is_no_reason_to_be_dark(state: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with start(state, "--listen", f"127.0.0.1:{port}") as process:
            wait_until((state / "agent.json").exists, 20)
            assert str(port) not in (state / "agent.json").read_text()
            process.terminate()
            assert process.stderr is not None
            assert f"port {port} is taken" in process.stderr.read().decode()


def test_what_is_no_address_is_said(state: Path) -> None:
    with start(state, "--listen", "nonsense") as process:
        assert process.wait(60) == 2
        assert process.stderr is not None
        assert "not an address" in process.stderr.read().decode()
    assert not (state / "agent.json").exists()


def test_settings_come_from_the_file_and_the_environment(state: Path) -> None:
    config = 'screen = "videotron"\n[secrets]\nUDARA = "geheim"\n'
    with running(state, config=config, LAYAR_SCREEN="other") as agent:
        assert agent.json("health")["edition"] is None
        assert "geheim" not in agent.get("api/status").text


def test_a_state_that_cannot_be_written_is_said_and_the_page_is_there(state: Path) -> None:
    (state / "agent.token").mkdir()
    with start(state, "--listen", "127.0.0.1:0") as process:
        wait_until((state / "agent.json").exists, 20)
        url = json.loads((state / "agent.json").read_text())["url"]
        problems = requests.get(f"{url}api/problems", timeout=20).json()
        assert [problem["kind"] for problem in problems] == ["state"]
        process.terminate()
        assert process.stderr is not None
        assert "agent.token" in process.stderr.read().decode()
