"""The strip under the picture: a day, or a part of it, zone by zone."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.preview.machine import Machine
from kiosk.panel.preview.strip import DAY_MS, SPANS_MS, Bar, Frame, frame_of, lanes, marks
from kiosk.panel.preview.subject import Subject
from kiosk.panel.preview.transport import Transport
from kiosk.panel.preview.words import time_words
from kiosk.panel.terms import level_name, rule_name, zone_name
from kiosk.program import Instant, Level

_STEPS = 288
"""So many steps of the keyboard go over the strip: five minutes each for a day."""
_LEVELS = (Level.BASE, Level.CAMPAIGN, Level.EVENT, Level.EMERGENCY)


class Timeline(QObject):
    """For PreviewPage.qml. GUI thread."""

    laid = Signal()
    """It shows something else."""

    def __init__(self, subject: Subject, transport: Transport) -> None:
        super().__init__()
        self._subject = subject
        self._transport = transport
        self._span = DAY_MS
        self._pixels = 0.0
        self._frame: Frame | None = None
        self._lanes: list[dict[str, Any]] = []

    @Property(list, notify=laid)
    def lanes(self) -> list[dict[str, Any]]:
        """A lane for each zone: its name `zone` and its `bars` (left, width, level, title, tip)."""
        return self._lanes

    @Property(list, notify=laid)
    def marks(self) -> list[dict[str, Any]]:
        """The scale: `left` and `text`."""
        machine = self._subject.machine
        if machine is None or self._frame is None or self._pixels <= 0:
            return []
        found = marks(self._frame, machine.program, machine.zone, self._pixels)
        return [{"left": mark.left, "text": time_words(mark.local)} for mark in found]

    @Property(list, notify=laid)
    def levels(self) -> list[dict[str, str]]:
        """What the colours mean."""
        return [{"level": level.label, "text": level_name(level)} for level in _LEVELS]

    @Property(int, notify=laid)
    def span(self) -> int:
        """How much time it shows: 0 a day, 1 six hours, 2 an hour, 3 ten minutes."""
        return SPANS_MS.index(self._span)

    @Slot(int)
    def chooseSpan(self, index: int) -> None:
        self._span = SPANS_MS[min(max(0, index), len(SPANS_MS) - 1)]
        self.lay_anew()

    @Slot(float)
    def setPixels(self, width: float) -> None:
        """How wide it is."""
        if width > 0 and width != self._pixels:
            self._pixels = width
            self.lay_anew()

    @Slot(float)
    def scrub(self, share: float) -> None:
        """Go to a place on it, and stand there."""
        if self._frame is not None:
            self._transport.stand(self._frame.at(share))

    @Slot(int)
    def step(self, steps: int) -> None:
        """By a small part of it."""
        self._transport.stand(Instant(self._transport.now + steps * self._span // _STEPS))

    @Slot(result=float)
    def place(self) -> float:
        """Where the time that is looked at lies: 0 to 1."""
        return 0.0 if self._frame is None else self._frame.share(self._transport.now)

    def lay_anew(self) -> None:
        self._frame = None
        self.follow()

    def follow(self) -> None:
        """Have the time that is looked at on it."""
        machine, now = self._subject.machine, self._transport.now
        if machine is None or self._pixels <= 0 or (self._frame and self._frame.start <= now < self._frame.end):
            return
        self._frame = frame_of(now, self._span, machine.program, machine.zone)
        found = lanes(machine.edition, machine.program, machine.situation, self._frame, self._pixels)
        self._lanes = [
            {"zone": zone_name(lane.zone), "bars": [_bar(machine, bar) for bar in lane.bars]} for lane in found
        ]
        self.laid.emit()


def _bar(machine: Machine, bar: Bar) -> dict[str, Any]:
    start, end = (time_words(machine.local(t)) for t in (bar.start, bar.end))
    title = bar.title if bar.title not in bar.rules else rule_name(bar.title)
    return {
        "left": bar.left,
        "width": bar.width,
        "level": bar.level.label,
        "title": title,
        "tip": f"{start}–{end}  {title}",
    }
