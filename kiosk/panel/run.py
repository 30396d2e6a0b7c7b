"""Starts the panel and takes it down in reverse."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle
from shiboken6 import Shiboken

import kiosk
from kiosk.panel.appearance import Appearance
from kiosk.panel.opening import Opening, is_copied
from kiosk.panel.options import Options
from kiosk.panel.publishing import Reopening, Repository, write_repository
from kiosk.panel.session import House, Session, draft_folder, open_window, opened
from kiosk.panel.start import Start
from kiosk.panel.tidying import Tidying
from kiosk.panel.work import Jobs, failure_words
from kiosk.scene import SceneEngine
from kiosk.store import StoreError

_WORKERS = 2
_STYLE = "LayarControls"
"""In the folder qml."""


def run(options: Options) -> int:
    """See `kiosk.panel.main`."""
    app = QGuiApplication(["layar-panel"])
    dress(app)
    jobs = Jobs(ThreadPoolExecutor(_WORKERS, "panel"))
    engine = SceneEngine()
    appearance = Appearance(options.state, options.language)
    house = House(options.state, options.timezone, jobs, engine, appearance, options.machine)
    appearance.spoken.connect(engine.retranslate)
    with Panel(house) as panel:
        if options.site is None:
            panel.choose()
        else:
            panel.open(options.site)
        code = app.exec()
        jobs.close()
    Shiboken.delete(engine)
    appearance.close()
    return code


def dress(app: QGuiApplication) -> None:
    """Give the application the style and the font of the panel; before anything is drawn."""
    app.setApplicationDisplayName("Layar")
    app.setDesktopFileName("layar-panel")
    if QQuickStyle.name() != _STYLE:
        QQuickStyle.setStyle(_STYLE)
    for font in sorted((Path(kiosk.__file__).parent / "scene" / "theme" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))


class Panel:
    """Which window is open: the one to choose a site, or the one of a site."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._stack = ExitStack()
        self.start = Start(house.appearance, house.timezone, self.open)
        self.start.exhibited.connect(self._exhibit)
        self.reopening = Reopening(house.jobs, self.reopened)
        self.opening = Opening(house.jobs)
        self.chooser: QQuickWindow | None = None
        self.session: Session | None = None

    def __enter__(self) -> Self:
        self._tidying = Tidying()
        return self

    def __exit__(self, *_: object) -> None:
        self.session = None
        self._stack.close()
        self._close_chooser()
        self._tidying.close()

    def choose(self) -> None:
        """Ask which site."""
        if self.chooser is None:
            appearance, reopening, opening = self._house.appearance, self.reopening, self.opening
            self.chooser = open_window(
                self._house.engine,
                "Start.qml",
                start=self.start,
                appearance=appearance,
                reopening=reopening,
                opening=opening,
            )
        self.chooser.show()
        self.chooser.requestActivate()

    def open(self, site: Path, then: Callable[[], None] = lambda: None) -> None:
        """Instead of the one that is open. Raise what `opened` raises; then nothing has changed.

        A site on another disk is there only later, when its files are; that goes on in the window to choose a site.
        """
        is_open = self.session is not None and self.session.site.resolve() == site.resolve()
        folder = draft_folder(self._house.state, site)

        def show() -> None:
            if not is_open:
                self._open(site)
            self._front(site)
            then()

        if is_open or not is_copied(site, folder):
            show()
        else:
            self.choose()
            self.opening.begin(site, folder, lambda: self.start.attempt(show), self.start.refuse)

    def _front(self, site: Path) -> None:
        if self.chooser is not None:
            self.chooser.hide()
        assert self.session is not None  # noqa: S101 - it was opened
        self.session.window.show()
        self.session.window.requestActivate()  # where there is no window manager, nobody else gives it the keyboard
        appearance = self._house.appearance
        appearance.remember(appearance.preferences.opened(site))

    def _open(self, site: Path) -> None:
        with ExitStack() as stack:
            stack.callback(self._tidying.tidy)
            session = stack.enter_context(opened(site, self._house))
            before, self._stack = self._stack, stack.pop_all()
        self.session = session
        session.shell.left.connect(self.choose)
        session.window.show()
        session.window.visibleChanged.connect(self._see)
        before.close()
        self._tidying.keep()

    def _see(self) -> None:
        """A window was closed or opened; once it has done with that, a site whose window is closed is let go."""
        QTimer.singleShot(0, self._let_go)

    def _let_go(self) -> None:
        if self.session is not None and not self.session.window.isVisible():
            self.session = None
            self._stack.close()

    def _exhibit(self) -> None:
        if self.session is not None:
            self.session.shell.exhibit()

    def reopened(self, site: Path, repository: Repository | None) -> None:
        """Open what came out of a repository; from now on it goes back there."""
        folder = draft_folder(self._house.state, site)
        try:
            write_repository(folder, repository)
        except StoreError as error:
            self.start.failed.emit(failure_words(error))
        else:
            self.start.open(site)

    def _close_chooser(self) -> None:
        if self.chooser is not None:
            Shiboken.delete(self.chooser)
