"""The item that shows a video in the software scene, where Qt's own `VideoOutput` draws nothing."""

import time

from PySide6.QtCore import SIGNAL, SLOT, Property, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat, QVideoSink
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from typing_extensions import override

from kiosk.scene.video.frames import LAYOUTS, Crop, crop_to_cover, plane_offset, source
from kiosk.scene.video.swscale import Converter, address_of, library

_SOURCE = QPainter.CompositionMode.CompositionMode_Source
_READ = QVideoFrame.MapMode.ReadOnly


class VideoSurface(QQuickPaintedItem):
    """Draws the frames that come to its `sink`; the last one stays when they end.

    A new frame reaches `update` without Python; `paint` is the only call a frame. It lives on the GUI thread.
    """

    coverChanged = Signal()  # noqa: N815 - QML's name
    shapeChanged = Signal()  # noqa: N815 - QML's name

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._sink = QVideoSink(self)
        self._cover = False
        self._frame = QVideoFrame()
        """The last one that was drawn."""
        self._kind: tuple[QVideoFrameFormat, int, int] | None = None
        self._path: _Path | None = None
        """How frames of `_kind` become pictures; None: as Qt does it."""
        self.shown: tuple[int, int] | None = None
        """The last frame that was drawn: its place in the file in microseconds, and `monotonic_ns` of that moment."""
        self.setOpaquePainting(True)
        self._sink.videoSizeChanged.connect(self.shapeChanged)
        QObject.connect(self._sink, SIGNAL("videoFrameChanged(QVideoFrame)"), self, SLOT("update()"))

    @Property(QObject, constant=True)
    def sink(self) -> QVideoSink:
        """What a `MediaPlayer` takes as its `videoOutput`."""
        return self._sink

    @Property(QSizeF, notify=shapeChanged)
    def shape(self) -> QSizeF:
        """The video's size as it is meant to be seen; empty before its first frame."""
        return QSizeF(self._sink.videoSize())

    @Property(bool, notify=coverChanged)
    def cover(self) -> bool:
        """Fill the item and cut what is too much; otherwise the frame is stretched to the item."""
        return self._cover

    @cover.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def cover(self, value: bool) -> None:
        if value != self._cover:
            self._cover = value
            self._kind = None
            self.coverChanged.emit()
            self.update()

    @override
    def paint(self, painter: QPainter) -> None:
        frame = self._sink.videoFrame()
        if not frame.isValid():
            frame = self._frame
            if not frame.isValid():
                return
        kind = (frame.surfaceFormat(), max(1, round(self.width())), max(1, round(self.height())))
        if kind != self._kind:
            self._prepare(frame, kind[1], kind[2])
            self._kind = kind
        if self._path is None or not self._path.draw(frame, painter):
            painter.setCompositionMode(_SOURCE)
            _draw(painter, frame.toImage(), frame, QRectF(0, 0, self.width(), self.height()))
        if frame != self._frame:
            self.shown = (frame.startTime(), time.monotonic_ns())
            self._frame = frame

    def _prepare(self, frame: QVideoFrame, width: int, height: int) -> None:
        """Set up the way from such frames to an item of that size."""
        if self._path is not None:
            self._path.close()
            self._path = None
        upright = _turns(frame) % 2 == 0
        target = (width, height) if upright else (height, width)
        full = (frame.width(), frame.height())
        crop = crop_to_cover(full, target) if self._cover else Crop(0, 0, *full)
        frame_source = source(frame.surfaceFormat(), crop.width, crop.height)
        scaler = library()
        if frame_source is None or scaler is None:
            return
        converter = Converter(scaler, frame_source, *target)
        if converter.usable:
            self._path = _Path(converter, frame.surfaceFormat(), crop)


class _Path:
    """The way of one kind of frame to pictures of one size, by libswscale."""

    def __init__(self, converter: Converter, frame_format: QVideoFrameFormat, crop: Crop) -> None:
        self._converter = converter
        self._planes = tuple(enumerate(LAYOUTS[frame_format.pixelFormat()].planes))
        self._crop = crop
        self._as_it_is = _turns_of(frame_format) == 0 and not frame_format.isMirrored()
        self._picture: QImage | None = None
        """For what is turned or mirrored; nobody else writes it."""

    def draw(self, frame: QVideoFrame, painter: QPainter) -> bool:
        """Whether it could. A frame that is neither turned nor mirrored goes straight to where the painter draws."""
        device = painter.paintEngine().paintDevice() if self._as_it_is else None
        if isinstance(device, QImage) and _takes(device, self._converter.size):
            return self._convert(frame, device)
        if self._picture is None:
            self._picture = QImage(*self._converter.size, QImage.Format.Format_RGB32)
        if not self._convert(frame, self._picture):
            return False
        width, height = self._converter.size
        across, down = (width, height) if _turns(frame) % 2 == 0 else (height, width)
        painter.setCompositionMode(_SOURCE)
        _draw(painter, self._picture, frame, QRectF(0, 0, across, down))
        return True

    def close(self) -> None:
        self._converter.close()

    def _convert(self, frame: QVideoFrame, target: QImage) -> bool:
        if not frame.map(_READ):
            return False
        addresses, strides = [], []
        for number, shape in self._planes:
            stride = frame.bytesPerLine(number)
            addresses.append(address_of(frame.bits(number)) + plane_offset(shape, stride, self._crop))
            strides.append(stride)
        self._converter.convert(addresses, strides, address_of(target.bits()), target.bytesPerLine())
        frame.unmap()
        return True


def _takes(device: QImage, size: tuple[int, int]) -> bool:
    """Whether the converter can fill this picture as it is."""
    return (device.width(), device.height()) == size and device.format() == QImage.Format.Format_RGB32


def _turns(frame: QVideoFrame) -> int:
    """Quarter turns clockwise that the file asks for."""
    return _turns_of(frame.surfaceFormat())


def _turns_of(frame_format: QVideoFrameFormat) -> int:
    return int(frame_format.rotation().value) // 90


def _draw(painter: QPainter, picture: QImage, frame: QVideoFrame, target: QRectF) -> None:
    turns = _turns(frame)
    if turns == 0 and not frame.surfaceFormat().isMirrored():
        painter.drawImage(target, picture)
        return
    painter.translate(target.center())
    if frame.surfaceFormat().isMirrored():
        painter.scale(-1, 1)
    painter.rotate(90 * turns)
    across, down = (target.width(), target.height()) if turns % 2 == 0 else (target.height(), target.width())
    painter.drawImage(QRectF(-across / 2, -down / 2, across, down), picture)
