"""Makes for QML what a film needs of Python."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickItem

from kiosk.scene.video.swscale import library

if TYPE_CHECKING:
    from kiosk.scene.video.follower import Follower
    from kiosk.scene.video.surface import VideoSurface


class Films(QObject):
    """One for a scene. What it makes lives as long as the parent it is made for.

    WORKAROUND: were they registered as QML types, PySide 6.12 would keep a reference to each that QML made, with its
    picture of some megabytes, for ever.
    """

    @Slot(QQuickItem, result=QQuickItem)
    def surface(self, parent: QQuickItem) -> "VideoSurface":
        from kiosk.scene.video.surface import VideoSurface  # noqa: PLC0415 - meanwhile Qt opens the film

        library()
        return VideoSurface(parent)

    @Slot(QObject, result=QObject)
    def follower(self, parent: QObject) -> "Follower":
        from kiosk.scene.video.follower import Follower  # noqa: PLC0415 - as above

        return Follower(parent)
