"""Keeps a video where the wall clock says it should be: cue, start on time, slew."""

import time
from collections import deque

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.scene.video.surface import VideoSurface

LEAD_MS = 250
"""How far ahead a video is cued that is joined late: about what seeking and the first frame take."""
TOLERANCE_MS = 6
JUMP_MS = 500
"""A smaller error is never mended by a visible jump."""
MOST_SLEW = 0.05
SLEW_MS = 1_500
SAMPLES = 8
_SAMPLE_EVERY_MS = 70
_REST_MS = 4_000

_Status = QMediaPlayer.MediaStatus


class Follower(QObject):
    """For one `MediaPlayer`: pauses it on the frame that is due, says `ready`, plays it from `begin()` on.

    Instants are milliseconds since 1970-01-01T00:00Z, read from the machine's clock plus `shift`. GUI thread.
    """

    ready = Signal()
    failed = Signal(str)
    shiftChanged = Signal()  # noqa: N815 - QML's name
    startedAtChanged = Signal()  # noqa: N815 - QML's name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._surface: VideoSurface | None = None
        self._started_at = 0.0
        self._shift = 0.0
        self._length = 0.0
        self._sounding = False
        self._cued: float | None = None
        self._begun = False
        self._errors: deque[float] = deque(maxlen=SAMPLES)
        self._sampler = QTimer(self, interval=_SAMPLE_EVERY_MS)
        self._sampler.timeout.connect(self._sample)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._resume_sampling)
        self._start = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._start.timeout.connect(self._play)

    @Property(float, notify=shiftChanged)
    def shift(self) -> float:
        """Milliseconds added to the machine's clock."""
        return self._shift

    @shift.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def shift(self, value: float) -> None:
        self._shift = value

    @Property(float, notify=startedAtChanged)
    def startedAt(self) -> float:  # noqa: N802 - QML's name
        """When the video's first frame is due."""
        return self._started_at

    @startedAt.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def startedAt(self, value: float) -> None:  # noqa: N802 - QML's name
        self._started_at = value

    @Slot(QObject, QObject, QObject, float)
    def follow(self, player: QMediaPlayer, sink: QVideoSink, surface: QObject | None, length_ms: float) -> None:
        """Take over a player that has its source; `surface` tells exactly what was drawn when, where there is one."""
        self._player, self._sink, self._length = player, sink, length_ms
        self._sounding = player.audioOutput() is not None
        self._surface = surface if isinstance(surface, VideoSurface) else None
        player.mediaStatusChanged.connect(self._on_status)
        player.errorOccurred.connect(self._on_error)
        sink.videoFrameChanged.connect(self._on_first_frame)
        self._on_status(player.mediaStatus())

    @Slot()
    def begin(self) -> None:
        """It is on screen: play, at once or when the frame it was cued to is due."""
        self._begun = True
        if self._cued is None:
            return
        early = self._cued - self._now()
        self._start.start(round(max(0.0, early)) if early < JUMP_MS else 0)

    @Slot()
    def stop(self) -> None:
        """Let go of the player, which may be gone after this."""
        for timer in (self._sampler, self._pause, self._start):
            timer.stop()
        self._player = self._sink = self._surface = None

    def _now(self) -> float:
        return time.time() * 1000 + self._shift

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._player is None or self._cued is not None:
            return
        if status in (_Status.LoadedMedia, _Status.BufferedMedia):
            self._cue()

    def _on_error(self, _error: QMediaPlayer.Error, text: str) -> None:
        self.failed.emit(text or "the video cannot be played")

    def _cue(self) -> None:
        assert self._player is not None  # noqa: S101 - the caller has seen it
        into = self._now() - self._started_at
        place = 0.0
        if into > 0:
            place = into + LEAD_MS
            into_file = place % self._length if self._length > 0 else place
            self._player.setPosition(round(into_file))
        self._cued = self._started_at + place
        self._player.pause()

    def _on_first_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._sink is None:
            return
        self._sink.videoFrameChanged.disconnect(self._on_first_frame)
        self.ready.emit()
        if self._begun and not self._start.isActive():
            self.begin()

    def _play(self) -> None:
        if self._player is None:
            return
        self._player.play()
        self._resume_sampling()

    def _resume_sampling(self) -> None:
        if self._player is None:
            return
        self._errors.clear()
        self._player.setPlaybackRate(1.0)
        self._sampler.start()

    def _sample(self) -> None:
        error = self._error()
        if error is None:
            return
        self._errors.append(error)
        if len(self._errors) == SAMPLES:
            self._sampler.stop()
            self._mend(sorted(self._errors)[SAMPLES // 2])

    def _error(self) -> float | None:
        """Milliseconds by which the picture is behind the clock."""
        if self._player is None or self._sink is None or not self._player.isPlaying():
            return None
        if self._surface is not None:
            if self._surface.shown is None:
                return None
            microseconds, at = self._surface.shown
            age = (time.monotonic_ns() - at) / 1e6
        else:
            frame = self._sink.videoFrame()
            microseconds = frame.startTime()
            age = (frame.endTime() - microseconds) / 2000
        return self._folded(self._now() - age - self._started_at - microseconds / 1000)

    def _folded(self, behind: float) -> float:
        """The nearest way round where the video repeats."""
        if self._length <= 0:
            return behind
        half = self._length / 2
        return (behind + half) % self._length - half

    def _mend(self, behind: float) -> None:
        assert self._player is not None  # noqa: S101 - `_error` has seen it
        if abs(behind) >= JUMP_MS:
            place = self._now() + LEAD_MS - self._started_at
            self._player.setPosition(round(place % self._length if self._length > 0 else place))
            self._pause.start(2 * LEAD_MS)
        elif abs(behind) > TOLERANCE_MS and not self._sounding:
            slew = max(-MOST_SLEW, min(MOST_SLEW, behind / SLEW_MS))
            self._player.setPlaybackRate(1 + slew)
            self._pause.start(round(behind / slew))
        else:
            self._pause.start(_REST_MS)
