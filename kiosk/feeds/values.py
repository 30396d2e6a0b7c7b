"""From what a source holds to the value of a reading."""

import math
import unicodedata
from typing import Any, TypeAlias

from kiosk.feeds.limits import MAX_LABEL, MAX_POINTS, MAX_TEXT
from kiosk.feeds.numbers import is_not_finite, parse_number
from kiosk.feeds.refused import Refused
from kiosk.model import Point

Value: TypeAlias = float | str | bool | tuple[Point, ...]
"""As `Reading.value`."""


def reading_value(found: Any, decimal: str) -> Value | Refused:
    """A finite number, text, a truth or the points of a chart; never a guess."""
    match found:
        case None:
            return Refused("there is no value")
        case bool():
            return found
        case int() | float():
            return _finite(found)
        case str():
            return _number_or_text(found, decimal)
        case list():
            return _points(found, decimal)
        case _:
            return Refused("it is an object; select one of its values")


def clean_text(text: str, longest: int) -> str:
    """On one line, without control characters, cut at `longest` characters."""
    plain = "".join(" " if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} else sign for sign in text[:10_000])
    words = " ".join(plain.split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _finite(number: float) -> float | Refused:
    try:
        value = float(number)
    except OverflowError:
        return Refused("the number is too large")
    return value if math.isfinite(value) else Refused("it is not a finite number")


def _number_or_text(found: str, decimal: str) -> float | str | Refused:
    text = clean_text(found, MAX_TEXT)
    if not text:
        return Refused("the text is empty")
    if is_not_finite(text):
        return Refused("it is not a finite number")
    number = parse_number(text, decimal)
    return text if number is None else number


def _points(found: list[Any], decimal: str) -> tuple[Point, ...] | Refused:
    if not found:
        return Refused("the list is empty")
    if len(found) > MAX_POINTS:
        return Refused(f"the list has more than {MAX_POINTS} values")
    points: list[Point] = []
    for place, element in enumerate(found, start=1):
        label, raw = (element.get("label", ""), element.get("value")) if isinstance(element, dict) else ("", element)
        if raw is None and isinstance(element, dict):
            continue
        value = None if isinstance(raw, bool | list) else reading_value(raw, decimal)
        if not isinstance(value, float):
            return Refused(f"value {place} of the list is not a number")
        points.append(Point(clean_text(str(label), MAX_LABEL), value))
    return tuple(points) or Refused("the list has labels but no values")
