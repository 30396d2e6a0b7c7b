"""The item that shows a video in the software scene, where Qt's own `VideoOutput` draws nothing."""

import time

from PySide6.QtCore import SIGNAL, SLOT, Property, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat, QVideoSink
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from typing_extensions import override

from kiosk.scene.video.frames import LAYOUTS, Crop, crop_to_cover, plane_offset, source
from kiosk.scene.video.swscale import Converter, Plane, address_of, library

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
        self._picture = QImage()
        self._buffer = QImage()
        """What the converter fills; shares its bytes with `_picture`, and is never written by anything else."""
        self._target = Plane(0, 0)
        self._crop = Crop(0, 0, 0, 0)
        self._converter: Converter | None = None
        self._kind: tuple[QVideoFrameFormat, int, int] | None = None
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
        if frame.isValid() and (frame != self._frame or self._kind is None):
            self._take(frame)
            self._frame = frame
        if self._picture.isNull():
            return
        painter.setCompositionMode(_SOURCE)
        _draw(painter, self._picture, self._frame, QRectF(0, 0, self.width(), self.height()))

    def _take(self, frame: QVideoFrame) -> None:
        width, height = max(1, round(self.width())), max(1, round(self.height()))
        frame_format = frame.surfaceFormat()
        kind = (frame_format, width, height)
        if kind != self._kind:
            self._prepare(frame, width, height)
            self._kind = kind
        converted = self._converter is not None and self._convert(frame, self._converter)
        self._picture = self._buffer if converted else frame.toImage()
        self.shown = (frame.startTime(), time.monotonic_ns())

    def _prepare(self, frame: QVideoFrame, width: int, height: int) -> None:
        """Set up the way from such frames to an item of that size."""
        if self._converter is not None:
            self._converter.close()
            self._converter = None
        upright = _turns(frame) % 2 == 0
        target = (width, height) if upright else (height, width)
        full = (frame.width(), frame.height())
        self._crop = crop_to_cover(full, target) if self._cover else Crop(0, 0, *full)
        frame_source = source(frame.surfaceFormat(), self._crop.width, self._crop.height)
        scaler = library()
        if frame_source is None or scaler is None:
            return
        converter = Converter(scaler, frame_source, *target)
        if not converter.usable:
            return
        self._converter = converter
        self._picture = QImage()
        self._buffer = QImage(*target, QImage.Format.Format_RGB32)
        self._target = Plane(address_of(self._buffer.bits()), self._buffer.bytesPerLine())

    def _convert(self, frame: QVideoFrame, converter: Converter) -> bool:
        if not frame.map(_READ):
            return False
        layout = LAYOUTS[frame.surfaceFormat().pixelFormat()]
        planes = []
        for number, shape in enumerate(layout.planes):
            stride = frame.bytesPerLine(number)
            address = address_of(frame.bits(number))
            planes.append(Plane(address + plane_offset(shape, stride, self._crop), stride))
        converter.convert(planes, self._target)
        frame.unmap()
        return True


def _turns(frame: QVideoFrame) -> int:
    """Quarter turns clockwise that the file asks for."""
    return int(frame.surfaceFormat().rotation().value) // 90


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
