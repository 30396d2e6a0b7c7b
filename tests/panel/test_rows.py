"""Lists for QML keep Qt's contract."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.panel.work import Rows


@dataclass(frozen=True)
class Row:
    item_key: str


LISTS = st.lists(st.sampled_from("abcd"), max_size=6).map(lambda keys: [Row(key) for key in keys])


class Follower:
    """Does what the model's signals say to a list of its own."""

    def __init__(self, rows: Rows[Row]) -> None:
        self.seen: list[Row] = []
        self._rows = rows
        rows.rowsInserted.connect(self._inserted)
        rows.rowsRemoved.connect(self._removed)
        rows.dataChanged.connect(self._changed)

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.seen[first:first] = self._rows.rows[first : last + 1]

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        del self.seen[first : last + 1]

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.seen[first.row() : last.row() + 1] = self._rows.rows[first.row() : last.row() + 1]


@given(st.lists(LISTS, max_size=6))
def test_who_follows_the_signals_has_the_rows(versions: list[list[Row]]) -> None:
    rows = Rows(Row)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    follower = Follower(rows)
    for version in versions:
        rows.show(version)
        assert follower.seen == version
    assert isinstance(tester.model(), QAbstractItemModel)


def test_roles_are_the_fields() -> None:
    rows = Rows(Row)
    rows.show([Row("a")])
    roles = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    assert list(roles) == ["itemKey"]
    assert rows.data(rows.index(0), roles["itemKey"]) == "a"
