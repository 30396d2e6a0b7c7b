"""What Qt's own player makes of a file: its first frame, and the length where the packets do not tell."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaMetaData, QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.probe.image import image_of

_FIRST_FRAME_MS = 8_000
_WALK_MS = 12_000
_WALK_RATE = 16
_STEPS_BACK_MS = (400, 2_000, 10_000, 60_000, 600_000)

Status = QMediaPlayer.MediaStatus
_OVER = (Status.EndOfMedia, Status.InvalidMedia)


@dataclass(frozen=True, slots=True)
class FirstFrame:
    image: QImage
    """Upright, in square pixels."""
    start_us: int
    """Where the first frame stands on the player's clock."""


class Player(QObject):
    """Plays one file into a sink, on the thread that made it. Nothing sounds.

    Keep it for as long as the process lives: Qt's renderer thread may hold the last reference to a slot that it called,
    and would then destroy the player, and with it itself.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self.path = path
        self._first = QVideoFrame()
        """That of the signal: by the time it is heard, the sink may have the next one."""
        self._latest_end_us = -1
        self.out_of_time = False
        """The last wait was over before the file ended, failed or showed a frame."""

    def first_frame(self) -> FirstFrame | None:
        """Play until a frame arrives. None: the file ended, failed or took too long before that."""
        self._player.setSource(QUrl.fromLocalFile(str(self.path)))
        self._player.play()
        self._wait(_FIRST_FRAME_MS, until_frame=True)
        self._player.pause()
        frame = self._first
        image = image_of(frame) if frame.isValid() else QImage()
        return None if image.isNull() else FirstFrame(image, frame.startTime())

    def end_us(self) -> int | None:
        """Where the last frame ends on the player's clock, found by playing the file's last part very fast."""
        for back in _STEPS_BACK_MS:
            start = self.duration_ms - back
            self._latest_end_us = -1
            self._player.setPlaybackRate(_WALK_RATE)
            self._player.setPosition(max(0, start))
            self._player.play()
            if not self._wait(_WALK_MS, until_frame=False):
                return None
            if self._latest_end_us > 0:
                return self._latest_end_us
            if start <= 0:
                break
        return None

    @property
    def duration_ms(self) -> int:
        """As the container says."""
        return self._player.duration()

    @property
    def has_video(self) -> bool:
        return self._player.hasVideo()

    @property
    def has_audio(self) -> bool:
        return self._player.hasAudio()

    @property
    def can_open(self) -> bool:
        return self._player.error() == QMediaPlayer.Error.NoError

    @property
    def codec(self) -> str:
        """Name of the video's encoding, empty where it is unknown."""
        for track in self._player.videoTracks():
            return track.stringValue(QMediaMetaData.Key.VideoCodec)
        return ""

    def _wait(self, limit_ms: int, *, until_frame: bool) -> bool:
        """Run until the file ends or fails, or a frame arrives; False when the time is over."""
        loop = QEventLoop()

        def on_frame(frame: QVideoFrame) -> None:
            if frame.isValid():
                self._latest_end_us = max(self._latest_end_us, frame.endTime())
                if until_frame:
                    self._first = self._first if self._first.isValid() else frame
                    loop.exit(0)

        def on_status(status: QMediaPlayer.MediaStatus) -> None:
            if status in _OVER or (status == Status.LoadedMedia and not self.has_video):
                loop.exit(0)

        self._sink.videoFrameChanged.connect(on_frame)
        self._player.mediaStatusChanged.connect(on_status)
        QTimer.singleShot(limit_ms, loop, lambda: loop.exit(1))
        outcome = loop.exec()
        self._sink.videoFrameChanged.disconnect(on_frame)
        self._player.mediaStatusChanged.disconnect(on_status)
        self.out_of_time = outcome != 0
        return not self.out_of_time
