"""The agent's sign of life for its supervisor."""

import json
import os


class Beat:
    """Writes a line of JSON to the supervisor's pipe."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle
        if handle is not None:
            os.set_blocking(handle, False)

    def write(self, now_ms: int) -> bool:
        """False where the supervisor is gone. A pipe that is full for now is no reason to stop."""
        if self._handle is None:
            return True
        try:
            os.write(self._handle, json.dumps({"at": now_ms}).encode() + b"\n")
        except BlockingIOError:
            return True
        except OSError:
            return False
        return True
