"""Changing lists of tables in a TOML text, such as the items of a playlist, so that all else stays as it was written.

A table goes from its `[[name]]` line, with the comment lines right above it, to the next table that is not its own. It
is moved, copied and removed as text; its values are changed through tomlkit. All functions take and return whole texts,
and raise BrokenTextError where a text cannot be read.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.items import Table

from kiosk.model import Problem, find_headers, read_toml


class BrokenTextError(Exception):
    """The text is not valid TOML, so nothing in it can be changed but as text; `problem` says where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.text)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    mine: bool
    """Whether it is one of the tables in question."""


def count(text: str, name: str) -> int:
    """How many tables the list has."""
    return sum(piece.mine for piece in _pieces(text, name))


def table_text(text: str, name: str, place: int) -> str:
    """One table as it is written, comments and all."""
    return _tables(text, name)[place]


def copied(text: str, name: str, places: Collection[int]) -> tuple[str, ...]:
    """Tables as they are written, in their order, for `inserted`."""
    return tuple(table for place, table in enumerate(_tables(text, name)) if place in places)


def inserted(text: str, name: str, at: int, tables: Iterable[str]) -> str:
    """With tables before the `at`-th one; at the list's end where there are no more."""
    return _joined(_insert(_pieces(text, name), at, tables))


def removed(text: str, name: str, places: Collection[int]) -> str:
    return _joined(_without(_pieces(text, name), places))


def moved(text: str, name: str, places: Collection[int], at: int) -> str:
    """With tables taken out, in their order, and put before what was the `at`-th one."""
    tables = copied(text, name, places)
    left = at - sum(place < at for place in places)
    return _joined(_insert(_without(_pieces(text, name), places), left, tables))


def with_table(text: str, name: str, place: int, change: Callable[[Table], None]) -> str:
    """With one table changed in place."""
    return with_tables(text, name, (place,), change)


def with_tables(text: str, name: str, places: Collection[int], change: Callable[[Table], None]) -> str:
    """With tables changed in place."""

    def changed(table: str) -> str:
        document = tomlkit.parse(table)
        change(document[name][0])
        return tomlkit.dumps(document)

    return _with_texts(text, name, places, changed)


def with_table_text(text: str, name: str, place: int, change: Callable[[str], str]) -> str:
    """With another text of one table."""
    return _with_texts(text, name, (place,), change)


def _with_texts(text: str, name: str, places: Collection[int], change: Callable[[str], str]) -> str:
    pieces = _pieces(text, name)
    mine = [index for index, piece in enumerate(pieces) if piece.mine]
    for index in [mine[place] for place in places]:
        pieces[index] = _Piece(change(pieces[index].text), mine=True)
    return _joined(pieces)


def with_top(text: str, change: Callable[[tomlkit.TOMLDocument], None]) -> str:
    """With what stands before or in single tables changed: titles, `[site]`, `transition`."""
    _values(text)
    lines = text.split("\n")
    begin = _lists_begin(text.removeprefix("\ufeff"), len(lines))
    document = tomlkit.parse("\n".join([*lines[:begin], ""]) if begin < len(lines) else text)
    change(document)
    return tomlkit.dumps(document) + "\n".join(lines[begin:])


def _lists_begin(text: str, end: int) -> int:
    """From which line on there is nothing but lists of tables; `end`: from none."""
    listed = [(isinstance(path[1] if len(path) > 1 else None, int), line - 1) for path, line in find_headers(text)]
    single = next((place for place in reversed(range(len(listed))) if not listed[place][0]), -1)
    return listed[single + 1][1] if single + 1 < len(listed) else end


def written(name: str, values: dict[str, Any]) -> str:
    """A new table."""
    tables = tomlkit.aot()
    tables.append(tomlkit.item(values))
    document = tomlkit.document()
    document.append(name, tables)
    return tomlkit.dumps(document)


def _tables(text: str, name: str) -> list[str]:
    return [piece.text for piece in _pieces(text, name) if piece.mine]


def _pieces(text: str, name: str) -> list[_Piece]:
    """The text cut at its headers. Raise BrokenTextError where it cannot be read."""
    inline = len(_values(text).get(name, ()))
    pieces = _cut(text, name)
    if sum(piece.mine for piece in pieces) == inline:
        return pieces
    return _cut(_unfolded(text, name), name)


def _values(text: str) -> dict[str, Any]:
    read = read_toml("", text)
    if isinstance(read, Problem):
        raise BrokenTextError(read)
    return read[1]


def _unfolded(text: str, name: str) -> str:
    """With `name = [{…}, {…}]` written as tables."""
    document = tomlkit.parse(text)
    tables = document.pop(name).unwrap()
    return _joined(
        [_Piece(tomlkit.dumps(document), mine=False), *(_Piece(written(name, one), mine=True) for one in tables)]
    )


def _cut(text: str, name: str) -> list[_Piece]:
    lines = text.removeprefix("\ufeff").split("\n")
    pieces: list[_Piece] = []
    begun, owner = 0, None
    for path, line in find_headers(text.removeprefix("\ufeff")):
        place = path[:2] if path[0] == name and len(path) > 1 and isinstance(path[1], int) else None
        if place is not None and place == owner:
            continue
        start = _with_comments(lines, line - 1, begun)
        pieces.append(_Piece("".join(f"{row}\n" for row in lines[begun:start]), mine=owner is not None))
        begun, owner = start, place
    pieces.append(_Piece("\n".join(lines[begun:]), mine=owner is not None))
    return [piece for piece in pieces if piece.text]


def _with_comments(lines: Sequence[str], header: int, least: int) -> int:
    while header > least and lines[header - 1].lstrip().startswith("#"):
        header -= 1
    return header


def _without(pieces: Sequence[_Piece], places: Collection[int]) -> list[_Piece]:
    kept: list[_Piece] = []
    place = 0
    for piece in pieces:
        if not piece.mine or place not in places:
            kept.append(piece)
        place += piece.mine
    return kept


def _insert(pieces: Sequence[_Piece], at: int, tables: Iterable[str]) -> list[_Piece]:
    mine = [index for index, piece in enumerate(pieces) if piece.mine]
    end = mine[-1] + 1 if mine else len(pieces)
    index = mine[at] if at < len(mine) else end
    return [*pieces[:index], *(_Piece(table, mine=True) for table in tables), *pieces[index:]]


def _joined(pieces: Sequence[_Piece]) -> str:
    """One text, with a line's end between all pieces and an empty line before each table."""
    text = ""
    for piece in pieces:
        if text and not text.endswith("\n"):
            text += "\n"
        if text and piece.mine and not text.endswith("\n\n"):
            text += "\n"
        text += piece.text
    return text
