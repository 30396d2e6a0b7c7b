"""Keeps a video where the wall clock says it should be: cue, start on time, slew."""

import math
import time

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.scene.video.pacing import JUMP_MS, Behind, Jump, Pace, Slew
from kiosk.scene.video.surface import VideoSurface

LEAD_MS = 250
"""How far ahead a video is cued that is joined late: about what seeking and the first frame take."""
START_MS = 2.0
"""A player is started so long before its first frame has been on for its time, as that takes a while. It is not left to
the moment at which the film comes on: then the zone has much to do, and so have those of other screens."""
_EARLY_MS = 20.0
"""A player that would start so much too early waits on: the clock was put back while it waited."""
_SAMPLE_EVERY_MS = 73
_CALM_EVERY_MS = 311
"""No multiples of a usual frame's duration, so that samples fall anywhere within a frame."""

_Status = QMediaPlayer.MediaStatus


class Follower(QObject):
    """For one `MediaPlayer`: pauses it on the frame that is due, says `ready`, plays it from `begin()` on.

    Instants are milliseconds since 1970-01-01T00:00Z, read from the machine's clock plus `shift`. GUI thread.
    """

    ready = Signal()
    failed = Signal(str)
    shiftChanged = Signal()  # noqa: N815 - QML's name
    startedAtChanged = Signal()  # noqa: N815 - QML's name
    beginsAtChanged = Signal()  # noqa: N815 - QML's name
    stoppedChanged = Signal()  # noqa: N815 - QML's name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._surface: VideoSurface | None = None
        self._started_at = 0.0
        self._begins_at = 0.0
        self._shift = 0.0
        self._stopped = 0.0
        self._length = 0.0
        self._cued: float | None = None
        self._begun = False
        self._found = False
        self._pace = Pace(slewing=True)
        self._sampler = QTimer(self, interval=_SAMPLE_EVERY_MS)
        self._sampler.timeout.connect(self._sample)
        self._slewing = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._slewing.timeout.connect(self._keep_time)
        self._start = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._start.timeout.connect(self._play)

    @Property(float, notify=shiftChanged)
    def shift(self) -> float:
        """Milliseconds added to the machine's clock."""
        return self._shift

    @shift.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def shift(self, value: float) -> None:
        self._shift = value

    @Property(float, notify=stoppedChanged)
    def stopped(self) -> float:
        """Where the clock stands still; 0: it runs."""
        return self._stopped

    @stopped.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def stopped(self, value: float) -> None:
        if value == self._stopped:
            return
        self._stopped = value
        if self._cued is not None and self._player is not None:
            self._halt()
            self._cue()

    @Property(float, notify=startedAtChanged)
    def startedAt(self) -> float:  # noqa: N802 - QML's name
        """When the video's first frame is due."""
        return self._started_at

    @startedAt.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def startedAt(self, value: float) -> None:  # noqa: N802 - QML's name
        self._started_at = value

    @Property(float, notify=beginsAtChanged)
    def beginsAt(self) -> float:  # noqa: N802 - QML's name
        """When it will be put on, where that is known beforehand: it waits on the frame that is due then. Else 0."""
        return self._begins_at

    @beginsAt.setter  # type: ignore[no-redef]  # so are Qt's properties written
    def beginsAt(self, value: float) -> None:  # noqa: N802 - QML's name
        self._begins_at = value
        if self._cued is not None and not self._begun and value not in (0.0, self._cued):
            self._cue()

    @Slot(QObject, QObject, QObject, float)
    def follow(self, player: QMediaPlayer, sink: QVideoSink, surface: QObject | None, length_ms: float) -> None:
        """Take over a player that has its source; `surface` tells exactly what was drawn when, where there is one."""
        self._player, self._sink, self._length = player, sink, length_ms
        self._surface = surface if isinstance(surface, VideoSurface) else None
        self._pace = Pace(slewing=player.audioOutput() is None, exact=self._surface is not None)
        player.mediaStatusChanged.connect(self._on_status)
        player.errorOccurred.connect(self._on_error)
        sink.videoFrameChanged.connect(self._on_first_frame)
        self._on_status(player.mediaStatus())

    @Slot()
    def begin(self) -> None:
        """It is on screen. It plays, or will when the frame it was cued to is due; only if that is far off, at once."""
        self._begun = True
        if self._cued is None or self._stopped:
            return
        if self._left() >= JUMP_MS:
            self._start.start(0)
        elif self._start.isActive():
            self._await_start()  # anew: the clock may have been put forward while it waited

    @Slot()
    def stop(self) -> None:
        """Let go of the player, which may be gone after this."""
        self._halt()
        self._player = self._sink = self._surface = None

    def _halt(self) -> None:
        for timer in (self._sampler, self._slewing, self._start):
            timer.stop()

    def _now(self) -> float:
        if self._stopped:
            return self._stopped
        return time.time() * 1000 + self._shift

    @Slot(QMediaPlayer.MediaStatus)
    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._player is None or self._cued is not None:
            return
        if status in (_Status.LoadedMedia, _Status.BufferedMedia):
            self._cue()

    @Slot(QMediaPlayer.Error, str)
    def _on_error(self, _error: QMediaPlayer.Error, text: str) -> None:
        self.failed.emit(text or "the video cannot be played")

    def _cue(self) -> None:
        assert self._player is not None  # noqa: S101 - the caller has seen it
        now = self._now()
        begins = max(self._begins_at, self._started_at)
        if begins < now:
            begins = now if self._stopped else now + LEAD_MS
        place = begins - self._started_at
        if place > 0 or self._cued is not None:
            into_file = place % self._length if self._length > 0 else place
            self._player.setPosition(round(into_file))
        self._cued = begins
        self._player.pause()
        if self._stopped:
            return
        self._await_start()

    def _await_start(self) -> None:
        self._start.start(math.floor(max(0.0, self._left() - START_MS)))

    def _left(self) -> float:
        """Milliseconds until the frame that it was cued to is due."""
        assert self._cued is not None  # noqa: S101 - the caller has seen it
        return self._cued - self._now()

    @Slot(QVideoFrame)
    def _on_first_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._sink is None or self._found:
            return
        self._found = True  # the next frame may be on its way to this thread already
        self._sink.videoFrameChanged.disconnect(self._on_first_frame)
        self.ready.emit()

    @Slot()
    def _play(self) -> None:
        if self._player is None:
            return
        left = self._left()
        if left >= _EARLY_MS and not (self._begun and left >= JUMP_MS):  # where it is on, what is far off plays at once
            self._await_start()
            return
        self._player.play()
        self._pace.forget()
        self._keep_time()

    @Slot()
    def _keep_time(self) -> None:
        if self._player is not None:
            self._player.setPlaybackRate(1.0)
            self._sampler.start()

    @Slot()
    def _sample(self) -> None:
        now, ran = self._now(), time.monotonic_ns()
        behind = self._behind(now, ran)
        match self._pace.see(behind, wall=now, ran=ran / 1e6) if behind else None:
            case Slew(rate, duration):
                self._slew(rate, duration)
            case Jump():
                self._jump(now)
        every = _CALM_EVERY_MS if self._pace.is_calm else _SAMPLE_EVERY_MS
        if every != self._sampler.interval():
            self._sampler.setInterval(every)

    def _slew(self, rate: float, duration_ms: float) -> None:
        assert self._player is not None  # noqa: S101 - `_behind` has seen it
        self._sampler.stop()
        self._player.setPlaybackRate(rate)
        self._slewing.start(round(duration_ms))

    def _jump(self, now: float) -> None:
        """Go where the film should be, unless it should not be on: then something else is about to take its place."""
        assert self._player is not None  # noqa: S101 - `_behind` has seen it
        into = now - self._started_at
        over = self._player.loops() == 1 and 0 < self._length <= into + LEAD_MS
        if into > 0 and not over:
            self._sampler.stop()
            self._cue()

    def _behind(self, now: float, ran_ns: int) -> Behind | None:
        if self._player is None or self._sink is None or not self._player.isPlaying():
            return None
        if self._surface is None:
            frame = self._sink.videoFrame()
            into = now - self._started_at
            least, width = self._folded(into - frame.endTime() / 1000), (frame.endTime() - frame.startTime()) / 1000
            return Behind(least, least + width)
        if self._surface.shown is None:
            return None
        microseconds, at_ns = self._surface.shown
        behind = self._folded(now - (ran_ns - at_ns) / 1e6 - self._started_at - microseconds / 1000)
        return Behind(behind, behind)

    def _folded(self, behind: float) -> float:
        """The nearest way round where the video repeats."""
        if self._length <= 0:
            return behind
        half = self._length / 2
        return (behind + half) % self._length - half
