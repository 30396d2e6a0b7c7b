"""Lengths, rectangles, sizes and colours as site files write them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from kiosk.model.words import described, wrong


@dataclass(frozen=True, slots=True)
class Length:
    """Pixels of the canvas, or percent of its width or height."""

    value: float
    percent: bool = False

    def on(self, total: int) -> float:
        """In pixels, on a canvas side of `total` pixels."""
        return self.value * total / 100 if self.percent else self.value


@dataclass(frozen=True, slots=True)
class Rect:
    x: Length
    y: Length
    width: Length
    height: Length


def _length(value: Any) -> Length | None:
    if isinstance(value, str) and (match := re.fullmatch(r"\s*([+-]?\d{1,9}(?:\.\d{1,9})?)\s*%\s*", value, re.ASCII)):
        return Length(float(match[1]), percent=True)
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9:
        return Length(float(value))
    return None


def _rect(value: Any) -> Rect:
    lengths = tuple(map(_length, value)) if isinstance(value, tuple) and len(value) == 4 else (None,)
    known = [length for length in lengths if length is not None]
    if len(known) != 4:
        four = "x, y, width, height, in percent or pixels"
        raise wrong("a rect is four lengths", f'write {four}, such as ["0%", "0%", "100%", "88%"]')
    return Rect(*known)


def _whole_numbers(names: str, example: str, low: tuple[int, ...]) -> Callable[[Any], tuple[int, ...]]:
    def check(value: Any) -> tuple[int, ...]:
        right = isinstance(value, tuple) and len(value) == len(low)
        if right and all(type(n) is int and least <= n <= 65_536 for n, least in zip(value, low, strict=True)):
            return tuple(value)
        raise wrong(f"these are not {len(low)} whole numbers, {names}", f"such as {example}")

    return check


def _colour(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", value, re.ASCII):
        raise wrong(f"{described(value)} is not a colour", 'write it as "#F4B740"')
    return value


def _list_schema(count: int, **items: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "array", "items": items, "minItems": count, "maxItems": count})


ZoneRect = Annotated[
    Rect,
    PlainValidator(_rect),
    _list_schema(4, anyOf=[{"type": "number"}, {"type": "string", "pattern": r"^\s*[+-]?\d+(\.\d+)?\s*%\s*$"}]),
]
Canvas = Annotated[
    tuple[int, int],
    PlainValidator(_whole_numbers("width and height", "[1280, 720]", (1, 1))),
    _list_schema(2, type="integer"),
]
CanvasPart = Annotated[
    tuple[int, int, int, int],
    PlainValidator(_whole_numbers("x, y, width, height", "[0, 0, 1280, 720]", (0, 0, 1, 1))),
    _list_schema(4, type="integer"),
]
DisplayPoint = Annotated[
    tuple[int, int],
    PlainValidator(_whole_numbers("left and top", "[0, 0]", (0, 0))),
    _list_schema(2, type="integer"),
]
Colour = Annotated[str, PlainValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"})]
