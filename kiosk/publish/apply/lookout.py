"""Sees, while objects come, that something newer is published, so that what is urgent need not wait for what is big."""

import threading
from typing import Self

from kiosk.publish.signing import TIMESTAMP
from kiosk.publish.transport import Transport, TransportError

_LIMIT = 16_384


class Lookout:
    """In a `with`: asks for the timestamp again and again in a thread, and ends what is fetched when it is another."""

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
        while not self._done.wait(self._every):
            try:
                data = self._transport.read(TIMESTAMP, limit=_LIMIT)
            except TransportError:
                continue  # whoever fetches notices, too
            if data != self._seen:
                self.saw_newer = True
                self._transport.interrupt()
                return
