"""The form of an item, from its model: what can be said, with which editor, and within which limits. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from kiosk.model import Bands, ClockTime, Days, Item, Moment, Part, PlainDate, ReadingKey, Rrule, SitePath, Times

Editor = Literal[
    "line",
    "paragraph",
    "lines",
    "number",
    "whole",
    "yesno",
    "choice",
    "seconds",
    "time",
    "days",
    "dates",
    "moment",
    "recurrence",
    "file",
    "reading",
]
Key = tuple[str | int, ...]
Section = Literal["content", "show", "when"]

_LONG = frozenset({"body", "text", "caption"})
"""Texts that are written on several lines."""
_KINDS: tuple[tuple[Any, Editor], ...] = (
    (ClockTime, "time"),
    (Days, "days"),
    (Rrule, "recurrence"),
    (Moment, "moment"),
    (SitePath, "file"),
    (ReadingKey, "reading"),
    (tuple[PlainDate, ...], "dates"),
    (bool, "yesno"),
    (int, "whole"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One value of an item."""

    key: Key
    """Within the item, or within the table of a group."""
    editor: Editor
    default: Any = None
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    section: Section = "content"
    holds_readings: bool = False
    """Live figures can stand in the text."""


@dataclass(frozen=True, slots=True)
class Group:
    """A list of tables in an item, such as figures."""

    key: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Form:
    fields: tuple[Field, ...]
    """By section: what is shown, how, when."""
    groups: tuple[Group, ...] = ()


@cache
def form_of(model: type[Part]) -> Form:
    """What a table of that model can say. What has no editor is left to whoever writes files."""
    fields: list[Field] = []
    groups: list[Group] = []
    holding = model.holds_readings if issubclass(model, Item) else ()
    for name, hint in get_type_hints(model, include_extras=True).items():
        if name not in model.model_fields or _is_mark(hint):
            continue
        info = model.model_fields[name]
        key = info.alias or name
        plain = _without_none(hint)
        if (part := _listed(plain)) is not None and hint != Bands:
            groups.append(Group(key, form_of(part).fields))
        elif _is_part(plain):
            inner = form_of(plain).fields
            fields += [_below(key, field, section_of(key), optional=plain is not hint) for field in inner]
        elif (made := _field(key, plain, info, hint)) is not None:
            fields.append(replace(made, holds_readings=key in holding))
    return Form(tuple(sorted(fields, key=lambda field: (_SECTIONS.index(field.section), _rank(field)))), tuple(groups))


_SECTIONS: tuple[Section, ...] = ("content", "show", "when")


def section_of(key: str) -> Section:
    if key in {field.alias or name for name, field in Times.model_fields.items()}:
        return "when"
    return "show" if key in Item.model_fields and key != "title" else "content"


def _rank(field: Field) -> int:
    """Times in the order in which people say them, the title or name and the source first; else as in the model."""
    first = ("title", "name", "src", "url", "path", "every", "secret")
    order = (*first, "days", "from", "to", "starts", "ends", "except", "rrule", "enabled", "seconds")
    return order.index(str(field.key[0])) if field.key[0] in order else len(order)


def _field(key: str, hint: Any, info: FieldInfo, whole: Any) -> Field | None:
    default = None if info.is_required() else info.default
    section = section_of(key)
    if whole == Bands:
        return Field((key,), "choice", choices=("ispu",), section=section)
    if get_origin(hint) is Literal:
        return Field((key,), "choice", default, tuple(map(str, get_args(hint))), section=section)
    editor = next((editor for kind, editor in _KINDS if hint == kind), None)
    low, high = _limits(hint, info)
    bare = _bare(hint)
    if editor is None and bare is str:
        editor = "paragraph" if key in _LONG else "line"
    elif editor is None and bare is float:
        editor = "seconds" if key == "seconds" else "number"
    elif editor is None and bare is int:
        editor = "whole"
    elif editor is None and get_origin(hint) is tuple and _bare(get_args(hint)[0]) is str:
        editor = "lines"
    return None if editor is None else Field((key,), editor, default, (), low, high, section)


def _below(key: str, field: Field, section: Section, *, optional: bool) -> Field:
    default = None if optional and field.editor == "choice" else field.default
    return Field((key, *field.key), field.editor, default, field.choices, field.low, field.high, section)


def _limits(hint: Any, info: FieldInfo) -> tuple[float | None, float | None]:
    marks = [*info.metadata, *_marks(hint)]
    low = next((mark.ge for mark in marks if isinstance(mark, Ge)), None)
    high = next((mark.le for mark in marks if isinstance(mark, Le)), None)
    return (None if low is None else float(low)), (None if high is None else float(high))  # type: ignore[arg-type]  # numbers


def _marks(hint: Any) -> Iterator[Any]:
    for mark in getattr(hint, "__metadata__", ()):
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        else:
            yield mark


def _bare(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _without_none(hint: Any) -> Any:
    rest = [arg for arg in get_args(hint) if arg is not NoneType]
    return rest[0] if NoneType in get_args(hint) and len(rest) == 1 else hint


def _is_mark(hint: Any) -> bool:
    """Whether it can only be one thing, such as the type of an item."""
    return get_origin(hint) is Literal and len(get_args(hint)) == 1


def _is_part(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Part)


def _listed(hint: Any) -> type[Part] | None:
    """Of a list of tables, the model of one."""
    arguments = get_args(hint)
    return arguments[0] if get_origin(hint) is tuple and arguments and _is_part(arguments[0]) else None
