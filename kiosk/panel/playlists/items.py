"""The items of the open playlist: what is chosen, and what is done to them."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.model import ITEM_TYPES, MediaItem
from kiosk.panel.desk import Desk, Place
from kiosk.panel.draft import BrokenTextError, Edit, copied, written
from kiosk.panel.figures import Figures
from kiosk.panel.playlists import edits, phrases, troubles
from kiosk.panel.playlists.airing import Airing
from kiosk.panel.playlists.entries import Entry, Sheet
from kiosk.panel.playlists.rows import ItemRow, View, item_rows, title_of, total_ms
from kiosk.panel.playlists.selection import CONTROL, SHIFT, Selection, whereabouts
from kiosk.panel.playlists.starts import start_values
from kiosk.panel.playlists.wording import filled, translate, type_icon, type_word
from kiosk.panel.work import Rows, Workbench


class Items(QObject):
    """What is done to them is one step of the history each. GUI thread."""

    changed = Signal()
    selected = Signal()
    """Other items are chosen, or what they say has changed."""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._figures = Figures.of(desk)
        self._rows: Rows[ItemRow] = Rows(ItemRow)
        self.view: View | None = None
        self._airing: Airing | None = None
        self._clipboard: tuple[str, ...] = ()
        self.sheet: Sheet | None = None
        self.selection = Selection()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows.rows)

    @Property(bool, notify=changed)
    def readable(self) -> bool:
        """False: the file is damaged."""
        return self.sheet is None or self.sheet.readable

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What is wrong with the playlist as a whole."""
        found = self.sheet.troubles if self.sheet is not None and self.sheet.entries else ()
        return next((troubles.said(problem.message, problem.hint) for problem in found), "")

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How long one round takes, and when it is on."""
        if self.sheet is None or self.view is None or not self.sheet.entries:
            return ""
        ms = total_ms(self.view, self.sheet)
        said = [filled(translate("playlists", "One round takes %1"), phrases.length(ms))] if ms else []
        return " · ".join([*said, *phrases.next_on(self._airing, self._desk_zone())])

    @Property(int, notify=selected)
    def current(self) -> int:
        return self.selection.current

    @Property(int, notify=selected)
    def chosenCount(self) -> int:
        return len(self.selection.places)

    @Property(bool, notify=changed)
    def canPaste(self) -> bool:
        return bool(self._clipboard)

    @Property(list, notify=changed)
    def types(self) -> list[dict[str, str]]:
        """What can be added without a file."""
        kinds = [kind for kind, model in ITEM_TYPES.items() if not issubclass(model, MediaItem)]
        return [{"kind": kind, "text": type_word(kind), "icon": type_icon(kind)} for kind in kinds]

    @property
    def chosen(self) -> tuple[Entry, ...]:
        entries = self.sheet.entries if self.sheet is not None else ()
        return tuple(entries[place] for place in sorted(self.selection.places) if place < len(entries))

    def show(self, view: View, sheet: Sheet | None) -> None:
        """Have another state of this playlist, or another playlist."""
        before, self.view, self.sheet = self.sheet, view, sheet
        if before is None or sheet is None or sheet.path != before.path:
            self._airing = None
            self.selection = Selection()
        else:
            self.selection = _followed(self.selection, before, sheet)
        self._show_rows()
        self.selected.emit()

    def count_hours(self, known: Airing) -> None:
        """Have another idea of how often items are on."""
        self._airing = known
        self._show_rows()

    @Slot(int)
    def choose(self, place: int) -> None:
        self._select(Selection.only(place) if 0 <= place < len(self._rows.rows) else Selection())

    @Slot(int, int)
    def click(self, place: int, modifiers: int) -> None:
        adding, ranging = bool(modifiers & CONTROL), bool(modifiers & SHIFT)
        self._select(self.selection.clicked(place, adding=adding, ranging=ranging))

    @Slot(int, int)
    def step(self, by: int, modifiers: int) -> None:
        count = len(self._rows.rows)
        self._select(self.selection.stepped(by, count, ranging=bool(modifiers & SHIFT)))

    @Slot()
    def chooseAll(self) -> None:
        self._select(replace(Selection.span(0, len(self._rows.rows)), current=self.selection.current))

    @Slot(int)
    def moveTo(self, at: int) -> None:
        """Bring what is chosen before the `at`-th row."""
        places = self.selection.places
        begin = at - sum(place < at for place in places)
        if self.sheet is None or not places or places == frozenset(range(begin, begin + len(places))):
            return
        label = self._label(
            translate("playlists", "Move “%1”"), translate("playlists", "Move %n item(s)", "", len(places))
        )
        if self.attempt(label, edits.brought(self.sheet.path, places, at)):
            self._select(Selection.span(begin, len(places)))

    @Slot(int)
    def nudge(self, by: int) -> None:
        """One row up or down."""
        places = self.selection.places
        if places and by < 0 < min(places):
            self.moveTo(min(places) - 1)
        elif places and by > 0 and max(places) < len(self._rows.rows) - 1:
            self.moveTo(max(places) + 2)

    @Slot()
    def duplicate(self) -> None:
        places = self.selection.places
        if self.sheet is None or not places:
            return
        count = translate("playlists", "Duplicate %n item(s)", "", len(places))
        label = self._label(translate("playlists", "Duplicate “%1”"), count)
        if self.attempt(label, edits.doubled(self.sheet.path, places)):
            self._select(Selection.span(max(places) + 1, len(places)))

    @Slot()
    def remove(self) -> None:
        count = translate("playlists", "Remove %n item(s)", "", len(self.selection.places))
        self._take_out(self._label(translate("playlists", "Remove “%1”"), count))

    @Slot()
    def preview(self) -> None:
        """Look at the first that is chosen by itself; at all of them where none is."""
        if self.sheet is not None:
            chosen = sorted(self.selection.places)
            self._desk.go(Place("preview", self.sheet.path, *(("item", chosen[0]) if chosen else ())))

    @Slot()
    def flip(self) -> None:
        """Off where something of what is chosen is on, else on."""
        chosen, on = self.chosen, not any(entry.enabled for entry in self.chosen)
        if self.sheet is None or not chosen:
            return
        many = translate("playlists", "Switch %n item(s) on or off", "", len(chosen))
        one = translate("playlists", "Switch “%1” on") if on else translate("playlists", "Switch “%1” off")
        value = None if on else False
        self.attempt(
            self._label(one, many), edits.with_values(self.sheet.path, self.selection.places, ("enabled",), value)
        )

    @Slot()
    def copy(self) -> None:
        if self.sheet is not None and self.selection.places:
            self._clipboard = copied(self._workbench.texts[self.sheet.path], edits.ITEM, self.selection.places)
            self.changed.emit()

    @Slot()
    def cut(self) -> None:
        self.copy()
        count = translate("playlists", "Cut %n item(s)", "", len(self.selection.places))
        self._take_out(self._label(translate("playlists", "Cut “%1”"), count))

    @Slot()
    def paste(self) -> None:
        if self._clipboard:
            self.insert(translate("playlists", "Paste %n item(s)", "", len(self._clipboard)), self._clipboard)

    @Slot(str)
    def add(self, kind: str) -> None:
        """A new item of a type that needs no file."""
        values = start_values(kind, self._figures.choices(self._workbench.take.loaded.site.settings))
        label = filled(translate("playlists", "Add: %1"), type_word(kind))
        self.insert(label, (written(edits.ITEM, {"type": kind, **values}),))

    def insert(self, label: str, tables: tuple[str, ...], at: int | None = None) -> bool:
        """With new items, chosen; `at` None: behind the current one."""
        if self.sheet is None or not tables:
            return False
        entries = len(self.sheet.entries)
        place = at if at is not None else self.selection.current + 1 if self.selection.places else entries
        if not self.attempt(label, edits.placed(self.sheet.path, min(place, entries), tables)):
            return False
        self._select(Selection.span(min(place, entries), len(tables)))
        return True

    def attempt(self, label: str, edit: Edit) -> bool:
        """Do it, or say why it cannot be done."""
        try:
            return self._workbench.do(label, edit)
        except BrokenTextError as error:
            self._desk.say(troubles.said(error.problem.message, error.problem.hint))
            return False

    def _take_out(self, label: str) -> None:
        places = self.selection.places
        if self.sheet is not None and places and self.attempt(label, edits.taken_out(self.sheet.path, places)):
            self._select(Selection.only(min(*places, len(self._rows.rows) - 1)))

    def _label(self, one: str, many: str) -> str:
        chosen = self.chosen
        return filled(one, title_of(chosen[0])) if len(chosen) == 1 else many

    def _desk_zone(self) -> str:
        return self._workbench.take.loaded.site.settings.site.timezone or self._desk.timezone

    def _select(self, selection: Selection) -> None:
        self.selection = selection
        places = selection.places
        rows = self._rows.rows
        self._rows.show(
            [row if row.chosen == (row.place in places) else replace(row, chosen=not row.chosen) for row in rows]
        )
        self.changed.emit()
        self.selected.emit()

    def _show_rows(self) -> None:
        if self.view is not None:
            rows = item_rows(self.view, self.sheet, self._airing, self.selection.places) if self.sheet else []
            self._rows.show(rows)
        self.changed.emit()


def _followed(selection: Selection, before: Sheet, sheet: Sheet) -> Selection:
    """The same items, wherever they are by now."""
    if before.entries == sheet.entries or not (selection.places or selection.current >= 0):
        return selection
    old, new = ([repr(entry.values) for entry in one.entries] for one in (before, sheet))
    return selection.followed(whereabouts(old, new), len(new))
