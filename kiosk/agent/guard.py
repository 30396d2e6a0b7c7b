"""Who may talk to the agent at all: whoever calls it by a name of its own, and pages that it served itself.

A page from elsewhere that a browser shows must not reach it, neither by a form or a script (`Origin`,
`Sec-Fetch-Site`) nor by a name that was made to point here (`Host`).
"""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


@dataclass(frozen=True, slots=True)
class Reach:
    """By which names the agent is called."""

    scheme: str
    names: frozenset[str]
    """In lower case; `*.kota.example` is any one word before `.kota.example`."""
    by_address: bool
    """Also by any IP address: no name can be made to point at those."""
    hint: str
    """For whoever calls it by another name."""

    def includes(self, host: str | None) -> bool:
        if not host:
            return False
        return host in self.names or f"*.{host.partition('.')[2]}" in self.names or (self.by_address and _is_ip(host))


LOCAL = Reach(
    "http",
    frozenset({"localhost", "127.0.0.1", "::1"}),
    by_address=False,
    hint="this address is for this machine only; use http://127.0.0.1",
)
"""Programs of this machine."""


def refusal(headers: Iterable[tuple[bytes, bytes]], reach: Reach = LOCAL) -> str | None:
    """Why a request with these headers is refused; None: it is not."""
    fields = [(name.lower(), value.decode("latin-1")) for name, value in headers]
    hosts = [value for name, value in fields if name == b"host"]
    if len(hosts) != 1 or not reach.includes(_host_name(hosts[0])):
        return reach.hint
    if any(value != f"{reach.scheme}://{hosts[0]}" for name, value in fields if name == b"origin"):
        return "a page from elsewhere may not use this address"
    asked = {name: value for name, value in fields if name.startswith(b"sec-fetch-")}
    if asked.get(b"sec-fetch-site") in {"cross-site", "same-site"} and asked.get(b"sec-fetch-mode") != "navigate":
        return "a page from elsewhere may not use this address"
    return None


class Guard:
    """ASGI middleware: refuses what `refusal` refuses, and adds the headers that bind a browser."""

    def __init__(self, app: ASGIApp, reach: Reach = LOCAL) -> None:
        self._app = app
        self._reach = reach

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        reason = refusal(scope["headers"], self._reach)
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


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
