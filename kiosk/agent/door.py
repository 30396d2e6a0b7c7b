"""Beyond this machine nothing is answered without a token, not even what is on."""

from fastapi import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.agent.keys import Keys

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_SCOPE = "/api/push/"
"""Where even looking needs the scope `push`."""


class Door:
    """ASGI middleware for the network: reading needs a token of scope `status`; all else asks for its own scope."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self._app = app
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" or (
            scope["type"] == "http" and scope["method"] in _READING and not scope["path"].startswith(_OWN_SCOPE)
        ):
            try:
                self._keys.require(HTTPConnection(scope), "status")
            except HTTPException as error:
                if scope["type"] == "websocket":
                    await send({"type": "websocket.close"})
                    return
                answer = JSONResponse({"detail": error.detail}, error.status_code, error.headers)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)
