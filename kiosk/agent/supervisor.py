"""What the agent tells its supervisor: that it lives, and whom somebody wants anew."""

import json
import os


class Supervisor:
    """The one at the other end of the pipe for heartbeats; a line of JSON each."""

    def __init__(self, handle: int | None) -> None:
        """`handle` is the pipe's; None: there is none."""
        self._handle = handle
        if handle is not None:
            os.set_blocking(handle, False)

    @property
    def is_there(self) -> bool:
        """Whether somebody brings back what ends."""
        return self._handle is not None

    def beat(self, now_ms: int) -> bool:
        """False where the supervisor is gone. A pipe that is full for now is no reason to stop."""
        return self._say({"at": now_ms})

    def restart(self, children: tuple[str, ...]) -> None:
        """Have these ended and started again: `stage`, `agent`."""
        self._say({"restart": children})

    def _say(self, what: dict[str, object]) -> bool:
        if self._handle is None:
            return True
        try:
            os.write(self._handle, json.dumps(what).encode() + b"\n")
        except BlockingIOError:
            return True
        except OSError:
            return False
        return True
