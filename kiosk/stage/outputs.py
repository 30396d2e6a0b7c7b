"""Which part of the canvas lies where in the window. Pure."""

from collections.abc import Mapping

import msgspec

from kiosk.program import Output, Screen
from kiosk.scene import canvas_of

FALLBACK_SIZE = (1280, 720)


class Area(msgspec.Struct, frozen=True):
    """A rectangle in physical pixels."""

    x: int
    y: int
    width: int
    height: int


class Piece(msgspec.Struct, frozen=True):
    """A part of the canvas and its place in the window, before it is turned about its top left corner."""

    source: Area
    x: int
    y: int
    rotate: int
    output: int = 0
    """Place among the screen's outputs."""


class Stand(msgspec.Struct, frozen=True):
    """How a canvas stands in a window."""

    canvas: tuple[int, int]
    scaling: float
    """Pixels drawn for one of the canvas."""
    pieces: tuple[Piece, ...] = ()
    """Empty: all of it, in the middle."""


def stand(screen: Screen, window: Area, displays: Mapping[str, Area]) -> Stand:
    """Place a screen's canvas in a window that lies at `window` among the displays.

    What goes to a display that is not there is left out; where none of them is, all of it lies in the window itself.
    """
    canvas = canvas_of(screen) or (window.width, window.height)
    if not screen.outputs:
        return Stand(canvas, min(window.width / canvas[0], window.height / canvas[1]))
    places = range(len(screen.outputs))
    there = [place for place in places if screen.outputs[place].display in displays] or places
    return Stand(canvas, 1.0, tuple(_piece(screen.outputs[place], place, window, displays) for place in there))


def window_size(screen: Screen) -> tuple[int, int]:
    """The size of a window where there is no display to fill."""
    if not screen.outputs:
        return screen.canvas or FALLBACK_SIZE
    areas = [_target(output) for output in screen.outputs]
    return max(area.x + area.width for area in areas), max(area.y + area.height for area in areas)


def _target(output: Output) -> Area:
    _, _, width, height = output.source
    across, down = (width, height) if output.rotate % 180 == 0 else (height, width)
    return Area(*output.target, across, down)


def _piece(output: Output, place: int, window: Area, displays: Mapping[str, Area]) -> Piece:
    display = displays.get(output.display, Area(window.x, window.y, 0, 0))
    target = _target(output)
    x, y = display.x - window.x + target.x, display.y - window.y + target.y
    # Turning about the top left corner swings the picture out of its place; this brings it back.
    dx = target.width if output.rotate in (90, 180) else 0
    dy = target.height if output.rotate in (180, 270) else 0
    return Piece(Area(*output.source), x + dx, y + dy, output.rotate, place)
