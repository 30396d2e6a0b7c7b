"""What is done to any image before it may be shown: upright, sRGB, small enough; and its smaller companions."""

import io
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageEnhance, ImageFilter

from kiosk.editions.asset import Picture, Stored, Wanted
from kiosk.store import Store

THUMBNAIL = 320
"""Pixels of its longer side."""
_BACKDROP = 384
_BLUR = 14
_DARKENED = 0.55
_COVER_MOST = 3
"""How many zones wide or high a picture that is cropped may stay."""
_FEW_COLOURS = 256
_SRGB = ImageCms.createProfile("sRGB")
_JPEG = "image/jpeg"
_PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Encoded:
    data: bytes
    media_type: str

    def store(self, store: Store) -> Stored:
        return Stored(store.add_bytes(self.data), len(self.data), self.media_type)


def fitting(size: tuple[int, int], wanted: Wanted) -> tuple[int, int]:
    """The size to which a picture is brought: never larger than it is."""
    width, height = size
    across, down = wanted.width / width, wanted.height / height
    scale = min(across, down)
    if wanted.cover:
        scale = min(max(across, down), _COVER_MOST * scale)
    if scale >= 1:
        return size
    return max(1, round(width * scale)), max(1, round(height * scale))


def to_srgb(image: Image.Image) -> Image.Image:
    """RGB, or RGBA where something shines through. A colour profile that cannot be used is left aside."""
    alpha = _alpha(image)
    profile = image.info.get("icc_profile")
    flat = image.convert("RGB") if image.mode in ("P", "PA", "RGBA", "1") else image
    if image.mode == "LA":
        flat = image.convert("L")
    converted = _by_profile(flat, profile) if profile and not is_srgb(profile) else None
    colours = converted if converted is not None else _eight_bit(flat).convert("RGB")
    if alpha is not None:
        colours.putalpha(alpha)
    return colours


def is_srgb(profile: bytes) -> bool:
    try:
        described = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (OSError, ImageCms.PyCMSError):
        return True  # unreadable, and so of no use
    return "srgb" in described.lower()


def finished(image: Image.Image, wanted: Wanted, store: Store, original: Stored | None = None) -> Picture:
    """Store a picture (or keep its `original` bytes) with thumbnail and, where wanted, backdrop."""
    small = image.copy()
    small.thumbnail((_BACKDROP, _BACKDROP), Image.Resampling.BICUBIC, reducing_gap=2.0)
    return Picture(
        object=original or encode(image).store(store),
        width=image.width,
        height=image.height,
        thumbnail=thumbnail(small).store(store),
        backdrop=backdrop(small).store(store) if wanted.blur else None,
    )


def thumbnail(image: Image.Image) -> Encoded:
    small = image.copy()
    small.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.BICUBIC)
    return encode(small, quality=82)


def backdrop(image: Image.Image) -> Encoded:
    """A blurred, darkened copy, small because nobody sees how small it is."""
    small = _on_black(image)
    small.thumbnail((_BACKDROP, _BACKDROP), Image.Resampling.BICUBIC)
    blurred = small.filter(ImageFilter.GaussianBlur(_BLUR))
    return encode(ImageEnhance.Brightness(blurred).enhance(_DARKENED), quality=85)


def encode(image: Image.Image, *, quality: int = 92) -> Encoded:
    """PNG where something shines through or colours are few, JPEG otherwise."""
    out = io.BytesIO()
    if image.mode == "RGBA" or image.getcolors(_FEW_COLOURS) is not None:
        image.save(out, "PNG", compress_level=4)
        return Encoded(out.getvalue(), _PNG)
    image.save(out, "JPEG", quality=quality, subsampling=0)
    return Encoded(out.getvalue(), _JPEG)


def _alpha(image: Image.Image) -> Image.Image | None:
    """Only where it is not opaque everywhere."""
    if not image.has_transparency_data:
        return None
    alpha = image.convert("RGBA").getchannel("A")
    return None if alpha.getextrema() == (255, 255) else alpha


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None


def _eight_bit(image: Image.Image) -> Image.Image:
    """Sixteen-bit greys keep their highest eight bits."""
    if image.mode.startswith("I"):
        return image.convert("I").point([value >> 8 for value in range(65_536)], "L")
    return image


def _on_black(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image.copy()
    ground = Image.new("RGB", image.size)
    ground.paste(image, mask=image.getchannel("A"))
    return ground
