"""The stage as a process: its environment, its application object, its end."""

import os

from kiosk.stage.options import Options

_ALWAYS = {
    "QT_FFMPEG_PROTOCOL_WHITELIST": "file",
    "QT_ENABLE_HIGHDPI_SCALING": "0",  # one pixel is one pixel of the display
    "QT_QPA_UPDATE_IDLE_TIME": "0",  # frames need not wait for input that never comes
    "NO_AT_BRIDGE": "1",
}


def main(options: Options) -> int:
    """Draw until told to end (SIGTERM, SIGINT, nobody reads the heartbeats, `seconds`); return the exit code.

    Takes over the process: environment, signals, Qt's application object. Call it once, in the main thread.
    """
    os.environ.update(_ALWAYS)
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*.info=false")
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(options.state / "cache" / "qml"))
    from kiosk.stage.run import run  # noqa: PLC0415 - Qt reads the environment when it is loaded

    return run(options)
