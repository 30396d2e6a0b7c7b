"""How the frame of a video gets onto the picture that Qt Quick's software renderer draws."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColorConstants, QImage, QMatrix4x4, QPainter, QRegion
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from kiosk.scene.video.frames import LAYOUTS, Crop, crop_to_cover, plane_offset, source
from kiosk.scene.video.swscale import Converter, address_of, library

_SOURCE = QPainter.CompositionMode.CompositionMode_Source
_READ = QVideoFrame.MapMode.ReadOnly
_TARGETS = (QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32)
_PIXEL = 4
"""Bytes."""
_SERIAL = 32
"""From this bit on, the cache key of a picture numbers its memory; below, it counts who asked to write there."""
_Pixel = QVideoFrameFormat.PixelFormat
_SEEN_THROUGH = (_Pixel.Format_ARGB8888, _Pixel.Format_BGRA8888, _Pixel.Format_ABGR8888, _Pixel.Format_RGBA8888)


class Drawing:
    """One video's frames, in one size. It lives on the GUI thread."""

    def __init__(self) -> None:
        self._frame = QVideoFrame()
        self._size = (1, 1)
        self._kind: tuple[QVideoFrameFormat, tuple[int, int], bool] | None = None
        self._path: _Path | None = None
        """How frames of `_kind` become pictures; None: as Qt does it."""
        self._picture: QImage | None = None
        """Of the frame, where it could not go straight to where it is seen."""
        self._spot: _Spot | None = None
        self.shown: tuple[int, int] | None = None
        """The last frame that was taken: its place in the file in microseconds, and `monotonic_ns` of that moment."""

    def take(self, frame: QVideoFrame, size: tuple[int, int], *, cover: bool) -> None:
        """What is drawn from here on; without a valid frame the last one, in that size.

        With `cover` it fills the size and loses what is too much; otherwise it is stretched.
        """
        if frame.isValid() and frame != self._frame:
            self._frame, self._picture = frame, None
            self.shown = (frame.startTime(), time.monotonic_ns())
        if not self.shown:
            return
        kind = (self._frame.surfaceFormat(), size, cover)
        if kind != self._kind:
            self._kind, self._size, self._picture, self._spot = kind, size, None, None
            self._path = _path(self._frame, size, cover=cover)

    def draw(self, painter: QPainter, matrix: QMatrix4x4, opacity: float, region: QRegion) -> None:
        """Draw the frame's part in `region`; `matrix` leads from it to the painter's device, where `region` stands."""
        if not self.shown:
            painter.setClipRegion(region)
            painter.fillRect(region.boundingRect(), QColorConstants.Black)
        elif opacity < 1 or not self._goes_straight(painter, matrix, region):
            self._draw_picture(painter, matrix, opacity, region)

    def _goes_straight(self, painter: QPainter, matrix: QMatrix4x4, region: QRegion) -> bool:
        """Convert into the picture that the painter draws on, if that is the same as drawing there."""
        device = painter.device()
        if self._path is None or not self._path.as_it_is or not isinstance(device, QImage):
            return False
        state = (device.cacheKey() >> _SERIAL, matrix, region)
        if self._spot is None or state != self._spot.state:
            self._spot = _spot(device, matrix, region, self._size)
        return self._spot.address != 0 and self._path.convert(self._frame, self._spot.address, self._spot.row)

    def _draw_picture(self, painter: QPainter, matrix: QMatrix4x4, opacity: float, region: QRegion) -> None:
        if self._picture is None:
            self._picture = self._made()
        painter.setClipRegion(region)
        painter.setTransform(matrix.toTransform())
        painter.setOpacity(opacity)
        if opacity == 1:
            painter.setCompositionMode(_SOURCE)
        _draw(painter, self._picture, self._frame, QRectF(0, 0, *self._size))

    def _made(self) -> QImage:
        picture = self._path.picture(self._frame) if self._path is not None else None
        return (picture or self._frame.toImage()).convertToFormat(QImage.Format.Format_RGB32)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where frames go straight to, for as long as `state` is the same."""

    state: tuple[int, QMatrix4x4, QRegion]
    """The device's own number, and what `Drawing.draw` was called with."""
    address: int
    """Of the frame's first pixel; 0: nowhere, as that would not be the same as drawing there."""
    row: int
    """Bytes from one row of pixels to the next."""


