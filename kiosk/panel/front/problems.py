"""Every problem of the draft, in an operator's words, each a click away from its place."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject, Signal, Slot

from kiosk.model import Problem, find_headers, is_playlist_file, read_toml
from kiosk.panel.desk import Desk, Place
from kiosk.panel.draft import Texts
from kiosk.panel.front.names import page_of, place_name
from kiosk.panel.playlists.troubles import said as said_of_item
from kiosk.panel.work import Rows, Take, Workbench

_SAID = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r'.*no playlist "(.*)"', QT_TRANSLATE_NOOP("problems", "There is no playlist “%1”. Choose another one.")),
        (r'there is no layout "(.*)"', QT_TRANSLATE_NOOP("problems", "There is no layout “%1”. Choose another one.")),
        (r'there is no screen .*"(.*)"', QT_TRANSLATE_NOOP("problems", "There is no screen “%1”. Choose another one.")),
        (r'there is no file "(.*)"', QT_TRANSLATE_NOOP("problems", "The file %1 is missing. Put it back.")),
        (r'.*no zone "(.*)"', QT_TRANSLATE_NOOP("problems", "The layout has no zone “%1”. Choose one that it has.")),
        (
            r'the rule fills no zone|this \[\[rule\]\] has no "zones"',
            QT_TRANSLATE_NOOP("problems", "It shows nothing. Choose a playlist for it."),
        ),
        (r"the layout has no zone", QT_TRANSLATE_NOOP("problems", "It has no zone. Draw one.")),
        (
            r'zone "(.*)" (?:reaches|begins) outside',
            QT_TRANSLATE_NOOP("problems", "The zone “%1” reaches out of the canvas. Move it, or make it smaller."),
        ),
        (r'zone "(.*)" has no size', QT_TRANSLATE_NOOP("problems", "The zone “%1” has no size. Make it larger.")),
        (
            r"source reaches outside",
            QT_TRANSLATE_NOOP("problems", "An output shows more than the canvas has. Make its part smaller."),
        ),
        (
            r"the output does not say its part",
            QT_TRANSLATE_NOOP("problems", "An output does not say what it shows. Give the screen a canvas."),
        ),
        (
            r'a \w+ named "(.*)" is there already',
            QT_TRANSLATE_NOOP("problems", "Two are called “%1”. Give one of them another name."),
        ),
        (r'the layout ".*" is built in', QT_TRANSLATE_NOOP("problems", "This name is taken. Give it another one.")),
        (r"zone .* has sound", QT_TRANSLATE_NOOP("problems", "Two zones have sound. Only one can be heard.")),
        (r"there is no feed|feed .* has no", QT_TRANSLATE_NOOP("problems", "It asks for live data that is not there.")),
        (r"ends before it starts", QT_TRANSLATE_NOOP("problems", "The last day is before the first.")),
        (r"from and to are the same", QT_TRANSLATE_NOOP("problems", "It begins and ends at the same time.")),
        (r"this never holds|the rrule never", QT_TRANSLATE_NOOP("problems", "No day is left on which it holds.")),
        (r"days and rrule", QT_TRANSLATE_NOOP("problems", "There are days and a repetition. Keep one of the two.")),
        (r"not valid TOML", QT_TRANSLATE_NOOP("problems", "The file is damaged. Undo, or restore it.")),
        (
            r"the file is not text",
            QT_TRANSLATE_NOOP("problems", "The file cannot be read. Restore it, or save it anew as UTF-8 text."),
        ),
    )
)
_OTHERWISE = QT_TRANSLATE_NOOP("problems", "Something here cannot be as it is. Choose another value.")


class _Table(NamedTuple):
    line: int
    name: str
    """Of the list that it is in; empty: in none."""
    entry: int


@dataclass(frozen=True, slots=True)
class ProblemRow:
    place: str
    """Where, such as `Playlist Siang, item 3`."""
    what: str
    """What is wrong, and what to do."""
    detail: str
    """As `layar check` words it, for a technician who is asked for help."""
    serious: bool
    """Whether it keeps the draft from going on air."""
    target: Place
    near: bool
    """Whether there is a page on which it can be mended."""


def problem_rows(take: Take, texts: Texts, pages: Collection[str] = ()) -> tuple[ProblemRow, ...]:
    """Errors first. `pages`: those that there are."""
    rows = [
        _row(take, problem, _place(problem, _tables(problem.file, texts.get(problem.file, ""))), pages)
        for problem in take.problems
    ]
    return tuple(sorted(rows, key=lambda row: not row.serious))


def said(message: str) -> str:
    """The words for a problem of the site's settings."""
    for pattern, words in _SAID:
        if match := pattern.match(message):
            found = match[1] if pattern.groups else ""
            return QCoreApplication.translate("problems", str(words)).replace("%1", found)
    return QCoreApplication.translate("problems", str(_OTHERWISE))


def _row(take: Take, problem: Problem, place: Place, pages: Collection[str]) -> ProblemRow:
    of_item = is_playlist_file(problem.file)
    what = said_of_item(problem.message, problem.hint) if of_item else said(problem.message)
    detail = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    name, serious = place_name(take.loaded, place), problem.severity == "error"
    return ProblemRow(name, what, detail, serious, place, place.page in pages)


def _place(problem: Problem, tables: Sequence[_Table]) -> Place:
    """The list and the entry in it whose lines the problem is on."""
    above = [table for table in tables if table.line <= problem.line]
    name, index = (above[-1].name, above[-1].entry) if above else ("", -1)
    return Place(page_of(problem.file, name), problem.file, name, index)


@lru_cache(maxsize=64)
def _tables(path: str, text: str) -> tuple[_Table, ...]:
    """Where the tables of a file begin; those that are in no list have no name."""
    if isinstance(read_toml(path, text), Problem):
        return ()
    found = []
    for keys, line in find_headers(text):
        entry = keys[1] if len(keys) > 1 else None
        found.append(_Table(line, str(keys[0]), entry) if isinstance(entry, int) else _Table(line, "", -1))
    return tuple(found)


class Problems(QObject):
    """For the list of problems. GUI thread."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk, pages: Collection[str]) -> None:
        """`pages` are the names of those that can be gone to."""
        super().__init__()
        self._pages = frozenset(pages)
        self._workbench = workbench
        self._desk = desk
        self._rows = Rows(ProblemRow)
        workbench.changed.connect(self._look)
        desk.retranslated.connect(self._look)
        self._look()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def errors(self) -> int:
        """How many keep the draft from going on air."""
        return sum(row.serious for row in self._rows.rows)

    @Property(int, notify=changed)
    def warnings(self) -> int:
        return sum(not row.serious for row in self._rows.rows)

    @Slot(int)
    def go(self, row: int) -> None:
        """To where it can be mended."""
        self._desk.go(self._rows.rows[row].target)

    @Slot()
    def _look(self) -> None:
        self._rows.show(problem_rows(self._workbench.take, self._workbench.texts, self._pages))
        self.changed.emit()
