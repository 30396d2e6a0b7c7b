"""What a stage is told when it is started."""

from pathlib import Path

import msgspec


class Options(msgspec.Struct, frozen=True):
    """Qt's platform and graphics path are no options: they stand in the environment (`QT_QPA_PLATFORM`, …)."""

    state: Path
    screen: str = ""
    """Name of a screen of the edition; empty: what the situation says, else the first one."""
    windowed: tuple[int, int] | None = None
    """Width and height of a window; None: all of the display."""
    displays: tuple[str, ...] = ()
    """The only ones to draw on, as outputs name them; empty, or none of them there: all."""
    screenshot: Path | None = None
    at_second: float = 5.0
    """When to take it, in seconds since the site is on the screen; see `beginning`."""
    seconds: float | None = None
    """How long to play; None: until it is told to end."""
    beat_fd: int | None = None
    """Where heartbeats go, a line of JSON each; the stage ends when nobody reads them any more."""
    poster_only: bool = False
