"""Heartbeats to the supervisor: only what was really presented makes them."""

import json
import os
import select
import sys


class Beats:
    """The write end of a pipe; does nothing where there is none. Never blocks."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor
        self._frames = 0
        self._left_alone = False
        if descriptor is not None:
            os.set_blocking(descriptor, False)

    def presented(self, shown: tuple[str, ...], loading: tuple[str, ...]) -> None:
        """A frame was on the screen."""
        self._frames += 1
        self.report(shown, loading)

    def report(self, shown: tuple[str, ...], loading: tuple[str, ...]) -> None:
        """Tell at once what is on screen and what is about to be loaded."""
        if self._descriptor is None:
            return
        line = json.dumps({"frames": self._frames, "shown": shown, "loading": loading}).encode() + b"\n"
        try:
            os.write(self._descriptor, line)
        except BlockingIOError:
            pass  # nobody reads for the moment; the next line says it too
        except BrokenPipeError:
            self._left_alone = True

    def alone(self) -> bool:
        """Whether the reader has gone."""
        if self._descriptor is None or self._left_alone or sys.platform == "win32":
            return self._left_alone
        poller = select.poll()
        poller.register(self._descriptor, 0)
        return bool(poller.poll(0))
