"""Files that the operator and somebody else changed: both versions beside each other, and a choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.draft import Texts, with_text
from kiosk.panel.front.names import file_name
from kiosk.panel.front.sides import Side, sides
from kiosk.panel.work import Rows, Workbench


@dataclass(frozen=True, slots=True)
class Conflict:
    path: str
    name: str
    """Such as `Playlist Siang`."""
    theirs: str | None
    """Their text; None: they removed the file."""


class Conflicts(QObject):
    """For the dialog; one conflict is shown after the other. Until it is decided, mine stays. GUI thread."""

    changed = Signal()

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._waiting: tuple[Conflict, ...] = ()
        self._rows = Rows(Side)
        workbench.conflicted.connect(self._found)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """Both versions of the first one."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are to be decided."""
        return len(self._waiting)

    @Property(str, notify=changed)
    def name(self) -> str:
        """Of the first one."""
        return self._waiting[0].name if self._waiting else ""

    @Slot()
    def takeMine(self) -> None:
        """What the others wrote is replaced once the draft goes on air."""
        if self._waiting:
            self._settle(self._waiting[0])

    @Slot()
    def takeTheirs(self) -> None:
        """A step that can be undone."""
        if not self._waiting:
            return
        first = self._waiting[0]

        def edit(texts: Texts) -> Texts:
            return with_text(texts, first.path, first.theirs)

        if self._workbench.do(self.tr("Take the other version of %1").replace("%1", first.name), edit):
            self._settle(first)

    def _settle(self, first: Conflict) -> None:
        if self._workbench.settle(first.path, first.theirs):
            self._show(self._waiting[1:])

    @Slot(object)
    def _found(self, texts: Mapping[str, str | None]) -> None:
        site = self._workbench.take.loaded.site
        rest = [one for one in self._waiting if one.path not in texts]
        self._show((*rest, *(Conflict(path, file_name(site, path), theirs) for path, theirs in texts.items())))

    def _show(self, waiting: Sequence[Conflict]) -> None:
        self._waiting = tuple(waiting)
        first = next(iter(waiting), None)
        mine = self._workbench.texts.get(first.path) if first else None
        self._rows.show(sides(first.path, mine, first.theirs) if first else ())
        self.changed.emit()
