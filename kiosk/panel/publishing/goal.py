"""Where a site goes, and how it stands there."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal

from kiosk.panel.desk import Desk
from kiosk.panel.publishing.records import Sent
from kiosk.panel.publishing.repository import Repository, read_repository, write_repository
from kiosk.panel.publishing.sentences import sentence, translate
from kiosk.store import StoreError

_VERDICTS = {
    "declined": QT_TRANSLATE_NOOP("publishing", "What you proposed was declined"),
    "outdated": QT_TRANSLATE_NOOP("publishing", "What you proposed is outdated"),
}


class Goal(QObject):
    """For the top bar and the dialogs. GUI thread."""

    changed = Signal()
    moved = Signal()
    """It goes elsewhere from now on."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        """`folder` is the draft's own."""
        super().__init__()
        self.folder = folder
        self.repository = read_repository(folder)
        """None: the site goes to its own folder alone."""
        self._desk = desk
        desk.retranslated.connect(self.changed)

    @Property(str, notify=moved)
    def address(self) -> str:
        """Of the repository; empty: it goes to the folder of the site."""
        return self.repository.address if self.repository else ""

    @Property(str, notify=changed)
    def standing(self) -> str:
        """How it is with the repository where not all is on air, though nothing is left to be done here."""
        if self.repository is None:
            return ""
        if self.repository.verdict:
            return translate(_VERDICTS[self.repository.verdict])
        if not self.repository.edition:
            return translate(QT_TRANSLATE_NOOP("publishing", "Not in the repository yet"))
        if self.repository.proposal:
            return translate(QT_TRANSLATE_NOOP("publishing", "Waits for a second signature"))
        return ""

    @Property(bool, notify=changed)
    def judged(self) -> bool:
        """Whether what was proposed from here will not be on air."""
        return self.repository is not None and bool(self.repository.verdict)

    def go_to(self, repository: Repository | None) -> None:
        """From now on it goes there. Raise StoreError."""
        write_repository(self.folder, repository)
        self.repository = repository
        self.changed.emit()
        self.moved.emit()

    def handed_in(self, sent: Sent, person: str) -> None:
        """Signed with the key of `person`, it is on air or proposed."""
        if self.repository is not None:
            edition, proposal = sent.edition, sent.proposal
            self._note(
                msgspec.structs.replace(self.repository, person=person, edition=edition, proposal=proposal, verdict="")
            )

    def settled(self, verdict: str) -> None:
        """What was proposed from here waits no more: it is on air, or there is a verdict."""
        if self.repository is not None and self.repository.proposal:
            self._note(msgspec.structs.replace(self.repository, proposal="", verdict=verdict))

    def _note(self, repository: Repository) -> None:
        """Where the disk refuses, until the panel ends."""
        self.repository = repository
        try:
            write_repository(self.folder, repository)
        except StoreError as error:
            self._desk.say(sentence(error))
        self.changed.emit()
