"""The servers of one application: for this machine without TLS, for the network with it."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Generator

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

_LAST_SECONDS = 0.3
_DATE_SECONDS = 1.0
_REQUEST_SECONDS = 15.0
_WASTED_BYTES = 4 << 20
_MOST_CONNECTIONS = 64
"""From the network."""
_MESSAGE_BYTES = 1024 * 1024


class Server(uvicorn.Server):
    """Leaves signals alone; its end is decided elsewhere."""

    def __init__(self, app: ASGIApp, opened: socket.socket, context: ssl.SSLContext | None = None) -> None:
        """With TLS where there is a `context`; `opened` listens already."""
        super().__init__(
            uvicorn.Config(
                app,
                http=PatientProtocol,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                ws="websockets-sansio",
                ws_max_size=_MESSAGE_BYTES,
                timeout_graceful_shutdown=1,
                limit_concurrency=None if context is None else _MOST_CONNECTIONS,
                ssl_context_factory=None if context is None else lambda *_: context,
            )
        )
        self._opened = opened
        self._ending = asyncio.Event()
        self.serving = asyncio.create_task(self.serve(sockets=[opened]))

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield

    @override
    async def main_loop(self) -> None:
        """Wake once a second, which the date in the answers needs, instead of ten times."""
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), _DATE_SECONDS)

    async def end(self) -> None:
        """Let go of all connections, soon."""
        self.should_exit = True
        self._ending.set()
        await asyncio.wait({self.serving}, timeout=_LAST_SECONDS)
        self.serving.cancel()
        self._opened.close()


class PatientProtocol(H11Protocol):
    """Closes a connection on which no request is complete up to its headers in time; bodies have times of their own.

    Whoever was answered before the whole body came may send a little more of it, so that the answer is not lost in the
    reset of the connection, and is then cut off.
    """

    _wasted = 0
    _patience: asyncio.TimerHandle | None = None
    _looked_at: RequestResponseCycle | None = None

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as in uvicorn
        super().connection_made(transport)
        self._patience = self.loop.call_later(_REQUEST_SECONDS, self._look)

    @override
    def data_received(self, data: bytes) -> None:
        if self._is_answered_early:
            self._wasted += len(data)
            if self._wasted > _WASTED_BYTES:
                self.transport.abort()
                return
        super().data_received(data)

    @property
    def _is_answered_early(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is not None and cycle.response_complete and cycle.more_body

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if self._patience is not None:
            self._patience.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        """Between requests uvicorn waits a few seconds for the first byte, and then for ever; that is ended here."""
        if self not in self.connections:  # it is a WebSocket now
            return
        cycle: RequestResponseCycle | None = self.cycle
        arriving = (cycle is None or cycle.response_complete) and self.timeout_keep_alive_task is None
        if (arriving and cycle is self._looked_at) or self._is_answered_early:
            self.transport.abort()
            return
        self._looked_at = cycle
        self._patience = self.loop.call_later(_REQUEST_SECONDS, self._look)
