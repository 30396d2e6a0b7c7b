"""The time that is looked at, and how it goes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.preview.moment import read_moment
from kiosk.panel.preview.playback import REAL, STILL, Playback
from kiosk.panel.preview.strip import local_of
from kiosk.panel.preview.subject import Subject
from kiosk.panel.preview.words import day_words, second_words
from kiosk.program import Instant

_NEAR_MS: Final = 1_000


class Transport(QObject):
    """For PreviewPage.qml. GUI thread."""

    moved = Signal()
    """The time is another one, if only because it goes on."""
    jumped = Signal()
    """It is another time than it would be by itself, or goes at another pace."""

    def __init__(self, subject: Subject, wall: Callable[[], int], timezone: str) -> None:
        """`wall` is the machine's clock, in milliseconds since 1970-01-01T00:00Z; `timezone` is for a site of none."""
        super().__init__()
        self._subject = subject
        self._wall = wall
        self._zone = ZoneInfo(timezone)
        self._playback = Playback(Instant(wall()), wall(), REAL)

    @property
    def now(self) -> Instant:
        """The time that is looked at."""
        return self._playback.now(self._wall())

    @property
    def pace(self) -> int:
        """0 stands, 1 plays, 10 plays ten times as fast."""
        return self._playback.rate

    @property
    def local(self) -> datetime:
        """The same, as the clocks of the site show it."""
        return self._local(self.now)

    @Property(str, notify=moved)
    def day(self) -> str:
        return day_words(self.local)

    @Property(str, notify=moved)
    def time(self) -> str:
        return second_words(self.local)

    @Property(list, notify=moved)
    def picked(self) -> list[int]:
        """Year, month from 0, day, hour, minute: for the picker."""
        local = self.local
        return [local.year, local.month - 1, local.day, local.hour, local.minute]

    @Property(bool, notify=moved)
    def isNow(self) -> bool:
        """Whether it is what the clock on the wall shows."""
        return self._playback.rate == REAL and abs(self.now - self._wall()) < _NEAR_MS

    @Property(int, notify=moved)
    def rate(self) -> int:
        """As `pace`."""
        return self._playback.rate

    @Slot(int)
    def play(self, rate: int) -> None:
        self._playback = self._playback.paced(rate, self._wall())
        self.jumped.emit()

    @Slot()
    def goNow(self) -> None:
        self._playback = Playback(Instant(self._wall()), self._wall(), REAL)
        self.jumped.emit()

    @Slot(int)
    def stepChange(self, direction: int) -> None:
        """To the next change of what is on, or the last one."""
        if (machine := self._subject.machine) is not None:
            self.stand(machine.change_after(self.now) if direction > 0 else machine.change_before(self.now))

    @Slot(int)
    def stepDay(self, days: int) -> None:
        self._go(self.local + timedelta(days=days))

    @Slot(int, int, int, int, int)
    def pick(self, year: int, month: int, day: int, hour: int, minute: int) -> None:
        """Months from 0."""
        self._go(datetime(year, month + 1, day, hour, minute))  # noqa: DTZ001 - of the site

    @Slot(str, result=bool)
    def jump(self, text: str) -> bool:
        """Go to a time as people write it; false: it is not clear."""
        meant = read_moment(text, self._local(Instant(self._wall())), self.local)
        if meant is not None:
            self._go(meant)
        return meant is not None

    def stand(self, t: Instant) -> None:
        """Go there, and stay."""
        self._playback = replace(self._playback.jumped(t, self._wall()), rate=STILL)
        self.jumped.emit()

    def begin(self, t: Instant) -> None:
        """Go there, and play."""
        self._playback = Playback(t, self._wall(), REAL)
        self.jumped.emit()

    def _go(self, local: datetime) -> None:
        """At the pace at which it goes."""
        if (machine := self._subject.machine) is not None:
            self._playback = self._playback.jumped(machine.program.instant(local), self._wall())
            self.jumped.emit()

    def _local(self, t: Instant) -> datetime:
        machine = self._subject.machine
        return local_of(t, self._zone) if machine is None else machine.local(t)
