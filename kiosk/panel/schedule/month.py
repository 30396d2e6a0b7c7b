"""The month: what is more than routine, or has dates, from its first to its last day."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.schedule.focus import Focus
from kiosk.panel.schedule.words import level_word, when
from kiosk.panel.times import date_words


class Month(QObject):
    """For ScheduleMonth.qml. GUI thread."""

    changed = Signal()

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self._focus = focus
        self._first = focus.today.replace(day=1)
        focus.changed.connect(self.changed)

    @Property(str, notify=changed)
    def title(self) -> str:
        return date_words(self._first, "MMMM yyyy")

    @Property(list, notify=changed)
    def days(self) -> list[dict[str, Any]]:
        count = ((self._first + timedelta(days=31)).replace(day=1) - self._first).days
        days = [self._first + timedelta(days=n) for n in range(count)]
        return [
            {
                "number": day.day,
                "rest": day.weekday() > 4,
                "today": day == self._focus.today,
                "first": not day.weekday(),
            }
            for day in days
        ]

    @Property(list, notify=changed)
    def bars(self) -> list[dict[str, Any]]:
        rules = self._focus.table.rules
        return [
            {
                "place": bar.place,
                "name": rules[bar.place].name,
                "level": rules[bar.place].level,
                "said": f"{level_word(rules[bar.place].level)} · {when(rules[bar.place], self._focus.today)}",
                "first": bar.first,
                "last": bar.last,
                "days": list(bar.days),
            }
            for bar in (self._focus.table.bars(self._first) if rules else ())
        ]

    @Slot(int)
    def turn(self, months: int) -> None:
        """0: to the month of today."""
        near = self._first + timedelta(days=45 if months > 0 else -15) if months else self._focus.today
        self._first = near.replace(day=1)
        self.changed.emit()
