"""What pydantic found wrong, in an operator's words."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic_core import ErrorDetails

from kiosk.model.mistake import Mistake
from kiosk.model.part import Part
from kiosk.model.positions import Path
from kiosk.model.words import described, did_you_mean, quoted

Said = tuple[str, str]
_TAGGED = {"item", "feed"}
"""Lists whose tables have a type of their own, which pydantic names in the place of an error."""
_TAGS = {"type": "image", "kind": "file"}


def error_path(error: ErrorDetails) -> Path:
    """Where in the values of the file an error is."""
    place = error["loc"]
    return place[:2] + place[3:] if len(place) > 2 and place[0] in _TAGGED else place


def worded(model: type[Part], error: ErrorDetails) -> Mistake:
    """The mistake of one error of validating a whole file as `model`."""
    place, path = error["loc"], error_path(error)
    kind = error["type"]
    context = error.get("ctx", {})
    if kind == "layar":
        return Mistake(path + context["key"], context["message"], context["hint"])
    if kind == "missing":
        return Mistake(path[:-1], *_missing(model, place, path))
    if kind == "extra_forbidden":
        known = _fields(_table(model, place[:-1]))
        return Mistake(path, f"unknown key {quoted(str(path[-1]))}", did_you_mean(str(path[-1]), known))
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        return _untyped(path, context)
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    inside = "a value in " if path and isinstance(path[-1], int) else ""
    message, hint = _SAID.get(kind, _otherwise)(f"{inside}{quoted(key)}", key, error)
    return Mistake(path, message, hint)


def _missing(model: type[Part], place: Path, path: Path) -> Said:
    key = str(path[-1])
    about = _fields(_table(model, place[:-1])).get(key, "").rstrip(".")
    return f"{_table_name(path[:-1])} has no {quoted(key)}", f"write {key} = …" + (f" ({about})" if about else "")


def _untyped(path: Path, context: Mapping[str, Any]) -> Mistake:
    tag = context["discriminator"].strip("'")
    if "tag" not in context:
        return Mistake(path, f"{_table_name(path)} has no {quoted(tag)}", f'such as {tag} = "{_TAGS[tag]}"')
    known = re.findall(r"'([^']*)'", context["expected_tags"])
    return Mistake((*path, tag), f"{tag} = {quoted(context['tag'])} is not known", did_you_mean(context["tag"], known))


def _table_name(path: Path) -> str:
    keys = ".".join(step for step in path if isinstance(step, str))
    if not keys:
        return "the file"
    return f"this [[{keys}]]" if isinstance(path[-1], int) else f"[{keys}]"


def _of_type(what: str, example: Callable[[str, Any], str]) -> Callable[[str, str, ErrorDetails], Said]:
    def say(name: str, key: str, error: ErrorDetails) -> Said:
        return f"{name} is {described(error['input'])}, not {what}", example(key, error["input"])

    return say


def _as_number(key: str, value: Any) -> str:
    number = isinstance(value, str) and re.fullmatch(r"\s*-?\d+(\.\d+)?\s*", value)
    return f"write {key} = {value.strip()}, without quotes" if number else f"such as {key} = 12"


def _as_list(key: str, value: Any) -> str:
    if isinstance(value, dict):
        return f"write [[{key}]] with double brackets"
    return f'write {key} = ["{value[:40]}"]' if isinstance(value, str) else f"write {key} = […]"


def _as_table(key: str, value: Any) -> str:
    return f"write [{key}] with single brackets" if isinstance(value, tuple) else f"write {key} = {{ … }}, or [{key}]"


def _choice(name: str, _key: str, error: ErrorDetails) -> Said:
    known = re.findall(r"[^', ]+(?=')|-?\d+", error.get("ctx", {})["expected"])
    given = error["input"]
    hint = did_you_mean(given if isinstance(given, str) else "", known)
    return f"{name} is {described(given)}, which is not known", hint


def _bound(words: str, bound: str) -> Callable[[str, str, ErrorDetails], Said]:
    def say(name: str, _key: str, error: ErrorDetails) -> Said:
        limit = error.get("ctx", {})[bound]
        return f"{name} is {described(error['input'])}", f"write {words.format(f'{limit:,.10g}')}"

    return say


def _otherwise(name: str, _key: str, error: ErrorDetails) -> Said:
    return f"{name}: {error['msg'][:1].lower()}{error['msg'][1:]}", ""


_TABLE = _of_type("a table", _as_table)
_LIST = _of_type("a list", _as_list)
_SAID: dict[str, Callable[[str, str, ErrorDetails], Said]] = {
    "string_type": _of_type("a text", lambda key, _: f'write {key} = "…", in quotes'),
    "int_type": _of_type("a whole number", _as_number),
    "int_from_float": _of_type("a whole number", _as_number),
    "float_type": _of_type("a number", _as_number),
    "bool_type": _of_type("yes or no", lambda key, _: f"write {key} = true or {key} = false, without quotes"),
    "tuple_type": _LIST,
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
    "dict_type": _TABLE,
    "literal_error": _choice,
    "greater_than": _bound("more than {}", "gt"),
    "greater_than_equal": _bound("at least {}", "ge"),
    "less_than_equal": _bound("at most {}", "le"),
    "finite_number": lambda name, _key, _error: (f"{name} is not finite", "write a number"),
    "string_too_short": lambda name, _key, _error: (f"{name} is empty", "write a text"),
    "string_too_long": _bound("at most {} characters", "max_length"),
    "too_long": lambda name, _key, error: (f"{name} has too many", f"at most {error.get('ctx', {})['max_length']}"),
}


def _table(model: type[Part], place: Path) -> type[Part]:
    """The model of the table that an error's place leads to."""
    candidates = [model]
    for step in place:
        if isinstance(step, int):
            continue
        if len(candidates) > 1:
            candidates = [one for one in candidates if step in _tag_values(one)]
        else:
            fields = {field.alias or name: field for name, field in candidates[0].model_fields.items()}
            candidates = _models(fields[step].annotation)
    return candidates[0]


def _tag_values(model: type[Part]) -> tuple[Any, ...]:
    return next(get_args(model.model_fields[tag].annotation) for tag in _TAGS if tag in model.model_fields)


def _models(annotation: Any) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _models(inner)]


def _fields(model: type[Part]) -> dict[str, str]:
    return {field.alias or name: field.description or "" for name, field in model.model_fields.items()}
