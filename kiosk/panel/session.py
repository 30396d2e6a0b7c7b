"""One site on the desk, with its window."""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import Shiboken

from kiosk.panel.appearance import Appearance
from kiosk.panel.crew import Crew
from kiosk.panel.desk import Desk
from kiosk.panel.draft import DraftBook
from kiosk.panel.options import Machine
from kiosk.panel.pages import PAGES
from kiosk.panel.shell import QML_FOLDER, Shell, open_pages
from kiosk.panel.work import Jobs, Studio, Workbench
from kiosk.publish import name_of_site


@dataclass(frozen=True, slots=True)
class House:
    """What outlives a session."""

    state: Path
    timezone: str
    jobs: Jobs
    """Of the windows in which a site is chosen; each site has its own."""
    engine: QQmlEngine
    appearance: Appearance
    machine: Machine = field(default_factory=Machine)


@dataclass(frozen=True, slots=True)
class Session:
    site: Path
    workbench: Workbench
    shell: Shell
    window: QQuickWindow


@contextmanager
def opened(site: Path, house: House) -> Iterator[Session]:
    """Raise BusyError where another panel has the site, and StoreError or SourceError where it cannot be opened."""
    folder = draft_folder(house.state, site)
    with DraftBook(folder).held(), closing(Jobs(Crew())) as jobs:
        workbench = Workbench(site, folder, Studio(house.timezone), jobs)
        desk = Desk(house.state, house.timezone, jobs, lambda: time.time_ns() // 1_000_000, house.machine)
        desk.person = house.appearance.preferences.person
        desk.introduced.connect(house.appearance.introduce)
        house.appearance.spoken.connect(desk.retranslated)
        shell = Shell(workbench, desk, open_pages(PAGES, workbench, desk))
        window = open_window(house.engine, "Main.qml", shell=shell, appearance=house.appearance)
        try:
            yield Session(site, workbench, shell, window)
        finally:
            shell.close()
            Shiboken.delete(window)


def draft_folder(state: Path, site: Path) -> Path:
    """Where the draft of a site is kept under STATE."""
    return state / "panel" / "drafts" / name_of_site(site)


def open_window(engine: QQmlEngine, file: str, **properties: QObject) -> QQuickWindow:
    """A window of the folder qml; hold on to what it is given while it is open."""
    engine.addImportPath(str(QML_FOLDER))  # there is the style
    # What a component makes lives as long as it does.
    component = QQmlComponent(engine, QUrl.fromLocalFile(QML_FOLDER / file), engine)
    window = component.createWithInitialProperties(dict(properties))
    if not isinstance(window, QQuickWindow):
        raise TypeError(component.errorString())
    return window
