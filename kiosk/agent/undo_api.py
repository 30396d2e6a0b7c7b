"""Going back to an edition that played before, over HTTP."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Request
from pydantic import Field

from kiosk.agent.agent import Agent
from kiosk.agent.answers import Complaint, EditionStatus
from kiosk.agent.describe import describe_current
from kiosk.agent.keys import NEEDS_TOKEN, SENDING_REFUSALS, Keys
from kiosk.store import StoreError

_RESPONSES: dict[int | str, dict[str, Any]] = {
    **SENDING_REFUSALS,
    409: {"model": Complaint, "description": "there is no such edition here, or it cannot be played"},
}


@dataclass(frozen=True, slots=True)
class KeptStatus:
    """An edition that can be gone back to."""

    id: str
    written_at: int
    plays: bool


@dataclass(frozen=True, slots=True)
class Return:
    """Where to go back to."""

    edition: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    """ID of a kept edition, where the screen then stays; null: the one before."""


def add_undo(router: APIRouter, agent: Agent, keys: Keys) -> None:
    @router.get("/api/editions", tags=["status"], responses={409: _RESPONSES[409]})
    async def editions() -> tuple[KeptStatus, ...]:
        """The editions that are kept, newest first."""
        try:
            current, kept = await agent.kept()
        except StoreError as error:
            raise HTTPException(409, str(error)) from error
        plays = current.edition if current else None
        return tuple(KeptStatus(one.edition, one.written_ns // 1_000_000, one.edition == plays) for one in kept)

    @router.post("/api/rollback", tags=["control"], openapi_extra=NEEDS_TOKEN, responses=_RESPONSES)
    async def rollback(request: Request, wish: Return | None = None) -> EditionStatus:
        """Go back to the edition before (once more goes forward again), or to any kept one.

        With `edition`, and wherever editions come signed, the screen stays there until `/api/release`. Needs a token of
        scope `control`.
        """
        by = keys.require(request, "control").name
        try:
            current = await agent.rollback(wish.edition if wish else None, by)
        except StoreError as error:
            raise HTTPException(409, str(error)) from error
        return describe_current(current)

    @router.post("/api/release", tags=["control"], openapi_extra=NEEDS_TOKEN, responses=_RESPONSES)
    async def release(request: Request) -> EditionStatus:
        """End a hold: what came meanwhile may play. Needs a token of scope `control`."""
        keys.require(request, "control")
        try:
            current = await agent.release()
        except StoreError as error:
            raise HTTPException(409, str(error)) from error
        if current is None:
            raise HTTPException(409, "no edition plays; there is nothing to release")
        return describe_current(current)
