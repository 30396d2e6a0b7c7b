"""The schedule: its week, its list, its months, and what is done to whole rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot

from kiosk.model import Rule
from kiosk.panel.desk import Desk, Place
from kiosk.panel.figures import Choice, choices
from kiosk.panel.schedule.board import Board
from kiosk.panel.schedule.condition_form import ConditionForm
from kiosk.panel.schedule.edits import RULE, brought, doubled, placed, taken_out
from kiosk.panel.schedule.focus import Focus, monday_of
from kiosk.panel.schedule.form import RuleForm
from kiosk.panel.schedule.month import Month
from kiosk.panel.schedule.shaping import drawn
from kiosk.panel.schedule.words import LEVELS, condition, level_word, when
from kiosk.panel.times import date_words
from kiosk.panel.weekdays import weekday_name
from kiosk.panel.work import Rows, Workbench

NAME = "schedule"


@dataclass(frozen=True)
class RuleRow:
    place: int
    name: str
    level: str
    level_word: str
    when: str
    plays: str
    note: str
    """Its condition, and the screens that it is for."""
    chosen: bool


class SchedulePage(QObject):
    """GUI thread."""

    changed = Signal()
    chose = Signal()
    ticked = Signal()
    asked = Signal()
    """Times for a new rule were drawn: what is to play at them?"""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._focus = Focus(workbench, desk)
        self._board = Board(self._focus)
        self._form = RuleForm(self._focus)
        self._condition = ConditionForm(self._focus, desk)
        self._rules = Rows(RuleRow)
        self._month = Month(self._focus)
        self._focus.changed.connect(self._show)
        self._focus.chose.connect(self._show_chosen)
        self._focus.ticked.connect(self.ticked)
        self._board.drew.connect(self._ask)
        desk.went.connect(self._go)

    @Property(QObject, constant=True)
    def board(self) -> QObject:
        return self._board

    @Property(QObject, constant=True)
    def form(self) -> QObject:
        return self._form

    @Property(QObject, constant=True)
    def condition(self) -> QObject:
        return self._condition

    @Property(QObject, constant=True)
    def month(self) -> QObject:
        return self._month

    @Property(QObject, constant=True)
    def rules(self) -> QObject:
        return self._rules

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """No rule: everything plays always."""
        return not self._focus.table.rules

    @Property(bool, notify=changed)
    def isReadable(self) -> bool:
        return self._focus.table.is_readable

    def _can_draw(self) -> bool:
        return bool(self._focus.table.playlists) and self._focus.table.is_readable

    @Property(bool, notify=changed)
    def canDraw(self) -> bool:
        """There is a playlist to schedule, and a place to write it."""
        return self._can_draw()

    @Property(int, notify=chose)
    def chosen(self) -> int:
        return self._focus.chosen

    @Property(str, notify=changed)
    def weekTitle(self) -> str:
        monday = self._focus.monday
        sunday = monday + timedelta(days=6)
        form = "d" if monday.month == sunday.month else "d MMM" if monday.year == sunday.year else "d MMM yyyy"
        return f"{date_words(monday, form)} – {date_words(sunday, 'd MMM yyyy')}"

    @Property(list, notify=changed)
    def days(self) -> list[dict[str, Any]]:
        """The columns."""
        columns = [self._focus.monday + timedelta(days=n) for n in range(7)]
        return [
            {
                "name": weekday_name(n, QLocale.FormatType.ShortFormat),
                "date": date_words(day, "d"),
                "today": day == self._focus.today,
            }
            for n, day in enumerate(columns)
        ]

    @Property(float, notify=ticked)
    def nowMinute(self) -> float:
        now = self._focus.table.calendar.local(self._focus.now_ms)
        return now.hour * 60 + now.minute

    @Property(list, notify=changed)
    def levels(self) -> list[dict[str, str]]:
        return [{"level": level, "word": level_word(level)} for level in LEVELS]

    @Property(list, notify=changed)
    def playlists(self) -> list[str]:
        """Titles."""
        return [title for _, title in self._focus.table.playlists]

    @Property(list, notify=changed)
    def screens(self) -> list[str]:
        return [screen.name for screen in self._focus.table.edition.screens]

    @Property(int, notify=changed)
    def screen(self) -> int:
        return [screen.name for screen in self._focus.table.edition.screens].index(self._focus.screen)

    @Slot(bool)
    def see(self, seen: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """Whether the page is in front."""
        self._focus.see(seen=seen)

    @Slot(int)
    def turnWeek(self, weeks: int) -> None:
        """0: to the week of today."""
        monday = self._focus.monday + timedelta(weeks=weeks) if weeks else monday_of(self._focus.today)
        self._focus.show_week(monday)

    @Slot(int)
    def showScreen(self, index: int) -> None:
        self._focus.show_screen(self._focus.table.edition.screens[index].name)

    @Slot(int)
    def choose(self, place: int) -> None:
        self._focus.choose(place)

    @Slot()
    def remove(self) -> None:
        """The chosen rule."""
        if rule := self._focus.rule:
            place = self._focus.chosen
            self._focus.change_with(self.tr("Delete “%1”").replace("%1", rule.name), lambda at: taken_out([at]))
            self._focus.choose(min(place, len(self._focus.table.rules) - 1))

    @Slot()
    def duplicate(self) -> None:
        if rule := self._focus.rule:
            name = self._focus.table.free_name(rule.name)
            place = self._focus.chosen
            self._focus.change_with(self.tr("Duplicate “%1”").replace("%1", rule.name), lambda at: doubled(at, name))
            self._focus.choose(place + 1)

    @Slot(int)
    def shift(self, by: int) -> None:
        """Move the chosen rule up (-1) or down (1) in the list: of two that are equal the upper one goes first."""
        rule, place = self._focus.rule, self._focus.chosen
        if rule is None or not 0 <= place + by < len(self._focus.table.rules):
            return
        target = self._focus.table.in_file(place + by) + (by > 0)
        label = self.tr("Move “%1” in the list").replace("%1", rule.name)
        self._focus.do(label, brought(self._focus.table.in_file(place), target))

    @Slot()
    def drawUsual(self) -> None:
        """Times to begin with where nobody draws any: weekday mornings."""
        self._board.drawn = drawn(0, 8 * 60, 4, 12 * 60)
        self._board.drew.emit()

    @Slot(result=str)
    def drawnText(self) -> str:
        """The times that were drawn."""
        return self._form.said(self._board.drawn)

    @Slot(str, int, int)
    def create(self, name: str, playlist: int, level: int) -> None:
        """A rule at the times that were drawn."""
        table = self._focus.table
        if not 0 <= playlist < len(table.playlists):
            self._refuse()
            return
        key, title = table.playlists[playlist]
        name = table.free_name(name.strip() or title)
        layout = table.usual_layout
        values: dict[str, Any] = {"name": name, "level": None if level == 0 else LEVELS[level], "layout": layout}
        values["zones"] = {table.main_zone(layout): key}
        at = table.in_file(len(table.rules) - 1) + 1 if table.rules else 0
        label = self.tr("New schedule “%1”").replace("%1", name)
        if self._focus.do(label, placed(at, {**values, **self._board.drawn})):
            self._focus.choose(len(self._focus.table.rules) - 1)

    @Slot(object)
    def _go(self, place: Place) -> None:
        if place.page == NAME and place.table == RULE:
            self._focus.refresh()
            table = self._focus.table
            found = [n for n in range(len(table.rules)) if table.in_file(n) == place.index]
            self._focus.choose(found[0] if found else -1)

    @Slot()
    def _ask(self) -> None:
        if self._can_draw():
            self.asked.emit()
        else:
            self._refuse()

    def _refuse(self) -> None:
        self._desk.say(
            self.tr("There is no playlist that could play then. Make one, or mend what is listed at problems.")
        )

    @Slot()
    def _show(self) -> None:
        self._show_rows()
        self.changed.emit()
        self.ticked.emit()

    @Slot()
    def _show_chosen(self) -> None:
        self._show_rows()
        self.chose.emit()

    def _show_rows(self) -> None:
        known = choices(self._focus.table.loaded.site.settings, {})
        self._rules.show([self._row(place, rule, known) for place, rule in enumerate(self._focus.table.rules)])

    def _row(self, place: int, rule: Rule, known: Sequence[Choice]) -> RuleRow:
        table = self._focus.table
        titles = dict.fromkeys(table.playlist_title(playlist) for playlist in rule.zones.values())
        notes = [condition(rule.when, known), ", ".join(rule.screens)]
        return RuleRow(
            place=place,
            name=rule.name,
            level=rule.level,
            level_word=level_word(rule.level),
            when=when(rule, self._focus.today),
            plays=", ".join(titles),
            note=" · ".join(filter(None, notes)),
            chosen=place == self._focus.chosen,
        )
