"""Who may talk to the agent at all: programs of this machine, and pages that the agent itself served.

A page from elsewhere that a browser of this machine shows must not reach it, neither by a form or a script
(`Origin`, `Sec-Fetch-Site`) nor by a name that was made to point here (`Host`).
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def refusal(headers: Iterable[tuple[bytes, bytes]]) -> str | None:
    """Why a request with these headers is refused; None: it is not."""
    fields = [(name.lower(), value.decode("latin-1")) for name, value in headers]
    hosts = [value for name, value in fields if name == b"host"]
    if len(hosts) != 1 or _host_name(hosts[0]) not in _NAMES:
        return "this address is for this machine only; use http://127.0.0.1"
    if any(value != f"http://{hosts[0]}" for name, value in fields if name == b"origin"):
        return "a page from elsewhere may not use this address"
    asked = {name: value for name, value in fields if name.startswith(b"sec-fetch-")}
    if asked.get(b"sec-fetch-site") in {"cross-site", "same-site"} and asked.get(b"sec-fetch-mode") != "navigate":
        return "a page from elsewhere may not use this address"
    return None


class Guard:
    """ASGI middleware: refuses what `refusal` refuses, and adds the headers that bind a browser."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        reason = refusal(scope["headers"])
        if scope["type"] == "websocket":
            await (self._app(scope, receive, send) if reason is None else send({"type": "websocket.close"}))
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        app = self._app if reason is None else JSONResponse({"detail": reason}, status_code=403)
        await app(scope, receive, send_guarded)


def _host_name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
