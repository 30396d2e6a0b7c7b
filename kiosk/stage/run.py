"""Starts the stage in order of what the first frame needs, and takes it down in reverse."""

import os
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken

from kiosk.scene import SceneEngine
from kiosk.stage.afterwards import Afterwards
from kiosk.stage.beginning import Beginning
from kiosk.stage.endings import EndSignals
from kiosk.stage.options import Options
from kiosk.stage.stage import Stage


def run(options: Options, clock: Callable[[], int]) -> int:
    """See `kiosk.stage.main`; the environment must be set by now."""
    app = QGuiApplication(["layar"])
    app.setQuitOnLastWindowClosed(False)
    endings = EndSignals(_end)
    engine = SceneEngine()
    software = os.environ.get("QT_QUICK_BACKEND") == "software"
    stage = Stage(options, engine, clock, software=software)
    stage.lonely.connect(_end)
    afterwards = Afterwards(stage, engine, options)
    stage.first_frame.connect(afterwards.begin)
    if options.screenshot is not None:
        shutter = QTimer(stage, singleShot=True, interval=round(options.at_second * 1000))
        shutter.timeout.connect(afterwards.take_screenshot)
        Beginning(stage).began.connect(shutter.start)
    if options.seconds is not None:
        QTimer.singleShot(round(options.seconds * 1000), _end)
    stage.start()
    code = app.exec()
    afterwards.close()
    stage.close()
    window = stage.window.window
    del afterwards
    Shiboken.delete(stage.scene)
    Shiboken.delete(stage)
    Shiboken.delete(window)
    Shiboken.delete(engine)
    endings.close()
    return code


def _end() -> None:
    """Leave the event loop. `quit` would ask the window first, which closes for nobody."""
    QGuiApplication.exit(0)
