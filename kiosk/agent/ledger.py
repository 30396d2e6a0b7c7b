"""Takes what the stage recorded into the journal."""

import logging
from pathlib import Path

from kiosk.journal import Journal, JournalError

_log = logging.getLogger(__name__)


class Ledger:
    """One thread at a time. A disk that refuses is reported once, and tried again: what is recorded waits."""

    def __init__(self, state: Path) -> None:
        self._state = state
        self._journal: Journal | None = None
        self._troubled = False

    def take(self, now_ms: int) -> None:
        try:
            if self._journal is None:
                self._journal = Journal(self._state)
            self._journal.take(now_ms)
        except JournalError as error:
            self.close()
            if not self._troubled:
                _log.warning("what was played is not taken into the journal: %s", error)
            self._troubled = True
        else:
            self._troubled = False

    def close(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
