"""The form at the right: what the chosen items say, and saying it otherwise."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.editions import SourceError
from kiosk.panel.desk import Desk, Place
from kiosk.panel.figures import Choice, Figures, keyed
from kiosk.panel.playlists import edits, troubles
from kiosk.panel.playlists.entries import Entry
from kiosk.panel.playlists.fields import FieldRow, is_left_alone, value_at
from kiosk.panel.playlists.forms import Field, Key
from kiosk.panel.playlists.intake import Judged, forget, found, take
from kiosk.panel.playlists.item_form import ItemForm, Refused
from kiosk.panel.playlists.items import Items
from kiosk.panel.playlists.rows import title_of
from kiosk.panel.playlists.starts import start_values
from kiosk.panel.playlists.values import ValueRefusedError, read
from kiosk.panel.playlists.wording import filled, key_word, translate, type_word
from kiosk.panel.work import Rows, Workbench, failure_words
from kiosk.store import StoreError


class Inspector(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk, items: Items) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._items = items
        self._figures = Figures.of(desk)
        self._rows: Rows[FieldRow] = Rows(FieldRow)
        self._fields: dict[str, tuple[Field, Key]] = {}
        self._refused = Refused()
        self._seen: tuple[Entry, ...] = ()
        items.selected.connect(self._refresh)
        desk.retranslated.connect(self._forget)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is chosen."""
        chosen = self._items.chosen
        if len(chosen) == 1:
            return title_of(chosen[0])
        return translate("playlists", "%n item(s)", "", len(chosen)) if chosen else ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        kinds = {entry.type for entry in self._items.chosen}
        return type_word(kinds.pop()) if len(kinds) == 1 else ""

    @Property(list, notify=changed)
    def groups(self) -> list[dict[str, str]]:
        """Lists of tables that one more can be added to."""
        found = self._form().groups if len(self._items.chosen) == 1 else ()
        return [
            {"key": group.key, "text": filled(translate("playlists", "Add: %1"), key_word(group.key))}
            for group in found
        ]

    @Slot(str, "QVariant")
    def put(self, key: str, given: Any) -> None:
        """Say something else; what cannot be is kept beside the field with the reason."""
        if key not in self._fields or self._items.sheet is None or is_left_alone(self._rows.rows, key, given):
            return
        field, path = self._fields[key]
        try:
            value = read(field, keyed(given, self._known()) if field.holds_readings else given)
        except ValueRefusedError as error:
            self._refused = Refused(key, given, str(error))
            self._refresh_rows()
            return
        self._refused = Refused()
        if all(value_at(entry.values, path) == value for entry in self._items.chosen):
            self._refresh_rows()
            return
        if (
            value is None
            and field.editor == "choice"
            and len(path) > 1
            and isinstance(path[0], str)
            and field.default is None
            and path[0] not in {group.key for group in self._form().groups}
        ):
            path = path[:1]  # without its kind a table says nothing
        self._items.attempt(
            self._label(field), edits.with_values(self._items.sheet.path, self._items.selection.places, path, value)
        )

    @Slot()
    def undo(self) -> None:
        """The last step of the draft, for editors that keep Ctrl+Z to themselves."""
        self._workbench.undo()

    @Slot(str, QUrl)
    def takeFile(self, key: str, url: QUrl) -> None:
        """Another file, from anywhere; it is copied beside the window."""
        if not url.isLocalFile():
            return
        mirror, source, jobs = self._workbench.mirror, Path(url.toLocalFile()), self._desk.jobs
        chosen = self._items.chosen

        def work() -> tuple[Judged, ...]:
            judged = take(found([source]), mirror, None, lambda _: not jobs.closed())
            if jobs.closed():
                forget(judged, mirror)
            return judged

        def done(judged: tuple[Judged, ...]) -> None:
            if judged and not (self._items.chosen == chosen and self._got(key, judged[0])):
                forget(judged, mirror)

        jobs.run(work, done, self._fail, StoreError, OSError)

    def _got(self, key: str, judged: Judged) -> bool:
        """False: it is not used."""
        if not judged.path:
            self._refused = Refused(key, "", troubles.said(judged.reason))
            self._refresh_rows()
            return False
        try:
            self._workbench.relist()
        except SourceError as error:
            self._fail(error)
            return False
        self.put(key, judged.path)
        return True

    def _fail(self, error: Exception) -> None:
        self._desk.say(failure_words(error))

    @Slot(str)
    def addGroup(self, key: str) -> None:
        """One more figure."""
        chosen = self._items.chosen
        if self._items.sheet is None or len(chosen) != 1:
            return
        values = start_values(chosen[0].type, self._known()).get(key) or [{}]
        place = min(self._items.selection.places)
        label = filled(translate("playlists", "Add: %1"), key_word(key))
        self._items.attempt(label, edits.with_group(self._items.sheet.path, place, key, values[0]))

    @Slot(str)
    def removeGroup(self, group: str) -> None:
        key, _, number = group.partition(".")
        if self._items.sheet is not None and number.isdecimal():
            label = filled(translate("playlists", "Remove: %1"), key_word(key))
            places = self._items.selection.places
            self._items.attempt(label, edits.with_values(self._items.sheet.path, places, (key, int(number)), None))

    def _known(self) -> tuple[Choice, ...]:
        return self._figures.choices(self._workbench.take.loaded.site.settings)

    @Slot()
    def addSource(self) -> None:
        """To where live figures come from."""
        self._desk.go(Place("data"))

    def _label(self, field: Field) -> str:
        chosen = self._items.chosen
        if len(chosen) == 1:
            return filled(translate("playlists", "%1 of “%2”"), key_word(*field.key), title_of(chosen[0]))
        return filled(translate("playlists", "%1 of %2 items"), key_word(*field.key), len(chosen))

    def _form(self) -> ItemForm:
        settings = self._workbench.take.loaded.site.settings
        return ItemForm(self._items.chosen, self._known(), lambda: self._figures.offered(settings))

    @Slot()
    def _refresh(self) -> None:
        """Something may be other; what was refused stays to be read until the items are."""
        if self._items.chosen != self._seen:
            self._seen, self._refused = self._items.chosen, Refused()
        self._refresh_rows()

    @Slot()
    def _forget(self) -> None:
        self._refused = Refused()
        self._refresh_rows()

    def _refresh_rows(self) -> None:
        form = self._form()
        self._fields = form.fields()
        self._rows.show(form.rows(self._refused))
        self.changed.emit()
