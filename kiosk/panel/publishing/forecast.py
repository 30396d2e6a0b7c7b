"""What putting the draft on air would change, found out beside the window."""

from PySide6.QtCore import QObject, Signal

from kiosk.panel.desk import Desk
from kiosk.panel.draft import Draft
from kiosk.panel.publishing.changes import ChangeRow, change_rows, edition_rows
from kiosk.panel.publishing.goal import Goal
from kiosk.panel.publishing.pace import Pace
from kiosk.panel.publishing.records import Checked, Order
from kiosk.panel.publishing.repository import Repository
from kiosk.panel.publishing.sentences import EXPECTED
from kiosk.panel.publishing.signers import Signers
from kiosk.panel.work import Rows, Studio, Workbench


class Forecast(QObject):
    """Compared with the folder of the site, or with what a repository has. GUI thread."""

    changed = Signal()
    failed = Signal(object)
    """It cannot be told; the Exception that says why."""

    def __init__(self, goal: Goal, workbench: Workbench, desk: Desk, pace: Pace) -> None:
        super().__init__()
        self._goal = goal
        self._workbench = workbench
        self._desk = desk
        self._pace = pace
        self._looked: Draft | None = None
        """The draft that was looked at."""
        self.rows = Rows(ChangeRow)
        self.looking = False
        self._again = False
        """Somebody wants to know it anew, once what runs has ended."""
        self.order: Order | None = None
        self.checked: Checked | None = None
        """What signing and sending the order would do; None: it is not known."""
        self.signers = Signers()

    @property
    def is_current(self) -> bool:
        """Whether the draft is still the one that was looked at."""
        return self._workbench.draft is self._looked

    def look(self) -> None:
        """Find out; what was found before is forgotten, and what is being found."""
        if self.looking:
            self._again = True
            self._pace.cancel()
            return
        self.looking, self.checked = True, None
        self._looked = self._workbench.draft
        self.rows.show(())
        if self._goal.repository is None:
            self._look_at_folder()
        else:
            self._check(self._goal.repository)
        self.changed.emit()

    def leave(self) -> None:
        """Nobody wants to know any more."""
        if self.looking:
            self._again = False
            self._pace.cancel()

    def suppose(self, begin_ms: int) -> None:
        """Tell what changes from that time on."""
        if self.checked is not None:
            self._compare(self.checked, begin_ms)

    def _look_at_folder(self) -> None:
        workbench, studio = self._workbench, Studio(self._desk.timezone)
        base, take, library, now_ms = workbench.draft.base, workbench.take, workbench.library, self._desk.now_ms()
        self._desk.jobs.run(
            lambda: change_rows(studio.take(base, library, now_ms), take, now_ms), self._seen, lambda _: None
        )

    def _check(self, repository: Repository) -> None:
        workbench, now_ms = self._workbench, self._desk.now_ms()
        order = self.order = Order(
            repository, self._goal.folder, workbench.mirror.folder, workbench.texts, workbench.store
        )
        going = self._pace.begin("prepare")

        def work() -> Checked:
            from kiosk.panel.publishing.check import check  # noqa: PLC0415 - it loads much

            return check(order, going, now_ms)

        self._desk.jobs.run(work, self._found, self._not_found, *EXPECTED)

    def _found(self, checked: Checked) -> None:
        self._pace.end()
        if self._looks_again():
            return
        self.checked = checked
        self.signers.show(checked.holders, [self._goal.repository.person] if self._goal.repository else ())
        self._compare(checked, self._desk.now_ms())

    def _not_found(self, error: Exception) -> None:
        self._pace.end()
        if self._looks_again():
            return
        self.looking = False
        self.changed.emit()
        if not self._pace.stopped():
            self.failed.emit(error)

    def _compare(self, checked: Checked, begin_ms: int) -> None:
        site, now_ms = self._workbench.take.loaded.site, self._desk.now_ms()

        def rows() -> tuple[ChangeRow, ...]:
            return edition_rows(checked.before, checked.after, site, begin_ms, now_ms)

        self._desk.jobs.run(rows, self._seen, lambda _: None)

    def _looks_again(self) -> bool:
        again = self._again
        if again:
            self._again = self.looking = False
            self.look()
        return again

    def _seen(self, rows: tuple[ChangeRow, ...]) -> None:
        if self._looks_again():
            return
        self.looking = False
        self.rows.show(rows)
        self.changed.emit()
