"""A web server of the test's own that behaves as badly as asked."""

import contextlib
import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from typing_extensions import override

Behaviour = Callable[["Handler"], None]

_BOMB = gzip.compress(b" " * (8 << 20))
"""Packed beforehand: while that is done a server is silent."""


class Handler(BaseHTTPRequestHandler):
    server: "Server"

    def do_GET(self) -> None:
        self.server.requests.append((self.path, dict(self.headers)))
        with contextlib.suppress(OSError):
            self.server.behaviours[self.path](self)

    def answer(self, body: bytes = b"{}", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


class Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.behaviours: dict[str, Behaviour] = {}
        self.over = threading.Event()

    def url(self, path: str, behaviour: Behaviour) -> str:
        """Where `behaviour` is met from now on."""
        self.behaviours[path] = behaviour
        return f"http://127.0.0.1:{self.server_port}{path}"


class Dripping(Server):
    """Speaks to whoever connects, whatever they say."""

    @override
    def finish_request(self, request: Any, client_address: Any) -> None:
        with contextlib.suppress(OSError):
            request.sendall(b"\x16\x03\x03\x40\x00")
            while not self.over.wait(0.05):
                request.sendall(b"\x02")


@contextmanager
def serving(kind: type[Server] = Server) -> Iterator[Server]:
    with kind() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


def says(body: bytes, **headers: str) -> Behaviour:
    return lambda handler: handler.answer(body, 200, **headers)


def endless(handler: Handler) -> None:
    """A gigabyte, and then some more, of whose length nothing is said."""
    handler.send_response(200)
    handler.end_headers()
    chunk = b" " * 65_536
    while not handler.server.over.is_set():
        handler.wfile.write(chunk)


def liar(handler: Handler) -> None:
    """Announces two bytes and sends on."""
    handler.send_response(200)
    handler.send_header("Content-Length", "2")
    handler.end_headers()
    handler.wfile.write(b"{}" + b" " * 65_536)


def bomb(handler: Handler) -> None:
    """Small on the wire."""
    handler.answer(_BOMB, Content_Encoding="gzip")


def dripping_body(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def dripping_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"x")
        handler.wfile.flush()


def silent(handler: Handler) -> None:
    handler.server.over.wait()


def redirect(location: str) -> Behaviour:
    return lambda handler: handler.answer(b"", 302, Location=location)
