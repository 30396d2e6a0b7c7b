"""A real window of the panel in the process of the test, and hands to use it."""

import gc
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import Shiboken

from kiosk.panel.appearance import Appearance
from kiosk.panel.run import Panel, dress
from kiosk.panel.session import House
from kiosk.panel.work import Jobs
from kiosk.scene import SceneEngine
from kiosk.store import DiskFullError
from tests.support.waiting import wait_until

_STILL = 6
"""Looks at one place after which something stands still."""
_PATIENCE = 60.0
"""Seconds until a test gives up; next to others, a window may take its time."""


class Hands:
    """Mouse and keyboard, and eyes that read texts. Items are found by what they say."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window

    def texts(self) -> list[str]:
        """All texts that can be seen, and the names of what can be seen."""
        return [text for item in self._seen() if (text := _says(item))]

    def has(self, kind: str) -> bool:
        """Whether an item of this QML file can be seen."""
        return any(item.metaObject().className().startswith(f"{kind}_QML") for item in self._seen())

    def see(self, text: str) -> QQuickItem:
        """Wait until something says this; the item on top."""
        found: list[QQuickItem] = []

        def look() -> bool:
            _breathe()
            found[:] = [item for item in self._seen() if _says(item) == text]
            return bool(found)

        wait_until(look, _PATIENCE, text)
        return found[-1]

    def click(self, text: str) -> None:
        self._tap(self.rest(text))
        _breathe()

    def rest(self, text: str) -> QPoint:
        """Where what says this is, once it moves no more: menus and dialogs arrive in motion."""
        return self._still(lambda: self.see(text), text)

    def named(self, name: str) -> QQuickItem:
        """Wait until an item of this object name can be seen."""
        found: list[QQuickItem] = []

        def look() -> bool:
            _breathe()
            found[:] = [item for item in self._seen() if item.objectName() == name]
            return bool(found)

        wait_until(look, _PATIENCE, name)
        return found[0]

    def touch(self, name: str) -> None:
        """Click on the item of this object name, once it moves no more."""
        self._tap(self._still(lambda: self.named(name), name))
        _breathe()

    def _tap(self, place: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def _still(self, find: Callable[[], QQuickItem], what: str) -> QPoint:
        places: list[QPoint] = []

        def look() -> bool:
            item = find()
            places.append(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())
            return len(places) > _STILL and len(set(places[-_STILL:])) == 1

        wait_until(look, _PATIENCE, f"{what} to stand still")
        return places[-1]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifiers)
        _breathe()

    def until(self, true: Callable[[], bool], what: str) -> None:
        def look() -> bool:
            _breathe()
            return true()

        wait_until(look, _PATIENCE, what)

    def _seen(self) -> Iterator[QQuickItem]:
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop(0)
            if item.isVisible():
                yield item
                waiting += item.childItems()


def full(*_: object) -> None:
    """In place of what writes to a disk without room."""
    raise DiskFullError("could not write", "the disk", "no room", "free some space")


def _breathe() -> None:
    """Let the window go on. Not QTest.qWait: it keeps Python to itself, which the loader of QML types may need."""
    QCoreApplication.processEvents()
    time.sleep(0.01)


def _says(item: QQuickItem) -> str:
    text = item.property("text")
    hint = item.property("hint")
    return hint if isinstance(hint, str) and hint else text if isinstance(text, str) else ""


@contextmanager
def panel(state: Path, language: str = "en") -> Iterator[Panel]:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    gc.collect()  # what is left of another panel goes here: in a worker's thread its timers cannot be stopped
    dress(app)
    jobs = Jobs(ThreadPoolExecutor(2, "panel"))
    engine = SceneEngine()
    appearance = Appearance(state, language)
    appearance.spoken.connect(engine.retranslate)
    try:
        with Panel(House(state, "Asia/Jakarta", jobs, engine, appearance)) as one:
            yield one
            jobs.close()
    finally:
        for one in gc.get_objects():  # what a test still holds may go on any thread, and must have no timer by then
            if isinstance(one, QTimer) and Shiboken.isValid(one):
                one.stop()
        Shiboken.delete(engine)
        appearance.close()
