"""A window off screen in which one view is drawn, for the tests and the gallery."""

import hashlib
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtNetwork import QNetworkAccessManager
from PySide6.QtQml import (
    QJSValue,
    QQmlComponent,
    QQmlContext,
    QQmlEngine,
    QQmlExpression,
    QQmlNetworkAccessManagerFactory,
    qmlContext,
)
from PySide6.QtQuick import QQuickItem, QQuickWindow
from typing_extensions import override

from kiosk.program import Site
from kiosk.scene.inputs import site_for_views
from kiosk.scene.qr import PROVIDER, QrCodes
from kiosk.scene.registry import VIEWS_FOLDER

MADIUN = Site(title="Alun-Alun Kota Madiun", timezone="Asia/Jakarta", language="id")
_WAIT = 60.0
_SURFACE = b"""
import QtQuick

Loader {
    id: surface

    readonly property bool prepared: status === Loader.Ready && item.ready
    property list<string> failures

    anchors.fill: parent
    asynchronous: true

    Connections {
        function onFailed(reason) {
            surface.failures.push(reason);
        }

        target: surface.item
    }
}
"""
_SCENE = QUrl.fromLocalFile(str(VIEWS_FOLDER.parent / "test.qml"))


class Unplugged(QQmlNetworkAccessManagerFactory):
    """QML that asks for a network gets an error, and the test hears of it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    @override
    def create(self, parent: QObject | None) -> QNetworkAccessManager:
        self.asked += 1
        return QNetworkAccessManager(parent)


class Studio:
    """Make one per test; `close` it. Everything happens on the GUI thread."""

    def __init__(self, width: int, height: int, *, site: Site = MADIUN, objects: Path | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.objects = objects or Path(self._folder.name)
        self.site = site_for_views(site, now=datetime.now(UTC))
        self.complaints: list[str] = []
        self.unplugged = Unplugged()
        self._previous_handler = qInstallMessageHandler(self._hear)
        self.engine = QQmlEngine()
        self.engine.setNetworkAccessManagerFactory(self.unplugged)
        self.engine.addImageProvider(PROVIDER, QrCodes())
        self.engine.warnings.connect(self._hear_engine)
        self.window = QQuickWindow()
        self.window.resize(width, height)
        self._surface: QQuickItem | None = None
        self.frames = 0
        self.window.frameSwapped.connect(self._count)

    def close(self) -> None:
        self._drop_view()
        self.window.close()
        self.window.deleteLater()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.spin()
        qInstallMessageHandler(self._previous_handler)
        self._folder.cleanup()

    def add_object(self, image: QImage) -> str:
        """Store a picture as the store would, and return its hash."""
        file = Path(self._folder.name) / "new.png"
        image.save(str(file))
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        target = self.objects / digest[:2] / digest
        target.parent.mkdir(exist_ok=True)
        file.replace(target)
        return digest

    def show(self, name: str, item: dict[str, Any], *, active: bool = True, **properties: Any) -> QQuickItem:
        """Draw a view, wait until it is ready, and show it as the stage would; `startedAt` 0 skips the entrance."""
        self._drop_view()
        self.window.show()
        component = QQmlComponent(self.engine)
        component.setData(_SURFACE, _SCENE)
        surface = component.createWithInitialProperties({"parent": self.window.contentItem()})
        assert isinstance(surface, QQuickItem), component.errorString()
        surface.setParent(self.window)
        self._surface = surface
        given = {"item": item, "site": self.site, "objects": QUrl.fromLocalFile(str(self.objects)).toString() + "/"}
        url = QUrl.fromLocalFile(str(VIEWS_FOLDER / f"{name}.qml"))
        self.evaluate(
            "given.surface.setSource(given.url, given.properties)",
            surface=surface,
            url=url,
            properties=given | properties,
        )
        self.wait(lambda: surface.property("item") and (surface.property("prepared") or self.failures), "ready")
        view = surface.property("item")
        assert isinstance(view, QQuickItem)
        if active:
            view.setProperty("active", True)
        self.spin()
        return view

    @property
    def failures(self) -> list[str]:
        """Why the view says that it cannot be drawn."""
        return list(self._surface.property("failures")) if self._surface else []

    def resize(self, width: int, height: int) -> None:
        self._drop_view()
        self.window.resize(width, height)
        self.window.show()
        content = self.window.contentItem()
        self.wait(lambda: (content.width(), content.height()) == (width, height), "resized")

    def evaluate(self, expression: str, **given: Any) -> Any:
        """The value of a QML expression that knows Format, Theme, Objects and Wall, and `given`."""
        component = QQmlComponent(self.engine)
        component.setData(b'import QtQml\nimport "theme"\nQtObject { property var given }', _SCENE)
        context = component.createWithInitialProperties({"given": given})
        assert context is not None, component.errorString()
        evaluation = QQmlExpression(cast("QQmlContext", qmlContext(context)), context, expression)
        value, _undefined = evaluation.evaluate()
        assert not evaluation.hasError(), evaluation.error().toString()
        context.deleteLater()
        return value.toVariant() if isinstance(value, QJSValue) else value

    def shift_wall(self, milliseconds: float) -> None:
        """Let all views see another time than the machine's."""
        self.evaluate("Wall.shift = given.shift", shift=milliseconds)

    def grab(self) -> QImage:
        self.spin()
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    def spin(self, seconds: float = 0.0) -> None:
        """Let events through, for at least so long."""
        end = time.monotonic() + seconds
        QCoreApplication.processEvents()
        while time.monotonic() < end:
            time.sleep(0.002)
            QCoreApplication.processEvents()

    def wait(self, predicate: Callable[[], object], what: str = "") -> None:
        end = time.monotonic() + _WAIT
        while not predicate():
            assert time.monotonic() < end, f"still not {what}; {self.complaints}"
            self.spin(0.005)

    def _drop_view(self) -> None:
        if self._surface is not None:
            self._surface.deleteLater()
            self._surface = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _count(self) -> None:
        self.frames += 1

    def _hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
            self.complaints.append(message)

    def _hear_engine(self, warnings: list[Any]) -> None:
        self.complaints.extend(warning.toString() for warning in warnings)


@contextmanager
def studio(width: int, height: int, **options: Any) -> Iterator[Studio]:
    """A Studio that is closed afterwards and fails the test if QML complained or asked for the network."""
    it = Studio(width, height, **options)
    try:
        yield it
    finally:
        it.close()
    assert not it.complaints
    assert it.unplugged.asked == 0


def items(root: QQuickItem, type_name: str = "") -> Iterator[QQuickItem]:
    """All that is drawn under an item, of a QML type where one is named."""
    for child in root.childItems():
        if child.metaObject().className().startswith(type_name):
            yield child
        yield from items(child, type_name)


def texts(root: QQuickItem) -> list[str]:
    """What can be read, from back to front."""
    found = []
    for child in root.childItems():
        if child.isVisible() and child.opacity() > 0:
            if child.inherits("QQuickText") and child.property("text"):
                found.append(str(child.property("text")))
            found += texts(child)
    return found


def pixels(image: QImage) -> "np.ndarray[Any, np.dtype[np.uint8]]":
    """height x width x (blue, green, red)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3].copy()
