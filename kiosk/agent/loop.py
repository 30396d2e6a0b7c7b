"""Back to the event loop from other threads."""

import asyncio
from collections.abc import Callable


def call_on(loop: asyncio.AbstractEventLoop, function: Callable[..., None], *arguments: object) -> None:
    """Have the loop call this soon, or nobody where the loop has ended. Any thread."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(function, *arguments)
