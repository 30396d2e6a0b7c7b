"""The panel as a process: its environment, its application object, its end."""

import os

from kiosk.panel.options import Options

_ALWAYS = {"QT_FFMPEG_PROTOCOL_WHITELIST": "file"}
_DEFAULTS = {
    "QT_LOGGING_RULES": "qt.multimedia.*.info=false;qt.network.ssl.warning=false;qt.qpa.theme*=false;"
    "qt.pyside.libpyside.warning=true",  # slots that are none, see decision 0172
}


def main(options: Options) -> int:
    """Have the window open until the operator closes it; return the exit code.

    Raise BusyError where another panel has the site, and StoreError or SourceError where it cannot be opened. Call it
    once, in the main thread.
    """
    os.environ.update(_ALWAYS)
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(options.state / "cache" / "qml"))
    from kiosk.panel.run import run  # noqa: PLC0415 - Qt reads the environment when it is loaded

    return run(options)
