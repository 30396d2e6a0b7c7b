"""What the first frame does not need, begun after it: figures, the agent's line, pictures, the collector's rest."""

import gc
import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QQmlEngine

from kiosk.stage.awake import Awake
from kiosk.stage.heap import give_back
from kiosk.stage.options import Options
from kiosk.stage.pictures import PictureWriter, live_is_wanted
from kiosk.stage.stage import Stage

if TYPE_CHECKING:
    from kiosk.stage.talk import Talk

_TIDY_EVERY = 60
"""Ticks, a second each."""
_EXAMINE_AT = 3
"""Tick at which the film, if it was one, plays by itself."""
_LAST_SECONDS = 0.5
"""So long a disk that does not answer is waited for."""

_log = logging.getLogger(__name__)


class Afterwards(QObject):
    """Beside the stage, on the GUI thread."""

    def __init__(self, stage: Stage, engine: QQmlEngine, options: Options) -> None:
        super().__init__()
        self._stage = stage
        self._engine = engine
        self._options = options
        self._state = options.state
        self._writer: PictureWriter | None = None
        self._talk: Talk | None = None
        self._awake: Awake | None = None
        self._examining: threading.Thread | None = None
        self._ticks = 0

    @Slot()
    def begin(self) -> None:
        """The first frame is on the screen."""
        _log.info("on the screen, drawn by %s", self._stage.window.renderer())
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        from kiosk.stage.talk import Talk  # noqa: PLC0415 - only now there is time to load it

        self._talk = Talk(self._stage, self._state)
        self._awake = Awake()
        self._stage.ticked.connect(self._on_tick)
        self._on_tick()
        # What is alive now stays; nothing is collected in the middle of a film (see `kiosk.stage.process`).
        gc.freeze()

    @Slot()
    def take_screenshot(self) -> None:
        if self._options.screenshot is not None:
            self._pictures().screenshot(self._stage.window.window.grabWindow(), self._options.screenshot)

    def close(self) -> None:
        if self._examining is not None:
            self._examining.join(_LAST_SECONDS)
        if self._talk is not None:
            self._talk.close()
        if self._awake is not None:
            self._awake.close()
        if self._writer is not None:
            self._writer.close()

    def _pictures(self) -> PictureWriter:
        if self._writer is None:
            self._writer = PictureWriter()
        return self._writer

    @Slot()
    def _on_tick(self) -> None:
        self._ticks += 1
        if self._ticks == _EXAMINE_AT:
            self._examining = threading.Thread(target=self._stage.disk.examine, name="examine", daemon=True)
            self._examining.start()
        if self._ticks % _TIDY_EVERY == 0:
            self._tidy()
        if self._talk is not None:
            self._talk.read_figures()
            self._talk.tell_frame()
            self._take_live(self._talk)

    def _tidy(self) -> None:
        """Of Python's, of QML's and of the system's memory what is not needed any more; takes 5 to 8 ms."""
        gc.collect()
        self._engine.collectGarbage()
        give_back()

    def _take_live(self, talk: "Talk") -> None:
        if not live_is_wanted(self._state / "live.wanted", talk.live_until, self._stage.now()):
            return
        if not self._pictures().busy:
            image = self._stage.window.window.grabWindow()
            self._pictures().live(image, self._state / "live.jpg", talk.live_was_written)
