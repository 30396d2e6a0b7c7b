"""The stage's window: where it lies, what it shows of the canvas, and nothing that a passer-by could do with it."""

import logging
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6 import QtCore
from PySide6.QtCore import QObject, QSize, QTimer, QUrl, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QOffscreenSurface, QOpenGLContext, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface

from kiosk.program import Screen
from kiosk.stage.nameplates import nameplates
from kiosk.stage.outputs import Area, Stand, stand, window_size

_SETTLE_MS = 300
_EDID = "edid:"
_GL_RENDERER = 0x1F01

_log = logging.getLogger(__name__)


class StageWindow(QObject):
    """One borderless window above all others. `changed` is called when the displays have. GUI thread."""

    def __init__(
        self,
        engine: QQmlEngine,
        *,
        windowed: tuple[int, int] | None,
        displays: tuple[str, ...] = (),
        changed: Callable[[], None],
    ) -> None:
        """`displays`: the only ones to use; none of them there: all. Pulled out later, they are waited for."""
        super().__init__()
        self._windowed = windowed
        self._wanted = displays
        self._stood: Area | None = None
        self._absent: frozenset[str] = frozenset()
        """Displays that outputs name and that are not there."""
        self._renderer = ""
        self._component = QQmlComponent(engine, QUrl.fromLocalFile(Path(__file__).with_name("StageWindow.qml")))
        window = self._component.create()
        if not isinstance(window, QQuickWindow):
            raise TypeError(self._component.errorString())
        self.window = window
        canvas = window.findChild(QQuickItem, "canvas")
        if canvas is None:
            raise LookupError("StageWindow.qml has no canvas")
        self.canvas = canvas
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(changed)
        self._named = QTimer(self, singleShot=True)
        self._named.timeout.connect(self._unname)
        app = _app()
        self._headless = app.platformName() in ("offscreen", "minimal")
        if windowed:
            window.setFlags(QtCore.Qt.WindowType.Window)  # for looking at on a desk
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._settle.start)
        for screen in app.screens():
            screen.geometryChanged.connect(self._settle.start)

    def stand(self, screen: Screen) -> Stand:
        """Lie where this screen wants it, and say how its canvas stands in there."""
        self._unname()
        self._stood = area = self._area(screen)
        standing = self._standing(screen, area)
        self._tell_absent(screen, standing)
        self.window.setGeometry(area.x, area.y, area.width, area.height)
        size = QSize(round(standing.canvas[0] * standing.scaling), round(standing.canvas[1] * standing.scaling))
        self.window.setProperty("canvasSize", size)
        self.window.setProperty("pieces", [msgspec.to_builtins(piece) for piece in standing.pieces])
        return standing

    def show(self) -> None:
        if self._windowed or self._headless:
            self.window.show()
            return
        if len(_app().screens()) > 1:
            # A window manager would keep the window on one display.
            self.window.setFlag(QtCore.Qt.WindowType.BypassWindowManagerHint)
            self.window.show()
        else:
            self.window.showFullScreen()
        self.window.raise_()

    def identify(self, screen: Screen, site: str, for_ms: int) -> None:
        """Say the name of this screen on every output, for so long."""
        area = self._area(screen)
        plates = nameplates(screen, site, self._standing(screen, area), area, self._connector)
        self.window.setProperty("nameplates", [msgspec.to_builtins(plate) for plate in plates])
        self._named.start(for_ms)

    @Slot()
    def _unname(self) -> None:
        self.window.setProperty("nameplates", [])

    def hide_cursor(self) -> None:
        """Nobody points at anything, unless it is a window on a desk."""
        if not self._windowed:
            self.window.setCursor(QCursor(QtCore.Qt.CursorShape.BlankCursor))

    def renderer(self) -> str:
        """The graphics path in words."""
        if not self._renderer:
            self._renderer = _renderer(self.window.rendererInterface().graphicsApi())
        return self._renderer

    def _area(self, screen: Screen) -> Area:
        if self._windowed:
            return Area(0, 0, *self._windowed)
        if self._headless:
            return Area(0, 0, *window_size(screen))
        displays = self._displays()
        if self._stood and not displays:
            return self._stood  # in nobody's way
        return _union([_geometry(one) for one in displays]) if screen.outputs else _geometry(self._primary())

    def _displays(self) -> list[QScreen]:
        """Those to draw on."""
        every = _app().screens()
        wanted = [one for one in every if any(_is_called(one, name) for name in self._wanted)]
        return wanted if self._wanted and (wanted or self._stood) else every

    def _primary(self) -> QScreen:
        """The one that is meant where none is named."""
        primary, displays = _app().primaryScreen(), self._displays()
        return displays[0] if displays and primary not in displays else primary

    def _standing(self, screen: Screen, area: Area) -> Stand:
        found = {output.display: self._display(output.display) for output in screen.outputs}
        return stand(screen, area, {name: display for name, display in found.items() if display is not None})

    def _tell_absent(self, screen: Screen, standing: Stand) -> None:
        drawn = {piece.output for piece in standing.pieces}
        left_out = frozenset(output.display for place, output in enumerate(screen.outputs) if place not in drawn)
        there = ", ".join(display.name() for display in self._displays())
        for name in sorted(left_out - self._absent):
            _log.warning(
                "screen %s: nothing is drawn for display %s, which is not there; plug it in, or name one of %s",
                screen.name,
                name,
                there,
            )
        self._absent = left_out

    def _connector(self, name: str) -> str:
        """What the display of that name is called where it is plugged in; empty where there is none."""
        if self._windowed or self._headless:
            return ""
        found = self._found(name)
        return found.name() if found else ""

    def _display(self, name: str) -> Area | None:
        """The display of that name; None where there is none, or the window has no display to fill."""
        if self._windowed or self._headless:
            return None
        found = self._found(name)
        return _geometry(found) if found else None

    def _found(self, name: str) -> QScreen | None:
        if not name:
            return self._primary()
        return next((one for one in self._displays() if _is_called(one, name)), None)

    @Slot(QScreen)
    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settle.start)
        self._settle.start()


def _renderer(api: QSGRendererInterface.GraphicsApi) -> str:
    if api == QSGRendererInterface.GraphicsApi.Software:
        return "software (raster)"
    name = _gl_renderer() if api == QSGRendererInterface.GraphicsApi.OpenGL else ""
    return f"{api.name.lower()} ({name})" if name else api.name.lower()


def _gl_renderer() -> str:
    """What the driver calls itself, by a context of our own: the scene's lives on another thread."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not context.create() or not context.makeCurrent(surface):
        return ""
    name = context.functions().glGetString(_GL_RENDERER)
    context.doneCurrent()
    return str(name or "")


def _app() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)  # noqa: S101 - the stage makes one first
    return app


def _geometry(screen: QScreen) -> Area:
    area = screen.geometry()
    return Area(area.x(), area.y(), area.width(), area.height())


def _union(areas: list[Area]) -> Area:
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right, bottom = max(area.x + area.width for area in areas), max(area.y + area.height for area in areas)
    return Area(left, top, right - left, bottom - top)


def _is_called(screen: QScreen, name: str) -> bool:
    if not name.startswith(_EDID):
        return screen.name() == name
    return name.removeprefix(_EDID) in f"{screen.manufacturer()} {screen.model()} {screen.serialNumber()}"
