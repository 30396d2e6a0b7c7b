"""What waits for a second signature: what it changes, and approving or declining it."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, QUrl, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.publishing.changes import ChangeRow, edition_rows
from kiosk.panel.publishing.goal import Goal
from kiosk.panel.publishing.lists import list_rows
from kiosk.panel.publishing.pictures import picture_url
from kiosk.panel.publishing.proposal_rows import ProposalRow, not_signed, proposal_rows
from kiosk.panel.publishing.proposals import Decision, Proposals, Proposed
from kiosk.panel.publishing.records import Secrets, pictures_folder
from kiosk.panel.publishing.repository import Repository
from kiosk.panel.publishing.sentences import EXPECTED, detail, sentence, translate
from kiosk.panel.publishing.signers import Signers
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.panel.work import Rows, Workbench

_BETWEEN_MS = 60_000
"""Between two looks that nobody asked for."""


class Reviews(QObject):
    """For the dialog and the top bar. GUI thread."""

    changed = Signal()
    decided = Signal()
    failed = Signal(str, str)
    """Why, for the operator and for a technician."""
    unopened = Signal()
    """The key of this computer has a passphrase of its own."""

    def __init__(self, goal: Goal, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._goal = goal
        self._workbench = workbench
        self._desk = desk
        self._found = Proposals()
        self._list = Rows(ProposalRow)
        self._changes = Rows(ChangeRow)
        self._current = -1
        self._signers = Signers()
        self._looking = self._deciding = False
        self._glanced = 0
        goal.moved.connect(self._forget)
        desk.retranslated.connect(self._say)

    @Property(QObject, constant=True)
    def proposals(self) -> QObject:
        return self._list

    @Property(QObject, constant=True)
    def changes(self) -> QObject:
        """What the chosen one changes."""
        return self._changes

    @Property(QObject, constant=True)
    def signers(self) -> QObject:
        return self._signers

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._looking

    @Property(bool, notify=changed)
    def deciding(self) -> bool:
        return self._deciding

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many somebody here could sign."""
        return sum(row.open for row in self._list.rows)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._found.found)

    @Property(int, notify=changed)
    def current(self) -> int:
        """Which one is looked at; -1: none."""
        return self._current

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the chosen one."""
        return self._list.rows[self._current].title if self._current >= 0 else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._list.rows[self._current].note if self._current >= 0 else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._list.rows[self._current].state if self._current >= 0 else ""

    @Property(bool, notify=changed)
    def canSign(self) -> bool:
        """Whether somebody here can sign the chosen one."""
        return self._current >= 0 and self._list.rows[self._current].open

    @Slot(str, result=QUrl)
    def picture(self, thumbnail: str) -> QUrl:
        return picture_url(thumbnail, self._workbench)

    @Slot()
    def look(self) -> None:
        """See what waits; what goes wrong is told."""
        self._look(self._not_found)

    @Slot()
    def glance(self) -> None:
        """See what waits, now and then, without a word where it cannot be seen: nobody asked."""
        now = self._desk.now_ms()
        if now - self._glanced >= _BETWEEN_MS:
            self._glanced = now
            self._look(self._missed)

    @Slot(int)
    def choose(self, place: int) -> None:
        """Look at one; -1: at the list."""
        self._current = place
        self._changes.show(())
        if 0 <= place < len(self._found.found):
            self._show(self._found.found[place])
        self.changed.emit()

    @Slot(str, str)
    def approve(self, passphrase: str, machine: str) -> None:
        """Sign the chosen one; with enough signatures, it goes on air."""
        self._decide(passphrase, machine, "")

    @Slot(str, str)
    def decline(self, passphrase: str, reason: str) -> None:
        """Refuse the chosen one; whoever proposed it can read why."""
        self._decide(passphrase, "", reason.strip())

    def _look(self, failed: Callable[[Exception], None]) -> None:
        repository = self._goal.repository
        if repository is None or self._looking or self._deciding:
            return
        self._looking = True
        self.changed.emit()
        pictures = pictures_folder(self._goal.folder)

        def work() -> Proposals:
            from kiosk.panel.publishing.review import list_proposals  # noqa: PLC0415 - it loads much

            return list_proposals(repository, pictures)

        self._desk.jobs.run(work, self._seen, failed, *EXPECTED)

    def _seen(self, found: Proposals) -> None:
        self._looking, self._current = False, -1
        self._found = found
        self._settle(found)
        self._say()
        self.choose(-1)

    def _settle(self, found: Proposals) -> None:
        repository = self._goal.repository
        if repository is None or not repository.proposal:
            return
        mine = next((one for one in found.found if one.id == repository.proposal), None)
        if found.published == repository.edition:
            self._goal.settled("")
        elif mine is None or mine.stale:
            self._goal.settled("outdated")
        elif mine.refused_by:
            self._goal.settled("declined")

    def _not_found(self, error: Exception) -> None:
        self._missed(error)
        self.failed.emit(sentence(error), detail(error))

    def _missed(self, _error: Exception) -> None:
        self._looking = False
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        """See what waits after something was handed in."""
        self._look(self._missed)

    @Slot()
    def _forget(self) -> None:
        repository = self._goal.repository
        if repository is None:
            self._seen(Proposals())

    @Slot()
    def _say(self) -> None:
        self._list.show(proposal_rows(self._found))
        self.changed.emit()

    def _show(self, one: Proposed) -> None:
        person = self._goal.repository.person if self._goal.repository else ""
        others = not_signed(self._found, one)
        self._signers.show(self._found.holders, [person, *others] if person in others else others)
        if one.stale or one.after is None:
            return
        before, after, site = one.before, one.after, self._workbench.take.loaded.site
        now_ms, lists = self._desk.now_ms(), one.lists

        def rows() -> tuple[ChangeRow, ...]:
            shown = () if before == after else edition_rows(before, after, site, now_ms, now_ms)
            return (*shown, *list_rows(lists))

        self._desk.jobs.run(rows, self._changes.show, lambda _: None)

    def _decide(self, passphrase: str, machine: str, reason: str) -> None:
        repository = self._goal.repository
        if repository is None or self._deciding or not 0 <= self._current < len(self._found.found):
            return
        decision = Decision(
            self._found.found[self._current].id, Secrets(self._signers.chosen.keyid, passphrase, machine), reason
        )
        self._deciding = True
        self.changed.emit()
        self._desk.jobs.run(lambda: self._work(repository, decision), self._ended, self._refused, *EXPECTED)

    def _work(self, repository: Repository, decision: Decision) -> bool:
        from kiosk.panel.publishing.review import decide  # noqa: PLC0415 - it loads much

        return decide(repository, decision, self._desk.now_ms)

    def _ended(self, on_air: bool) -> None:  # noqa: FBT001 - the answer of the work
        self._deciding = False
        self._desk.say(
            translate(QT_TRANSLATE_NOOP("publishing", "Signed. It is in the repository; screens fetch it now."))
            if on_air
            else translate(QT_TRANSLATE_NOOP("publishing", "Done. Whoever proposed it can see it."))
        )
        self.decided.emit()
        self.look()

    def _refused(self, error: Exception) -> None:
        self._deciding = False
        self.changed.emit()
        if isinstance(error, PublishError) and error.why is Why.MACHINE_PASSPHRASE:
            self.unopened.emit()
        self.failed.emit(sentence(error), detail(error))
