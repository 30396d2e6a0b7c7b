"""Conditions on live readings: KEY OP LITERAL."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from kiosk.model.words import described, quoted, wrong

READING = r"\w[\w-]*\.\w[\w.-]*"
"""FEED.NAME"""

_CONDITION = re.compile(
    rf"""\s*(?P<reading>{READING})\s*(?P<op><=|>=|==|!=|<|>)\s*
    (?:(?P<number>[+-]?\d{{1,300}}(?:\.\d{{1,300}})?)|(?P<truth>true|false)|"(?P<double>[^"]*)"|'(?P<single>[^']*)')\s*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A condition that was understood."""

    text: str
    """As written."""
    reading: str
    op: str
    """One of < <= == != >= >."""
    literal: float | str | bool


def parse_condition(text: str) -> Comparison | None:
    """The comparison, or None where the text is none. Only == and != compare texts and yes/no."""
    match = _CONDITION.fullmatch(text)
    if match is None:
        return None
    literal: float | str | bool
    if match["number"] is not None:
        literal = float(match["number"])
    elif match["op"] not in {"==", "!="}:
        return None
    elif match["truth"] is not None:
        literal = match["truth"] == "true"
    else:
        literal = match["double"] if match["double"] is not None else match["single"]
    return Comparison(text, match["reading"], match["op"], literal)


def _condition(value: Any) -> Comparison:
    example = 'write KEY OP LITERAL, such as "udara.ispu > 100"'
    if not isinstance(value, str):
        raise wrong(f"a condition is a text, and this is {described(value)}", example)
    condition = parse_condition(value)
    if condition is None:
        known = "OP is < <= == != >= or >, LITERAL a number, true, false or a 'text'; texts only with == and !="
        raise wrong(f"{quoted(value)} is not a condition", f"{example}; {known}")
    return condition


def _reading_key(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(READING, value):
        raise wrong(f"{described(value)} does not name a reading", 'write FEED.NAME, such as "udara.ispu"')
    return value


Condition = Annotated[
    Comparison, PlainValidator(_condition), WithJsonSchema({"type": "string", "examples": ["udara.ispu > 100"]})
]
ReadingKey = Annotated[str, PlainValidator(_reading_key), WithJsonSchema({"type": "string", "pattern": r"^[^.]+\..+$"})]
