import io
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from kiosk.editions import Picture, Refused, Stored, Wanted
from kiosk.editions.magic import Media, sniff
from kiosk.editions.pictures import prepare_picture
from kiosk.store import Store
from tests.editions.heif import heic

HD = Wanted("x", 1280, 720)


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def photo(size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Red to the left, blue to the right, with the grain of a photograph."""
    width, height = size
    red = np.linspace(255, 0, width, dtype=np.uint8)[None, :].repeat(height, 0)
    noise = np.random.default_rng(1).integers(0, 30, (height, width), dtype=np.uint8)
    return Image.fromarray(np.dstack([red, noise, 255 - red]))


def bytes_of(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def prepared(data: bytes, store: Store, wanted: Wanted = HD) -> Picture:
    found = verdict(data, store, wanted)
    assert isinstance(found, Picture), found
    return found


def verdict(data: bytes, store: Store, wanted: Wanted = HD) -> Picture | Refused:
    media = sniff(data[:4096])
    assert isinstance(media, Media), media
    return prepare_picture(io.BytesIO(data), media.media_type, wanted, store)


def opened(stored: Stored | None, store: Store) -> Image.Image:
    assert stored is not None
    path = store.object_path(stored.hash)
    assert path.stat().st_size == stored.length
    with Image.open(path) as image:
        assert Image.MIME[image.format or ""] == stored.media_type
        assert not getattr(image, "is_animated", False)
        image.load()
        return image


def pixel(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.convert("RGBA").getpixel((int(x * (image.width - 1)), int(y * (image.height - 1))))
    assert isinstance(found, tuple)
    return found


def is_red(image: Image.Image, x: float, y: float) -> bool:
    red, _, blue, _ = pixel(image, x, y)
    return red > 170 and blue < 90


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_that_is_right_already_keeps_its_bytes(store: Store, kind: str) -> None:
    data = bytes_of(photo(), kind)

    picture = prepared(data, store)

    assert store.object_path(picture.object.hash).read_bytes() == data
    assert (picture.width, picture.height) == (640, 480)
    assert picture.backdrop is None


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP", "AVIF"])
def test_other_forms_become_png_or_jpeg(store: Store, kind: str) -> None:
    picture = prepared(bytes_of(photo(), kind), store)

    image = opened(picture.object, store)
    assert image.format in ("PNG", "JPEG")
    assert (picture.width, picture.height) == image.size == (640, 480)
    assert is_red(image, 0, 0.5)
    assert not is_red(image, 1, 0.5)


def test_heic(store: Store, tmp_path: Path) -> None:
    source = ["-f", "lavfi", "-i", "color=red:s=320x240:r=1:d=1", "-frames:v", "1"]
    coder = ["-c:v", "libx265", "-x265-params", "log-level=none:info=0", "-pix_fmt", "yuv420p"]
    subprocess.run(["ffmpeg", "-v", "error", *source, *coder, str(tmp_path / "x.mp4")], check=True)

    picture = prepared(heic((tmp_path / "x.mp4").read_bytes(), (320, 240)), store)

    assert (picture.width, picture.height) == (320, 240)
    assert is_red(opened(picture.object, store), 0.5, 0.5)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_stands_upright(store: Store, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    back = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    stored = photo() if back is None else photo().transpose(back)

    picture = prepared(bytes_of(stored, "JPEG", exif=exif, quality=95), store)

    image = opened(picture.object, store)
    assert (picture.width, picture.height) == image.size == (640, 480)
    assert is_red(image, 0.02, 0.5)
    assert not is_red(image, 0.98, 0.5)


@pytest.mark.parametrize(
    ("size", "wanted", "result"),
    [
        ((4000, 3000), HD, (960, 720)),
        ((3000, 4000), HD, (540, 720)),
        ((1280, 720), HD, (1280, 720)),
        ((640, 480), HD, (640, 480)),
        ((4000, 3000), Wanted("x", 1280, 720, cover=True), (1280, 960)),
        ((6000, 500), Wanted("x", 1280, 720, cover=True), (3840, 320)),
        ((5000, 10), Wanted("x", 320, 60), (320, 1)),
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_no_larger_than_wanted(
    store: Store, size: tuple[int, int], wanted: Wanted, result: tuple[int, int], kind: str
) -> None:
    picture = prepared(bytes_of(Image.new("RGB", size, "red"), kind), store, wanted)

    assert (picture.width, picture.height) == opened(picture.object, store).size == result


def test_a_large_upright_photograph_is_only_opened_as_far_as_needed(store: Store) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = bytes_of(Image.new("RGB", (12_000, 9_000), "red"), "JPEG", exif=exif)

    picture = prepared(data, store)

    assert (picture.width, picture.height) == (540, 720)


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (photo().convert("CMYK"), "JPEG"),
        (photo().convert("P"), "PNG"),
        (photo().convert("RGBA"), "PNG"),
        (photo().convert("P"), "GIF"),
        (photo().convert("RGBA"), "WEBP"),
    ],
    ids=["cmyk", "palette", "rgba", "gif", "webp"],
)
def test_every_way_to_write_colours(store: Store, image: Image.Image, kind: str) -> None:
    found = opened(prepared(bytes_of(image, kind), store).object, store)

    assert is_red(found, 0.02, 0.5)
    assert not is_red(found, 0.98, 0.5)
    assert pixel(found, 0.5, 0.5)[3] == 255


def test_sixteen_bits_of_grey_become_eight(store: Store) -> None:
    picture = prepared(bytes_of(Image.new("I;16", (50, 40), 40_000), "PNG"), store)

    assert pixel(opened(picture.object, store), 0.5, 0.5) == (156, 156, 156, 255)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_shines_through_still_does(store: Store, kind: str) -> None:
    image = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 100, 100))

    picture = prepared(bytes_of(image, kind), store, Wanted("x", 100, 100, blur=True))

    small = opened(picture.object, store)
    assert small.size == (100, 50)
    assert pixel(small, 0, 0.5) == pytest.approx((255, 0, 0, 255), abs=2)
    assert pixel(small, 1, 0.5)[3] == 0
    assert pixel(opened(picture.thumbnail, store), 1, 0.5)[3] == 0
    assert pixel(opened(picture.backdrop, store), 1, 0.5)[3] == 255


def test_colours_of_another_space_are_brought_to_srgb(store: Store) -> None:
    """Numbers that mean Lab show what they mean; the same numbers marked sRGB are kept."""
    linear = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    marked = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    grey = Image.new("RGB", (64, 64), (128, 128, 128))
    data = bytes_of(grey, "PNG", icc_profile=marked)

    assert store.object_path(prepared(data, store).object.hash).read_bytes() == data
    unusable = prepared(bytes_of(grey, "PNG", icc_profile=linear), store)
    assert pixel(opened(unusable.object, store), 0.5, 0.5) == (128, 128, 128, 255)
    broken = bytes_of(grey, "PNG", icc_profile=b"no profile at all")
    assert store.object_path(prepared(broken, store).object.hash).read_bytes() == broken
    wide = prepared(bytes_of(Image.new("RGB", (64, 64), (0, 200, 0)), "PNG", icc_profile=swapped_profile()), store)
    assert pixel(opened(wide.object, store), 0.5, 0.5)[:2] != (0, 200)


def swapped_profile() -> bytes:
    """A profile whose red and green have changed places."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = data.replace(b"rXYZ", b"tmp!").replace(b"gXYZ", b"rXYZ").replace(b"tmp!", b"gXYZ")
    described = "sRGB built-in".encode("utf-16-be")
    return data.replace(described, "mine built-in".encode("utf-16-be"))


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_picture(store: Store, kind: str) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("blue", "green")]
    data = bytes_of(Image.new("RGB", (60, 40), "red"), kind, save_all=True, append_images=frames)

    assert is_red(opened(prepared(data, store).object, store), 0.5, 0.5)


