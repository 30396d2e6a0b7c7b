"""A limit on a whole HTTP exchange: handshake, headers and redirects included.

Timeouts of sockets only limit the silence between two bytes; a server that sends a byte now and then would hold its
thread for ever. So the sockets of an exchange are shut down from outside when its time is over.
"""

import contextlib
import socket
import threading
from collections.abc import Iterator
from typing import Any

from requests.adapters import HTTPAdapter
from typing_extensions import override
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from kiosk.feeds.limits import CONNECT_SECONDS
from kiosk.net import Guard, open_socket


class Deadline:
    """Shuts down the sockets of the exchange that is running when its time is over, or when told to."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watched: list[socket.socket] = []
        self.passed = False
        """Whether the latest exchange was cut."""

    @contextlib.contextmanager
    def running(self, seconds: float) -> Iterator[None]:
        """The time of one exchange, in the thread that carries it out."""
        with self._lock:
            self.passed = False
        timer = threading.Timer(seconds, self.cut)
        timer.name = "feed-deadline"
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            with self._lock:
                for watched in self._watched:
                    watched.close()
                self._watched.clear()

    def watch(self, opened: socket.socket) -> None:
        """Its duplicate is kept: TLS takes the socket itself away."""
        with self._lock:
            watched = opened.dup()
            self._watched.append(watched)
            if self.passed:
                _shut(watched)

    def cut(self) -> None:
        """From any thread."""
        with self._lock:
            self.passed = True
            for watched in self._watched:
                _shut(watched)


class DeadlineAdapter(HTTPAdapter):
    """Opens connections that a deadline watches, to addresses that the guard permits."""

    def __init__(self, deadline: Deadline, guard: Guard, **options: Any) -> None:
        self._deadline = deadline
        self._guard = guard
        super().__init__(**options)

    @override
    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, **options)
        self.poolmanager.pool_classes_by_scheme = _watched_pools(self._deadline, self._guard)


def _watched_pools(deadline: Deadline, guard: Guard) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        @override
        def _new_conn(self) -> socket.socket:
            return _open(self, deadline, guard)

    class Secure(HTTPSConnection):
        @override
        def _new_conn(self) -> socket.socket:
            return _open(self, deadline, guard)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _open(connection: HTTPConnection, deadline: Deadline, guard: Guard) -> socket.socket:
    """As urllib3 does it, with its errors. A ForbiddenAddressError goes through it all to whoever asked."""
    try:
        opened = open_socket(guard, connection.host, connection.port, CONNECT_SECONDS)
    except socket.gaierror as error:
        raise NameResolutionError(connection.host, connection, error) from error
    except TimeoutError as error:
        raise ConnectTimeoutError(connection, "no connection in time") from error
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error
    opened.settimeout(connection.timeout)
    deadline.watch(opened)
    return opened


def _shut(watched: socket.socket) -> None:
    with contextlib.suppress(OSError):
        watched.shutdown(socket.SHUT_RDWR)
