"""The test picture: every line where it belongs, on whole pixels."""

from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QSizeF

from tests.scene.studio import pixels, studio, texts

pytestmark = pytest.mark.usefixtures("qapp")

WHITE, YELLOW = (255, 255, 255), (0, 255, 255)


def drawn(size: tuple[int, int], item: dict[str, Any], **properties: Any) -> "npt.NDArray[np.uint8]":
    with studio(*size) as it:
        it.show("TestPictureView", item, **properties)
        return pixels(it.grab())


def lines(row: "npt.NDArray[np.uint8]") -> list[int]:
    """Where a row or column of pixels is white or yellow."""
    return [n for n, pixel in enumerate(map(tuple, row.tolist())) if pixel in {WHITE, YELLOW}]


def outlines(edges: list[int]) -> list[int]:
    return sorted({place for start, end in pairwise(edges) for place in (start, end - 1)})


@pytest.mark.parametrize(
    ("size", "item", "columns", "rows"),
    [
        ((640, 360), {"columns": 4, "rows": 3}, [0, 160, 320, 480, 640], [0, 120, 240, 360]),
        ((320, 200), {"columns": 3, "rows": 1}, [0, 107, 213, 320], [0, 200]),
        ((300, 200), {"width": 128, "height": 64}, [0, 128, 256, 300], [0, 64, 128, 192, 200]),
        ((300, 200), {"width": 128, "rows": 2}, [0, 128, 256, 300], [0, 100, 200]),
    ],
)
def test_cabinets_are_outlined_to_the_pixel(
    size: tuple[int, int], item: dict[str, Any], columns: list[int], rows: list[int]
) -> None:
    picture = drawn(size, item)
    assert lines(picture[2]) == outlines(columns)  # above the numbers
    assert lines(picture[:, 2]) == outlines(rows)
    for edge in (picture[0], picture[-1], picture[:, 0], picture[:, -1]):
        assert {tuple(pixel) for pixel in edge.tolist()} == {YELLOW}


def test_ramps_have_every_value_of_every_channel() -> None:
    picture = drawn((512, 200), {"columns": 1, "rows": 1})
    for stripe, shown in enumerate(((1, 1, 1), (0, 0, 1), (0, 1, 0), (1, 0, 0))):
        row = picture[128 + stripe * 12 + 6][2:-2]
        wanted = np.repeat(np.arange(256), 2)[2:-2, None] * np.array(shown)
        assert (row == wanted).all(), stripe


def test_the_canvas_is_measured_in_its_own_pixels() -> None:
    with studio(640, 360) as it:
        view = it.show("TestPictureView", {"width": 320, "height": 360}, canvas=QSizeF(1280, 720))
        assert "1280 × 720" in texts(view)
        assert [text for text in texts(view) if text.isdecimal()] == [str(n) for n in range(1, 9)]


def test_what_cannot_be_numbered_is_still_outlined() -> None:
    picture = drawn((1024, 512), {"width": 8, "height": 8})
    assert lines(picture[2]) == outlines(list(range(0, 1025, 8)))
