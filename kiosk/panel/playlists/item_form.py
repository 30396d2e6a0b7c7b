"""The form of chosen items, as rows. Pure but for the language of the window."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kiosk.model import ITEM_TYPES, Item
from kiosk.panel.figures import Choice, label_of, worded
from kiosk.panel.playlists import phrases, troubles
from kiosk.panel.playlists.entries import Entry
from kiosk.panel.playlists.fields import FieldRow, value_at, with_headings
from kiosk.panel.playlists.forms import Field, Form, Group, Key, form_of
from kiosk.panel.playlists.values import shown
from kiosk.panel.playlists.wording import choice_word, filled, key_word, translate


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed and cannot be."""

    key: str = ""
    """Of its field; empty: nothing."""
    given: Any = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class ItemForm:
    chosen: tuple[Entry, ...]
    known: Sequence[Choice] = ()
    """Live figures."""
    offered: Callable[[], list[dict[str, Any]]] = list
    """The same, for a list to pick from."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """Lists of tables that items of this type may have."""
        return self._form.groups

    def fields(self) -> dict[str, tuple[Field, Key]]:
        """Every field and where it stands in the chosen items; lists of tables only of a single one."""
        return {".".join(map(str, path)): (field, path) for field, path in self._fields()}

    def rows(self, refused: Refused) -> list[FieldRow]:
        fields = self.fields()
        return with_headings([self._row(key, *one, refused) for key, one in fields.items()], fields)

    @property
    def _form(self) -> Form:
        kinds = {entry.type for entry in self.chosen}
        if not kinds:
            return Form(())
        return form_of(ITEM_TYPES.get(next(iter(kinds)), Item) if len(kinds) == 1 else Item)

    def _fields(self) -> Iterator[tuple[Field, Key]]:
        form = self._form
        fields = [field for field in form.fields if self._is_shown(field)]
        yield from ((field, field.key) for field in fields if field.section == "content")
        for group in form.groups if len(self.chosen) == 1 else ():
            tables = self.chosen[0].values.get(group.key)
            for number in range(len(tables) if isinstance(tables, list) else 0):
                for field in group.fields:
                    yield replace(field, key=(group.key, *field.key)), (group.key, number, *field.key)
        yield from ((field, field.key) for field in fields if field.section != "content")

    def _is_shown(self, field: Field) -> bool:
        """What hardly anybody says is shown where somebody did."""
        if field.editor == "file" and len(self.chosen) > 1:
            return False
        if field.key == ("transition", "seconds"):
            return self._says(("transition",))
        return field.key not in {("rrule",), ("text",)} or self._says(field.key)

    def _says(self, path: Key) -> bool:
        """Whether an item says it."""
        return any(value_at(entry.values, path) is not None for entry in self.chosen)

    def _row(self, key: str, field: Field, path: Key, refused: Refused) -> FieldRow:
        values = [value_at(entry.values, path) for entry in self.chosen]
        same = all(value == values[0] for value in values)
        value = values[0] if same else None
        if value is None and field.editor in {"yesno", "choice"} and same:
            value = field.default
        is_refused = refused.key == key
        return FieldRow(
            key,
            field.editor,
            key_word(*field.key),
            refused.given if is_refused else self._shown(field, value),
            self._choices(field),
            _unknown(value) if field.editor == "reading" and same else self._placeholder(field, same=same),
            refused.why if is_refused else _note(self.chosen, path),
            "",
            f"{path[0]}.{path[1]}" if len(path) > 1 and isinstance(path[1], int) else "",
        )

    def _shown(self, field: Field, value: Any) -> Any:
        if field.editor == "days" and value is None:
            return list(range(7))
        text = shown(field, value)
        return worded(text, self.known) if field.holds_readings else text

    def _placeholder(self, field: Field, *, same: bool) -> str:
        if not same:
            return translate("playlists", "Different")
        if field.key == ("seconds",):
            return _natural_length(self.chosen)
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
            return self.offered()
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


def _natural_length(chosen: Sequence[Entry]) -> str:
    """How long they are on where nobody says it; empty: not all of them as long."""
    if {entry.type for entry in chosen} == {"video"}:
        return translate("playlists", "As long as the video")
    lengths = {entry.item.natural_ms for entry in chosen if entry.item is not None}
    return filled(translate("playlists", "By itself: %1"), phrases.length(lengths.pop())) if len(lengths) == 1 else ""


def _unknown(value: Any) -> str:
    """What is said of a live figure that is not one of the choices."""
    if not isinstance(value, str) or not value:
        return translate("playlists", "Choose a live figure")
    return filled(translate("playlists", "%1 is not there"), label_of(value, ()))


def _note(chosen: Sequence[Entry], path: Key) -> str:
    found = [trouble for entry in chosen for trouble in entry.troubles if trouble.key == path[0]]
    if not found or len(path) > 1:
        return ""
    return troubles.said(found[0].problem.message, found[0].problem.hint, found[0].key)
