"""The mark that test clips carry in every frame: which clip it is, and which of its frames.

24 blocks across the picture, black or white, most significant first: 8 bits of clip (1 to 255), 12 bits of frame, and
4 bits of check. It stands in three rows, at the top, in the middle and at the bottom, so that a picture that is half
old and half new tells on itself. Everything is a fraction of the picture: it survives scaling.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BITS = 24
ROWS = (0.05, 0.5, 0.95)
"""Where the rows' centres are, in picture heights."""
ROW_HEIGHT = 0.08
BLACK, GREY, WHITE = 16, 126, 235
MAX_FRAMES = 4096
FAINT = 28
"""Levels between black and white from which a fading mark is read."""

DARK = -1
"""All blocks are black: nothing is shown."""
UNKNOWN = -2
"""Neither black nor a mark: another program's window, or a blend of two frames."""


@dataclass(frozen=True, slots=True)
class Mark:
    clip: int
    frame: int


def encode(mark: Mark) -> int:
    """The 24 bits of a mark."""
    value = mark.clip << 12 | mark.frame
    return value << 4 | _check(value)


def decode(code: int) -> Mark | None:
    """None where the check does not fit."""
    value = code >> 4
    clip = value >> 12
    return Mark(clip, value & 0xFFF) if clip and code & 0xF == _check(value) else None


def _check(value: int) -> int:
    nibbles = (value >> shift & 0xF for shift in range(0, 20, 4))
    return sum((place + 1) * nibble for place, nibble in enumerate(nibbles)) % 16 ^ 0b1010


def stamp(picture: NDArray[np.uint8], mark: Mark, rows: Sequence[int] = (0, 1, 2)) -> None:
    """Draw the mark into a grey picture (height, width), in place; plain grey where a row is not wanted."""
    height, width = picture.shape
    edges = np.linspace(0, width, BITS + 1).round().astype(int)
    code = encode(mark)
    row = np.empty(width, np.uint8)
    for bit in range(BITS):
        row[edges[bit] : edges[bit + 1]] = WHITE if code >> (BITS - 1 - bit) & 1 else BLACK
    half = ROW_HEIGHT / 2
    for number, centre in enumerate(ROWS):
        line = row if number in rows else GREY
        picture[round((centre - half) * height) : round((centre + half) * height)] = line


def points(width: int, height: int) -> NDArray[np.intp]:
    """Where to look on a screen that the picture fills: (3 rows, 24 blocks, x and y)."""
    xs = ((np.arange(BITS) + 0.5) * width / BITS).astype(np.intp)
    ys = (np.array(ROWS) * height).astype(np.intp)
    grid = np.empty((len(ROWS), BITS, 2), np.intp)
    grid[..., 0] = xs
    grid[..., 1] = ys[:, None]
    return grid


_WEIGHTS = 1 << np.arange(BITS - 1, -1, -1)


def read(levels: NDArray[np.uint8]) -> tuple[int, ...]:
    """The three rows' codes, DARK or UNKNOWN, from the 3 x 24 grey levels at `points`."""
    clear: list[bool] = np.all((levels < 64) | (levels > 190), axis=1).tolist()
    codes: list[int] = ((levels > 127) @ _WEIGHTS).tolist()
    return tuple(_classify(code) if known else UNKNOWN for code, known in zip(codes, clear, strict=True))


def read_faint(levels: NDArray[np.uint8]) -> Mark | None:
    """The mark in 24 grey levels of one row, also while it fades into a plain ground."""
    low, high = int(levels.min()), int(levels.max())
    if high - low < FAINT:
        return None
    return decode(int((levels.astype(np.int16) * 2 > low + high) @ _WEIGHTS))


def _classify(code: int) -> int:
    if not code:
        return DARK
    return code if decode(code) else UNKNOWN
