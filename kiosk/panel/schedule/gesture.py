"""What the pointer does to blocks. Pure.

A point is a column with its fraction, 0 to 7, and a minute of the day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kiosk.model import Times
from kiosk.panel.schedule.lanes import Lane
from kiosk.panel.schedule.shaping import Change, drawn, hour_text, moved, span, stretched
from kiosk.panel.schedule.week import DAY, Piece
from kiosk.panel.weekdays import weekday_text

DRAW, MOVE, TOP, BOTTOM = "draw", "move", "top", "bottom"


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    minute: float

    @property
    def column(self) -> int:
        return min(max(int(self.x), 0), 6)


@dataclass(frozen=True, slots=True)
class Grip:
    """What is under the pointer."""

    kind: str
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A button that is down."""

    grip: Grip
    start: Point
    now: Point

    def to(self, now: Point) -> "Hold":
        return replace(self, now=now)

    def change(self, times: Times | None) -> Change:
        """What it makes of the rule that is held, or of a new one; empty: nothing."""
        piece = self.grip.piece
        if piece is None or times is None:
            return drawn(self.start.column, self.start.minute, self.now.column, self.now.minute)
        minute = (self.now.column - piece.origin) * DAY + self.now.minute
        match self.grip.kind:
            case "top":
                return stretched(times, minute, top=True)
            case "bottom":
                return stretched(times, minute, top=False)
            case _:
                columns = self.now.column - self.start.column
                return moved(times, piece.origin, columns, self.now.minute - self.start.minute)


def grip(lanes: Mapping[Piece, Lane], point: Point, tolerance: float) -> Grip:
    """The topmost block there, by its middle or within `tolerance` minutes of an edge that is its own."""
    x = point.x - point.column
    under = [
        (lane.above, piece)
        for piece, lane in lanes.items()
        if piece.column == point.column
        and lane.x <= x < lane.x + lane.width
        and piece.start <= point.minute < piece.end
    ]
    if not under:
        return Grip(DRAW)
    piece = max(under, key=lambda pair: (pair[0], pair[1].start))[1]
    edge = min(tolerance, (piece.end - piece.start) / 3)
    if piece.is_first and point.minute - piece.start < edge:
        return Grip(TOP, piece)
    if piece.is_last and piece.end - point.minute < edge:
        return Grip(BOTTOM, piece)
    return Grip(MOVE, piece)


@dataclass(frozen=True, slots=True)
class Outline:
    """Where blocks would be: columns, and from when to when; beyond 1440 is the next day."""

    columns: tuple[int, ...]
    start: int
    end: int


def after(times: Times | None, change: Change) -> Times:
    """The times with a change of days and hours."""
    values: dict[str, Any] = {}
    if times is not None:
        start, end = span(times)
        values = {"from": hour_text(start), "to": hour_text(end)}
        values["days"] = None if times.days is None else weekday_text(times.days)
    values.update({key: change[key] for key in ("days", "from", "to") if key in change})
    return Times.model_validate({key: value for key, value in values.items() if value is not None})


def outline(times: Times | None, change: Change, columns: Sequence[int], shift: int) -> Outline:
    """Of a rule after a change; `columns` are those in which its windows begin, for a recurrence that stays."""
    new = after(times, change)
    start, end = span(new)
    if "starts" in change:
        columns = [column + shift for column in columns]
    elif times is None or times.rrule is None:
        free = times is None or times.starts is None or times.ends is None
        columns = sorted(new.days or range(7)) if free or "days" in change else columns
    return Outline(tuple(column for column in columns if 0 <= column <= 6), start, end)
