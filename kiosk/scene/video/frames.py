"""What Qt says of a decoded frame, in FFmpeg's words."""

from dataclasses import dataclass

from PySide6.QtMultimedia import QVideoFrameFormat

from kiosk.scene.video.swscale import Source

_Pixel = QVideoFrameFormat.PixelFormat
_Space = QVideoFrameFormat.ColorSpace

_BT709, _BT601, _BT2020 = 1, 5, 9
_HD_LINES = 576


@dataclass(frozen=True, slots=True)
class Layout:
    """FFmpeg's name of a pixel format, and how its planes are cut."""

    name: str
    planes: tuple[tuple[int, int, int], ...]
    """For each plane: bytes a sample (a group of samples for packed formats), log2 of its share of width and height."""


_PLANAR_420 = ((1, 0, 0), (1, 1, 1), (1, 1, 1))
_DEEP_420 = ((2, 0, 0), (2, 1, 1), (2, 1, 1))
_SEMI_PLANAR = ((1, 0, 0), (2, 1, 1))
_DEEP_SEMI_PLANAR = ((2, 0, 0), (4, 1, 1))
_PACKED_32 = ((4, 0, 0),)
_PACKED_422 = ((2, 0, 0),)

LAYOUTS = {
    _Pixel.Format_YUV420P: Layout("yuv420p", _PLANAR_420),
    _Pixel.Format_YUV422P: Layout("yuv422p", ((1, 0, 0), (1, 1, 0), (1, 1, 0))),
    _Pixel.Format_YUV420P10: Layout("yuv420p10le", _DEEP_420),
    _Pixel.Format_NV12: Layout("nv12", _SEMI_PLANAR),
    _Pixel.Format_NV21: Layout("nv21", _SEMI_PLANAR),
    _Pixel.Format_P010: Layout("p010le", _DEEP_SEMI_PLANAR),
    _Pixel.Format_P016: Layout("p016le", _DEEP_SEMI_PLANAR),
    _Pixel.Format_Y8: Layout("gray", ((1, 0, 0),)),
    _Pixel.Format_Y16: Layout("gray16le", ((2, 0, 0),)),
    _Pixel.Format_UYVY: Layout("uyvy422", _PACKED_422),
    _Pixel.Format_YUYV: Layout("yuyv422", _PACKED_422),
    _Pixel.Format_ARGB8888: Layout("argb", _PACKED_32),
    _Pixel.Format_XRGB8888: Layout("0rgb", _PACKED_32),
    _Pixel.Format_BGRA8888: Layout("bgra", _PACKED_32),
    _Pixel.Format_BGRX8888: Layout("bgr0", _PACKED_32),
    _Pixel.Format_ABGR8888: Layout("abgr", _PACKED_32),
    _Pixel.Format_XBGR8888: Layout("0bgr", _PACKED_32),
    _Pixel.Format_RGBA8888: Layout("rgba", _PACKED_32),
    _Pixel.Format_RGBX8888: Layout("rgb0", _PACKED_32),
}

_MATRICES = {_Space.ColorSpace_BT601: _BT601, _Space.ColorSpace_BT709: _BT709, _Space.ColorSpace_BT2020: _BT2020}


def matrix(space: QVideoFrameFormat.ColorSpace, height: int) -> int:
    """The conversion matrix; where the file does not say, the one of its size, as Qt and mpv take it."""
    return _MATRICES.get(space, _BT709 if height > _HD_LINES else _BT601)


def source(frame_format: QVideoFrameFormat, width: int, height: int) -> Source | None:
    """The `width` x `height` part of such a frame as libswscale sees it; None: a format that it is not told of."""
    layout = LAYOUTS.get(frame_format.pixelFormat())
    if layout is None:
        return None
    return Source(
        format=layout.name,
        width=width,
        height=height,
        matrix=matrix(frame_format.colorSpace(), frame_format.frameHeight()),
        full_range=frame_format.colorRange() == QVideoFrameFormat.ColorRange.ColorRange_Full,
    )


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a frame that is drawn, in pixels of the frame."""

    x: int
    y: int
    width: int
    height: int


def crop_to_cover(frame: tuple[int, int], target: tuple[int, int]) -> Crop:
    """The middle of the frame in the shape of `target`, on even pixels so that colour planes can be cut too."""
    width, height = frame
    wanted = target[0] / target[1]
    if width / height > wanted:
        kept = max(2, min(width, round(height * wanted)))
        return Crop((width - kept) // 2 & ~1, 0, kept, height)
    kept = max(2, min(height, round(width / wanted)))
    return Crop(0, (height - kept) // 2 & ~1, width, kept)


def plane_offset(plane: tuple[int, int, int], stride: int, crop: Crop) -> int:
    """Bytes from a plane's start to the crop's first pixel."""
    size, across, down = plane
    return (crop.y >> down) * stride + (crop.x >> across) * size
