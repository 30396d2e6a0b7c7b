"""A body on its way to a file."""

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO

from starlette.requests import ClientDisconnect

from kiosk.agent.inbox.errors import Code, InboxError

_BATCH = 1 << 20
_SILENCE_SECONDS = 20.0
_WINDOW_SECONDS = 30.0
_LEAST_RATE = 512
"""Bytes a second, on average over a window; a line of 9,600 baud has more."""


async def receive(chunks: AsyncIterator[bytes], path: Path, *, start: int, end: int) -> int:
    """Write to `path` from byte `start` on, and return where it ends. Raise InboxError or OSError; what came stays."""
    file = await asyncio.to_thread(_opened, path, start)
    batch = bytearray()
    try:
        async for chunk in _in_time(chunks):
            start += len(chunk)
            if start > end:
                raise InboxError(Code.TOO_LONG, f"this has {end} bytes, and more were sent")
            batch += chunk
            if len(batch) >= _BATCH:
                await asyncio.to_thread(file.write, bytes(batch))
                batch.clear()
    finally:
        await asyncio.to_thread(_close, file, bytes(batch))
    return start


async def read(chunks: AsyncIterator[bytes], limit: int) -> bytes:
    """A small body. Raise InboxError."""
    body = bytearray()
    async for chunk in _in_time(chunks):
        body += chunk
        if len(body) > limit:
            raise InboxError(Code.TOO_LONG, f"this may have {limit} bytes at most")
    return bytes(body)


def hash_of_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


async def _in_time(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Those that come fast enough."""
    window_began, came = time.monotonic(), 0
    while True:
        try:
            async with asyncio.timeout(_SILENCE_SECONDS):
                chunk = await anext(chunks)
        except StopAsyncIteration:
            return
        except TimeoutError as error:
            raise InboxError(Code.SLOW, f"nothing came for {_SILENCE_SECONDS:g} s; go on where it broke off") from error
        except ClientDisconnect as error:
            raise InboxError(Code.BROKEN_OFF, "the body is incomplete") from error
        came += len(chunk)
        passed = time.monotonic() - window_began
        if passed > _WINDOW_SECONDS:
            if came < passed * _LEAST_RATE:
                raise InboxError(Code.SLOW, f"less than {_LEAST_RATE} bytes a second came; go on where it broke off")
            window_began, came = time.monotonic(), 0
        yield chunk


def _close(file: BinaryIO, rest: bytes) -> None:
    with file:
        file.write(rest)


def _opened(path: Path, start: int) -> BinaryIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("r+b" if start else "wb")
    file.seek(start)
    file.truncate()
    return file
