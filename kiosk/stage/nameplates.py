"""What each output says when somebody asks which screen this is. Pure."""

from collections.abc import Callable, Iterator

import msgspec

from kiosk.program import Screen
from kiosk.stage.outputs import Area, Stand


class Nameplate(msgspec.Struct, frozen=True):
    """Where it lies in the window before it is turned about its top left corner, and its texts."""

    x: int
    y: int
    width: int
    height: int
    rotate: int
    title: str
    detail: str


def nameplates(
    screen: Screen, site: str, standing: Stand, window: Area, connector: Callable[[str], str]
) -> Iterator[Nameplate]:
    """One for each output that is drawn.

    `connector` tells what the display that an output names is called, empty where none is.
    """
    title = screen.name or site
    if not standing.pieces:
        yield Nameplate(
            0, 0, window.width, window.height, 0, title, _detail(connector(""), window.width, window.height)
        )
        return
    count = len(screen.outputs)
    for piece in standing.pieces:
        width, height = piece.source.width, piece.source.height
        words = _detail(connector(screen.outputs[piece.output].display), width, height)
        words = f"{piece.output + 1} / {count} · {words}" if count > 1 else words
        yield Nameplate(piece.x, piece.y, width, height, piece.rotate, title, words)


def _detail(connector: str, width: int, height: int) -> str:
    size = f"{width} × {height}"
    return f"{connector} · {size}" if connector else size
