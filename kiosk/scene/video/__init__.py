"""The video surface of the software scene: decoded frames to pixels, one Python call a frame."""

from kiosk.scene.video.films import Films
from kiosk.scene.video.swscale import library

__all__ = ["Films", "library"]
