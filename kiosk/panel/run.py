"""Starts the panel and takes it down in reverse."""

import hashlib
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle
from shiboken6 import Shiboken

from kiosk.panel.desk import Desk
from kiosk.panel.draft import DraftBook
from kiosk.panel.options import Options
from kiosk.panel.pages import PAGES
from kiosk.panel.shell import QML_FOLDER, Shell, open_pages
from kiosk.panel.work import Jobs, Studio, Workbench
from kiosk.scene import SceneEngine
from kiosk.scene.engine import QML_FOLDER as SCENE_FOLDER

_WORKERS = 2


def run(options: Options) -> int:
    """See `kiosk.panel.main`."""
    app = make_app()
    jobs = Jobs(ThreadPoolExecutor(_WORKERS, "panel"))
    folder = draft_folder(options.state, options.site)
    with DraftBook(folder).held():
        workbench = Workbench(options.site, folder, Studio(options.timezone), jobs)
        desk = Desk(options.state, options.timezone, jobs, lambda: time.time_ns() // 1_000_000)
        engine = SceneEngine()
        shell = Shell(workbench, desk, open_pages(PAGES, workbench, desk))
        window = open_window(engine, shell)
        window.show()
        code = app.exec()
        jobs.close()
        Shiboken.delete(window)
        Shiboken.delete(engine)
    return code


def make_app() -> QGuiApplication:
    """The application object, in the style of the panel."""
    app = QGuiApplication(["layar-panel"])
    dress(app)
    return app


def dress(app: QGuiApplication) -> None:
    """Give the application the style and the font of the panel; before anything is drawn."""
    app.setApplicationDisplayName("Layar")
    QQuickStyle.setStyle("FluentWinUI3")
    for font in sorted((SCENE_FOLDER / "theme" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))


def draft_folder(state: Path, site: Path) -> Path:
    """Where the draft of a site is kept under STATE."""
    name = hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]
    return state / "panel" / "drafts" / name


def open_window(engine: SceneEngine, shell: Shell) -> QQuickWindow:
    """The window; hold on to the shell while it is open."""
    component = QQmlComponent(
        engine, QUrl.fromLocalFile(QML_FOLDER / "Main.qml"), engine
    )  # what it makes lives as long
    window = component.createWithInitialProperties({"shell": shell})
    if not isinstance(window, QQuickWindow):
        raise TypeError(component.errorString())
    return window
