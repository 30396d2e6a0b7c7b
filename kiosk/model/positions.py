"""On which line a key or table of a TOML text stands."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

Path = tuple[str | int, ...]
"""Keys and places in lists that lead from the top of a file to a value."""

# Atomic groups, not possessive repetitions of groups: Python 3.11.2, which Debian 12 has, gets those wrong.
_GAP = re.compile(r"(?>(?:[ \t\r\n]++|#[^\n]*+)*)")
_KEY = re.compile(r"""[A-Za-z0-9_-]++|"(?>(?:[^"\\\n]++|\\.)*)"|'[^'\n]*+'""")
_DOT = re.compile(r"[ \t]*+\.[ \t]*+")
_SCALAR = re.compile(
    r'''"""(?>(?:[^"\\]++|\\.|"{1,2}+(?!"))*)"{3,5}+'''
    r"""|'''(?>(?:[^']++|'{1,2}+(?!'))*)'{3,5}+"""
    r"""|"(?>(?:[^"\\\n]++|\\.)*)"|'[^'\n]*+'|[^,\]}#\n]++""",
    re.DOTALL,
)


def find_lines(text: str) -> Mapping[Path, int]:
    """The line of every key, table and list element of a text that `tomllib` accepts, counted from 1."""
    return _found(text)[0]


def find_headers(text: str) -> tuple[tuple[Path, int], ...]:
    """Every `[table]` and `[[table]]` of a text that `tomllib` accepts, in order, and the line it stands on."""
    return _found(text)[1]


@lru_cache(maxsize=8)
def _found(text: str) -> tuple[Mapping[Path, int], tuple[tuple[Path, int], ...]]:
    finder = _Finder(text.replace("\r\n", "\n"))
    return finder.found(), tuple(finder.headers)


class _Finder:
    def __init__(self, text: str) -> None:
        self._text = text
        self._pos = 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lines: dict[Path, int] = {(): 1}
        self._tables: dict[Path, int] = {}
        """How many tables each list of tables has so far."""
        self.headers: list[tuple[Path, int]] = []

    def found(self) -> dict[Path, int]:
        table: Path = ()
        self._skip_gap()
        while self._pos < len(self._text):
            if self._text[self._pos] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip_gap()
        return self._lines

    def _header(self) -> Path:
        start = self._pos
        listed = self._text.startswith("[[", start)
        self._pos += 2 if listed else 1
        self._skip_gap()
        keys = self._keys()
        self._skip_gap()
        self._pos += 2 if listed else 1
        path: Path = ()
        for key in keys[:-1]:
            path = self._last((*path, key))
            self._mark(path, start)
        path = (*path, keys[-1])
        self._mark(path, start)
        if listed:
            self._tables[path] = self._tables.get(path, 0) + 1
        path = self._last(path)
        self._mark(path, start)
        self.headers.append((path, bisect_right(self._starts, start)))
        return path

    def _last(self, path: Path) -> Path:
        count = self._tables.get(path)
        return path if count is None else (*path, count - 1)

    def _pair(self, table: Path) -> None:
        start = self._pos
        path = table
        for key in self._keys():
            path = (*path, key)
            self._mark(path, start)
        self._skip_gap()
        self._pos += 1  # the equals sign
        self._skip_gap()
        self._value(path)

    def _value(self, path: Path) -> None:
        opening = self._text[self._pos]
        if opening == "[":
            self._elements(path, "]")
        elif opening == "{":
            self._elements(path, "}")
        else:
            self._match(_SCALAR)

    def _elements(self, path: Path, closing: str) -> None:
        self._pos += 1
        self._skip_gap()
        count = 0
        while self._text[self._pos] != closing:
            if closing == "]":
                self._mark((*path, count), self._pos)
                self._value((*path, count))
                count += 1
            else:
                self._pair(path)
            self._skip_gap()
            if self._text[self._pos] == ",":
                self._pos += 1
                self._skip_gap()
        self._pos += 1

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self._match(_DOT):
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        raw = self._match(_KEY)
        return str(tomllib.loads(f"key = {raw}")["key"]) if raw[0] in "\"'" else raw

    def _skip_gap(self) -> None:
        self._match(_GAP)

    def _match(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._pos)
        if match is None:
            return ""
        self._pos = match.end()
        return match[0]

    def _mark(self, path: Path, position: int) -> None:
        self._lines.setdefault(path, bisect_right(self._starts, position))
