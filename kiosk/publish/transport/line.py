"""One connection to a web server, kept open from answer to answer."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path

from kiosk.net import Guard, open_socket
from kiosk.publish.transport.address import Origin
from kiosk.publish.transport.limits import CONNECT_SECONDS, SILENCE_SECONDS
from kiosk.publish.transport.proxies import Proxy, proxy_for


class Line:
    """For one thread at a time; `cut` may be called from any.

    Methods raise OSError, HTTPException, ForbiddenAddressError, and TransportError for a proxy that is none.
    """

    def __init__(self, origin: Origin, guard: Guard, context: ssl.SSLContext | None) -> None:
        self.origin = origin
        self.cut_because = ""
        """Why it was cut; empty: it was not."""
        self._guard = guard
        self._context = context
        self._connection: HTTPConnection | None = None
        self._proxy: Proxy | None = None
        self._lock = threading.Lock()
        self._handle: socket.socket | None = None

    def ask(self, path: str, headers: Mapping[str, str]) -> HTTPResponse:
        """The head of the answer to a GET. A connection that was closed since the answer before is opened anew."""
        kept = self._connection
        try:
            return self._exchange(kept or self._connect(), path, headers)
        except ConnectionError:
            if kept is None or self.cut_because:
                raise
        self.close()
        return self._exchange(self._connect(), path, headers)

    def cut(self, because: str) -> None:
        """End what runs on it, from any thread."""
        with self._lock:
            self.cut_because = self.cut_because or because
            if self._handle is not None:
                _shut(self._handle)

    def close(self) -> None:
        with self._lock:
            if self._handle is not None:
                self._handle.close()
                self._handle = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _exchange(self, connection: HTTPConnection, path: str, headers: Mapping[str, str]) -> HTTPResponse:
        target, more = path, {}
        if self._proxy is not None and not self.origin.secure:
            target = f"{self.origin}{path}"
            more = _asking(self._proxy)
        connection.request("GET", target, headers={"Host": self.origin.authority, **headers, **more})
        return connection.getresponse()

    def _connect(self) -> HTTPConnection:
        self._proxy = proxy = proxy_for(self.origin)
        if proxy is None:
            opened = open_socket(self._guard, self.origin.host, self.origin.port, CONNECT_SECONDS)
        else:
            opened = socket.create_connection((proxy.host, proxy.port), CONNECT_SECONDS)
        try:
            opened.settimeout(SILENCE_SECONDS)
            self._watch(opened)
            if self._context is not None:
                if proxy is not None:
                    _tunnel(opened, self.origin, proxy)
                opened = self._context.wrap_socket(opened, server_hostname=self.origin.host)
        except BaseException:
            opened.close()
            raise
        self._connection = HTTPConnection(self.origin.host, self.origin.port)
        self._connection.auto_open = 0
        self._connection.sock = opened
        return self._connection

    def _watch(self, opened: socket.socket) -> None:
        """Keep a duplicate to cut: TLS takes the socket itself away."""
        with self._lock:
            if self._handle is not None:
                self._handle.close()
            self._handle = opened.dup()
            if self.cut_because:
                _shut(self._handle)


def secure_context() -> ssl.SSLContext:
    """Verifies the server by the system's authorities, by certifi's where the system has none."""
    context = ssl.create_default_context()
    known = ssl.get_default_verify_paths()
    if not context.get_ca_certs() and not any(name and Path(name).exists() for name in (known.cafile, known.capath)):
        import certifi  # noqa: PLC0415 - hardly ever needed

        context.load_verify_locations(certifi.where())
    return context


def _tunnel(opened: socket.socket, origin: Origin, proxy: Proxy) -> None:
    named = f"[{origin.host}]:{origin.port}" if ":" in origin.host else f"{origin.host}:{origin.port}"
    fields = "".join(f"{name}: {value}\r\n" for name, value in {"Host": named, **_asking(proxy)}.items())
    opened.sendall(f"CONNECT {named} HTTP/1.1\r\n{fields}\r\n".encode("ascii"))
    answer = HTTPResponse(opened, method="CONNECT")
    try:
        answer.begin()
    finally:
        answer.close()
    if answer.status != 200:
        raise HTTPException(f"the proxy answered {answer.status}")


def _asking(proxy: Proxy) -> dict[str, str]:
    return {"Proxy-Authorization": proxy.authorization} if proxy.authorization else {}


def _shut(handle: socket.socket) -> None:
    with contextlib.suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)
