"""What stands around every page of the window: the site, what is not on air yet, undo, messages."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.work import Workbench


class Shell(QObject):
    """For Main.qml. GUI thread."""

    changed = Signal()
    said = Signal(str)
    """A sentence for the operator."""
    aired = Signal()

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        workbench.changed.connect(self.changed)
        workbench.said.connect(self.said)
        workbench.aired.connect(self.aired)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the site."""
        return self._workbench.take.loaded.site.settings.site.title or self._workbench.site.name

    @Property(int, notify=changed)
    def pending(self) -> int:
        """How many files differ from what is on air, new media included."""
        return len(self._workbench.draft.pending) + len(self._workbench.mirror.own())

    @Property(int, notify=changed)
    def errors(self) -> int:
        """How many mistakes keep the draft from going on air."""
        return sum(problem.severity == "error" for problem in self._workbench.take.problems)

    @Property(str, notify=changed)
    def undoLabel(self) -> str:
        """What taking a step back undoes; empty where there is none."""
        return self._workbench.draft.history.undo_label

    @Property(str, notify=changed)
    def redoLabel(self) -> str:
        return self._workbench.draft.history.redo_label

    @Slot()
    def undo(self) -> None:
        self._workbench.undo()

    @Slot()
    def redo(self) -> None:
        self._workbench.redo()

    @Slot()
    def air(self) -> None:
        """Put the draft on air."""
        self._workbench.air()

    @Slot()
    def meet(self) -> None:
        """Look whether somebody else changed the folder; asked for when the window comes to the front."""
        self._workbench.meet()
