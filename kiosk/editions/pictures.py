"""Pictures from outside, made safe to show."""

import struct
import warnings
import zlib
from typing import BinaryIO

import pi_heif  # type: ignore[import-untyped]  # it publishes none
from PIL import Image, ImageOps

from kiosk.editions.asset import Picture, Refused, Stored, Wanted
from kiosk.editions.imaging import finished, fitting, is_srgb, to_srgb
from kiosk.store import Store

MOST_PIXELS = 89_478_485
"""Of a picture that must be opened whole; Pillow's own bound against decompression bombs."""
_MOST_PIXELS_JPEG = 2 * MOST_PIXELS
"""A JPEG is opened at a fraction of its size where that is enough."""
_FORMATS = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/tiff": "TIFF",
    "image/webp": "WEBP",
    "image/avif": "AVIF",
    "image/heic": "HEIF",
}
_KEPT_MODES = {"image/png": ("RGB", "RGBA", "L", "LA", "P", "1"), "image/jpeg": ("RGB", "L")}
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})
_UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""What the readers of Pillow raise on bytes that make no sense."""
_BROKEN = "it is damaged or cut off and cannot be opened; copy it again, or save it anew as PNG or JPEG"
_HUNGRY = "it takes more memory to open than is allowed; save it smaller"

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
pi_heif.register_heif_opener()


def prepare_picture(source: BinaryIO, media_type: str, wanted: Wanted, store: Store) -> Picture | Refused:
    """Upright, in sRGB, no larger than wanted; the original bytes where they are all that already.

    Of an animation the first picture. StoreError where it cannot be stored.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # bombs are measured here, and oddities of metadata harm nobody
            with Image.open(source, formats=(_FORMATS[media_type],)) as image:
                if refused := _too_large(image, media_type):
                    return refused
                ready, touched = _made_ready(image, media_type, wanted)
    except Image.DecompressionBombError:
        return Refused(f"it has more than {_MOST_PIXELS_JPEG // 1_000_000} million pixels; save it smaller")
    except MemoryError:
        return Refused(_HUNGRY)
    except _UNREADABLE:
        return Refused(_BROKEN)
    original = None if touched else _keep(source, media_type, store)
    return finished(ready, wanted, store, original)


def _too_large(image: Image.Image, media_type: str) -> Refused | None:
    pixels = image.width * image.height
    most = _MOST_PIXELS_JPEG if media_type == "image/jpeg" else MOST_PIXELS
    if pixels <= most:
        return None
    said = f"it has {image.width} x {image.height} pixels, {pixels / 1e6:.0f} million"
    return Refused(f"{said}; at most {most // 1_000_000} million are opened: save it smaller")


def _made_ready(image: Image.Image, media_type: str, wanted: Wanted) -> tuple[Image.Image, bool]:
    """The picture to show, and whether it differs from the file."""
    orientation = image.getexif().get(_ORIENTATION, 1)
    size = image.size[::-1] if orientation in _TURNED else image.size
    target = fitting(size, wanted)
    profile = image.info.get("icc_profile")
    touched = (
        image.mode not in _KEPT_MODES.get(media_type, ())
        or orientation not in (0, 1)
        or target != size
        or bool(profile and not is_srgb(profile))
        or getattr(image, "is_animated", False)
    )
    if media_type == "image/jpeg" and target != size:
        image.draft("RGB", target[::-1] if orientation in _TURNED else target)
    image.load()
    ready = to_srgb(ImageOps.exif_transpose(image))
    if ready.size != target:
        ready = ready.resize(target, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return ready, touched


def _keep(source: BinaryIO, media_type: str, store: Store) -> Stored:
    source.seek(0)
    name = store.add_stream(source)
    return Stored(name, source.tell(), media_type)
