"""“Start the exhibition”: the player of this machine on the wall, the panel on the desk."""

from typing import Any, Self

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.panel.desk import Desk, Place
from kiosk.panel.screens.control import CANVAS
from kiosk.panel.screens.exhibition.places import Plug, Wanted, beside, window_for
from kiosk.panel.screens.exhibition.process import log_of, read_started, start
from kiosk.panel.screens.player import Player
from kiosk.panel.work import Workbench
from kiosk.program import Screen

PLACE = Place("screens", table="exhibition")
"""To be asked where it is to be shown."""
_LOOK_MS = 300
_PATIENCE_LOOKS = 100
"""So often it is looked whether a player that was started answers."""


class Exhibition(QObject):
    """For ExhibitionSheet.qml, ExhibitionCard.qml and the question at the end. GUI thread; one a desk."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__(desk)
        self._workbench = workbench
        self._desk = desk
        self._player = Player.of(desk)
        self._started = read_started(desk.state)
        self._own = ""
        self._looks_left = 0
        self._asked_to_end = False
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)
        if self._started is not None:
            self._watch.start()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - the panel makes one first
        app.screenAdded.connect(self._replugged)
        app.screenRemoved.connect(self._replugged)
        workbench.changed.connect(self.changed)
        self._player.changed.connect(self.changed)
        desk.retranslated.connect(self.changed)

    @classmethod
    def of(cls, workbench: Workbench, desk: Desk) -> Self:
        """The one of a desk, made when it is first asked for."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(workbench, desk)

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether a player that a panel started runs."""
        return self._started is not None

    @Property(bool, notify=changed)
    def starting(self) -> bool:
        """It runs and does not answer yet."""
        return self._started is not None and self._is_silent

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether somebody ended it here, and nothing was started since."""
        return self._started is None and self._asked_to_end

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether one can be started: nothing plays on this machine yet."""
        return self._started is None and not self._player.known.reached

    @Property(str, notify=changed)
    def where(self) -> str:
        """Where it is drawn; empty: in a window, or nowhere."""
        return self._started.where if self._started else ""

    @Property(bool, notify=changed)
    def signed(self) -> bool:
        """Whether only what is signed plays here, and not the folder that is open."""
        return self._player.known.pinned

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the site that will be shown."""
        return self._workbench.take.loaded.site.settings.site.title or self._workbench.site.name

    @Property(list, notify=changed)
    def screens(self) -> list[str]:
        """Those of the site, of which one is shown; one or none: there is nothing to choose."""
        edition = self._workbench.take.edition
        return [screen.name for screen in edition.screens] if edition else []

    @Property(list, notify=changed)
    def displays(self) -> list[dict[str, Any]]:
        """Name and size of the displays beside the panel's."""
        return [{"name": plug.name, "size": f"{plug.width} × {plug.height}"} for plug in beside(_plugs(), self._own)]

    @Slot(str)
    def stand(self, display: str) -> None:
        """The panel's window is on this display."""
        self._own = display
        self.changed.emit()

    @Slot(str, result=bool)
    def spans(self, screen: str) -> bool:
        """Whether this screen of the site says itself what goes to which display."""
        found = self._screen(screen)
        return bool(found and found.outputs)

    @Slot(str, int)
    def begin(self, screen: str, display: int) -> None:
        """Start it, for this screen of the site, on one of `displays`, or where the screen says; -1: in a window."""
        if self._started is not None:
            return
        plugs = _plugs()
        others = () if display < 0 else beside(plugs, self._own)
        others = others if self.spans(screen) else others[display : display + 1]
        found = self._screen(screen)
        desk = next((plug for plug in plugs if plug.name == self._own), plugs[0])
        wanted = Wanted(
            None if self._player.known.pinned else self._workbench.site,
            screen,
            tuple(plug.name for plug in others),
            window_for((found.canvas if found else None) or CANVAS, desk),
        )
        self._start(wanted)

    @Slot()
    def end(self) -> None:
        """Have the wall go dark."""
        if self._started is not None:
            self._asked_to_end = True
            self._started.end()

    def _start(self, wanted: Wanted) -> None:
        self._asked_to_end = False
        self._started = start(wanted, self._desk.state)
        if self._started is None:
            self._fail()
        else:
            self._looks_left = _PATIENCE_LOOKS
            self._watch.start()
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        """See whether it still runs, and whether it answers by now."""
        if self._started is not None and self._started.is_alive:
            if self._is_silent:
                self._looks_left -= 1
                self._player.look()
            return
        self._watch.stop()
        self._started = None
        if not self._asked_to_end:
            if self._is_silent:
                self._fail()
            else:
                self._desk.say(self.tr("The exhibition has ended."))
        self._looks_left = 0
        self._player.look()
        self.changed.emit()

    @property
    def _is_silent(self) -> bool:
        """Whether it was started and has not answered since."""
        return self._looks_left > 0 and not self._player.known.reached

    def _fail(self) -> None:
        words = self.tr(
            "The player ended again at once. See that no other one runs and that the display is on, then try again. A "
            "technician finds the reason in %1."
        )
        self._desk.say(words.replace("%1", str(log_of(self._desk.state))))

    @Slot(QScreen)
    def _replugged(self, _screen: QScreen) -> None:
        self.changed.emit()

    def _screen(self, name: str) -> Screen | None:
        """Of the site; empty: the first."""
        edition = self._workbench.take.edition
        return next((one for one in edition.screens if name in {"", one.name}), None) if edition else None


def _plugs() -> list[Plug]:
    return [_plug(screen) for screen in QGuiApplication.screens()]


def _plug(screen: QScreen) -> Plug:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return Plug(screen.name(), round(size.width() * ratio), round(size.height() * ratio))
