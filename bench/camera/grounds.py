"""Pictures without a mark, told by the colour of their ground at both edges: announcements and figures have one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bench.camera.barcode import read

GROUND = -10
"""What a row reads as that lies on the first ground; the second is one less, and so on."""
_TOLERANCE = 6


class Grounds:
    """Reads rows that may lie on one of these grounds, each written as `RRGGBB`."""

    def __init__(self, colours: Sequence[str]) -> None:
        self._colours = np.array([list(bytes.fromhex(colour)[::-1]) for colour in colours], np.int16)

    def read(self, pixels: NDArray[np.uint8]) -> tuple[int, ...]:
        """The three rows' codes, as `barcode.read`, from the 3 x 24 pixels (blue, green, red) at its `points`."""
        edges = pixels[:, (0, -1), None].astype(np.int16)
        close = (np.abs(edges - self._colours).max(axis=(1, 3)) <= _TOLERANCE).tolist()
        codes = read(pixels[..., 1])
        return tuple(GROUND - row.index(True) if True in row else code for row, code in zip(close, codes, strict=True))
