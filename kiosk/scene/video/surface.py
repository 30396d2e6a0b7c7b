"""The item that shows a video in the software scene, where Qt's own `VideoOutput` draws nothing."""

import weakref
from typing import cast

from PySide6.QtCore import SIGNAL, SLOT, Property, QObject, QRect, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtMultimedia import QVideoSink
from PySide6.QtQuick import QQuickItem, QSGNode, QSGRendererInterface, QSGRenderNode
from shiboken6 import Shiboken
from typing_extensions import override

from kiosk.scene.video.drawing import Drawing

_Flag = QSGRenderNode.RenderingFlag
_FLAGS = _Flag.BoundedRectRendering | _Flag.OpaqueRendering
_CHANGED = QSGNode.DirtyStateBit.DirtyMaterial
_PAINTER = QSGRendererInterface.Resource.PainterResource


class VideoSurface(QQuickItem):
    """Draws the frames that come to its `sink`; the last one stays when they end.

    A new frame reaches `update` without Python; Qt Quick then asks for the node and draws it. All on the GUI thread.
    """

    coverChanged = Signal()  # noqa: N815 - QML's name
    shapeChanged = Signal()  # noqa: N815 - QML's name

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._sink = QVideoSink(self)
        self._cover = False
        self._size = (1, 1)
        self._drawing = Drawing()
        self.setFlag(QQuickItem.Flag.ItemHasContents)
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
            self.coverChanged.emit()
            self.update()

    @property
    def shown(self) -> tuple[int, int] | None:
        """The last frame that was taken: its place in the file in microseconds, and `monotonic_ns` of that moment."""
        return self._drawing.shown

    @override
    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        self._size = (max(1, round(new.width())), max(1, round(new.height())))

    @override
    def updatePaintNode(self, old: QSGNode | None, data: QQuickItem.UpdatePaintNodeData) -> QSGNode:
        self._drawing.take(self._sink.videoFrame(), self._size, cover=self._cover)
        node = old if isinstance(old, _FrameNode) else _FrameNode(self, self._drawing)
        node.place(self._size)
        return node


class _FrameNode(QSGRenderNode):
    """Draws on the very picture that the window shows, with no picture of its own between; see decision 0192.

    It keeps neither its item nor the window: for as long as Qt has it, it is kept itself.
    """

    def __init__(self, item: QQuickItem, drawing: Drawing) -> None:
        super().__init__()
        self._item = weakref.ref(item)
        self._drawing = drawing
        self._size = (0, 0)
        self._rect = QRectF()

    def place(self, size: tuple[int, int]) -> None:
        """Be drawn anew, in this size."""
        if size != self._size:
            self._size, self._rect = size, QRectF(0, 0, *size)
        self.markDirty(_CHANGED)

    @override
    def flags(self) -> QSGRenderNode.RenderingFlag:  # type: ignore[override]  # stub: Qt's function hides another one
        return _FLAGS

    @override
    def rect(self) -> QRectF:
        return self._rect

    @override
    def render(self, state: QSGRenderNode.RenderState) -> None:
        item = self._item()
        if item is None:
            return
        window = item.window()
        address = int(window.rendererInterface().getResource(window, _PAINTER))
        painter = cast("QPainter", Shiboken.wrapInstance(address, QPainter))
        self._drawing.draw(painter, self.matrix(), self.inheritedOpacity(), state.clipRegion())
