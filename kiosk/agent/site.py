"""The whole web application: API, status page, and the page of the API."""

import hashlib
import json
from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.requests import Request

from kiosk import __version__
from kiosk.agent.agent import Agent
from kiosk.agent.api import make_router
from kiosk.agent.bodies import Bodies
from kiosk.agent.inbox import make_inbox_router
from kiosk.agent.keys import Keys

_SUMMARY = """\
What this screen shows, why, and what is wrong; live figures in and out. All times are milliseconds since
1970-01-01T00:00Z. On this machine reading needs no token; from the network it needs one of scope `status`. Sending
always needs one: `layar token add NAME --scope feed`. Changes come over the WebSocket `/ws`.
"""
_TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "ttf": "font/ttf",
}
_PAGE = {
    "/": "index.html",
    "/style.css": "style.css",
    "/page.js": "page.js",
    "/words.js": "words.js",
    "/favicon.svg": "favicon.svg",
    "/icons.svg": "icons.svg",
    "/docs": "docs.html",
    "/docs.js": "docs.js",
}
_FONTS = {
    "/fonts/medium.ttf": "PlusJakartaSans-Medium.ttf",
    "/fonts/semibold.ttf": "PlusJakartaSans-SemiBold.ttf",
    "/fonts/extrabold.ttf": "PlusJakartaSans-ExtraBold.ttf",
}
_SWAGGER = {"/swagger-ui.js": "swagger-ui-bundle.js", "/swagger-ui.css": "swagger-ui.css"}


def make_app(agent: Agent) -> FastAPI:
    app = FastAPI(
        title="Layar", version=__version__, description=_SUMMARY, docs_url=None, redoc_url=None, openapi_url=None
    )
    app.add_middleware(Bodies)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.include_router(make_router(agent))
    keys = Keys(agent.tokens, agent.throttle)
    app.include_router(make_inbox_router(agent.inbox, keys, agent.look, agent.standing_aside))
    folders = (
        (_PAGE, files("kiosk.agent") / "page"),
        (_FONTS, files("kiosk") / "scene" / "theme" / "fonts"),
        (_SWAGGER, files("fastapi_offline") / "static"),
    )
    for names, folder in folders:
        for path, name in names.items():
            app.add_route(path, _serve((folder / name).read_bytes(), name), include_in_schema=False)
    openapi = json.dumps(_with_tokens(app.openapi())).encode()
    app.add_route("/openapi.json", _serve(openapi, "openapi.json"), include_in_schema=False)
    return app


def _serve(data: bytes, name: str) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that always answers with `data`."""
    kind = _TYPES[name.rpartition(".")[2]]
    tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'

    async def endpoint(request: Request) -> Response:
        headers = {"Cache-Control": "no-cache", "ETag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(data, media_type=kind, headers=headers)

    return endpoint


async def _not_understood(_: Request, error: Exception) -> Response:
    """What is wrong and where, without what was sent: that may be what JSON has no words for."""
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    detail = [{"loc": one["loc"], "msg": one["msg"], "type": one["type"]} for one in found]
    return Response(json.dumps({"detail": detail}), 422, media_type="application/json")


def _with_tokens(openapi: dict[str, Any]) -> dict[str, Any]:
    """With the kind of token that the operations name."""
    components = {**openapi["components"], "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}}
    return {**openapi, "components": components}
