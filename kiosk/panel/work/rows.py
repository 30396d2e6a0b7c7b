"""Lists for QML: rows are frozen records, roles are their fields."""

import dataclasses
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from kiosk.panel.work.ends import common_ends

_Row = TypeVar("_Row")
_FIRST = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class Rows(QAbstractListModel, Generic[_Row]):
    """A list of records of one dataclass. GUI thread."""

    def __init__(self, kind: type[_Row]) -> None:
        super().__init__()
        fields = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]  # a dataclass
        self._names = dict(enumerate(fields, _FIRST))
        self.rows: tuple[_Row, ...] = ()

    def show(self, rows: Sequence[_Row]) -> None:
        """Have these rows. What stays at both ends is not touched, so that lists keep their place and selection."""
        new, old = tuple(rows), self.rows
        if new == old:
            return
        if len(new) == len(old):
            self.rows = new
            changed = [place for place, row in enumerate(new) if row != old[place]]
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]), list(self._names))
            return
        head, tail = common_ends(old, new)
        if len(old) > head + tail:
            self.beginRemoveRows(_NOWHERE, head, len(old) - tail - 1)
            self.rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(_NOWHERE, head, len(new) - tail - 1)
            self.rows = new
            self.endInsertRows()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        name = self._names.get(role)
        if name is None or not 0 <= index.row() < len(self.rows):
            return None
        return getattr(self.rows[index.row()], name)

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(_camel(name).encode()) for role, name in self._names.items()}


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)
