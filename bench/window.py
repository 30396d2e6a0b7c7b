"""The panel's window in the process of a benchmark: opened, driven, its frames noted. Import it when the environment
says where Qt is to draw.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import kiosk  # noqa: F401, I001 - before Qt, as everywhere
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.panel.appearance import Appearance
from kiosk.panel.session import Session
from tests.panel.desktop import Hands, panel

PATIENCE_S = 60.0
AFTER_S = 0.7
"""So long what was done may keep the window busy."""
_Kind = TypeVar("_Kind", bound=QObject)


class Window:
    """An open window."""

    def __init__(self, session: Session, appearance: Appearance, asked: float) -> None:
        self._appearance = appearance
        self.session = session
        self.asked = self.prepared = asked
        """When it was asked for, and when all files had been looked into, in seconds of `time.perf_counter`."""
        self.hands = Hands(session.window)
        self.frames: list[float] = []
        """When frames were shown."""
        session.window.frameSwapped.connect(self._note)

    def speak(self, language: str) -> None:
        self._appearance.setProperty("language", language)

    def _note(self) -> None:
        self.frames.append(time.perf_counter())

    def page(self, kind: type[_Kind]) -> _Kind:
        """The view model of a page."""
        models = [page["model"] for page in self.session.shell.property("pages")]
        return next(model for model in models if isinstance(model, kind))

    def item(self, name: str) -> QQuickItem:
        """What can be seen under this object name."""
        return next(item for item in self.hands._seen() if item.objectName() == name)  # noqa: SLF001 - its own hands

    def until(self, true: Callable[[], object], patience: float = PATIENCE_S) -> None:
        """Let the window go on, without a pause."""
        end = time.perf_counter() + patience
        while not true():
            if time.perf_counter() > end:
                raise TimeoutError
            QCoreApplication.processEvents()

    def rest(self, seconds: float) -> float:
        """Let the window go on with little to do; return the longest time that it was busy at a stretch, in seconds."""
        end = time.perf_counter() + seconds
        longest = 0.0
        while (begin := time.perf_counter()) < end:
            QCoreApplication.processEvents()
            longest = max(longest, time.perf_counter() - begin)
            time.sleep(0.002)
        return longest

    def scroll(self, view: QQuickItem, speed: float, seconds: float) -> list[float]:
        """Move a list on with each frame, at so many pixels a second, to and fro; return when the frames were shown."""
        height = float(view.property("contentHeight")) - view.height()
        begin = time.perf_counter()
        self.frames.clear()

        def go_on() -> None:
            way = (time.perf_counter() - begin) * speed
            view.setProperty("contentY", height - abs(height - way % (2 * height)))

        self.session.window.frameSwapped.connect(go_on)
        go_on()
        self.until(lambda: time.perf_counter() > begin + seconds)
        self.session.window.frameSwapped.disconnect(go_on)
        return [*self.frames]

    def busy(self, act: Callable[[], object]) -> float:
        """Milliseconds for which the window answered to nothing, at most, while or after this was done."""
        begin = time.perf_counter()
        act()
        return max(time.perf_counter() - begin, self.rest(AFTER_S)) * 1000


@contextmanager
def opened(site: Path, state: Path) -> Iterator[Window]:
    """All files of the site are looked into when it is there."""
    app = QGuiApplication.instance() or QGuiApplication(["bench"])
    assert app is not None
    with panel(state) as one:
        asked = time.perf_counter()
        one.open(site)
        assert one.session is not None
        window = Window(one.session, one._house.appearance, asked)  # noqa: SLF001 - no hand reaches it otherwise
        window.until(lambda: window.frames)
        window.until(lambda: not window.session.workbench.take.unprepared)
        window.prepared = time.perf_counter()
        window.rest(0.5)
        yield window


def spread(values: Sequence[float]) -> dict[str, float]:
    """Of milliseconds."""
    steps = statistics.quantiles(values, n=100, method="inclusive")
    return {"p50": round(steps[49], 1), "p99": round(steps[98], 1), "max": round(max(values), 1)}


def progress(said: str) -> None:
    sys.stderr.write(f"{said}\n")
