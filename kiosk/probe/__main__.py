"""`python -m kiosk.probe VIDEO`: one JSON object on stdout, with the first frame as a JPEG in base64, or a reason."""

import base64
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

_ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_FFMPEG_PROTOCOL_WHITELIST": "file",
    "QT_FFMPEG_DECODING_HW_DEVICE_TYPES": ",",
    "QT_XCB_GL_INTEGRATION": "none",
    "QT_LOGGING_RULES": "qt.multimedia.*=false",
}
_MEMORY = 4 << 30
_CPU_SECONDS = 60
_JPEG_QUALITY = 92


def main(arguments: list[str]) -> NoReturn:
    _limit()
    os.environ.update(_ENVIRONMENT)
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415 - the environment comes first
    from PySide6.QtGui import QGuiApplication, QImageWriter  # noqa: PLC0415 - as above

    from kiosk.probe.examine import Unplayable, examine  # noqa: PLC0415 - as above
    from kiosk.probe.player import Player  # noqa: PLC0415 - as above

    app = QGuiApplication([])  # noqa: F841 - it and the player are there until the process is not
    player = Player(Path(arguments[0]).resolve())
    verdict = examine(player)
    if isinstance(verdict, Unplayable):
        answer = asdict(verdict)
    else:
        playable, image = verdict
        jpeg = QByteArray()
        buffer = QBuffer(jpeg)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpeg"))
        writer.setQuality(_JPEG_QUALITY)
        writer.write(image)
        answer = {**asdict(playable), "picture": base64.b64encode(jpeg.data()).decode()}
    print(json.dumps(answer), flush=True)  # noqa: T201 - it is what this program is for
    os._exit(0)  # with nothing taken down: a damaged file may have left a decoder thread that never ends


def _limit() -> None:
    """A hostile file may cost this much and no more."""
    try:
        import resource  # noqa: PLC0415 - not on Windows, where only the caller's time limit holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(sys.argv[1:])
