"""Putting the draft on air: first what it will change; then doing it, signed where it goes into a repository."""

from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.panel.amounts import size_words
from kiosk.panel.desk import Desk
from kiosk.panel.draft import OutrunError
from kiosk.panel.publishing.changes import unseen
from kiosk.panel.publishing.forecast import Forecast
from kiosk.panel.publishing.goal import Goal
from kiosk.panel.publishing.pace import Pace
from kiosk.panel.publishing.pictures import picture_url
from kiosk.panel.publishing.records import Checked, Order, Secrets, Sent, Wish
from kiosk.panel.publishing.sentences import detail, sentence
from kiosk.panel.publishing.start_time import days, picked
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.panel.times import clock_words
from kiosk.panel.work import Workbench


class Publication(QObject):
    """For the dialog and the top bar. GUI thread."""

    changed = Signal()
    done = Signal()
    """It is handed in."""
    failed = Signal(str, str)
    """Why, for the operator and for a technician."""
    unopened = Signal()
    """The key of this computer has a passphrase of its own."""

    def __init__(self, goal: Goal, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._goal = goal
        self._workbench = workbench
        self._desk = desk
        self._pace = Pace(desk.jobs.closed)
        self._forecast = Forecast(goal, workbench, desk, self._pace)
        self._airing = False
        self._sent: Sent | None = None
        self._forecast.changed.connect(self.changed)
        self._forecast.failed.connect(self._fail)
        workbench.aired.connect(self._aired)
        workbench.refused.connect(self._refused)
        workbench.prepared.connect(self._again)
        desk.retranslated.connect(self.changed)

    @Property(QObject, constant=True)
    def goal(self) -> QObject:
        return self._goal

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """What changes."""
        return self._forecast.rows

    @Property(QObject, constant=True)
    def signers(self) -> QObject:
        return self._forecast.signers

    @Property(QObject, constant=True)
    def pace(self) -> QObject:
        return self._pace

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether it is still being worked out what changes."""
        return self._forecast.looking

    @Property(bool, notify=changed)
    def airing(self) -> bool:
        return self._airing

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._forecast.rows.rows)

    @Property(str, notify=changed)
    def files(self) -> str:
        """What was worked on, by its names, and how many files go."""
        names = unseen(self._workbench.draft.pending, self._workbench.take)
        gone = self._workbench.mirror.going(self._workbench.texts)
        return ", ".join([*names, *([self.tr("%n file(s) deleted", "", gone)] if gone else [])])

    @Property(int, notify=changed)
    def preparing(self) -> int:
        """How many files are still looked into; what shows them is not told."""
        return 0 if self._goal.repository else len(self._workbench.take.unprepared)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether it is known what would be signed."""
        return self._forecast.checked is not None

    @Property(str, notify=changed)
    def size(self) -> str:
        """What is to be sent; empty: next to nothing, or it is not known."""
        checked = self._forecast.checked
        return size_words(checked.bytes) if checked and checked.bytes else ""

    @Property(bool, notify=changed)
    def two(self) -> bool:
        """Whether one signature is not enough."""
        checked = self._forecast.checked
        return checked is not None and checked.threshold > 1

    @Property(list, notify=changed)
    def days(self) -> list[str]:
        """From when it may be on air."""
        return days(self._timezone, self._desk.now_ms())

    @Slot(str, result=QUrl)
    def picture(self, thumbnail: str) -> QUrl:
        """A small picture of what changes."""
        return picture_url(thumbnail, self._workbench)

    @Slot()
    def look(self) -> None:
        """Find out what would change."""
        if not self._airing:
            self._forecast.look()

    def stop(self) -> None:
        """End what runs; what was sent by then is not sent again."""
        self._pace.cancel()

    @Slot()
    def leave(self) -> None:
        """Nobody looks any more."""
        self._forecast.leave()

    @Slot()
    def confirm(self) -> None:
        """Put the draft on air in the folder of the site."""
        if not self._airing and self._goal.repository is None:
            self._begin()
            going = self._pace.begin("write")
            self._workbench.air(going.tell, going.stopped)

    @Slot(int, str)
    def suppose(self, day: int, time: str) -> None:
        """Tell what changes from that time on; day below 0: from now."""
        if not self._airing:
            self._forecast.suppose(self._picked(day, time) or self._desk.now_ms())

    @Slot(str, str, "QVariantMap")
    def sign(self, passphrase: str, machine: str, wish: dict[str, Any]) -> None:
        """Sign and send what was looked at.

        `wish` has `note`, `urgent`, `day` and `time`; day below 0: it is on air as soon as screens have it.
        """
        checked, order = self._forecast.checked, self._forecast.order
        if checked is None or order is None or self._airing:
            return
        if not self._forecast.is_current:
            self.look()
            return
        at = self._picked(wish["day"], wish["time"])
        if wish["day"] >= 0 and at is None:
            self.failed.emit(self.tr("That time is past, or no time. Write it like 19:00."), "")
            return
        secrets = Secrets(self._forecast.signers.chosen.keyid, passphrase, machine)
        self._begin()
        self._send(order, checked, secrets, Wish(at, wish["urgent"], wish["note"].strip()))

    def _picked(self, day: int, time: str) -> int | None:
        return picked(day, time, self._timezone, self._desk.now_ms()) if day >= 0 else None

    @property
    def _timezone(self) -> str:
        edition = self._workbench.take.edition
        return edition.site.timezone if edition is not None else self._desk.timezone

    def _begin(self) -> None:
        self._airing, self._sent = True, None
        self._desk.occupy("air", runs=True)
        self.changed.emit()

    def _send(self, order: Order, checked: Checked, secrets: Secrets, wish: Wish) -> None:
        going = self._pace.begin("sign")

        def work() -> None:
            from kiosk.panel.publishing.send import send  # noqa: PLC0415 - it loads much

            self._sent = send(order, checked, secrets, wish, going, clock=self._desk.now_ms)
            going.phase("write")

        self._workbench.air(going.tell, first=work, expected=(PublishError,))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(sentence(error), detail(error))

    @Slot()
    def _again(self) -> None:
        """Files were looked into while somebody reads what changes."""
        if self._forecast.rows.rows and not self._airing and self._goal.repository is None:
            self.look()

    @Slot()
    def _aired(self) -> None:
        if not self._airing:
            return
        words = self._words_of_end()
        self._end()
        self.done.emit()
        self._desk.say(words)

    def _words_of_end(self) -> str:
        if self._sent is not None and self._sent.proposal:
            return self.tr("Proposed. It goes on air as soon as somebody else has signed it, too.")
        now_ms = self._desk.now_ms()
        now = clock_words(now_ms, now_ms, self._timezone)
        if self._sent is not None:
            return self.tr("In the repository since %1. Screens show it when they have fetched it.").replace("%1", now)
        return self.tr("On air since %1.").replace("%1", now)

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        if not self._airing:
            return
        self._end()
        if isinstance(error, PublishError) and error.why is Why.MACHINE_PASSPHRASE:
            self.unopened.emit()
        if isinstance(error, OutrunError) or (isinstance(error, PublishError) and error.why is Why.MOVED_ON):
            self.look()  # what goes on air is what was looked at
        self._fail(error)

    def _end(self) -> None:
        """Work has ended, well or not; what is handed in is handed in."""
        self._airing = False
        self._desk.occupy("air", runs=False)
        self._pace.end()
        if self._sent is not None:
            self._goal.handed_in(self._sent, self._forecast.signers.chosen.name)
        self.changed.emit()
