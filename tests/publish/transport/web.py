"""A web server of the test's own, with a repository on it, that behaves as badly as asked."""

import contextlib
import re
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from typing_extensions import override

from kiosk.store import hash_of

Behaviour = Callable[["Handler", bytes], None]
ETAG = '"v1"'


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "Web"

    @override
    def setup(self) -> None:
        super().setup()
        self.server.connections += 1

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        path = self.path.lstrip("/")
        data = self.server.files.get(path, b"")
        with contextlib.suppress(OSError):
            self.server.behaviours.get(path, self.server.behaviour)(self, data)

    @property
    def start(self) -> int:
        """Where the part begins that is asked for."""
        match = re.fullmatch(r"bytes=(\d+)-", self.headers["Range"] or "")
        return int(match[1]) if match else 0

    def answer(self, status: int, body: bytes, *, told: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if told is None else told))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


def good(handler: Handler, data: bytes) -> None:
    if handler.path.lstrip("/") not in handler.server.files:
        handler.answer(404, b"nothing")
    elif handler.headers["If-None-Match"] == ETAG:
        handler.answer(304, b"", ETag=ETAG)
    elif handler.start and handler.headers["If-Range"] in {None, ETAG}:
        part = data[handler.start :]
        told = f"bytes {handler.start}-{len(data) - 1}/{len(data)}"
        handler.answer(206, part, Content_Range=told, ETag=ETAG)
    else:
        handler.answer(200, data, ETag=ETAG)


class Web(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files: dict[str, bytes] = {}
        self.behaviour: Behaviour = good
        self.behaviours: dict[str, Behaviour] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.connections = 0
        self.over = threading.Event()
        self.address = f"http://127.0.0.1:{self.server_port}/"

    def put(self, data: bytes) -> str:
        """Lay an object down; its hash."""
        name = hash_of(data)
        self.files[object_path(name)] = data
        return name

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Quiet: whoever cuts connections makes errors."""

    def speak_tls(self, certificate: str) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.address = self.address.replace("http:", "https:")


def object_path(name: str) -> str:
    return f"objects/{name[:2]}/{name}"


@contextlib.contextmanager
def serving() -> Iterator[Web]:
    with Web() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def answering(data: bytes) -> Iterator[int]:
    """A port on which whoever has said something hears this, and no more."""

    class Answer(socketserver.BaseRequestHandler):
        @override
        def handle(self) -> None:
            self.request.recv(65_536)
            self.request.sendall(data)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answer) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield int(server.server_address[1])
        finally:
            server.shutdown()
            thread.join()
