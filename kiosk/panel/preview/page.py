"""The page: one screen of the draft at any instant, and why it shows that."""

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQuick import QQuickItem

from kiosk.panel.desk import Desk, Place
from kiosk.panel.preview.machine import Machine
from kiosk.panel.preview.picture import Order, Picture
from kiosk.panel.preview.playback import FAST, REAL, STILL
from kiosk.panel.preview.subject import Subject
from kiosk.panel.preview.timeline import Timeline
from kiosk.panel.preview.transport import Transport
from kiosk.panel.preview.why import Reason, Teller
from kiosk.panel.preview.words import condition_words, reading_names
from kiosk.panel.work import Rows, Workbench
from kiosk.program import Instant, Showing

PAGE_NAME = "preview"
_BEAT_MS = {REAL: 1_000, FAST: 500}
_PREPARE_MS = 3_000
"""So long before its turn an item is loaded."""


class PreviewPage(QObject):
    """For PreviewPage.qml. GUI thread. It works only while it is awake: from `wake` to `sleep`."""

    drawn = Signal()
    """Something else is on the picture, from the next frame on."""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        objects = QUrl.fromLocalFile(str(workbench.store.state.absolute() / "objects")).toString() + "/"
        self._desk = desk
        self.picture = Picture(objects, desk.now_ms)
        self._subject = Subject(workbench, desk)
        self._transport = Transport(self._subject, desk.now_ms, desk.timezone)
        self._timeline = Timeline(self._subject, self._transport)
        self._reasons = Rows(Reason)
        self._told: tuple[object, ...] = ()
        self._beat = QTimer(self)
        self._change = QTimer(self, singleShot=True)
        for timer in (self._beat, self._change):
            timer.timeout.connect(self._look)
        self.picture.presented.connect(self.drawn)
        self._transport.jumped.connect(self._look)
        self._subject.changed.connect(self._restage)
        workbench.changed.connect(self._follow)
        desk.retranslated.connect(self._retranslate)
        desk.went.connect(self._go)

    @Property(QObject, constant=True)
    def subject(self) -> Subject:
        return self._subject

    @Property(QObject, constant=True)
    def transport(self) -> Transport:
        return self._transport

    @Property(QObject, constant=True)
    def timeline(self) -> Timeline:
        return self._timeline

    @Property(QObject, constant=True)
    def reasons(self) -> Rows[Reason]:
        """Zone for zone why this is on, and why the others are not."""
        return self._reasons

    @Slot(QQuickItem)
    def wake(self, holder: QQuickItem) -> None:
        """Draw into this item, which has the shape of the canvas."""
        self.picture.wake(holder)
        self._subject.refresh()

    @Slot()
    def sleep(self) -> None:
        """Nobody looks."""
        self._beat.stop()
        self._change.stop()
        self.picture.sleep()

    @Slot()
    def close(self) -> None:
        """The window goes."""
        self.sleep()
        self.picture.clear()

    @Slot()
    def _follow(self) -> None:
        if self.picture.awake:
            self._subject.refresh()

    @Slot()
    def _restage(self) -> None:
        self._told = ()
        self._look()
        self._timeline.lay_anew()

    @Slot()
    def _retranslate(self) -> None:
        self._subject.retranslate()

    @Slot(object)
    def _go(self, place: Place) -> None:
        """Look at a playlist or item by itself, from its first frame."""
        if place.page != PAGE_NAME or not place.file:
            return
        now = Instant(self._desk.now_ms())
        if self._subject.look_at(place, now):
            self._transport.begin(now)
        else:
            self._desk.say(self._subject.why_not(place))

    @Slot()
    def _look(self) -> None:
        """Show what is on at this time."""
        machine, transport = self._subject.machine, self._transport
        if machine is None or not self.picture.awake:
            return
        now, rate = transport.now, transport.pace
        showing = machine.showing(now)
        self.picture.draw(Order(machine.edition, machine.screen, showing, rate, self._subject.figures))
        self._timeline.follow()
        self._tell(machine, showing)
        self._await(machine, showing, rate)
        transport.moved.emit()

    def _await(self, machine: Machine, showing: Showing, rate: int) -> None:
        self._change.stop()
        if rate == STILL:
            self._beat.stop()
            return
        if not self._beat.isActive() or self._beat.interval() != _BEAT_MS[rate]:
            self._beat.start(_BEAT_MS[rate])
        if rate == REAL and showing.next_change is not None:
            ahead = max(0, showing.next_change - self._transport.now)
            if ahead < _PREPARE_MS:
                self.picture.prepare(machine.showing(showing.next_change))
            if ahead < _BEAT_MS[REAL]:
                self._change.start(ahead)

    def _tell(self, machine: Machine, showing: Showing) -> None:
        told = (showing.layout, *(zone.slot for zone in showing.zones))
        if told == self._told:
            return
        self._told = told
        names = reading_names(machine.edition)
        conditions = {rule.name: condition_words(rule.when, names) for rule in machine.edition.rules if rule.when}
        teller = Teller(machine.edition, machine.zone, conditions, self._subject.unprepared)
        self._reasons.show(teller.rows(showing, machine.explain(showing.t)))