def test_thumbnail_and_backdrop(store: Store) -> None:
    picture = prepared(bytes_of(photo((1600, 900)), "JPEG"), store, Wanted("x", 1280, 720, blur=True))

    assert opened(picture.thumbnail, store).size == (320, 180)
    backdrop = opened(picture.backdrop, store)
    assert max(backdrop.size) <= 384
    bright, dark = np.asarray(opened(picture.object, store)), np.asarray(backdrop)
    assert 0.4 < dark.mean() / bright.mean() < 0.7
    assert np.abs(np.diff(dark.astype(int), axis=1)).max() < np.abs(np.diff(bright.astype(int), axis=1)).max()


def test_the_same_bytes_give_the_same_objects(store: Store, tmp_path: Path) -> None:
    data = bytes_of(photo((2000, 1500)), "JPEG")
    wanted = Wanted("x", 1280, 720, blur=True)

    assert prepared(data, store, wanted) == prepared(data, Store(tmp_path / "other"), wanted)


def black_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(1 + (width + 7) // 8)) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(20_000, 20_000), (60_000, 60_000), (10_000, 9_001)])
def test_a_picture_bomb_is_refused_by_its_size(store: Store, size: tuple[int, int]) -> None:
    found = verdict(black_png(*size), store)

    assert isinstance(found, Refused)
    assert "million" in found.reason
    assert "save it smaller" in found.reason
    assert not list(store.state.rglob("*"))


def test_a_jpeg_bomb_is_refused_by_its_size(store: Store) -> None:
    data = bytearray(bytes_of(Image.new("L", (16, 16)), "JPEG"))
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", 20_000, 20_000)

    found = verdict(bytes(data), store)

    assert isinstance(found, Refused)
    assert "178 million pixels" in found.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.97])
def test_a_picture_that_is_cut_off_is_refused_or_whole(store: Store, kind: str, part: float) -> None:
    data = bytes_of(photo(), kind)
    cut = data[: max(20, int(len(data) * part))]

    found = verdict(cut, store)

    assert isinstance(found, Refused), kind
    assert "damaged or cut off" in found.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF"])
def test_wrong_bytes_anywhere_never_raise(store: Store, kind: str) -> None:
    data = bytes_of(photo((64, 48)), kind)
    chance = np.random.default_rng(3)
    for _ in range(60):
        hurt = bytearray(data)
        for place in chance.integers(12, len(data), 6):
            hurt[place] = int(chance.integers(256))
        assert isinstance(verdict(bytes(hurt), store), Picture | Refused)
