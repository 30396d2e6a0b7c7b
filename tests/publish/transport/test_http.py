"""Small files from a web server, however it behaves."""

import gzip
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from typing_extensions import override

from kiosk.net import Guard
from kiosk.publish.transport import (
    ForbiddenError,
    NotFoundError,
    StoppedError,
    Transport,
    TransportError,
    UnreachableError,
    open_transport,
)
from kiosk.publish.transport.address import read_address
from kiosk.publish.transport.http import HttpTransport
from tests.publish.transport.web import Behaviour, Handler, Web, answering, serving
from tests.support import wait_until

PATH = "metadata/timestamp.json"


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as server:
        server.files[PATH] = b'{"signed": 1}'
        yield server


@pytest.fixture
def way(web: Web) -> Iterator[Transport]:
    transport = open_transport(web.address)
    yield transport
    transport.close()


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.publish.transport.line.SILENCE_SECONDS", 0.6)
    monkeypatch.setattr("kiosk.publish.transport.http.HEAD_SECONDS", 0.6)
    monkeypatch.setattr("kiosk.publish.transport.body.SLOWEST_SECONDS", 0.5)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_a_file(way: Transport) -> None:
    assert way.read(PATH, limit=100) == b'{"signed": 1}'


def test_one_connection_serves_for_all_questions(web: Web, way: Transport) -> None:
    """Also after a file that is not there, which is how the next root is asked for."""
    for _ in range(3):
        way.read(PATH, limit=100)
        with pytest.raises(NotFoundError):
            way.read("metadata/2.root.json", limit=100)
    assert len(web.asked) == 6
    assert web.connections == 1


def test_nothing_new_is_one_short_answer(web: Web, way: Transport) -> None:
    first = way.read_newer(PATH, "", limit=100)
    assert first is not None
    assert way.read_newer(PATH, first.version, limit=100) is None
    web.files[PATH] = b"{}"
    web.behaviour = lambda handler, data: handler.answer(200, data, ETag='"v2"')
    second = way.read_newer(PATH, first.version, limit=100)
    assert second is not None
    assert (second.data, second.version) == (b"{}", '"v2"')
    assert web.connections == 1


def test_a_connection_that_the_server_closed_meanwhile_is_opened_anew(web: Web, way: Transport) -> None:
    def closing(handler: Handler, data: bytes) -> None:
        handler.answer(200, data)
        handler.close_connection = True

    web.behaviour = closing
    assert [way.read(PATH, limit=100) for _ in range(3)] == [b'{"signed": 1}'] * 3


def sends(status: int, body: bytes = b"", *, told: int | None = None, **headers: str) -> Behaviour:
    return lambda handler, _: handler.answer(status, body, told=told, **headers)


def dripping_head(handler: Handler, _: bytes) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"x")


def dripping_body(handler: Handler, _: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "90")
    handler.end_headers()
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b" ")


