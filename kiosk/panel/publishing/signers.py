"""Whose keys lie here, and which of them signs."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal

from kiosk.panel.publishing.records import Holder


class Signers(QObject):
    """For the fields that ask for a passphrase. GUI thread."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._holders: tuple[Holder, ...] = ()
        self._person = 0

    def show(self, holders: Sequence[Holder], likely: Sequence[str] = ()) -> None:
        """Have these; the first of the `likely` that is here is chosen, else whoever was, else the first."""
        names = [one.name for one in holders]
        before = self._holders[self._person].name if self._holders else ""
        found = (names.index(name) for name in (*likely, before) if name in names)
        self._holders, self._person = tuple(holders), next(found, 0)
        self.changed.emit()

    @property
    def chosen(self) -> Holder:
        """Only where somebody's key lies here."""
        return self._holders[self._person]

    @Property(list, notify=changed)
    def names(self) -> list[str]:
        return [one.name for one in self._holders]

    def _get_person(self) -> int:
        return self._person

    def _set_person(self, person: int) -> None:
        if person != self._person and 0 <= person < len(self._holders):
            self._person = person
            self.changed.emit()

    person = Property(int, _get_person, _set_person, notify=changed)
    """Which of them signs."""
