"""The video surface of the software scene: decoded frames to pixels, one Python call a frame."""

from kiosk.scene.video.follower import Follower
from kiosk.scene.video.surface import VideoSurface
from kiosk.scene.video.swscale import library

__all__ = ["Follower", "VideoSurface", "library"]
