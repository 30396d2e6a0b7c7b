"""Numbers as sources write them."""

import math
import re

_PLAIN = {
    ".": re.compile(r"[+-]?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?"),
    ",": re.compile(r"[+-]?(0|[1-9]\d*)(,\d+)?"),
}
_GROUPED = {
    ".": re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?"),
    ",": re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?"),
}
_NOT_FINITE = re.compile(r"[+-]?(nan|inf|infinity)", re.IGNORECASE)
_LONGEST = 40


def parse_number(text: str, decimal: str) -> float | None:
    """The number that `text` is with `decimal` ("." or ",") as its mark; None where it is not one.

    Groups of three may be set off by the other mark. A leading zero makes it text: `007` is a name, not seven.
    """
    if len(text) > _LONGEST:
        return None
    if _GROUPED[decimal].fullmatch(text):
        text = text.replace("." if decimal == "," else ",", "")
    elif not _PLAIN[decimal].fullmatch(text):
        return None
    number = float(text.replace(",", "."))
    return number if math.isfinite(number) else None


def is_not_finite(text: str) -> bool:
    """Whether `text` stands for no number at all, as `NaN` does."""
    return _NOT_FINITE.fullmatch(text) is not None
