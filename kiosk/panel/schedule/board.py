"""The week as blocks, and what the pointer and the arrow keys do to them."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.model import Rule
from kiosk.panel.schedule.focus import Focus
from kiosk.panel.schedule.gesture import BOTTOM, DRAW, MOVE, TOP, Hold, Outline, Point, grip, outline
from kiosk.panel.schedule.lanes import Lane, lanes
from kiosk.panel.schedule.shaping import Change, moved, span, stretched
from kiosk.panel.schedule.week import DAY, Piece
from kiosk.panel.schedule.words import LEVELS, hours, level_word, recurrence
from kiosk.panel.times import minute_words
from kiosk.panel.work import Rows

_CURSORS = {DRAW: 0, MOVE: 1, TOP: 2, BOTTOM: 2}


@dataclass(frozen=True)
class Block:
    """A piece as it is drawn."""

    place: int
    column: int
    start: float
    end: float
    inset: float
    breadth: float
    above: int
    name: str
    hours: str
    level: str
    said: str
    """All of it in words, for those who do not see it."""
    conditional: bool
    is_first: bool
    chosen: bool
    gaps: list[dict[str, Any]]


class Board(QObject):
    """GUI thread. Columns are days from Monday with fractions, minutes those of the day."""

    dragged = Signal()
    drew = Signal()
    """Times for a new rule were drawn: `drawn` has them."""

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self._focus = focus
        self._blocks = Rows(Block)
        self._lanes: dict[Piece, Lane] = {}
        self._hold: Hold | None = None
        self._held: tuple[Rule, ...] = ()
        """The rules among which something is held."""
        self.drawn: Change = {}
        focus.changed.connect(self._show)
        focus.chose.connect(self._show_chosen)

    @Property(QObject, constant=True)
    def blocks(self) -> QObject:
        return self._blocks

    @Property(list, notify=dragged)
    def ghosts(self) -> list[dict[str, Any]]:
        """Where blocks will be when the button is let go."""
        return [] if self._hold is None else list(map(_ghost, _parts(self._outline(self._hold))))

    @Property(str, notify=dragged)
    def ghostText(self) -> str:
        if self._hold is None:
            return ""
        found = self._outline(self._hold)
        end = found.end if found.end <= DAY else found.end - DAY
        return f"{minute_words(found.start)}–{minute_words(end)}"

    @Slot(float, float, float, result=int)
    def hover(self, x: float, minute: float, tolerance: float) -> int:
        """0: empty; 1: a block; 2: an edge of one."""
        return _CURSORS[grip(self._lanes, Point(x, minute), tolerance).kind]

    @Slot(float, float, result=str)
    def saidAt(self, x: float, minute: float) -> str:
        """The block there in words; empty: none."""
        piece = grip(self._lanes, Point(x, minute), 0).piece
        return "" if piece is None else self._said(self._focus.table.rules[piece.place])

    @Slot(float, float, float)
    def press(self, x: float, minute: float, tolerance: float) -> None:
        at = Point(x, minute)
        found = grip(self._lanes, at, tolerance)
        self._hold, self._held = Hold(found, at, at), self._focus.table.rules
        self._focus.choose(-1 if found.piece is None else found.piece.place)

    @Slot(float, float)
    def drag(self, x: float, minute: float) -> None:
        if self._hold is not None:
            self._hold = self._hold.to(Point(x, min(max(minute, 0), DAY)))
            self.dragged.emit()

    @Slot(bool)
    def release(self, really: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """Do it; not really: leave all as it was."""
        hold, self._hold = self._hold, None
        if hold is not None and really and hold.now != hold.start:
            self._finish(hold)
        self.dragged.emit()

    @Slot(int, int, bool)
    def nudge(self, columns: int, minutes: int, edge: bool) -> None:  # noqa: FBT001 - as above
        """Move the chosen rule by days and minutes, or its end alone."""
        rule = self._focus.rule
        if rule is None:
            return
        piece = next((piece for piece in self._focus.pieces if piece.place == self._focus.chosen), None)
        if edge:
            self._stretch(rule, stretched(rule, span(rule)[1] + minutes, top=False))
        else:
            self._move(rule, moved(rule, 0 if piece is None else piece.origin, columns, minutes))

    def _finish(self, hold: Hold) -> None:
        rule = self._rule(hold)
        change = hold.change(rule)
        if rule is None:
            self.drawn = change
            self.drew.emit()
        elif hold.grip.kind == MOVE:
            self._move(rule, change)
        else:
            self._stretch(rule, change)

    def _move(self, rule: Rule, change: Change) -> None:
        self._focus.change(self.tr("Move “%1”").replace("%1", rule.name), change)

    def _stretch(self, rule: Rule, change: Change) -> None:
        self._focus.change(self.tr("Change the hours of “%1”").replace("%1", rule.name), change)

    def _rule(self, hold: Hold) -> Rule | None:
        piece = hold.grip.piece
        return None if piece is None else self._focus.table.rules[piece.place]

    def _outline(self, hold: Hold) -> Outline:
        rule, piece = self._rule(hold), hold.grip.piece
        change = hold.change(rule)
        if piece is None or rule is None:
            return outline(None, change, (), 0)
        columns = {one.origin for one in self._focus.pieces if one.place == piece.place}
        return outline(rule, change, sorted(columns), hold.now.column - hold.start.column)

    @Slot()
    def _show(self) -> None:
        is_block = self._hold is not None and self._hold.grip.piece is not None
        if is_block and self._held != self._focus.table.rules:  # somebody else changed them: which it was, is not known
            self._hold = None
            self.dragged.emit()
        self._lanes = {}
        for column in range(7):
            pieces = [piece for piece in self._focus.pieces if piece.column == column]
            self._lanes.update(lanes(pieces, self._level))
        self._show_chosen()

    def _level(self, place: int) -> int:
        return LEVELS.index(self._focus.table.rules[place].level)

    @Slot()
    def _show_chosen(self) -> None:
        said = {place: self._said(self._focus.table.rules[place]) for place in {piece.place for piece in self._lanes}}
        ordered = sorted(self._lanes.items(), key=lambda pair: pair[1].above)
        self._blocks.show([self._block(piece, lane, said[piece.place]) for piece, lane in ordered])

    def _said(self, rule: Rule) -> str:
        return f"{rule.name}, {level_word(rule.level)}, {recurrence(rule, self._focus.today)}, {hours(rule)}"

    def _block(self, piece: Piece, lane: Lane, said: str) -> Block:
        rule = self._focus.table.rules[piece.place]
        return Block(
            place=piece.place,
            column=piece.column,
            start=piece.start,
            end=piece.end,
            inset=lane.x,
            breadth=lane.width,
            above=lane.above,
            name=rule.name,
            hours=hours(rule),
            level=rule.level,
            said=said,
            conditional=rule.when is not None,
            is_first=piece.is_first,
            chosen=piece.place == self._focus.chosen,
            gaps=[{"start": gap.start, "end": gap.end, "whole": gap.whole} for gap in piece.gaps],
        )


def _parts(found: Outline) -> list[tuple[int, int, int]]:
    """Columns with what is drawn in each."""
    today = [(column, found.start, min(found.end, DAY)) for column in found.columns]
    return today + [(column + 1, 0, found.end - DAY) for column in found.columns if found.end > DAY and column < 6]


def _ghost(part: tuple[int, int, int]) -> dict[str, Any]:
    return dict(zip(("column", "start", "end"), part, strict=True))
