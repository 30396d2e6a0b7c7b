"""Asking for a token."""

import logging
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection

from kiosk.agent.answers import Complaint
from kiosk.agent.bodies import TOO_LONG, TOO_SLOW
from kiosk.agent.throttle import Throttle
from kiosk.agent.tokens import LOCAL, Token, Tokens
from kiosk.store import StoreError

_log = logging.getLogger(__name__)

NEEDS_TOKEN: dict[str, Any] = {"security": [{"token": []}]}
"""What the OpenAPI page says of an operation that calls `require`."""
PERSON = "layar-person"
"""The header in which a process of this machine says for whom it asks, percent-encoded."""
_LONGEST_NAME = 64
REFUSALS: dict[int | str, dict[str, Any]] = {
    401: {"model": Complaint, "description": "no good token"},
    403: {"model": Complaint, "description": "the token is for something else, or the request comes from elsewhere"},
    429: {"model": Complaint, "description": "too many wrong tokens"},
}
"""What it says of the answers that `require` gives."""
SENDING_REFUSALS: dict[int | str, dict[str, Any]] = {
    **REFUSALS,
    408: {"model": Complaint, "description": TOO_SLOW},
    413: {"model": Complaint, "description": TOO_LONG},
}
"""And where there may be a body."""


class Keys:
    """Finds out who asks, on the event loop."""

    def __init__(self, tokens: Tokens, throttle: Throttle) -> None:
        self._tokens = tokens
        self._throttle = throttle
        self._telling = Throttle(burst=10, seconds=60.0)
        """Whoever knocks again and again must not drive everything else out of the log."""

    def require(self, request: HTTPConnection, scope: str) -> Token:
        """The token of a request, in the name of whoever it is used for.

        Raise HTTPException 401, 403 or 429 where it has none that is good for `scope`.
        """
        token = self.require_any(request)
        if not token.allows(scope):
            raise HTTPException(403, f"this token is not good for {scope}")
        return token if LOCAL not in token.scopes else replace(token, name=_person(request.headers) or token.name)

    def require_any(self, request: HTTPConnection) -> Token:
        """The token of a request. Raise HTTPException 401 or 429 where it has none that is good for anything."""
        token = self._find(request.headers)
        if token is None:
            if "authorization" in request.headers and self._throttle.fail():
                wait = {"Retry-After": str(self._throttle.retry_seconds)}
                raise HTTPException(429, "too many wrong tokens; try again later", wait)
            if not self._telling.fail():
                _log.warning("a request for %s had no good token", request.url.path)
            how = "send `Authorization: Bearer TOKEN`; `layar token add` makes one"
            raise HTTPException(401, how, {"WWW-Authenticate": "Bearer"})
        return token

    def is_local(self, headers: Headers) -> bool:
        """Whether somebody showed the token of this machine's own processes."""
        token = self._find(headers)
        return token is not None and LOCAL in token.scopes

    def _find(self, headers: Headers) -> Token | None:
        kind, _, raw = headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer":
            return None
        try:
            return self._tokens.find(raw.strip())
        except StoreError as error:
            _log.error("%s", error)
            return None


def _person(headers: Headers) -> str:
    """Whom the operator's window names; empty: nobody."""
    said = unquote(headers.get(PERSON, ""), errors="replace")
    return " ".join("".join(one if one.isprintable() else " " for one in said).split())[:_LONGEST_NAME]