def endless(handler: Handler, _: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    while not handler.server.over.is_set():
        handler.wfile.write(b" " * 65_536)


def endless_chunks(handler: Handler, _: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    while not handler.server.over.is_set():
        handler.wfile.write(b"1000\r\n" + b" " * 4096 + b"\r\n")


def silent(handler: Handler, _: bytes) -> None:
    handler.server.over.wait()


def hundreds(handler: Handler, _: bytes) -> None:
    while not handler.server.over.wait(0.01):
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


@pytest.mark.parametrize(
    ("behaviour", "kind", "said"),
    [
        (sends(404), NotFoundError, "no such file"),
        (sends(403), NotFoundError, "no such file"),
        (sends(500), TransportError, "answered 500"),
        (sends(206, b"{}", Content_Range="bytes 0-1/2"), TransportError, "answered 206"),
        (sends(304), TransportError, "answered 304"),
        (sends(200, b"<html>", Content_Type="text/html; charset=utf-8"), TransportError, "a web page"),
        (sends(200, gzip.compress(b" " * (64 << 20)), Content_Encoding="gzip"), TransportError, "packed"),
        (sends(200, b"x" * 101), TransportError, "over 100 bytes"),
        (sends(200, b"x", told=1 << 40), TransportError, "over 100 bytes"),
        (sends(200, b"x", told=90), TransportError, "nothing came"),
        (endless, TransportError, "over 100 bytes"),
        (endless_chunks, TransportError, "over 100 bytes"),
        (dripping_head, UnreachableError, "no answer"),
        (dripping_body, TransportError, "under 4,096 bytes"),
        (silent, UnreachableError, "no answer"),
        (hundreds, UnreachableError, "no answer"),
        (lambda handler, _: handler.wfile.write(b"SSH-2.0\r\n\r\n"), UnreachableError, "failed"),
        (sends(302, Location="http://other.example/"), ForbiddenError, "another server, http://other.example"),
        (sends(302, Location="http://169.254.169.254/"), ForbiddenError, "another server"),
        (sends(302, Location="https://127.0.0.2/"), ForbiddenError, "another server"),
        (sends(302, Location="file:///etc/hostname"), ForbiddenError, "no place on the web"),
        (sends(302, Location="http://[/"), ForbiddenError, "no place on the web"),
        (sends(302, Location=f"/{PATH}"), TransportError, "redirected over 5"),
    ],
)
def test_a_bad_answer_is_an_error_with_its_reason(
    web: Web, way: Transport, behaviour: Behaviour, kind: type[TransportError], said: str
) -> None:
    web.behaviour = behaviour
    with pytest.raises(kind, match=said):
        way.read(PATH, limit=100)
    web.behaviour = sends(200, b"{}")
    assert way.read(PATH, limit=100) == b"{}", "and the next question is asked as ever"


def test_a_redirect_on_the_same_server_is_followed(web: Web, way: Transport) -> None:
    web.files["elsewhere"] = b"{}"
    web.behaviours[PATH] = sends(301, Location="/elsewhere")
    assert way.read(PATH, limit=100) == b"{}"


def test_a_redirect_to_a_named_server_is_followed_without_the_password(web: Web) -> None:
    with serving() as other:
        other.files["x"] = b"{}"
        other_address = other.address.replace("127.0.0.1", "localhost")
        web.behaviour = sends(302, Location=f"{other_address}x")
        way = open_transport(web.address.replace("//", "//me:hush@"), allow=["localhost"])
        assert way.read(PATH, limit=100) == b"{}"
        way.close()
        assert web.asked[0][1]["authorization"] == "Basic bWU6aHVzaA=="
        assert "authorization" not in other.asked[0][1]
        assert "hush" not in way.source


def test_a_name_that_leads_into_a_private_network_has_to_be_allowed(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    found = socket.getaddrinfo("127.0.0.1", web.server_port, type=socket.SOCK_STREAM)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    address = web.address.replace("127.0.0.1", "layar.example")
    refused = open_transport(address)
    with pytest.raises(ForbiddenError, match="to allow in player"):
        refused.read(PATH, limit=100)
    refused.close()
    assert web.asked == []
    allowed = open_transport(address, allow=["layar.example"])
    assert allowed.read(PATH, limit=100)
    allowed.close()
    assert web.asked[0][1]["host"] == f"layar.example:{web.server_port}"


def test_nobody_there() -> None:
    way = open_transport("http://127.0.0.1:9/")
    with pytest.raises(UnreachableError):
        way.read(PATH, limit=100)
    way.close()


def test_a_proxy_of_the_environment_is_asked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", web.address.replace("//", "//me:hush@"))
    web.behaviour = sends(200, b"{}")
    way = open_transport("http://layar.example/repo")
    assert way.read(PATH, limit=100) == b"{}"
    way.close()
    asked, headers = web.asked[0]
    assert asked == f"http://layar.example/repo/{PATH}"
    assert headers["proxy-authorization"] == "Basic bWU6aHVzaA=="
    assert headers["host"] == "layar.example"


def test_what_runs_can_be_interrupted(web: Web, way: Transport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.publish.transport.line.SILENCE_SECONDS", 60.0)
    monkeypatch.setattr("kiosk.publish.transport.http.HEAD_SECONDS", 60.0)
    web.behaviour = silent
    errors: list[TransportError] = []

    def read() -> None:
        try:
            way.read(PATH, limit=100)
        except TransportError as error:
            errors.append(error)

    reading = threading.Thread(target=read)
    reading.start()
    wait_until(lambda: web.asked)
    way.interrupt()
    reading.join(10)
    assert isinstance(errors[0], StoppedError)
    web.behaviour = sends(200, b"{}")
    assert way.read(PATH, limit=100) == b"{}"


def certificate(folder: Path, *names: str) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Layar's tests")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(one) for one in names]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.mark.parametrize(
    ("name", "trusted", "works"),
    [("localhost", True, True), ("other.example", True, False), ("localhost", False, False)],
)
def test_the_certificate_is_verified(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, trusted: bool, works: bool
) -> None:
    path = certificate(tmp_path, name)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    web.speak_tls(str(path))
    way = open_transport(web.address.replace("127.0.0.1", "localhost"))
    if works:
        assert way.read(PATH, limit=100) == b'{"signed": 1}'
    else:
        with pytest.raises(UnreachableError, match="certificate is not accepted"):
            way.read(PATH, limit=100)
        assert web.asked == []
    way.close()


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"])
def test_a_server_that_speaks_no_tls_is_none_with_a_wrong_certificate(answer: bytes) -> None:
    with answering(answer) as port:
        way = open_transport(f"https://127.0.0.1:{port}/")
        with pytest.raises(UnreachableError) as caught:
            way.read(PATH, limit=100)
        way.close()
    assert "certificate" not in str(caught.value)
    assert not caught.value.lasting


def test_a_connection_that_another_thread_has_taken_up_is_not_closed(web: Web) -> None:
    taken_up, dropped = threading.Event(), threading.Event()
    answers: list[bytes] = []

    class Way(HttpTransport):
        """Between giving a line back and letting go of it another thread takes it up."""

        @override
        def _ask(self, path: str, *given: Any) -> Any:
            if path == "other":
                taken_up.set()
                assert dropped.wait(60)
            return super()._ask(path, *given)

        @override
        def _drop(self, *given: Any) -> None:
            if not taken_up.is_set():
                other.start()
                assert taken_up.wait(60)
            super()._drop(*given)
            dropped.set()

    web.files["other"] = b"{}"
    way = Way(read_address(web.address), Guard.allowing(["127.0.0.1"]))
    other = threading.Thread(target=lambda: answers.append(way.read("other", limit=100)))
    assert way.read(PATH, limit=100) == b'{"signed": 1}'
    other.join(60)
    way.close()
    assert answers == [b"{}"]
    assert web.connections == 1


@pytest.mark.parametrize(
    "source", ["ftp://host/", "http://", "https://host/?token=x", "http://host:99999/", "s3://b/p"]
)
def test_what_is_no_repository_s_address(source: str) -> None:
    with pytest.raises(TransportError) as caught:
        open_transport(source)
    assert "token" not in str(caught.value)
