"""The WebSocket where stage, panel and status page hear what changed. Everything here runs on the event loop."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from kiosk.wire import Hello, Message, decode, encode

_log = logging.getLogger(__name__)

_HELLO_SECONDS = 5.0
_QUEUE = 256
_POLICY_VIOLATION = 1008
_TOO_SLOW = 1013
_GOING_AWAY = 1001


class Role(StrEnum):
    STAGE = "stage"
    PANEL = "panel"
    PAGE = "page"


@dataclass(eq=False, slots=True)
class _Client:
    role: Role
    waiting: asyncio.Queue[bytes | None] = field(default_factory=lambda: asyncio.Queue(_QUEUE))
    """None: close the connection."""
    slow: bool = False


class Hub:
    """Who is connected, and messages to them. A client that does not keep up is dropped; it comes back by itself."""

    def __init__(
        self,
        greet: Callable[[Role], Iterable[Message]],
        heard: Callable[[Message], None],
        attended: Callable[[], None],
    ) -> None:
        """`greet` gives a client's first messages; `heard` takes what a stage says; `attended`: one came or went."""
        self._greet = greet
        self._heard = heard
        self._attended = attended
        self._clients: set[_Client] = set()

    def count(self, role: Role) -> int:
        return sum(client.role is role for client in self._clients)

    def send(self, message: Message, *, to: frozenset[Role] = frozenset(Role)) -> None:
        data = encode(message)
        for client in self._clients:
            if client.role in to:
                _put(client, data)

    def close(self) -> None:
        """Let everybody go."""
        for client in self._clients:
            _put(client, None)

    async def serve(self, socket: WebSocket, *, is_local: bool) -> None:
        """One connection from its handshake to its end; `is_local`: it showed the local token, as a stage must."""
        await socket.accept()
        try:
            client = await _introduced(socket, is_local=is_local)
        except (WebSocketDisconnect, RuntimeError):
            return
        if client is None:
            with contextlib.suppress(RuntimeError):
                await socket.close(_POLICY_VIOLATION)
            return
        for message in self._greet(client.role):
            _put(client, encode(message))
        self._clients.add(client)
        self._tell_of(client, "the stage is connected")
        try:
            await self._converse(socket, client)
        finally:
            self._clients.discard(client)
            self._tell_of(client, "the stage is no longer connected")

    def _tell_of(self, client: _Client, words: str) -> None:
        if client.role is Role.STAGE:
            _log.info(words)
            self._attended()

    async def _converse(self, socket: WebSocket, client: _Client) -> None:
        tasks = {asyncio.create_task(self._listen(socket, client)), asyncio.create_task(_talk(socket, client))}
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(_TOO_SLOW if client.slow else _GOING_AWAY)

    async def _listen(self, socket: WebSocket, client: _Client) -> None:
        with contextlib.suppress(WebSocketDisconnect):
            while True:
                message = await _receive(socket)
                if message is not None and client.role is Role.STAGE:
                    self._heard(message)


async def _introduced(socket: WebSocket, *, is_local: bool) -> _Client | None:
    """A client that said who it is, in time, and may be that."""
    with contextlib.suppress(TimeoutError, ValueError):
        async with asyncio.timeout(_HELLO_SECONDS):
            hello = await _receive(socket)
            if isinstance(hello, Hello) and (is_local or hello.role != Role.STAGE):
                return _Client(Role(hello.role))
    return None


async def _receive(socket: WebSocket) -> Message | None:
    """The next message, None where it is none that this version knows. Raise WebSocketDisconnect."""
    received = await socket.receive()
    if received["type"] != "websocket.receive":
        raise WebSocketDisconnect(received.get("code", _GOING_AWAY))
    try:
        return decode(received.get("text") or received.get("bytes") or b"")
    except msgspec.DecodeError:
        return None


async def _talk(socket: WebSocket, client: _Client) -> None:
    with contextlib.suppress(WebSocketDisconnect, RuntimeError):
        while (data := await client.waiting.get()) is not None:
            await socket.send_text(data.decode())


def _put(client: _Client, data: bytes | None) -> None:
    try:
        client.waiting.put_nowait(data)
    except asyncio.QueueFull:
        client.slow = True
        while not client.waiting.empty():
            client.waiting.get_nowait()
        client.waiting.put_nowait(None)
