"""Decoded frames become the colours that ffmpeg makes of them."""

import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QSize
from PySide6.QtMultimedia import QVideoFrameFormat

from kiosk.scene.video.frames import LAYOUTS, Crop, crop_to_cover, matrix, plane_offset, source
from kiosk.scene.video.swscale import Converter, SwScale, address_of, library

WIDTH, HEIGHT = 128, 96
Pixels = npt.NDArray[np.uint8]
Format = QVideoFrameFormat.PixelFormat
Space = QVideoFrameFormat.ColorSpace


@pytest.fixture
def scaler() -> SwScale:
    found = library()
    assert found is not None, "this Qt has no libswscale"
    return found


def ffmpeg(*arguments: str, data: bytes = b"") -> bytes:
    return subprocess.run(["ffmpeg", "-v", "error", *arguments], input=data, capture_output=True, check=True).stdout


def scene() -> bytes:
    """Soft colours, none so strong that it would be clipped."""
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH]
    shades = (40 + 170 * across / WIDTH, 40 + 170 * down / HEIGHT, 210 - 170 * (across + down) / (WIDTH + HEIGHT))
    return np.stack(shades, axis=2).astype(np.uint8).tobytes()


def picture(form: str, matrix_name: str, folder: Path, *, full: bool) -> tuple[bytes, Pixels]:
    """The same picture raw in that format, and as ffmpeg shows it, rows of RGB."""
    colour = f"out_color_matrix={matrix_name}:out_range={'full' if full else 'limited'}"
    back = f"in_color_matrix={matrix_name}:in_range={'full' if full else 'limited'}"
    size = ["-s", f"{WIDTH}x{HEIGHT}"]
    original = ["-f", "rawvideo", "-pix_fmt", "rgb24", *size, "-i", "-"]
    raw = ffmpeg(*original, "-vf", f"scale={colour},format={form}", "-f", "rawvideo", "-", data=scene())
    path = folder / "raw"
    path.write_bytes(raw)
    given = ["-f", "rawvideo", "-pix_fmt", form, *size, "-i", str(path)]
    shown = ffmpeg(*given, "-vf", f"scale={back}:flags=bilinear,format=rgb24", "-f", "rawvideo", "-")
    return raw, np.frombuffer(shown, np.uint8).reshape(HEIGHT, WIDTH, 3)


def planes(raw: bytearray, form: Format) -> tuple[list[int], list[int]]:
    """Where the planes of a tightly packed picture lie, and the bytes of their rows."""
    address = address_of(raw)
    addresses, strides = [], []
    for size, across, down in LAYOUTS[form].planes:
        stride = size * (WIDTH >> across)
        addresses.append(address)
        strides.append(stride)
        address += stride * (HEIGHT >> down)
    return addresses, strides


def convert(scaler: SwScale, raw: bytes, form: QVideoFrameFormat, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Pixels:
    kind = source(form, WIDTH, HEIGHT)
    assert kind is not None
    converter = Converter(scaler, kind, *size)
    assert converter.usable
    target = bytearray(size[0] * size[1] * 4)
    held = bytearray(raw)
    converter.convert(*planes(held, form.pixelFormat()), address_of(target), size[0] * 4)
    return np.frombuffer(bytes(target), np.uint8).reshape(size[1], size[0], 4)[:, :, 2::-1]


def difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def described(form: Format, space: Space = Space.ColorSpace_BT709, *, full: bool = False) -> QVideoFrameFormat:
    said = QVideoFrameFormat(QSize(WIDTH, HEIGHT), form)
    said.setColorSpace(space)
    ranges = QVideoFrameFormat.ColorRange
    said.setColorRange(ranges.ColorRange_Full if full else ranges.ColorRange_Video)
    return said


@pytest.mark.parametrize("form", LAYOUTS, ids=lambda form: form.name)
def test_every_pixel_format_has_the_colours_that_ffmpeg_shows(scaler: SwScale, form: Format, tmp_path: Path) -> None:
    raw, expected = picture(LAYOUTS[form].name, "bt709", tmp_path, full=False)
    assert difference(convert(scaler, raw, described(form)), expected) < 2


@pytest.mark.parametrize(
    ("name", "space"),
    [("bt601", Space.ColorSpace_BT601), ("bt709", Space.ColorSpace_BT709), ("bt2020", Space.ColorSpace_BT2020)],
)
@pytest.mark.parametrize("full", [False, True], ids=["limited", "full"])
def test_every_matrix_and_range_is_honoured(
    scaler: SwScale, name: str, space: Space, *, full: bool, tmp_path: Path
) -> None:
    raw, expected = picture("yuv420p", name, tmp_path, full=full)
    assert difference(convert(scaler, raw, described(Format.Format_YUV420P, space, full=full)), expected) < 2
    other = Space.ColorSpace_BT601 if name != "bt601" else Space.ColorSpace_BT2020
    assert difference(convert(scaler, raw, described(Format.Format_YUV420P, other, full=not full)), expected) > 4


def test_where_the_file_does_not_say_the_size_decides() -> None:
    assert matrix(Space.ColorSpace_Undefined, 480) == matrix(Space.ColorSpace_BT601, 480)
    assert matrix(Space.ColorSpace_Undefined, 720) == matrix(Space.ColorSpace_BT709, 720)
    assert matrix(Space.ColorSpace_BT601, 720) == matrix(Space.ColorSpace_BT601, 480)


def test_a_frame_is_scaled_on_the_way(scaler: SwScale, tmp_path: Path) -> None:
    raw, expected = picture("yuv420p", "bt709", tmp_path, full=False)
    smaller = convert(scaler, raw, described(Format.Format_YUV420P), (WIDTH // 2, HEIGHT // 2))
    halved = expected.reshape(HEIGHT // 2, 2, WIDTH // 2, 2, 3).mean((1, 3)).astype(np.uint8)
    assert difference(smaller, halved) < 2


def test_a_format_that_nobody_knows_is_left_to_qt() -> None:
    assert source(described(Format.Format_IMC1), WIDTH, HEIGHT) is None


def test_a_wide_frame_is_cut_at_the_sides_and_a_tall_one_above_and_below() -> None:
    assert crop_to_cover((1920, 1080), (500, 500)) == Crop(420, 0, 1080, 1080)
    assert crop_to_cover((1080, 1920), (1000, 1000)) == Crop(0, 420, 1080, 1080)
    assert crop_to_cover((1280, 720), (640, 360)) == Crop(0, 0, 1280, 720)
    assert crop_to_cover((5000, 2), (1, 5000)).width >= 2


def test_a_crop_begins_at_whole_samples_of_every_plane() -> None:
    crop = Crop(421, 101, 10, 10)
    assert plane_offset((1, 0, 0), 2000, crop) == 101 * 2000 + 421
    assert plane_offset((2, 1, 1), 2000, crop) == 50 * 2000 + 420
