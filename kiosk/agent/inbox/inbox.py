"""One push: what it must bring, what has come of it, and that it is applied."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.agent.command import Command
from kiosk.agent.inbox.arrival import read, receive
from kiosk.agent.inbox.clerk import Clerk
from kiosk.agent.inbox.errors import Code, InboxError
from kiosk.agent.inbox.lease import Lease
from kiosk.agent.inbox.shelf import Shelf, refused
from kiosk.publish.push import Applied, Content, Looked, Metadata, Piece
from kiosk.store import Store, StoreError

_log = logging.getLogger(__name__)

_MANY_BYTES = 16 << 10
"""Of the newest timestamp, which is accepted before anything is verified."""
_FIRST = Metadata("timestamp", None, _MANY_BYTES)

_NOT_PINNED = (
    "this screen is not pinned to a repository, so nothing that is pushed could be verified; pin it once, on the"
    " machine itself: layar play --root root.json"
)

_Answer = TypeVar("_Answer")
_Word = TypeVar("_Word", Looked, Applied)


class Inbox:
    """On the event loop. Every method raises InboxError; what changes something is called inside `entered`."""

    def __init__(self, state: Path, verifier: Command) -> None:
        """`verifier` starts the process that reads orders, `look` or `apply`, and answers with Looked or Applied."""
        self._lease = Lease()
        self._store = Store(state)
        self._shelf = Shelf(state / "inbox")
        self._clerk = Clerk(verifier)
        self._asked: dict[str, Piece] = {}
        self._arriving: set[str] = set()
        self._asking = asyncio.Lock()

    @asynccontextmanager
    async def entered(self, person: str, sender: str) -> AsyncIterator[None]:
        """While one request of a push is answered. What was asked of the push before is forgotten with the first."""
        if not await self._do(lambda: self._store.is_pinned):
            raise InboxError(Code.ORDER, _NOT_PINNED)
        with self._lease.held(person, sender) as first:
            if first:
                _log.info("%s pushes to this screen", person)
                await self._do(self._shelf.begin)
                self._asked = {_FIRST.path: _FIRST}
            yield

    async def missing(self) -> tuple[tuple[Piece, int], ...]:
        """What is to be sent now, and how many bytes of each are here. When it is here, there may be more."""
        pieces: tuple[Piece, ...] = (_FIRST,)
        if await self._do(lambda: self._shelf.has(_FIRST)):
            looked = await self._ask("look", Looked)
            if looked.refused:
                raise await self._refusal(looked.refused)
            pieces = looked.pieces
        content = [piece for piece in pieces if not isinstance(piece, Metadata)]
        if content:
            await self._do(lambda: self._shelf.keep_only(content))
            await self._do(lambda: self._shelf.make_room(content))
        self._asked = {piece.path: piece for piece in (_FIRST, *pieces)}
        return await self._do(
            lambda: tuple(_state(self._shelf, piece) for piece in pieces if not self._shelf.has(piece))
        )

    def asked(self, name: str) -> Content:
        """The object or target of that hash. Raise InboxError where it is not asked for."""
        for piece in self._asked.values():
            if not isinstance(piece, Metadata) and piece.hash == name:
                return piece
        raise InboxError(Code.UNWANTED, "no verified metadata names this; ask what is missing first")

    async def put_metadata(self, role: str, version: int | None, chunks: AsyncIterator[bytes]) -> None:
        piece = next((one for one in self._metadata_asked() if (one.role, one.version) == (role, version)), None)
        if piece is None:
            raise InboxError(Code.UNWANTED, "this is not asked for; ask what is missing first")
        data = await read(chunks, piece.length)
        await self._do(lambda: self._shelf.put(piece, data))

    async def have(self, piece: Content) -> int:
        return await self._do(lambda: self._shelf.have(piece))

    async def put(self, piece: Content, start: int, chunks: AsyncIterator[bytes]) -> int:
        """Bytes of a piece from `start` on; return how many of it are here then."""
        if piece.hash in self._arriving:
            raise InboxError(Code.ORDER, "this is arriving already", retry_seconds=2)
        self._arriving.add(piece.hash)
        try:
            have = await self.have(piece)
            if start > have:
                raise InboxError(Code.RANGE, f"{have} bytes are here; go on from there")
            if await self._do(lambda: self._shelf.has(piece)):
                return have
            try:
                have = await receive(chunks, self._shelf.partial(piece), start=start, end=piece.length)
            except OSError as error:
                raise refused(error) from error
            if have == piece.length:
                await self._do(lambda: self._shelf.finish(piece))
            return have
        finally:
            self._arriving.discard(piece.hash)

    async def apply(self) -> Applied:
        """Take what is here as from any other road. When it has been, the inbox is empty."""
        applied = await self._ask("apply", Applied)
        if applied.outcome == "incomplete":
            raise InboxError(Code.ORDER, "not all that must play is here; ask what is missing")
        if applied.outcome == "refused":
            raise await self._refusal(applied.message)
        await self._clear()
        return applied

    def stop(self) -> bool:
        """Blocking; whether all has ended. What has come stays for the next time."""
        return self._clerk.stop()

    def _metadata_asked(self) -> list[Metadata]:
        return [piece for piece in self._asked.values() if isinstance(piece, Metadata)]

    async def _refusal(self, why: str) -> InboxError:
        _log.warning("what was pushed is refused: %s", why)
        await self._clear()
        return InboxError(Code.REFUSED, why)

    async def _clear(self) -> None:
        """This push has ended."""
        self._asked = {}
        await self._do(self._shelf.clear)
        self._lease.give_back()

    async def _ask(self, order: str, kind: type[_Word]) -> _Word:
        async with self._asking:
            answer = await asyncio.to_thread(self._clerk.ask, order)
        try:
            word = msgspec.json.decode(answer, type=kind)
        except msgspec.DecodeError as error:
            raise InboxError(Code.FAILED, "what came could not be verified; see the log of this machine") from error
        if word.failed:
            raise InboxError(Code.DISK, word.failed)
        return word

    async def _do(self, work: Callable[[], _Answer]) -> _Answer:
        try:
            return await asyncio.to_thread(work)
        except (StoreError, OSError) as error:
            raise refused(error) from error


def _state(shelf: Shelf, piece: Piece) -> tuple[Piece, int]:
    return piece, 0 if isinstance(piece, Metadata) else shelf.have(piece)
