"""A TOML file as it was read: its values, or where it is broken."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from kiosk.model.positions import Path, find_lines
from kiosk.model.problem import Problem

MAX_FILE = 8_000_000
"""Bytes of one file."""
MAX_DEPTH = 32
"""Of tables and lists within each other."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_LONG_KEY = re.compile(
    r"""(?:^|[{,\[])[ \t]*+(?:(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}""",
    re.MULTILINE,
)
_CLOSE = "close the text with the mark it began with"
_ONCE = "keep one of the two"
_WORDING = (
    ("Invalid value", "not a value", 'texts stand in "quotes", lists in [brackets], yes and no are true and false'),
    ("Expected '=' after a key", "a key without =", "write: key = value"),
    ("Invalid initial character for a key part", "a key is expected", "write: key = value"),
    ("Invalid statement", "neither a key nor a table", "write: key = value, or [table]"),
    ("Illegal character '\\n'", "a text is not closed", _CLOSE),
    ("Illegal character", "a control character", "remove it"),
    ("Found invalid character", "a control character", "remove it"),
    ("Unterminated string", "a text is not closed", _CLOSE),
    ("Expected \"'", "a text is not closed", _CLOSE),
    ("Unescaped", "a \\ in a text", "write \\\\ for \\, or put the text in 'single quotes'"),
    ("Invalid hex value", "a \\ in a text", "write \\\\ for \\, or put the text in 'single quotes'"),
    ("Cannot overwrite", "written twice", _ONCE),
    ("Cannot declare", "a table written twice", f"{_ONCE}, or write [[double brackets]] for a list of tables"),
    ("Cannot mutate", "written twice", _ONCE),
    ("Cannot redefine", "written twice", _ONCE),
    ("Duplicate inline table key", "written twice", _ONCE),
    ("Unclosed array", "a list is not closed", "close it with ]"),
    ("Unclosed inline table", "a table is not closed", "close it with }"),
    ("Expected ']", "the name of a table is not closed", "close it with the brackets it began with"),
    ("Expected newline", "more than one thing on a line", "begin a new line here"),
)


@dataclass(frozen=True)
class Source:
    """The text of one file, to say on which line something stands."""

    file: str
    text: str

    def line(self, path: Path) -> int:
        """Of the value that `path` leads to, or of the nearest table around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    @cached_property
    def _lines(self) -> Mapping[Path, int]:
        return find_lines(self.text)


def read_toml(file: str, data: str | bytes) -> tuple[Source, dict[str, Any]] | Problem:
    """Values and lines of a file, or the one problem that makes it unreadable.

    The values are not to be changed: who asks for the same text again gets the same.
    """
    text = _text(file, data)
    if isinstance(text, Problem):
        return text
    values = _values(text)
    return replace(values, file=file) if isinstance(values, Problem) else (Source(file, text), values)


@lru_cache(maxsize=8)
def _values(text: str) -> dict[str, Any] | Problem:
    """A problem does not say the file."""
    if long_key := _LONG_KEY.search(text):
        line = text.count("\n", 0, long_key.end()) + 1
        return Problem("", line, f"a key has more than {MAX_DEPTH} parts", "shorten it")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _broken(text, str(error))
    except RecursionError:
        return _too_deep(text)
    except ValueError:
        line = next((n for n, row in enumerate(text.split("\n"), 1) if re.search(r"\d{1000}", row)), 1)
        return Problem("", line, "a number has thousands of digits", "write a smaller number")
    return _too_deep(text) if _depth_exceeds(values, MAX_DEPTH) else values


def _text(file: str, data: str | bytes) -> str | Problem:
    if len(data) > MAX_FILE:
        return Problem(
            file, 0, f"the file is larger than {MAX_FILE // 1_000_000} MB", "split it into several playlists"
        )
    if isinstance(data, bytes):
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return Problem(file, 1, "the file is UTF-16 text", "save it as UTF-8")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return Problem(file, line, "the file is not UTF-8 text", "save it as UTF-8")
    else:
        text = data
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return Problem(file, line, "the file is not text: it holds a NUL byte", "write it anew with a text editor")
    return text.removeprefix("\ufeff")


def _broken(text: str, said: str) -> Problem:
    place = _PLACE.search(said)
    what = said[: place.start()] if place else said
    if place and place[1]:
        line, where = int(place[1]), f" at column {place[2]}"
    else:
        line, where = text.rstrip().count("\n") + 1, " at the end of the file"
    worded = next(((said, hint) for start, said, hint in _WORDING if what.startswith(start)), ("", "see toml.io"))
    return Problem("", line, f"not valid TOML: {worded[0] or what[:1].lower() + what[1:]}{where}", worded[1])


def _too_deep(text: str) -> Problem:
    rows = text.split("\n")
    line = max(range(len(rows)), key=lambda n: rows[n].count("[") + rows[n].count("{") + rows[n].count("."))
    return Problem("", line + 1, "values are nested too deeply", f"at most {MAX_DEPTH} levels are read")


def _depth_exceeds(values: dict[str, Any], limit: int) -> bool:
    level: list[Any] = [values]
    for _ in range(limit):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> Iterator[Any]:
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (inner for inner in values if isinstance(inner, dict | list))
