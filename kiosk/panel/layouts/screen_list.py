"""The screens of the site, and what is done to whole ones."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.panel.layouts import edits
from kiosk.panel.layouts.edits import RULE, SCREEN
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.layouts.plan import FALLBACK, Ground, canvas_of
from kiosk.panel.layouts.words import ground_words
from kiosk.panel.naming import free_name
from kiosk.panel.work import Rows


@dataclass(frozen=True)
class ScreenRow:
    name: str
    detail: str
    chosen: bool


class ScreenList(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self._focus = focus
        self._rows = Rows(ScreenRow)
        focus.changed.connect(self._show)
        self._show()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def current(self) -> int:
        """The open screen; -1: there is none."""
        return self._focus.screen_place

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._focus.screen.name if self._focus.screen else ""

    @Slot(int)
    def open(self, place: int) -> None:
        self._focus.open_screen(place)

    @Slot()
    def add(self) -> None:
        """One of its own, with a canvas."""
        plan = self._focus.plan
        name = free_name(self.tr("screen"), [screen.name for screen in plan.screens])
        values = {"name": name, "canvas": list(FALLBACK)}
        label = self.tr("New screen “%1”").replace("%1", name)
        if self._focus.do(label, edits.added(SCREEN, plan.screen_count, values)):
            self._focus.open_screen(len(self._focus.plan.screens) - 1)

    @Slot(str)
    def rename(self, text: str) -> None:
        """The open screen; schedules that are for it go with it."""
        screen, name, plan = self._focus.screen, text.strip(), self._focus.plan
        if screen is None or name == screen.name:
            return
        if not name or not name.isprintable():
            self._focus.desk.say(self.tr("A screen needs a name."))
        elif name in {one.name for one in plan.screens}:
            self._focus.desk.say(self.tr("There is a screen of that name already."))
        else:
            rules = [plan.in_file(RULE, n) for n in plan.rules_for(screen.name)]
            named = edits.changed(SCREEN, self._table, {"name": name})
            follow = edits.rules_changed(rules, edits.screen_renamed(screen.name, name))
            self._focus.do(self.tr("Rename “%1”").replace("%1", screen.name), edits.all_of(named, follow))

    @Slot()
    def remove(self) -> None:
        """The open screen; not where schedules are for it by its name."""
        screen, plan = self._focus.screen, self._focus.plan
        if screen is None:
            return
        if found := plan.rules_for(screen.name):
            names = ", ".join(plan.rules[n].name for n in found)
            self._focus.desk.say(self.tr("It stays: these schedules are for it by name: %1.").replace("%1", names))
            return
        self._focus.do(self.tr("Delete “%1”").replace("%1", screen.name), edits.taken_out(SCREEN, self._table))

    @property
    def _table(self) -> int:
        """The open screen in the file."""
        return self._focus.plan.in_file(SCREEN, self._focus.screen_place)

    @Slot()
    def _show(self) -> None:
        rows = []
        for n, screen in enumerate(self._focus.plan.screens):
            count = QCoreApplication.translate("layouts", "%n output(s)", "", len(screen.output))
            detail = f"{ground_words(Ground('', *canvas_of(screen)))} · {count}"
            rows.append(ScreenRow(screen.name, detail, chosen=n == self._focus.screen_place))
        self._rows.show(rows)
        self.changed.emit()
