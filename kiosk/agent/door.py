"""Beyond this machine nothing is answered without a token, not even what is on."""

from fastapi import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.agent.bodies import PUSHES
from kiosk.agent.keys import Keys

_READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Door:
    """ASGI middleware for the network: reading needs a token of scope `status`; all else asks for its own scope, once
    some good token was shown. Of whoever shows none no body is read.
    """

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self._app = app
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in {"http", "websocket"}:
            try:
                self._require(scope)
            except HTTPException as error:
                if scope["type"] == "websocket":
                    await send({"type": "websocket.close"})
                    return
                answer = JSONResponse({"detail": error.detail}, error.status_code, error.headers)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _require(self, scope: Scope) -> None:
        asks = HTTPConnection(scope)
        is_reading = scope["type"] == "websocket" or scope["method"] in _READING
        if is_reading and not scope["path"].startswith(PUSHES):  # there even looking needs `push`
            self._keys.require(asks, "status")
        else:
            self._keys.require_any(asks)
