"""What somebody sends: up to a limit, and soon."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST_BYTES = 256 * 1024
_SECONDS = 60.0
PUSHES = "/api/push/"
"""What comes there has limits of its own: it may be long, and need only go on coming."""
_OWN_SIZE = "/api/readings/"
TOO_SLOW = f"the body did not come within {_SECONDS:.0f} s"
TOO_LONG = f"the body is larger than {_MOST_BYTES // 1024} KiB"


class Bodies:
    """ASGI middleware: a body that is too long, or does not come in time, is read no further.

    Raises HTTPException 408 or 413 in whoever reads it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith(PUSHES):
            receive = _Body(receive, measured=not scope["path"].startswith(_OWN_SIZE)).receive
        await self._app(scope, receive, send)


class _Body:
    def __init__(self, receive: Receive, *, measured: bool) -> None:
        self._receive = receive
        self._measured = measured
        self._length = 0
        self._until: float | None = asyncio.get_running_loop().time() + _SECONDS

    async def receive(self) -> Message:
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError as error:
            raise HTTPException(408, TOO_SLOW) from error
        if not message.get("more_body"):
            self._until = None  # what is waited for from here on is that somebody goes
        self._length += len(message.get("body", b""))
        if self._measured and self._length > _MOST_BYTES:
            raise HTTPException(413, TOO_LONG)
        return message


async def read_body(request: Request, limit: int) -> bytes:
    """Raise HTTPException 413 where it is longer than `limit` bytes; its `Content-Length` is not believed."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > limit:
                raise HTTPException(413, f"the body is larger than {limit // 1024} KiB")
    except ClientDisconnect as error:
        raise HTTPException(400, "the body is incomplete") from error
    return bytes(body)
