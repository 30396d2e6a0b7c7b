"""Takes what is whole into the store, in a thread of its own: meanwhile the next objects come."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

from kiosk.store import Store, StoreError

_GATHERING_SECONDS = 0.25


class Intake:
    """Use it in a `with`; at its end all that was put in has arrived, or `failure` says why not.

    What gathers within a quarter of a second, and while the disk is busy, is taken with one flush.
    """

    def __init__(self, store: Store, failed: Callable[[], None]) -> None:
        self.arrived: set[str] = set()
        self.failure: StoreError | None = None
        self._store = store
        self._failed = failed
        self._whole: queue.SimpleQueue[tuple[str, Path] | None] = queue.SimpleQueue()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fetch-intake")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._whole.put(None)
        self._thread.join()

    def put(self, name: str, path: Path) -> None:
        """From any thread."""
        self._whole.put((name, path))

    def _run(self) -> None:
        while (batch := self._next()) and self.failure is None:
            try:
                self._store.take(batch)
            except StoreError as error:
                self.failure = error
                self._failed()
            else:
                self.arrived.update(batch)

    def _next(self) -> dict[str, Path]:
        """All that is whole now; waits for the first; none at the end."""
        first = self._whole.get()
        if first is None:
            return {}
        self._over.wait(_GATHERING_SECONDS)
        batch = dict([first])
        while not self._whole.empty():
            one = self._whole.get()
            if one is None:
                self._whole.put(None)
                break
            batch.update([one])
        return batch
