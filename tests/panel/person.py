"""A person before the window: mouse and keyboard of the X server, not of Qt."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtQuick import QQuickWindow
from typing_extensions import override

from tests.panel.desktop import Hands
from tests.support.input import Input

_COPY: Final = Qt.DropAction.CopyAction


class Person(Hands):
    """What is done leaves pictures in a folder."""

    def __init__(self, window: QQuickWindow, hands: Input, album: Path) -> None:
        super().__init__(window)
        self._input = hands
        self._album = album
        album.mkdir(parents=True, exist_ok=True)
        self.until(window.isActive, "the window to have the keyboard")

    def key(self, keys: str) -> None:
        """Such as `Ctrl+z`; wait afterwards for what it does."""
        self._input.press(keys)

    def write(self, text: str) -> None:
        self._input.write(text)

    def hold(self, text: str, until: str) -> None:
        """Keep the button down on what says this until something else can be seen."""
        self._input.down(*self._global(self.rest(text)))
        self.see(until)
        self._input.up()

    def look_away(self) -> None:
        """Do something in another window."""
        self._input.leave()
        self.until(lambda: not self.window.isActive(), "another window to have the keyboard")

    def come_back(self) -> None:
        self.window.requestActivate()
        self.until(self.window.isActive, "the window to have the keyboard again")

    def drop(self, name: str, files: list[Path]) -> None:
        """Files on the item of this object name. The one thing that X has no short way for."""
        area = self.named(name)
        place = area.mapToScene(QPointF(area.width() / 2, area.height() / 2))
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        for event in (
            QDragEnterEvent(place.toPoint(), _COPY, mime, left, none),
            QDragMoveEvent(place.toPoint(), _COPY, mime, left, none),
            QDropEvent(place, _COPY, mime, left, none),
        ):
            QGuiApplication.sendEvent(self.window, event)

    def picture(self, name: str) -> None:
        assert self.window.grabWindow().save(str(self._album / f"{name}.png"))

    @override
    def _tap(self, place: QPoint) -> None:
        self._input.click(*self._global(place))

    def _global(self, place: QPoint) -> tuple[int, int]:
        whole = self.window.mapToGlobal(place)
        return whole.x(), whole.y()
