"""How messages to operators name things."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from difflib import get_close_matches
from itertools import islice
from typing import Any

from pydantic_core import PydanticCustomError


def wrong(message: str, hint: str = "", *key: str | int) -> PydanticCustomError:
    """The error to raise in a validator; `key` leads from the validated value to what is concerned."""
    return PydanticCustomError("layar", "{message}", {"message": message, "hint": hint, "key": key})


def quoted(value: str) -> str:
    """A text of the operator as a message shows it."""
    return f'"{value if len(value) <= 60 else value[:59] + "…"}"'


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name that was probably meant."""
    folded = {one.casefold(): one for one in known}
    return folded.get(name.casefold()) or next(iter(get_close_matches(name[:100], known, n=1)), None)


def did_you_mean(name: str, known: Iterable[str], *, limit: int = 400) -> str:
    """A hint: the nearest known name, or else the first of them. Beyond `limit` names none is compared.

    Empty where nothing is known.
    """
    names = list(islice(filter(None, known), limit + 1))
    if not names:
        return ""
    if len(names) <= limit and (near := nearest(name, names)):
        return f"did you mean {quoted(near)}?"
    shown = ", ".join(quoted(one)[1:-1] for one in names[:15])
    return f"known are {shown}{', …' if len(names) > 15 else ''}"


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (datetime, "a date and time"),
    (date, "a date"),
    (time, "a time of day"),
    (dict, "a table"),
    ((list, tuple), "a list"),
)


def described(value: Any) -> str:
    """A value of a TOML file in words."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text {quoted(value)}"
        case int() | float():
            return f"the number {value:.15g}" if abs(value) < 1e15 else "a huge number"
        case _:
            return next((words for kind, words in _KINDS if isinstance(value, kind)), "nothing")
