"""A real agent process on a port of its own."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
from websockets.sync.client import ClientConnection, connect

from kiosk.agent import Tokens
from kiosk.program import encode_edition
from kiosk.program.edition import Edition
from kiosk.store import Store
from kiosk.wire import Hello, Message, decode, encode
from tests.support import wait_until


class Running:
    """A running agent."""

    def __init__(self, state: Path, url: str, process: "subprocess.Popen[bytes]") -> None:
        self.state = state
        self.url = url
        self.process = process

    @property
    def port(self) -> int:
        return int(self.url.rstrip("/").rpartition(":")[2])

    def get(self, path: str, **options: Any) -> requests.Response:
        return requests.get(self.url + path.lstrip("/"), timeout=20, **options)

    def post(self, path: str, token: str = "", **options: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= options.pop("headers", {})
        return requests.post(self.url + path.lstrip("/"), headers=headers, timeout=20, **options)

    def json(self, path: str) -> Any:
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def token(self, *scopes: str) -> str:
        name = f"t{len(Tokens(self.state).listed())}"
        return Tokens(self.state).add(name, scopes, 0)

    @contextmanager
    def client(self, role: str, *, token: str = "") -> Iterator["Client"]:
        """A client of the hub; the stage shows the local token."""
        raw = (self.state / "agent.token").read_text() if role == "stage" else token
        headers = {"Authorization": f"Bearer {raw}"} if raw else {}
        with connect(self.url.replace("http", "ws") + "ws", additional_headers=headers) as socket:
            socket.send(encode(Hello(role=role, version="1")).decode())
            yield Client(socket)


class Client:
    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    def say(self, message: Message) -> None:
        self.socket.send(encode(message).decode())

    def hear(self, kind: type[Message], timeout: float = 60.0) -> Any:
        """The next message of a kind."""
        while not isinstance(message := decode(self.socket.recv(timeout)), kind):
            pass
        return message


@contextmanager
def running(
    state: Path,
    site: Path | None = None,
    *,
    config: str = "",
    listen: str = "127.0.0.1:0",
    bugs: bool = True,
    beats: int | None = None,
    **environ: str,
) -> Iterator[Running]:
    """An agent from its first word to its end; `bugs`: what it logs as an error is one.

    `beats` is the pipe to its supervisor, if it has one.
    """
    command = [sys.executable, "-P", "-m", "kiosk.app", "_agent", "--state", str(state)]
    command += ["--listen", listen]
    if site is not None:
        command += ["--site", str(site)]
    if beats is not None:
        command += ["--beat-fd", str(beats)]
    if config:
        (state / "player.toml").write_text(config)
        command += ["--config", str(state / "player.toml")]
    root = Path(__file__).resolve().parents[2]
    passed = () if beats is None else (beats,)
    env = {**os.environ, "PYTHONPATH": str(root), **environ}
    with subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=state, pass_fds=passed
    ) as process:
        said = _Said(process)
        try:
            wait_until(lambda: _address(state, process), 30, "the address of the agent")
            yield Running(state, _address(state, process), process)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            finally:
                said.join(bugs=bugs)


class _Said:
    """What the process writes on standard error, kept for whoever has to find out what went wrong."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._lines: list[str] = []
        self._thread = threading.Thread(target=self._read, args=(process,))
        self._thread.start()

    def _read(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stderr is not None
        for line in process.stderr:
            self._lines.append(line.decode(errors="replace"))

    def join(self, *, bugs: bool) -> None:
        self._thread.join()
        signs = ("Traceback", " ERROR ") if bugs else ("Traceback",)
        assert not [line for line in self._lines if any(sign in line for sign in signs)], "".join(self._lines)


def _address(state: Path, process: "subprocess.Popen[bytes]") -> str:
    assert process.poll() is None, "the agent ended"
    with contextlib.suppress(OSError, ValueError):
        record = json.loads((state / "agent.json").read_bytes())
        if record["pid"] == process.pid:
            return str(record["url"])
    return ""


def adopt(state: Path, edition: Edition, at: int = 1) -> str:
    """Make an edition the one that plays."""
    store = Store(state)
    name = store.write_edition(encode_edition(edition))
    store.adopt(name, at)
    return name
