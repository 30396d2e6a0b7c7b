"""What somebody who stands before the screen wants of it: that it says its name, that it starts anew."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, BackgroundTasks, HTTPException, Request
from pydantic import Field

from kiosk.agent.agent import Agent
from kiosk.agent.answers import Complaint
from kiosk.agent.keys import NEEDS_TOKEN, SENDING_REFUSALS, Keys

_LONGEST_SECONDS = 60
_RESTARTING: dict[int | str, dict[str, Any]] = {
    **SENDING_REFUSALS,
    409: {"model": Complaint, "description": "nobody would start it again: it was not started by `layar play`"},
}
_NAMING: dict[int | str, dict[str, Any]] = {
    **SENDING_REFUSALS,
    409: {"model": Complaint, "description": "the screen is not connected"},
}


@dataclass(frozen=True, slots=True)
class Restart:
    """What is to start anew."""

    what: Literal["picture", "player"] = "player"
    """`picture`: what draws; `player`: that, and all behind it, this API among it."""


@dataclass(frozen=True, slots=True)
class Restarting:
    what: str


@dataclass(frozen=True, slots=True)
class Identify:
    """For how long."""

    seconds: Annotated[int, Field(ge=1, le=_LONGEST_SECONDS)] = 10


def add_hands_on(router: APIRouter, agent: Agent, keys: Keys) -> None:
    @router.post("/api/restart", tags=["control"], status_code=202, openapi_extra=NEEDS_TOKEN, responses=_RESTARTING)
    async def restart(request: Request, tasks: BackgroundTasks, wish: Restart | None = None) -> Restarting:
        """End the picture or the whole player in good order and start it again; the screen is dark for a second or two.

        Answered before it happens. Needs a token of scope `control`.
        """
        by = keys.require(request, "control").name
        if not agent.supervisor.is_there:
            raise HTTPException(409, "nobody would start it again; restart whatever started this agent")
        what = (wish or Restart()).what
        tasks.add_task(agent.restart, what, by)
        return Restarting(what)

    @router.post("/api/identify", tags=["control"], openapi_extra=NEEDS_TOKEN, responses=_NAMING)
    async def identify(request: Request, wish: Identify | None = None) -> Identify:
        """Have the screen say its name on every output, for some seconds. Needs a token of scope `control`."""
        keys.require(request, "control")
        asked = wish or Identify()
        if not agent.identify(asked.seconds * 1000):
            raise HTTPException(409, "the screen is not connected")
        return asked
