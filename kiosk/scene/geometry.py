"""Where zones lie, in pixels of what the canvas is drawn on."""

import msgspec

from kiosk.program import Layout, Screen, Zone


class Rect(msgspec.Struct, frozen=True):
    x: int
    y: int
    width: int
    height: int


class Place(msgspec.Struct, frozen=True):
    """A zone as it lies on the canvas."""

    zone: str
    rect: Rect
    sound: bool = False


def canvas_of(screen: Screen) -> tuple[int, int] | None:
    """The pixels that layouts are written for: the canvas, or what the outputs speak of; None: the display's."""
    if screen.canvas is not None or not screen.outputs:
        return screen.canvas
    corners = [(output.source[0] + output.source[2], output.source[1] + output.source[3]) for output in screen.outputs]
    return max(x for x, _ in corners), max(y for _, y in corners)


def places(layout: Layout, canvas: tuple[int, int], scaling: float = 1.0) -> tuple[Place, ...]:
    """The zones of a layout, edges on whole pixels, so that neighbours touch."""
    return tuple(_place(zone, canvas, scaling) for zone in layout.zones)


def _place(zone: Zone, canvas: tuple[int, int], scaling: float) -> Place:
    x, y = zone.x.on(canvas[0]), zone.y.on(canvas[1])
    left, right = (round(edge * scaling) for edge in (x, x + zone.width.on(canvas[0])))
    top, bottom = (round(edge * scaling) for edge in (y, y + zone.height.on(canvas[1])))
    return Place(zone.name, Rect(left, top, right - left, bottom - top), zone.sound)
