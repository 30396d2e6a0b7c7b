"""QR codes as pictures for QML: `image://qr/TEXT`, one pixel a module."""

from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickImageProvider
from typing_extensions import override

PROVIDER = "qr"


class QrCodes(QQuickImageProvider):
    """Add it to an engine under the name `PROVIDER`. It draws on whatever thread QML asks from."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    @override
    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        image = qr_image(unquote(id))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def qr_image(text: str) -> QImage:
    """Black modules on transparent ground without a quiet zone, one pixel each; a single pixel if it is too long."""
    import segno  # noqa: PLC0415 - few boards have a code, and the first frame does not wait for it

    try:
        matrix = segno.make_qr(text, error="m", boost_error=False).matrix
    except segno.DataOverflowError:
        matrix = (bytearray(1),)
    side = len(matrix)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    for y, row in enumerate(matrix):
        for x, module in enumerate(row):
            if module:
                image.setPixelColor(x, y, QColor(0, 0, 0))
    return image
