"""Opening a repository: the folder of a site, got back out of it with the key of somebody who may sign."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.panel.publishing.pace import Pace
from kiosk.panel.publishing.records import Secrets
from kiosk.panel.publishing.repository import Repository, keys_named, whole_address
from kiosk.panel.publishing.sentences import EXPECTED, detail, sentence
from kiosk.panel.publishing.signers import Signers
from kiosk.panel.publishing.sites import Found
from kiosk.panel.templates import slug
from kiosk.panel.work import Jobs
from kiosk.publish import usual_keys


class Reopening(QObject):
    """For the dialog of the start window. GUI thread."""

    changed = Signal()
    failed = Signal(str, str)
    """Why, for the operator and for a technician."""
    seen = Signal()
    """There is a site that can be opened."""
    opened = Signal()

    def __init__(self, jobs: Jobs, opened: Callable[[Path, Repository | None], None]) -> None:
        """`opened` gets the folder, and the repository where one can put on air there."""
        super().__init__()
        self._jobs = jobs
        self._opened = opened
        self._pace = Pace(jobs.closed)
        self._looking = self._fetching = False
        self._address = ""
        self._found: Found | None = None
        self._signers = Signers()
        self._keys = usual_keys()

    @Property(QObject, constant=True)
    def pace(self) -> QObject:
        return self._pace

    @Property(QObject, constant=True)
    def signers(self) -> QObject:
        return self._signers

    @Property(str, notify=changed)
    def keys(self) -> str:
        return str(self._keys)

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._looking

    @Property(bool, notify=changed)
    def fetching(self) -> bool:
        return self._fetching

    @Property(bool, notify=changed)
    def found(self) -> bool:
        """Whether there is a site that somebody here can open."""
        return self._found is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the site that lies there."""
        return self._found.title if self._found else ""

    @Slot()
    def begin(self) -> None:
        """Nothing is found yet."""
        self._found = None
        self.changed.emit()

    @Slot(QUrl, result=str)
    def pathOf(self, url: QUrl) -> str:
        return url.toLocalFile()

    @Slot(str, result=str)
    def folderIn(self, parent: str) -> str:
        """Where the site would go below that folder: one that is not there yet, or was begun."""
        title = self._found.title if self._found else ""
        return str(Path(parent) / slug(title))

    @Slot(str, str)
    def look(self, address: str, keys: str) -> None:
        """See what lies there."""
        whole = whole_address(address)
        if not whole or self._looking or self._fetching:
            return
        self._address = whole
        self._keys, self._found, self._looking = Path(keys.strip() or usual_keys()), None, True
        self.changed.emit()
        where, folder = self._address, self._keys

        def work() -> Found:
            from kiosk.panel.publishing.restore import find  # noqa: PLC0415 - it loads much

            return find(where, folder)

        self._jobs.run(work, self._seen, self._fail, *EXPECTED)

    @Slot(str, str)
    def fetch(self, passphrase: str, folder: str) -> None:
        """Get the site, and open it."""
        if self._found is None or self._fetching:
            return
        self._fetching = True
        going = self._pace.begin("restore")
        self.changed.emit()
        where, keys, target = self._address, self._keys, Path(folder)
        secrets = Secrets(self._signers.chosen.keyid, passphrase)

        def work() -> Path:
            from kiosk.panel.publishing.restore import fetch  # noqa: PLC0415 - it loads much

            fetch(where, keys, secrets, target, going)
            return target

        self._jobs.run(work, self._done, self._fail, *EXPECTED)

    def _seen(self, found: Found) -> None:
        self._looking, self._found = False, found
        self._signers.show(found.holders)
        self.changed.emit()
        self.seen.emit()

    def _done(self, folder: Path) -> None:
        self._end()
        self.opened.emit()
        writable = not self._address.startswith(("http://", "https://"))
        edition = self._found.edition if self._found else ""
        self._opened(
            folder, Repository(self._address, keys_named(str(self._keys)), edition=edition) if writable else None
        )

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(sentence(error), detail(error))

    def _end(self) -> None:
        self._looking = self._fetching = False
        self._pace.end()
        self.changed.emit()
