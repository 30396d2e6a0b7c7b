"""The agent as others reach it: TLS, its certificate, and nothing without a token."""

import json
import socket
import ssl
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import urllib3

from kiosk.agent import own_fingerprint
from kiosk.app import main
from tests.agent.house import Running, running

ANYWHERE = "0.0.0.0:0"


@dataclass(frozen=True, slots=True)
class Network:
    agent: Running
    port: int
    fingerprint: str

    def ask(self, method: str, path: str, token: str = "", **headers: str) -> urllib3.BaseHTTPResponse:
        with urllib3.PoolManager(cert_reqs="CERT_NONE", assert_fingerprint=self.fingerprint.partition(":")[2]) as pool:
            more = {"Authorization": f"Bearer {token}"} if token else {}
            return pool.request(
                method, f"https://127.0.0.1:{self.port}/{path}", headers={**more, **headers}, retries=False, timeout=20
            )


def network(agent: Running) -> Network:
    record = json.loads((agent.state / "agent.json").read_bytes())["network"]
    return Network(agent, int(record["url"].rstrip("/").rpartition(":")[2]), record["fingerprint"])


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    with running(tmp_path_factory.mktemp("state"), listen=ANYWHERE) as agent:
        yield network(agent)


def test_this_machine_still_has_its_own_door(reached: Network) -> None:
    assert reached.agent.url.startswith("http://127.0.0.1:")
    assert reached.agent.get("api/status").status_code == 200


def test_nothing_is_answered_without_a_token(reached: Network) -> None:
    status = reached.agent.token("status")
    for path in ("", "health", "api/status", "api/now", "live.jpg", "docs", "openapi.json", "nothing"):
        assert reached.ask("GET", path).status == 401
        assert reached.ask("GET", path, reached.agent.token("feed", "push", "control")).status == 403
        assert reached.ask("GET", path, status).status in {200, 204, 404}
    assert reached.ask("POST", "api/rollback").status == 401
    assert reached.ask("POST", "api/rollback", status).status == 403
    assert reached.ask("GET", "api/status").headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("path", ["api/overrides", "api/rollback", "api/readings/x", "api/push/missing", "nothing"])
def test_of_whoever_shows_no_token_no_body_is_waited_for(reached: Network, path: str) -> None:
    context = ssl.create_default_context(cafile=str(reached.agent.state / "tls.pem"))
    head = f"POST /{path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n"
    with (
        socket.create_connection(("127.0.0.1", reached.port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as secure,
    ):
        secure.sendall(head.encode())
        assert secure.recv(4096).startswith(b"HTTP/1.1 401 ")


def test_it_answers_to_its_own_names_only(reached: Network) -> None:
    token = reached.agent.token("status")
    assert reached.ask("GET", "health", token, Host=f"{socket.gethostname()}:{reached.port}").status == 200
    assert reached.ask("GET", "health", token, Host="evil.example").status == 403
    assert reached.ask("GET", "health", token, Origin="https://evil.example").status == 403


def test_plain_http_gets_nothing(reached: Network) -> None:
    with socket.create_connection(("127.0.0.1", reached.port)) as caller:
        caller.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        caller.settimeout(20)
        try:
            told = caller.recv(4096)
        except ConnectionResetError:
            told = b""
    assert b"HTTP/1.1" not in told


def test_another_fingerprint_is_not_talked_to(reached: Network) -> None:
    with pytest.raises(urllib3.exceptions.SSLError):
        Network(reached.agent, reached.port, f"sha256:{'0' * 64}").ask("GET", "health")


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_it_speaks_what_is_safe(reached: Network, version: ssl.TLSVersion) -> None:
    context = ssl.create_default_context(cafile=str(reached.agent.state / "tls.pem"))
    context.minimum_version = context.maximum_version = version
    with (
        socket.create_connection(("127.0.0.1", reached.port)) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as secure,
    ):
        assert secure.version() == version.name.replace("_", ".")


def test_the_key_is_private_and_stays(state: Path) -> None:
    prints = []
    for _ in range(2):
        with running(state, listen=ANYWHERE) as agent:
            prints.append(network(agent).fingerprint)
    assert prints[0] == prints[1] == own_fingerprint(state)
    assert stat.S_IMODE((state / "tls.pem").stat().st_mode) == 0o600


def test_the_fingerprint_is_told(reached: Network, capsys: pytest.CaptureFixture[str]) -> None:
    state = ["--state", str(reached.agent.state)]
    assert main(["status", *state]) == 0
    assert reached.fingerprint in capsys.readouterr().out
    assert main(["token", "add", "pengirim", "--scope", "push", *state]) == 0
    assert reached.fingerprint in capsys.readouterr().err


def test_a_certificate_of_the_citys_own(state: Path) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=x", "-addext", "subjectAltName=DNS:*.kota.example"]
    files = ["-keyout", str(state / "key.pem"), "-out", str(state / "chain.pem")]
    subprocess.run([*made, *names, *files], check=True, capture_output=True)
    with running(state, listen=ANYWHERE, config='certificate = "chain.pem"\nkey = "key.pem"\n') as agent:
        reached = network(agent)
        token = agent.token("status")
        assert reached.ask("GET", "health", token, Host="alun.kota.example").status == 200
        assert reached.ask("GET", "health", token, Host=socket.gethostname()).status == 403
    assert own_fingerprint(state) is None


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ('certificate = "absent.pem"', "cannot be read"),
        ('certificate = "player.toml"', "not a certificate"),
        ('certificate = "good.pem"\nkey = "player.toml"', "not the key"),
    ],
)
def test_a_certificate_that_cannot_be_used_is_said_and_this_machine_is_served(
    state: Path, config: str, words: str
) -> None:
    with running(state, listen=ANYWHERE):
        (state / "tls.pem").rename(state / "good.pem")
    with running(state, listen=ANYWHERE, config=config, bugs=False) as agent:
        problems = agent.json("api/problems")
        assert [words in problem["message"] for problem in problems if problem["kind"] == "listen"] == [True]
        assert "network" not in json.loads((state / "agent.json").read_bytes())
