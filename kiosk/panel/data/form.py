"""The form of one feed, from its model: what it says, and saying it otherwise."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot

from kiosk.model import FEED_KINDS, SITE_FILE, FeedSettings
from kiosk.panel.data import edits
from kiosk.panel.data.refusals import refusals
from kiosk.panel.data.rows import kind_words
from kiosk.panel.draft import Edit
from kiosk.panel.figures import Figures
from kiosk.panel.naming import plain_name
from kiosk.panel.playlists.fields import FieldRow, is_left_alone, value_at, with_headings
from kiosk.panel.playlists.forms import Field, Form, Key, form_of
from kiosk.panel.playlists.values import ValueRefusedError, read, shown
from kiosk.panel.playlists.wording import choice_word, filled, key_word
from kiosk.panel.work import Rows, Workbench

translate = QCoreApplication.translate


class FeedForm(QObject):
    """For PlaylistsInspector.qml. GUI thread."""

    changed = Signal()

    def __init__(self, workbench: Workbench, figures: Figures) -> None:
        super().__init__()
        self._workbench = workbench
        self._figures = figures
        self._place = -1
        self._rows: Rows[FieldRow] = Rows(FieldRow)
        self._fields: dict[str, tuple[Field, Key]] = {}
        self._refused: tuple[str, Any, str] = ("", None, "")
        self._seen: tuple[int, Mapping[str, Any]] = (-1, {})
        """Which feed, and what it said."""

    @property
    def place(self) -> int:
        """Which feed of the file; -1: none."""
        return self._place

    def show(self, place: int) -> None:
        """Have this feed, or the same one as the draft has it now; what was refused stays while it says the same."""
        self._place = place if 0 <= place < len(tables(self._workbench)) else -1
        if (seen := (self._place, self._table())) != self._seen:
            self._seen, self._refused = seen, ("", None, "")
        self._refresh()

    def forget(self) -> None:
        """What was refused, said in another language, is not to be read any more."""
        self._refuse("", None, "")

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        return plain_name(str(self._table().get("name") or ""))

    @Property(str, notify=changed)
    def kind(self) -> str:
        return kind_words(str(self._table().get("kind") or "")) if self._place >= 0 else ""

    @Property(list, notify=changed)
    def groups(self) -> list[dict[str, str]]:
        """Lists of tables that one more can be added to."""
        return [
            {"key": group.key, "text": filled(translate("data", "Add: %1"), key_word(group.key))}
            for group in self._form().groups
        ]

    @Slot(str, "QVariant")
    def put(self, key: str, given: Any) -> None:
        """Say something else; what cannot be is kept beside the field with the reason."""
        if key not in self._fields or is_left_alone(self._rows.rows, key, given):
            return
        field, path = self._fields[key]
        try:
            value = read(field, given)
        except ValueRefusedError as error:
            self._refuse(key, given, str(error))
            return
        if value_at(self._table(), path) == value:
            self._refuse("", None, "")
        elif reason := refusals(with_value(self._table(), path, value), self._others()).get(path, ""):
            self._refuse(key, given, reason)
        else:
            label = filled(translate("data", "%1 of “%2”"), key_word(*field.key), self.title)
            self._workbench.do(label, self._edit(path, value))

    @Slot()
    def undo(self) -> None:
        """The last step of the draft, for editors that keep Ctrl+Z to themselves."""
        self._workbench.undo()

    @Slot(str, QUrl)
    def takeFile(self, key: str, url: QUrl) -> None:
        """A file of the site, as it is there: whoever measures goes on writing it."""
        source, site = Path(url.toLocalFile()).resolve(), self._workbench.site.resolve()
        if url.isLocalFile() and source.is_relative_to(site):
            self.put(key, source.relative_to(site).as_posix())
        else:
            words = translate("data", "Choose a file inside the site's folder: the player reads it there.")
            self._refuse(key, value_at(self._table(), (key,)) or "", words)

    @Slot(str)
    def addGroup(self, key: str) -> None:
        """One more figure; where none was named and some came, all that came."""
        table = self._table()
        known = self._figures.choices(self._workbench.take.loaded.site.settings)
        name = str(table.get("name") or "")
        came = [] if table.get(key) else [one for one in known if one.key.startswith(f"{name}.")]
        new = [{"name": one.key.partition(".")[2], "label": one.label, "unit": one.unit} for one in came]
        place = self._place

        def edit(texts: Any) -> Any:
            for values in new or [{"name": self._free_name()}]:
                said = {key: value for key, value in values.items() if value}
                texts = edits.with_figure(place, said)(texts)
            return texts

        if place >= 0:
            self._workbench.do(filled(translate("data", "Add: %1"), key_word(key)), edit)

    @Slot(str)
    def removeGroup(self, group: str) -> None:
        key, _, number = group.partition(".")
        if self._place >= 0 and number.isdecimal():
            label = filled(translate("data", "Remove: %1"), key_word(key))
            self._workbench.do(label, edits.changed(self._place, (key, int(number)), None))

    def _edit(self, path: Key, value: Any) -> Edit:
        name, old = str(self._table().get("name") or ""), value_at(self._table(), path)
        if path == ("name",) and old:
            return edits.renamed(self._place, path, f"{old}.", f"{value}.", value)
        if path[-1] == "name" and old:
            return edits.renamed(self._place, path, f"{name}.{old}", f"{name}.{value}", value)
        return edits.changed(self._place, path, value)

    def _refuse(self, key: str, given: Any, reason: str) -> None:
        self._refused = (key, given, reason)
        self._refresh()

    def _refresh(self) -> None:
        notes = refusals(self._table(), self._others()) if self._place >= 0 else {}
        self._fields = {".".join(map(str, path)): (field, path) for field, path in self._all()}
        rows = [self._row(key, *one, notes) for key, one in self._fields.items()]
        self._rows.show(with_headings(rows, self._fields))
        self.changed.emit()

    def _all(self) -> Iterator[tuple[Field, Key]]:
        form = self._form()
        yield from ((field, field.key) for field in form.fields)
        for group in form.groups:
            listed = self._table().get(group.key)
            for number in range(len(listed) if isinstance(listed, list) else 0):
                for field in group.fields:
                    key = (group.key, *field.key)
                    yield replace(field, key=key), (group.key, number, *field.key)

    def _row(self, key: str, field: Field, path: Key, notes: Mapping[Key, str]) -> FieldRow:
        value = value_at(self._table(), path)
        if value is None and field.editor in {"yesno", "choice"}:
            value = field.default
        refused = self._refused[0] == key
        return FieldRow(
            key,
            field.editor,
            key_word(*field.key),
            self._refused[1] if refused else shown(field, value),
            [{"value": one, "text": choice_word(str(field.key[-1]), one)} for one in field.choices],
            str(shown(field, field.default)) if field.editor == "number" and field.default is not None else "",
            self._refused[2] if refused else notes.get(path, ""),
            "",
            f"{path[0]}.{path[1]}" if len(path) > 1 and isinstance(path[1], int) else "",
        )

    def _form(self) -> Form:
        kind = str(self._table().get("kind") or "")
        return form_of(FEED_KINDS.get(kind, FeedSettings)) if self._place >= 0 else Form(())

    def _table(self) -> Mapping[str, Any]:
        found = tables(self._workbench)
        return found[self._place] if 0 <= self._place < len(found) else {}

    def _others(self) -> set[str]:
        """Names of the other feeds."""
        return {str(one.get("name")) for n, one in enumerate(tables(self._workbench)) if n != self._place}

    def _free_name(self) -> str:
        listed = self._table().get("value")
        taken = {one.get("name") for one in listed if isinstance(one, dict)} if isinstance(listed, list) else set()
        stem = translate("data", "figure")
        return next(name for name in (stem, *(f"{stem}{n}" for n in range(2, 999))) if name not in taken)


def tables(workbench: Workbench) -> list[dict[str, Any]]:
    """The feeds as they are written, broken ones included."""
    file = workbench.take.loaded.files.get(SITE_FILE)
    return edits.tables(file.values, edits.FEED) if file is not None else []


def with_value(table: Mapping[str, Any], path: Key, value: Any) -> dict[str, Any]:
    """A table as it would be with one value set; None: not said."""
    whole = copy.deepcopy(dict(table))
    holder: Any = whole
    for step in path[:-1]:
        holder = holder[step]
    if value is None:
        holder.pop(path[-1], None)
    else:
        holder[path[-1]] = value
    return whole
