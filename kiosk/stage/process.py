"""The stage as a process: its environment, its application object, its end."""

import gc
import os
import time
from collections.abc import Callable

from kiosk.stage.heap import share_arenas
from kiosk.stage.options import Options

_ALWAYS = {
    "QT_FFMPEG_PROTOCOL_WHITELIST": "file",
    "QT_ENABLE_HIGHDPI_SCALING": "0",  # one pixel is one pixel of the display
    "QT_QPA_UPDATE_IDLE_TIME": "0",  # frames need not wait for input that never comes
    "NO_AT_BRIDGE": "1",
    "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # nobody to talk to, and no bus to be started for it
}

_HEARD = "qt.multimedia.*.info=false;qt.network.ssl.warning=false;qt.pyside.libpyside.warning=true"
"""Not which decoder is used for every film, nor that there is no TLS, which the stage does without on purpose; but
slots that are none, see decision 0172."""


def wall_clock() -> int:
    """Milliseconds since 1970-01-01T00:00Z."""
    return time.time_ns() // 1_000_000


def main(options: Options, clock: Callable[[], int] = wall_clock) -> int:
    """Draw until told to end (SIGTERM, SIGINT, nobody reads the heartbeats, `seconds`); return the exit code.

    Takes over the process: environment, signals, collector, Qt's application object. Call it once, in the main thread.
    `clock` is the wall clock that slots follow, in milliseconds since 1970-01-01T00:00Z.
    """
    gc.disable()  # see Afterwards
    share_arenas()
    os.environ.update(_ALWAYS)
    os.environ.setdefault("QT_LOGGING_RULES", _HEARD)
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(options.state / "cache" / "qml"))
    from kiosk.stage.run import run  # noqa: PLC0415 - Qt reads the environment when it is loaded

    return run(options, clock)
