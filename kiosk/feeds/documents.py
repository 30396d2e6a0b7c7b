"""The bytes of a source as JSON-like data."""

import csv
import io
from typing import Any, TypeAlias

import msgspec

from kiosk.feeds.limits import MAX_ROWS
from kiosk.feeds.numbers import parse_number
from kiosk.feeds.refused import Refused

Document: TypeAlias = Any
"""What JSON can hold; a CSV file is a list of one object a row."""

_BOM = b"\xef\xbb\xbf"
_SEPARATORS = (",", ";", "\t", "|")


def parse_json(data: bytes) -> Document | Refused:
    """Strict JSON: no NaN, no numbers beyond a float, no invalid UTF-8."""
    try:
        return msgspec.json.decode(data.removeprefix(_BOM))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Refused(f"it is not JSON: {error}")
    except RecursionError:
        return Refused("its JSON is nested too deeply")


def parse_csv(data: bytes, decimal: str) -> Document | Refused:
    """A list of objects named by the header line; the separator is the one that the header has most of."""
    try:
        text = data.removeprefix(_BOM).decode()
    except UnicodeDecodeError:
        return Refused("it is not UTF-8; save it as CSV UTF-8")
    header = text.lstrip().partition("\n")[0]
    separator = max(_SEPARATORS, key=header.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Document] = []
    try:
        for row in reader:
            if len(rows) == MAX_ROWS:
                return Refused(f"it has more than {MAX_ROWS:,} rows")
            rows.append({name.strip(): _cell(cell, decimal) for name, cell in row.items() if isinstance(name, str)})
    except csv.Error as error:
        return Refused(f"it is not CSV: line {reader.line_num}: {error}")
    return rows or Refused("it has no rows under its header")


def _cell(cell: str | None, decimal: str) -> float | str | None:
    text = (cell or "").strip()
    number = parse_number(text, decimal)
    return number if number is not None else text or None
