"""What somebody who stands before the screen wants of it: that it says its name, that it starts anew."""

from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.screens.player import Player

_NAME_SECONDS = 10
_RESTART_MS = 30_000
"""After this a player that was to start anew is one that does not answer."""


class Service(QObject):
    """For ScreenHere.qml, RestartSheet.qml and NoPlayer.qml. GUI thread."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._player = Player.of(desk)
        self._away = False
        self._restarts = QTimer(self, singleShot=True, interval=_RESTART_MS)
        """Runs until the player is back."""
        self._restarts.timeout.connect(self.changed)
        self._player.changed.connect(self._look)

    @Property(bool, notify=changed)
    def restarting(self) -> bool:
        """Whether the player starts anew at somebody's wish."""
        return self._restarts.isActive()

    @Slot()
    def identify(self) -> None:
        """The screen says its name, for a while."""

        def said(code: int, _answer: Any) -> None:
            if code == 200:
                self._desk.say(self.tr("The screen shows its name for %n second(s).", "", _NAME_SECONDS))

        self._player.ask("POST", "api/identify", {"seconds": _NAME_SECONDS}, said)

    @Slot(str)
    def restart(self, what: str) -> None:
        """The `picture`, or the whole `player`."""

        def accepted(code: int, _answer: Any) -> None:
            if code == 202:
                self._desk.say(self.tr("Restarting; the screen is dark for a moment."))
                if what == "player":
                    self._away = False
                    self._restarts.start()
                    self.changed.emit()

        self._player.ask("POST", "api/restart", {"what": what}, accepted)

    @Slot()
    def _look(self) -> None:
        """It is back once it answers after it did not."""
        if not self._restarts.isActive():
            return
        if not self._player.known.reached:
            self._away = True
        elif self._away:
            self._restarts.stop()
            self.changed.emit()
