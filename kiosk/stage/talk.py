"""What stage and agent tell each other, and the live figures."""

from pathlib import Path

from PySide6.QtCore import QMetaObject, QObject, Qt, Slot

from kiosk.scene import Faulted
from kiosk.stage.disk import Watched
from kiosk.stage.figures import FigureBoard
from kiosk.stage.hub import Hub
from kiosk.stage.stage import Stage
from kiosk.wire import (
    Adopted,
    Fault,
    Figures,
    FramePresented,
    Identify,
    LiveTaken,
    LiveWanted,
    Message,
    OnScreen,
    SituationChanged,
    ZoneNow,
)


class Talk(QObject):
    """Begins at once, on the GUI thread."""

    def __init__(self, stage: Stage, state: Path) -> None:
        super().__init__()
        self._stage = stage
        self._board = FigureBoard()
        self._path = state / "figures.json"
        self._on_disk = Watched(self._path, lambda: True)
        self.live_until = 0
        """Until then somebody watches the live picture; epoch milliseconds."""
        self._frame_told = 0
        self._hub = Hub(state, self._heard)
        stage.changed.connect(self._tell)
        stage.faulted.connect(self._tell_fault)
        self._tell()

    def read_figures(self) -> None:
        """Take what is new on disk: it is there before the hub is, and without it."""
        if self._on_disk.look():
            self._board.read(self._path)
            self._show_figures()

    def tell_frame(self) -> None:
        """That frames are presented, if they are."""
        if self._stage.frame_at != self._frame_told:
            self._frame_told = self._stage.frame_at
            self._hub.tell(FramePresented(at=self._frame_told))

    def live_was_written(self) -> None:
        """May be called on any thread."""
        QMetaObject.invokeMethod(self, "tell_live", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def tell_live(self) -> None:
        self._hub.tell(LiveTaken(at=self._stage.now()))

    def close(self) -> None:
        self._hub.close()

    def _heard(self, message: Message) -> None:
        match message:
            case Adopted() | SituationChanged():
                self._stage.look()
            case Figures():
                self._board.take(message.figures)
                self._show_figures()
            case Identify(for_ms=for_ms):
                self._stage.identify(for_ms)
            case LiveWanted():
                self.live_until = message.until
            case _:
                pass  # meant for panel and page

    def _show_figures(self) -> None:
        self._stage.scene.set_figures(self._board.for_views())

    @Slot()
    def _tell(self) -> None:
        self._hub.tell(on_screen(self._stage))

    @Slot(object)
    def _tell_fault(self, fault: Faulted) -> None:
        item = fault.slot.item
        self._hub.tell(Fault(item_key=item.key, title=item.title, reason=fault.reason, at=self._stage.now()))


def on_screen(stage: Stage) -> OnScreen:
    """What is presented now, in the words of the hub."""
    showing = stage.timetable.showing
    zones = tuple(
        ZoneNow(
            zone=name,
            rule=cue.slot.rule,
            level=cue.slot.level.label,
            playlist=cue.slot.playlist,
            item_key=cue.slot.item.key,
            type=cue.slot.item.type,
            title=cue.slot.item.title,
            src=cue.slot.item.src,
            start=cue.slot.start,
            end=cue.slot.end,
            faulty=cue.faulty,
        )
        for name, cue in stage.scene.on().items()
        if name
    )
    return OnScreen(
        edition=stage.timetable.edition_id,
        screen=stage.screen_name,
        layout=(showing.layout if showing else None) or "",
        renderer=stage.window.renderer(),
        since=stage.now(),
        zones=zones,
    )
