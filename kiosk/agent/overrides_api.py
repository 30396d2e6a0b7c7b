"""What to show now, besides the rules, over HTTP."""

from typing import Any

from fastapi import APIRouter, HTTPException, Request

from kiosk.agent.agent import Agent
from kiosk.agent.answers import Complaint
from kiosk.agent.keys import NEEDS_TOKEN, REFUSALS, SENDING_REFUSALS, Keys
from kiosk.agent.overrides import Ended, OverrideStatus, RefusedError, Wish
from kiosk.store import StoreError

_RESPONSES: dict[int | str, dict[str, Any]] = {
    **REFUSALS,
    503: {"model": Complaint, "description": "the disk of this machine refuses"},
}
_ADDING: dict[int | str, dict[str, Any]] = {
    **SENDING_REFUSALS,
    **_RESPONSES,
    409: {"model": Complaint, "description": "the edition that plays cannot show this, or too much is shown already"},
}
_ENDING: dict[int | str, dict[str, Any]] = {
    **_RESPONSES,
    404: {"model": Complaint, "description": "it has ended, or there never was one"},
}


def add_overrides(router: APIRouter, agent: Agent, keys: Keys) -> None:
    @router.get("/api/overrides", tags=["control"], responses={503: _RESPONSES[503]})
    async def listed() -> tuple[OverrideStatus, ...]:
        """What is shown now besides the rules, the newest first."""
        try:
            return await agent.overridden()
        except StoreError as error:
            raise HTTPException(503, str(error)) from error

    @router.post("/api/overrides", tags=["control"], status_code=201, openapi_extra=NEEDS_TOKEN, responses=_ADDING)
    async def add(request: Request, wish: Wish) -> OverrideStatus:
        """Show playlists of the edition that plays, an announcement or nothing, at once and from the first frame.

        Needs a token of scope `control`.
        """
        by = keys.require(request, "control").name
        try:
            return await agent.override(wish, by)
        except RefusedError as error:
            raise HTTPException(409, str(error)) from error
        except StoreError as error:
            raise HTTPException(503, str(error)) from error

    @router.delete("/api/overrides/{name}", tags=["control"], openapi_extra=NEEDS_TOKEN, responses=_ENDING)
    async def end(request: Request, name: str) -> Ended:
        """End one of them. Needs a token of scope `control`."""
        keys.require(request, "control")
        ended = await _end(agent, name)
        if not ended.ended:
            raise HTTPException(404, f"nothing is shown by the ID {name[:40]!r}; see /api/overrides")
        return ended

    @router.delete("/api/overrides", tags=["control"], openapi_extra=NEEDS_TOKEN, responses=_RESPONSES)
    async def end_all(request: Request) -> Ended:
        """Go back to the schedule. Needs a token of scope `control`."""
        keys.require(request, "control")
        return await _end(agent, None)


async def _end(agent: Agent, name: str | None) -> Ended:
    try:
        return await agent.end_overrides(name)
    except StoreError as error:
        raise HTTPException(503, str(error)) from error