def _spot(device: QImage, matrix: QMatrix4x4, region: QRegion, size: tuple[int, int]) -> _Spot:
    state = (device.cacheKey() >> _SERIAL, QMatrix4x4(matrix), QRegion(region))
    transform, row = matrix.toTransform(), device.bytesPerLine()
    place = (transform.dx(), transform.dy(), *size)
    target = QRect(*map(int, place))
    if (
        transform.isScaling()  # or more than that
        or target.getRect() != place
        or device.format() not in _TARGETS
        or device.devicePixelRatio() != 1
        or not device.rect().contains(target)
        or region.rectCount() != 1
        or not region.boundingRect().contains(target)
    ):
        return _Spot(state, 0, row)
    return _Spot(state, address_of(device.bits()) + target.y() * row + target.x() * _PIXEL, row)


class _Path:
    """The way of one kind of frame to pictures of one size, by libswscale."""

    def __init__(self, converter: Converter, frame_format: QVideoFrameFormat, crop: Crop) -> None:
        self._converter = converter
        self._planes = tuple(enumerate(LAYOUTS[frame_format.pixelFormat()].planes))
        self._crop = crop
        self._is_opaque = frame_format.pixelFormat() not in _SEEN_THROUGH
        self.as_it_is = self._is_opaque and _turns(frame_format) == 0 and not frame_format.isMirrored()
        """The pixels are those that are seen."""

    def convert(self, frame: QVideoFrame, target: int, row: int) -> bool:
        """Write the frame to an address where there is room for it, `row` bytes to a row; whether it could."""
        if not frame.map(_READ):
            return False
        addresses, strides = [], []
        for number, shape in self._planes:
            stride = frame.bytesPerLine(number)
            addresses.append(address_of(frame.bits(number)) + plane_offset(shape, stride, self._crop))
            strides.append(stride)
        self._converter.convert(addresses, strides, target, row)
        frame.unmap()
        return True

    def picture(self, frame: QVideoFrame) -> QImage | None:
        """The frame as it is in the file, where it could be converted."""
        form = QImage.Format.Format_RGB32 if self._is_opaque else QImage.Format.Format_ARGB32
        picture = QImage(*self._converter.size, form)
        return picture if self.convert(frame, address_of(picture.bits()), picture.bytesPerLine()) else None


def _path(frame: QVideoFrame, size: tuple[int, int], *, cover: bool) -> _Path | None:
    """The way from such frames to an item of that size, if libswscale knows one."""
    frame_format = frame.surfaceFormat()
    target = size if _turns(frame_format) % 2 == 0 else (size[1], size[0])
    full = (frame.width(), frame.height())
    crop = crop_to_cover(full, target) if cover else Crop(0, 0, *full)
    frame_source = source(frame_format, crop.width, crop.height)
    scaler = library()
    if frame_source is None or scaler is None:
        return None
    converter = Converter(scaler, frame_source, *target)
    return _Path(converter, frame_format, crop) if converter.usable else None


def _turns(frame_format: QVideoFrameFormat) -> int:
    """Quarter turns clockwise that the file asks for."""
    return int(frame_format.rotation().value) // 90


def _draw(painter: QPainter, picture: QImage, frame: QVideoFrame, target: QRectF) -> None:
    turns, is_mirrored = _turns(frame.surfaceFormat()), frame.surfaceFormat().isMirrored()
    if turns == 0 and not is_mirrored:
        painter.drawImage(target, picture)
        return
    painter.translate(target.center())
    if is_mirrored:
        painter.scale(-1, 1)
    painter.rotate(90 * turns)
    across, down = (target.width(), target.height()) if turns % 2 == 0 else (target.height(), target.width())
    painter.drawImage(QRectF(-across / 2, -down / 2, across, down), picture)
