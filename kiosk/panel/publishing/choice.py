"""Where a site goes: its own folder, or a repository, whose address and keys are looked at before they are kept."""

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, QUrl, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.publishing.goal import Goal
from kiosk.panel.publishing.repository import Repository, keys_named, whole_address
from kiosk.panel.publishing.sentences import EXPECTED, detail, sentence, translate
from kiosk.publish import usual_keys
from kiosk.store import StoreError


class Choice(QObject):
    """For the dialog. GUI thread."""

    changed = Signal()
    kept = Signal()
    failed = Signal(str, str)
    """Why, for the operator and for a technician."""

    def __init__(self, goal: Goal, desk: Desk) -> None:
        super().__init__()
        self._goal = goal
        self._desk = desk
        self._looking = False

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._looking

    @Property(str, notify=changed)
    def address(self) -> str:
        """Of the repository that is chosen; empty: none."""
        repository = self._goal.repository
        return repository.address if repository else ""

    @Property(str, notify=changed)
    def keys(self) -> str:
        """The folder of the keys."""
        repository = self._goal.repository
        return str(repository.keys_folder if repository else usual_keys())

    @Slot(QUrl, result=str)
    def pathOf(self, url: QUrl) -> str:
        return url.toLocalFile()

    @Slot()
    def keepFolder(self) -> None:
        """It goes to the folder of the site, and nowhere else."""
        self._keep(None)

    @Slot(str, str)
    def keepRepository(self, address: str, keys: str) -> None:
        """Look whether that can be, then have it so."""
        address, keys = whole_address(address), keys.strip()
        if self._looking:
            return
        if not address:
            self.failed.emit(translate(QT_TRANSLATE_NOOP("publishing", "Choose a folder or write an address.")), "")
            return
        self._looking = True
        self.changed.emit()
        before = self._goal.repository
        repository = Repository(address, keys_named(keys))
        if before is not None and before.address == address:
            repository = msgspec.structs.replace(before, keys=repository.keys, verdict="")

        def work() -> None:
            from kiosk.panel.publishing.visit import visit  # noqa: PLC0415 - it loads much

            visit(repository)

        def looked(_: None) -> None:
            self._looking = False
            self._keep(repository)

        self._desk.jobs.run(work, looked, self._fail, *EXPECTED)

    def _keep(self, repository: Repository | None) -> None:
        try:
            self._goal.go_to(repository)
        except StoreError as error:
            self._fail(error)
        else:
            self.changed.emit()
            self.kept.emit()

    def _fail(self, error: Exception) -> None:
        self._looking = False
        self.changed.emit()
        self.failed.emit(sentence(error), detail(error))
