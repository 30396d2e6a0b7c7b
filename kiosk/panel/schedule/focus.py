"""What all parts of the page look at: the rules, the week, the screen, the rule that is chosen."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.model import Rule
from kiosk.panel.desk import Desk
from kiosk.panel.draft import BrokenTextError, Edit
from kiosk.panel.schedule.edits import changed
from kiosk.panel.schedule.timetable import Timetable
from kiosk.panel.schedule.week import Piece
from kiosk.panel.work import Workbench

_MINUTE_MS = 60_000


class Focus(QObject):
    """GUI thread."""

    changed = Signal()
    """Rules, week, screen or language are others."""
    chose = Signal()
    ticked = Signal()
    """Another minute, while the page is in front."""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self.chosen = -1
        """Place of a rule; -1: none."""
        self._chosen_rule: Rule | None = None
        """By which it is found again where others came or went."""
        self._screen = ""
        self.table = self._read()
        self.monday = monday_of(self.today)
        self._pieces: tuple[Piece, ...] | None = None
        self._is_seen = False
        self._is_stale = True
        self._day = self.today
        """As which it was drawn."""
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        workbench.changed.connect(self._renew)
        desk.retranslated.connect(self._renew)

    @property
    def today(self) -> date:
        return self.table.calendar.local(self._desk.now_ms()).date()

    @property
    def now_ms(self) -> int:
        return self._desk.now_ms()

    @property
    def screen(self) -> str:
        names = [screen.name for screen in self.table.edition.screens]
        return self._screen if self._screen in names else names[0]

    @property
    def rule(self) -> Rule | None:
        """The one that is chosen."""
        return self.table.rules[self.chosen] if 0 <= self.chosen < len(self.table.rules) else None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Of the week."""
        if self._pieces is None:
            self._pieces = self.table.pieces(self.monday, self.screen)
        return self._pieces

    def see(self, *, seen: bool) -> None:
        """Whether the page is in front; behind others it does not follow the draft."""
        self._is_seen = seen
        if seen:
            self.refresh()
            self._tick()
        else:
            self._minute.stop()

    def refresh(self) -> None:
        """Follow the draft, if that is still to be done."""
        if not self._is_stale:
            return
        self._is_stale = False
        rules, self.table = self.table.rules, self._read()
        before, self.chosen = self.chosen, self._found_again(rules)
        self._chosen_rule = self.rule
        self._redraw()
        if self.chosen != before:
            self.chose.emit()

    def choose(self, place: int) -> None:
        if place != self.chosen:
            self.chosen = place
            self._chosen_rule = self.rule
            self.chose.emit()

    def show_week(self, monday: date) -> None:
        self.monday = monday
        self._redraw()

    def show_screen(self, name: str) -> None:
        self._screen = name
        self._redraw()

    def do(self, label: str, edit: Edit) -> bool:
        """One step of the draft. False: it could not be done, and the operator was told."""
        try:
            return self._workbench.do(label, edit)
        except BrokenTextError:
            self._desk.say(self.tr("The schedule cannot be read. Mend the mistake that is listed, then try again."))
            return False

    def change(self, label: str, values: Mapping[str, Any]) -> None:
        """Change what the chosen rule says; nothing to change: nothing is done."""
        if self.rule is not None and values:
            self.do(label, changed(self.table.in_file(self.chosen), values))

    def change_with(self, label: str, edit: Callable[[int], Edit]) -> None:
        """Change the chosen rule in a way of its own, by its place in the file."""
        if self.rule is not None:
            self.do(label, edit(self.table.in_file(self.chosen)))

    def _found_again(self, before: tuple[Rule, ...]) -> int:
        """Where the chosen rule is now: by its name, or where nothing but that is another one; -1: it is gone."""
        rules, chosen, place = self.table.rules, self._chosen_rule, self.chosen
        if chosen is None:
            return -1
        named = [n for n, rule in enumerate(rules) if rule.name == chosen.name]
        if named:
            return place if place in named else named[0]
        if len(rules) != len(before):
            return -1
        named_back = rules[place].model_copy(update={"name": chosen.name})
        return place if (*rules[:place], named_back, *rules[place + 1 :]) == before else -1

    def _read(self) -> Timetable:
        return Timetable(self._workbench.take.loaded, self._workbench.remains())

    @Slot()
    def _renew(self) -> None:
        self._is_stale = True
        if self._is_seen:
            self.refresh()

    @Slot()
    def _tick(self) -> None:
        self._minute.start(_MINUTE_MS - self.now_ms % _MINUTE_MS)
        if self.today != self._day:
            self._redraw()
        self.ticked.emit()

    def _redraw(self) -> None:
        self._day = self.today
        self._pieces = None
        self.changed.emit()


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())
