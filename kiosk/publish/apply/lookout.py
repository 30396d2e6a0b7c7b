"""Sees, while objects come, that something newer is published, so that what is urgent need not wait for what is big."""

import random
import threading
from typing import Self

from kiosk.publish.signing import TIMESTAMP
from kiosk.publish.transport import Transport, TransportError

_LIMIT = 16_384
_JITTER = 0.25


class Lookout:
    """In a `with`: asks for the timestamp again and again in a thread, and ends what is fetched when it is another.

    It asks every so many seconds, a quarter less or more, so that many screens do not come at once.
    """

    def __init__(self, transport: Transport, seen: bytes, every_seconds: float) -> None:
        self._transport = transport
        self._seen = seen
        self._every = every_seconds
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="lookout", daemon=True)
        self.saw_newer = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        version = ""
        while not self._done.wait(self._every * random.uniform(1 - _JITTER, 1 + _JITTER)):  # noqa: S311 - jitter
            try:
                found = self._transport.read_newer(TIMESTAMP, version, limit=_LIMIT)
            except TransportError:
                continue  # whoever fetches notices, too
            if found is None:
                continue
            if found.data != self._seen:
                self.saw_newer = True
                self._transport.interrupt()
                return
            version = found.version
