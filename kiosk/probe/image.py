"""A frame as an image, also where Qt has no way of its own."""

from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

_DEEP = QVideoFrameFormat.PixelFormat.Format_YUV420P10
_PLAIN = QVideoFrameFormat.PixelFormat.Format_YUV420P
_PLANES = 3
_LOW = bytes(low >> 2 for low in range(256))
_HIGH = bytes((high & 3) << 6 for high in range(256))


def image_of(frame: QVideoFrame) -> QImage:
    """Upright, in square pixels; null where it cannot be had. Qt converts ten bits of depth only on a GPU."""
    image = frame.toImage()
    if image.isNull() and frame.pixelFormat() == _DEEP:
        return _eight_bit(frame).toImage()
    return image


def _eight_bit(frame: QVideoFrame) -> QVideoFrame:
    before = frame.surfaceFormat()
    after = QVideoFrameFormat(frame.size(), _PLAIN)
    after.setColorSpace(before.colorSpace())
    after.setColorRange(before.colorRange())
    after.setColorTransfer(before.colorTransfer())
    after.setRotation(before.rotation())
    after.setMirrored(before.isMirrored())
    copy = QVideoFrame(after)
    copy.setRotation(frame.rotation())
    copy.setMirrored(frame.mirrored())
    if frame.map(QVideoFrame.MapMode.ReadOnly) and copy.map(QVideoFrame.MapMode.WriteOnly):
        for plane in range(_PLANES):
            _copy_plane(frame, copy, plane)
    copy.unmap()
    frame.unmap()
    return copy


def _copy_plane(source: QVideoFrame, target: QVideoFrame, plane: int) -> None:
    """Ten bits in two bytes, the lower one first, become their upper eight: all at once, not byte by byte."""
    data = bytes(source.bits(plane))
    low, high = data[0::2].translate(_LOW), data[1::2].translate(_HIGH)
    values = (int.from_bytes(low) | int.from_bytes(high)).to_bytes(len(low))
    out = memoryview(target.bits(plane))
    width, stride = source.bytesPerLine(plane) // 2, target.bytesPerLine(plane)
    used = min(width, stride)
    for row in range(min(len(values) // width, len(out) // stride)):
        out[row * stride : row * stride + used] = values[row * width : row * width + used]
