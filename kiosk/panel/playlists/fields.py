"""The fields of a form as rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kiosk.panel.playlists.forms import Editor, Field, Key
from kiosk.panel.playlists.wording import key_word, translate

_TYPED: frozenset[Editor] = frozenset(
    ("line", "paragraph", "lines", "number", "whole", "seconds", "time", "dates", "moment")
)
"""Their editors hand over what stands in them whenever they are left."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    key: str
    """With dots."""
    editor: str
    label: str
    value: Any
    """For its editor: a text, yes or no, or numbers of weekdays."""
    choices: list[dict[str, Any]]
    placeholder: str
    """What holds where nothing is said."""
    note: str
    """What is wrong with it; empty: nothing."""
    heading: str
    """Above it, where a new part begins."""
    group: str
    """Its table in a list, with which it can be taken away; only in the first row of that."""


def with_headings(rows: list[FieldRow], fields: Mapping[str, tuple[Field, Key]]) -> list[FieldRow]:
    """Where a new part begins, its heading above it."""
    words = {
        "content": "",
        "show": translate("playlists", "How it is shown"),
        "when": translate("playlists", "When it is shown"),
    }
    done, seen = [], ""
    for row in rows:
        section = row.group or fields[row.key][0].section
        number = row.group.rpartition(".")[2]
        heading = f"{key_word(row.group.partition('.')[0])} {int(number) + 1}" if row.group else words.get(section, "")
        done.append(
            replace(row, heading=heading if section != seen else "", group=row.group if section != seen else "")
        )
        seen = section
    return done


def is_left_alone(rows: Iterable[FieldRow], key: str, given: Any) -> bool:
    """Whether nobody typed: a row may show less than the file says, as of a time with seconds or of several items."""
    return any(row.key == key and row.editor in _TYPED and row.value == given for row in rows)


def value_at(values: Any, path: Key) -> Any:
    """None where nothing is there."""
    for step in path:
        if isinstance(step, str) and isinstance(values, dict):
            values = values.get(step)
        elif isinstance(step, int) and isinstance(values, list) and step < len(values):
            values = values[step]
        else:
            return None
    return values
