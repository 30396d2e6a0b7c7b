"""The HTTP API and the hub's WebSocket."""

from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response, WebSocket

from kiosk.agent.agent import Agent
from kiosk.agent.answers import Accepted, Complaint, Health, Now, ProblemStatus, ReadingStatus, Status
from kiosk.agent.bodies import read_body
from kiosk.agent.clock import now_ms
from kiosk.agent.hands_on_api import add_hands_on
from kiosk.agent.keys import NEEDS_TOKEN, REFUSALS, SENDING_REFUSALS, Keys
from kiosk.agent.overrides_api import add_overrides
from kiosk.agent.reporter import Reporter
from kiosk.agent.undo_api import add_undo
from kiosk.feeds import MAX_BODY

_FRESH = {"Cache-Control": "no-store"}
_PUSHED: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {},
                "example": {"readings": [{"name": "in", "value": 128, "unit": "orang", "ttl": 600}]},
            }
        },
    },
    **NEEDS_TOKEN,
}


def make_router(agent: Agent) -> APIRouter:
    router = APIRouter(responses={403: REFUSALS[403]})
    keys = Keys(agent.tokens, agent.throttle)
    _add_status(router, Reporter(agent))
    _add_readings(router, agent, keys)
    add_undo(router, agent, keys)
    add_overrides(router, agent, keys)
    add_hands_on(router, agent, keys)
    _add_live(router, agent)

    @router.websocket("/ws")
    async def hub(socket: WebSocket) -> None:
        await agent.hub.serve(socket, is_local=keys.is_local(socket.headers))

    return router


def _add_status(router: APIRouter, reporter: Reporter) -> None:
    @router.get("/health", tags=["status"])
    async def health() -> Health:
        """Whether all is well; always answered with 200, so look at `ok`."""
        return reporter.health()

    @router.get("/api/status", tags=["status"])
    async def status() -> Status:
        """Everything that the status page shows."""
        return await reporter.status()

    @router.get("/api/now", tags=["status"])
    async def now() -> Now:
        """What is on in every zone, why, and what follows."""
        return await reporter.now()

    @router.get("/api/problems", tags=["status"])
    async def problems() -> tuple[ProblemStatus, ...]:
        """Everything that is wrong now, the most pressing first."""
        return tuple(reporter.problems())

    @router.get("/api/readings", tags=["readings"])
    async def readings() -> tuple[ReadingStatus, ...]:
        """The live figures."""
        return reporter.readings(now_ms())


def _add_readings(router: APIRouter, agent: Agent, keys: Keys) -> None:
    responses: dict[int | str, dict[str, Any]] = {
        **SENDING_REFUSALS,
        404: {"model": Complaint, "description": "no feed of kind `push` has this name"},
        413: {"model": Complaint, "description": f"the body is larger than {MAX_BODY // 1024} KiB"},
        422: {"model": Accepted, "description": "not one reading could be taken"},
    }

    @router.post("/api/readings/{feed}", tags=["readings"], openapi_extra=_PUSHED, responses=responses)
    async def push(request: Request, response: Response, feed: str) -> Accepted:
        """Send readings for a feed of kind `push`. Needs a token of scope `feed` or `feed:NAME`."""
        keys.require(request, f"feed:{feed}")
        body = await read_body(request, MAX_BODY)
        pushed = await agent.at_desk(lambda: agent.feeds.push(feed, body))
        if pushed is None:
            raise HTTPException(404, "no feed of kind `push` has this name; see [[feed]] in site.toml")
        response.status_code = 200 if pushed.accepted else 422
        return Accepted(pushed.accepted, pushed.problems)


def _add_live(router: APIRouter, agent: Agent) -> None:
    responses: dict[int | str, dict[str, Any]] = {
        200: {"content": {"image/jpeg": {}}, "description": "at most 640 pixels wide, at most one a second"},
        304: {"description": "it is the one that you have"},
        204: {"description": "there is none yet; ask again in a second"},
    }

    @router.get("/live.jpg", tags=["status"], response_class=Response, responses=responses)
    async def live(request: Request) -> Response:
        """What is on the screen. Asking keeps it coming for ten seconds."""
        await agent.want_live()
        picture = await agent.at_desk(agent.live.picture)
        if picture is None:
            return Response(status_code=204, headers=_FRESH)
        headers = {**_FRESH, "ETag": picture.etag, "X-Taken-At": str(picture.taken_at)}
        if request.headers.get("if-none-match") == picture.etag:
            return Response(status_code=304, headers=headers)
        return Response(picture.data, media_type="image/jpeg", headers=headers)
