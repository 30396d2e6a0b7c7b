"""The form at the right: what the chosen items say, and saying it otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.editions import SourceError
from kiosk.model import ITEM_TYPES, Item
from kiosk.panel.desk import Desk, Place
from kiosk.panel.figures import Choice, Figures, keyed, label_of, worded
from kiosk.panel.playlists import edits, phrases, troubles
from kiosk.panel.playlists.entries import Entry
from kiosk.panel.playlists.fields import FieldRow, value_at, with_headings
from kiosk.panel.playlists.forms import Field, Form, Key, form_of
from kiosk.panel.playlists.intake import Judged, forget, found, take
from kiosk.panel.playlists.items import Items
from kiosk.panel.playlists.rows import title_of
from kiosk.panel.playlists.starts import start_values
from kiosk.panel.playlists.values import ValueRefusedError, read, shown
from kiosk.panel.playlists.wording import choice_word, filled, key_word, translate, type_word
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
        self._refused: tuple[str, Any, str] = ("", None, "")
        """Field, what was typed, and why that cannot be."""
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
        form = self._form()
        found = form.groups if form is not None and len(self._items.chosen) == 1 else ()
        return [
            {"key": group.key, "text": filled(translate("playlists", "Add: %1"), key_word(group.key))}
            for group in found
        ]

    @Slot(str, "QVariant")
    def put(self, key: str, given: Any) -> None:
        """Say something else; what cannot be is kept beside the field with the reason."""
        if key not in self._fields or self._items.sheet is None:
            return
        field, path = self._fields[key]
        try:
            value = read(field, keyed(given, self._known()) if field.holds_readings else given)
        except ValueRefusedError as error:
            self._refused = (key, given, str(error))
            self._refresh_rows()
            return
        self._refused = ("", None, "")
        if all(value_at(entry.values, path) == value for entry in self._items.chosen):
            self._refresh_rows()
            return
        if (
            value is None
            and field.editor == "choice"
            and len(path) > 1
            and isinstance(path[0], str)
            and field.default is None
            and path[0] not in {group.key for group in self._groups()}
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
        mirror, source = self._workbench.mirror, Path(url.toLocalFile())
        chosen = self._items.chosen

        def done(judged: tuple[Judged, ...]) -> None:
            if judged and not (self._items.chosen == chosen and self._got(key, judged[0])):
                forget(judged, mirror)

        work = self._desk.jobs.run
        work(lambda: take(found([source]), mirror, None, lambda _: True), done, self._fail, StoreError, OSError)

    def _got(self, key: str, judged: Judged) -> bool:
        """False: it is not used."""
        if not judged.path:
            self._refused = (key, "", troubles.said(judged.reason))
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

    def _form(self) -> Form | None:
        kinds = {entry.type for entry in self._items.chosen}
        if not kinds:
            return None
        model = ITEM_TYPES.get(next(iter(kinds)), Item) if len(kinds) == 1 else Item
        return form_of(model)

    def _groups(self) -> tuple[Any, ...]:
        form = self._form()
        return form.groups if form is not None else ()

    @Slot()
    def _refresh(self) -> None:
        """Something may be other; what was refused stays to be read until the items are."""
        if self._items.chosen != self._seen:
            self._seen, self._refused = self._items.chosen, ("", None, "")
        self._refresh_rows()

    @Slot()
    def _forget(self) -> None:
        self._refused = ("", None, "")
        self._refresh_rows()

    def _refresh_rows(self) -> None:
        self._fields = {".".join(map(str, path)): (field, path) for field, path in self._all()}
        self._rows.show(with_headings([self._row(key, *one) for key, one in self._fields.items()], self._fields))
        self.changed.emit()

    def _all(self) -> Iterator[tuple[Field, Key]]:
        """Every field and where it stands in the chosen items; lists of tables only of a single one."""
        form, chosen = self._form(), self._items.chosen
        if form is None:
            return
        fields = [field for field in form.fields if self._is_shown(field)]
        yield from ((field, field.key) for field in fields if field.section == "content")
        for group in form.groups if len(chosen) == 1 else ():
            tables = chosen[0].values.get(group.key)
            for number in range(len(tables) if isinstance(tables, list) else 0):
                yield from (
                    (replace(field, key=(group.key, *field.key)), (group.key, number, *field.key))
                    for field in group.fields
                )
        yield from ((field, field.key) for field in fields if field.section != "content")

    def _is_shown(self, field: Field) -> bool:
        """What hardly anybody says is shown where somebody did."""
        if field.editor == "file" and len(self._items.chosen) > 1:
            return False
        said = any(value_at(entry.values, field.key) is not None for entry in self._items.chosen)
        if field.key == ("transition", "seconds"):
            return any(value_at(entry.values, ("transition",)) is not None for entry in self._items.chosen)
        return said or field.key not in {("rrule",), ("text",)}

    def _row(self, key: str, field: Field, path: Key) -> FieldRow:
        chosen = self._items.chosen
        values = [value_at(entry.values, path) for entry in chosen]
        same = all(value == values[0] for value in values)
        value = values[0] if same else None
        if value is None and field.editor in {"yesno", "choice"} and same:
            value = field.default
        refused = self._refused[0] == key
        return FieldRow(
            key,
            field.editor,
            key_word(*field.key),
            self._refused[1] if refused else self._shown(field, value),
            self._choices(field),
            self._unknown(value) if field.editor == "reading" and same else self._placeholder(field, same=same),
            self._refused[2] if refused else _note(chosen, path),
            "",
            f"{path[0]}.{path[1]}" if len(path) > 1 and isinstance(path[1], int) else "",
        )

    def _shown(self, field: Field, value: Any) -> Any:
        if field.editor == "days" and value is None:
            return list(range(7))
        text = shown(field, value)
        return worded(text, self._known()) if field.holds_readings else text

    def _unknown(self, value: Any) -> str:
        """What is said of a live figure that is not one of the choices."""
        if not isinstance(value, str) or not value:
            return translate("playlists", "Choose a live figure")
        return filled(translate("playlists", "%1 is not there"), label_of(value, ()))

    def _placeholder(self, field: Field, *, same: bool) -> str:
        if not same:
            return translate("playlists", "Different")
        if field.key == ("seconds",):
            items = {entry.item.natural_ms for entry in self._items.chosen if entry.item is not None}
            automatic = {entry.type for entry in self._items.chosen} == {"video"}
            if automatic:
                return translate("playlists", "As long as the video")
            return (
                filled(translate("playlists", "By itself: %1"), phrases.length(items.pop())) if len(items) == 1 else ""
            )
        samples = {
            "time": translate("playlists", "any time"),
            "moment": translate("playlists", "any day"),
            "dates": translate("playlists", "none"),
        }
        if field.editor in {"number", "seconds"} and field.default is not None:
            return str(shown(field, field.default))
        return samples.get(field.editor, "")

    def _choices(self, field: Field) -> list[dict[str, Any]]:
        if field.editor == "reading" or field.holds_readings:
            return self._figures.offered(self._workbench.take.loaded.site.settings)
        found: list[dict[str, Any]] = [
            {"value": value, "text": choice_word(str(field.key[-1]), value)} for value in field.choices
        ]
        if (field.editor == "choice" and field.default is None) or field.choices == ("ispu",):
            words = (
                translate("playlists", "Like the playlist")
                if field.key[0] == "transition"
                else translate("playlists", "None")
            )
            found.insert(0, {"value": "", "text": words})
        return found


def _note(chosen: tuple[Entry, ...], path: Key) -> str:
    found = [trouble for entry in chosen for trouble in entry.troubles if trouble.key == path[0]]
    if not found or len(path) > 1:
        return ""
    return troubles.said(found[0].problem.message, found[0].problem.hint, found[0].key)
