"""The items of a playlist file as they stand there, broken ones included. Pure."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from kiosk.model import Item, Loaded, PlaylistFile, Problem
from kiosk.panel.playlists.edits import ITEM, playlist_name


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem of an item."""

    problem: Problem
    key: str = ""
    """The key that it is about; empty: the item as a whole."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[item]]`, at its place in the file."""

    values: dict[str, Any]
    """As written."""
    item: Item | None
    """None: something in it is wrong."""
    troubles: tuple[Trouble, ...] = ()

    @property
    def type(self) -> str:
        found = self.values.get("type")
        return found if isinstance(found, str) else ""

    @property
    def enabled(self) -> bool:
        return self.values.get("enabled") is not False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One playlist file."""

    path: str
    title: str
    entries: tuple[Entry, ...] = ()
    readable: bool = True
    """False: the file is not valid, and only an earlier state or another program can mend it."""
    troubles: tuple[Problem, ...] = ()
    """Of the file as a whole."""


def read_sheet(loaded: Loaded, problems: tuple[Problem, ...], path: str) -> Sheet:
    own = tuple(problem for problem in problems if problem.file == path)
    file = loaded.files.get(path)
    if file is None:
        return Sheet(path, playlist_name(path), readable=False, troubles=own)
    tables = file.values.get(ITEM)
    tables = [one for one in tables if isinstance(one, dict)] if isinstance(tables, list) else []
    value = file.checked.value
    items = value.item if isinstance(value, PlaylistFile) else ()
    kept = file.checked.moved.get((ITEM,), tuple(range(len(items))))
    whole = dict(zip(kept, items, strict=False))
    starts = [file.source.line((ITEM, place)) for place in range(len(tables))]
    troubles: defaultdict[int, list[Trouble]] = defaultdict(list)
    for problem in own:
        place = bisect_right(starts, problem.line) - 1
        keys = tables[place] if place >= 0 else ()
        key = next((key for key in keys if file.source.line((ITEM, place, key)) == problem.line), "")
        troubles[place].append(Trouble(problem, key if starts[place : place + 1] != [problem.line] else ""))
    return Sheet(
        path,
        str(file.values.get("title") or playlist_name(path)),
        tuple(Entry(table, whole.get(n), tuple(troubles[n])) for n, table in enumerate(tables)),
        troubles=tuple(trouble.problem for trouble in troubles[-1]),
    )
