"""The page of live data: where figures come from, what they say now, what they said before."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.screens.known import read_figures
from kiosk.panel.screens.player import Player
from kiosk.panel.screens.readings import FeedRow, feed_rows
from kiosk.panel.work import Rows, Workbench


class DataPage(QObject):
    """For LiveDataPage.qml. GUI thread."""

    changed = Signal()

    def __init__(self, _workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._player = Player.of(desk)
        self._feeds = Rows(FeedRow)
        self._player.changed.connect(self._show)
        desk.retranslated.connect(self._show)
        self._watched = False
        self._show()

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether a player answers here."""
        return self._player.known.reached

    @Property(int, notify=changed)
    def count(self) -> int:
        """Of feeds."""
        return len(self._feeds.rows)

    @Property(QObject, constant=True)
    def feeds(self) -> Rows[FeedRow]:
        return self._feeds

    @Slot(bool)
    def watch(self, whether: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """The page is in front, or no longer is."""
        self._watched = whether
        self._player.watch("data", whether=whether)
        self._show()

    @Slot()
    def _show(self) -> None:
        known = self._player.known
        figures = read_figures(self._desk.state) if self._watched else ()
        self._feeds.show(feed_rows(known.status, figures, self._desk.now_ms()))
        self.changed.emit()
