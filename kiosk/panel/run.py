"""Starts the panel and takes it down in reverse."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle
from shiboken6 import Shiboken

from kiosk.panel.draft import DraftBook
from kiosk.panel.options import Options
from kiosk.panel.shell import Shell
from kiosk.panel.work import Jobs, Studio, Workbench
from kiosk.scene import SceneEngine

QML_FOLDER = Path(__file__).parent / "qml"
_WORKERS = 2


def run(options: Options) -> int:
    """See `kiosk.panel.main`."""
    app = QGuiApplication(["layar-panel"])
    app.setApplicationDisplayName("Layar")
    QQuickStyle.setStyle("FluentWinUI3")
    folder = draft_folder(options.state, options.site)
    jobs = Jobs(ThreadPoolExecutor(_WORKERS, "panel"))
    with DraftBook(folder).held():
        workbench = Workbench(options.site, folder, Studio(options.timezone), jobs)
        engine = SceneEngine()
        window = open_window(engine, Shell(workbench))
        window.show()
        code = app.exec()
        jobs.close()
        Shiboken.delete(window)
        Shiboken.delete(engine)
    return code


def draft_folder(state: Path, site: Path) -> Path:
    """Where the draft of a site is kept under STATE."""
    name = hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]
    return state / "panel" / "drafts" / name


def open_window(engine: SceneEngine, shell: Shell) -> QQuickWindow:
    component = QQmlComponent(engine, QUrl.fromLocalFile(QML_FOLDER / "Main.qml"), engine)  # what it makes lives as long
    window = component.createWithInitialProperties({"shell": shell})
    if not isinstance(window, QQuickWindow):
        raise TypeError(component.errorString())
    return window
