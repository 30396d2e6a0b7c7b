"""The inbox over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, HTTPException, Path, Request, Response

from kiosk.agent.answers import Complaint
from kiosk.agent.inbox.errors import Code, InboxError
from kiosk.agent.inbox.inbox import Inbox
from kiosk.agent.inbox.ranges import start_of
from kiosk.agent.inbox.records import AppliedStatus, Arrived, Missing, Refusal, record_of
from kiosk.agent.keys import NEEDS_TOKEN, REFUSALS, Keys

_OCTETS = "application/octet-stream"
_JSON = "application/json"
_SENDER = Header(alias="Layar-Sender", pattern="^[A-Za-z0-9_-]{8,64}$", description="the same for all of one push")
_HASH = Path(pattern="^[0-9a-f]{64}$", description="SHA-256 in hex")

Sender = Annotated[str, _SENDER]
Hash = Annotated[str, _HASH]
Version = Annotated[int, Path(ge=1, le=2**31)]


def _refusals(*codes: Code) -> dict[int | str, dict[str, Any]]:
    words = {
        Code.BROKEN_OFF: "the body is incomplete",
        Code.UNWANTED: "no verified metadata asks for it",
        Code.SLOW: "it comes too slowly",
        Code.ORDER: "the screen is not pinned, somebody else pushes, or something is missing",
        Code.TOO_LONG: "it is longer than the signed metadata allows",
        Code.TYPE: "it has another content type, or is encoded",
        Code.RANGE: "it does not go on where what is here ends",
        Code.REFUSED: "it is not what was signed, or what was asked is not understood",
        Code.DISK: "the disk of the screen refuses",
        Code.FAILED: "the screen cannot verify now",
    }
    found: dict[int | str, dict[str, Any]] = {
        int(code): {"model": Refusal if code is Code.REFUSED else Complaint, "description": words[code]}
        for code in codes
    }
    return {**REFUSALS, **found}


_ASKING = _refusals(Code.ORDER, Code.REFUSED, Code.DISK, Code.FAILED)
_SENDING = _refusals(*Code)


def make_inbox_router(
    inbox: Inbox,
    keys: Keys,
    applied: Callable[[], Awaitable[str]],
    aside: Callable[[], AbstractAsyncContextManager[None]],
) -> APIRouter:
    """`applied` is awaited when another edition may play, and gives the screen's name; `aside` keeps other roads free
    while one is applied.
    """
    router = APIRouter(tags=["push"])

    @asynccontextmanager
    async def entered(request: Request, sender: str) -> AsyncIterator[None]:
        token = keys.require(request, "push")
        try:
            async with inbox.entered(token.name, sender):
                yield
        except InboxError as error:
            wait = None if error.retry_seconds is None else {"Retry-After": str(error.retry_seconds)}
            raise HTTPException(int(error.code), str(error), wait) from error

    @router.post("/api/push/missing", openapi_extra=NEEDS_TOKEN, responses=_ASKING)
    async def missing(request: Request, sender: Sender) -> Missing:
        """What is to be sent: first metadata, then what the verified metadata names. Needs a token of scope `push`."""
        async with entered(request, sender):
            return Missing(tuple(record_of(piece, have) for piece, have in await inbox.missing()))

    @router.post("/api/push/apply", openapi_extra=NEEDS_TOKEN, responses=_ASKING)
    async def apply(request: Request, sender: Sender) -> AppliedStatus:
        """Verify all that was sent once more, and let it play. Needs a token of scope `push`."""
        async with entered(request, sender), aside():
            outcome = await inbox.apply()
        screen = await applied()
        return AppliedStatus(outcome.outcome, outcome.edition, outcome.message, screen)

    _add_metadata(router, inbox, entered)
    _add_objects(router, inbox, entered)
    return router


_Entered = Callable[[Request, str], Any]


def _add_metadata(router: APIRouter, inbox: Inbox, entered: _Entered) -> None:
    extra = {**NEEDS_TOKEN, "requestBody": {"required": True, "content": {_JSON: {"schema": {"type": "object"}}}}}

    @router.put("/api/push/metadata/timestamp", openapi_extra=extra, status_code=204, responses=_SENDING)
    async def timestamp(request: Request, sender: Sender) -> None:
        """The newest timestamp: what a push begins with. Needs a token of scope `push`."""
        async with entered(request, sender):
            _require_type(request, _JSON)
            await inbox.put_metadata("timestamp", None, aiter(request.stream()))

    @router.put("/api/push/metadata/{role}/{version}", openapi_extra=extra, status_code=204, responses=_SENDING)
    async def metadata(
        request: Request, sender: Sender, role: Literal["root", "snapshot", "targets"], version: Version
    ) -> None:
        """Signed metadata that is missing. Needs a token of scope `push`."""
        async with entered(request, sender):
            _require_type(request, _JSON)
            await inbox.put_metadata(role, version, aiter(request.stream()))


def _add_objects(router: APIRouter, inbox: Inbox, entered: _Entered) -> None:
    octets = {"schema": {"type": "string", "format": "binary"}}
    extra = {**NEEDS_TOKEN, "requestBody": {"required": True, "content": {_OCTETS: octets}}}
    offsets = {name: {"schema": {"type": "integer"}} for name in ("Upload-Offset", "Upload-Length")}
    found: dict[int | str, dict[str, Any]] = {204: {"description": "how far it is", "headers": offsets}}

    @router.head("/api/push/objects/{name}", openapi_extra=NEEDS_TOKEN, status_code=204, responses=found | _ASKING)
    async def have(request: Request, response: Response, sender: Sender, name: Hash) -> None:
        """How much of an object or a target is here. Needs a token of scope `push`."""
        async with entered(request, sender):
            piece = inbox.asked(name)
            response.headers["Upload-Offset"] = str(await inbox.have(piece))
            response.headers["Upload-Length"] = str(piece.length)

    @router.put("/api/push/objects/{name}", openapi_extra=extra, responses=_SENDING)
    async def put(
        request: Request,
        sender: Sender,
        name: Hash,
        content_range: Annotated[str | None, Header(description="such as bytes 0-99/100")] = None,
    ) -> Arrived:
        """An object or a target that is missing, or, with Content-Range, the rest of it.

        Needs a token of scope `push`.
        """
        async with entered(request, sender):
            piece = inbox.asked(name)
            _require_type(request, _OCTETS)
            start = start_of(content_range, request.headers.get("content-length"), piece.length)
            have = await inbox.put(piece, start, aiter(request.stream()))
            return Arrived(have, have == piece.length)


def _require_type(request: Request, wanted: str) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != wanted:
        raise InboxError(Code.TYPE, f"send it as {wanted}")
    if "content-encoding" in request.headers:
        raise InboxError(Code.TYPE, "send it as it is, without a content encoding")
