"""Ties the disk, the timetable, the scene and the window together, once a second and when something changes."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfoNotFoundError

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtCore import Slot as QtSlot
from PySide6.QtQml import QQmlEngine

from kiosk.program import Edition, Instant, Showing, Slot
from kiosk.scene import Faulted, Place, Presented, Scene, World, layout_shown, site_for_views
from kiosk.stage.beats import Beats
from kiosk.stage.diary import Diary
from kiosk.stage.disk import Disk, Loaded
from kiosk.stage.options import Options
from kiosk.stage.plays import PlayLog, play
from kiosk.stage.process import wall_clock
from kiosk.stage.timetable import NO_EDITION, Timetable
from kiosk.stage.window import StageWindow

TICK_MS = 1_000
PREPARE_MS = 3_000
"""So long before its turn an item is loaded."""
_CALM_MS = 300
"""Nothing is loaded so shortly after a switch."""
GRACE_MS = 500
"""After an adoption or a step of the clock nothing of before stays longer."""
_STEP_MS = 300
_EARLY_MS = 20
_LONGEST_MS = 3_600_000

Clock = Callable[[], int]
"""The wall clock: milliseconds since 1970-01-01T00:00Z."""

_log = logging.getLogger(__name__)


class Stage(QObject):
    """Draws what the disk says. GUI thread; `clock` is the wall clock that slots follow."""

    lonely = Signal()
    """Nobody reads the heartbeats any more."""
    changed = Signal()
    """Something else is on screen."""
    faulted = Signal(object)
    """Faulted, from the scene."""
    ticked = Signal()
    """Once a second, after everything else."""
    first_frame = Signal()
    """Something of an edition, or the poster, was on the screen for the first time."""

    def __init__(self, options: Options, engine: QQmlEngine, clock: Clock, *, software: bool) -> None:
        super().__init__()
        self._clock = clock
        self.disk = Disk(options.state, clock)
        self._beats = Beats(options.beat_fd)
        self._plays = PlayLog(options.state / "plays")
        self._diary = Diary(self._played)
        self.timetable = Timetable(options.screen, poster_only=options.poster_only)
        self.window = StageWindow(
            engine, windowed=options.windowed, displays=options.displays, changed=self._displays_changed
        )
        self.scene = Scene(engine, self.window.canvas, software=software)
        self.scene.reporting.connect(self._report)
        self.scene.presented.connect(self._put_on)
        self.scene.faulted.connect(self._fault)
        self._world: World | None = None
        self._objects = QUrl.fromLocalFile(options.state.absolute() / "objects").toString() + "/"
        self._seen_first = False
        self._clocks = (clock(), time.monotonic_ns())
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._work = QTimer(self, singleShot=True, interval=0)
        self._work.timeout.connect(self._on_work)
        self._has_work = False
        self._change = QTimer(self, singleShot=True)
        self._change.timeout.connect(self._on_change)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        """Restarted at every switch."""
        self._calm.timeout.connect(self._prepare)
        self.frame_at = Instant(0)
        """When the latest frame that was asked for was on the screen; 0: none was yet."""
        self._frame_asked = False

    def start(self) -> None:
        """Show what there is, and go on."""
        self._follow_clock()
        if situation := self.disk.situation.look():
            self.timetable.set_situation(situation)
        loaded = self.disk.edition.look()
        if loaded is None or not self._adopt(loaded):
            self._adopt(Loaded("", NO_EDITION))
        self.window.show()
        self._ask()
        self._tick.start()

    def _settle(self) -> None:
        """What needs the namespace `Qt`, after the first picture: PySide takes 12 ms to make it."""
        self._change.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
        if self.timetable.showing is not None:
            self._await(self.timetable.showing.next_change)
        self.window.hide_cursor()

    def look(self) -> None:
        """See whether the disk or the clock has changed, and act on it."""
        stepped = self._follow_clock()
        situation = self.disk.situation.look()
        if situation is not None:
            self.timetable.set_situation(situation)
        loaded = self.disk.edition.look()
        if loaded is not None:
            _log.info("edition %.12s", loaded.id)
            self._adopt(loaded)
        if stepped:
            self.timetable.forget_kept()
        if stepped or loaded is not None:
            self._ask(grace_ms=GRACE_MS)
        elif situation is not None:
            self._ask()

    def identify(self, for_ms: int) -> None:
        """Say the name of this screen on it, for so long."""
        edition = self.timetable.edition
        self.window.identify(self.timetable.screen_of(edition), edition.site.title, for_ms)

    @property
    def screen_name(self) -> str:
        return self._world.screen.name if self._world else ""

    def now(self) -> Instant:
        return Instant(self._clock())

    def close(self) -> None:
        """Let go of everything; what is on counts as cut."""
        for timer in (self._tick, self._work, self._change, self._calm):
            timer.stop()
        self._diary.close(self.now())
        self._plays.close()
        self.scene.close()
        self.window.window.hide()

    # Asking

    def _adopt(self, loaded: Loaded) -> bool:
        """Whether it plays from now on."""
        before = self._places(self.timetable.showing)
        try:
            world = self._world_of(loaded.edition)

            def same_place(showing: Showing) -> frozenset[str]:
                return frozenset(place.zone for place in world.places(layout_shown(showing)) if place in before)

            self.timetable.adopt(loaded.id, loaded.edition, self.now(), same_place)
        except ZoneInfoNotFoundError as error:
            _log.error(
                "edition %.12s stays out: this machine does not know its time zone: %s; update its system, or Layar",
                loaded.id,
                error,
            )
            return False
        self._enter(world)
        return True

    def _enter(self, world: World) -> None:
        self._world = world
        self.scene.enter(world)

    def _world_of(self, edition: Edition) -> World:
        """Raise `ZoneInfoNotFoundError`, and change nothing, where the site's time zone is not known here."""
        site = site_for_views(edition.site, now=datetime.fromtimestamp(self.now() / 1000, UTC))
        screen = self.timetable.screen_of(edition)
        standing = self.window.stand(screen)
        return World(edition, screen, standing.canvas, standing.scaling, self._objects, site)

    def _places(self, showing: Showing | None) -> frozenset[Place]:
        return frozenset(self._world.places(layout_shown(showing)) if self._world and showing else ())

    @QtSlot()
    def _displays_changed(self) -> None:
        self._enter(self._world_of(self.timetable.edition))
        self._ask()

    def _ask(self, *, grace_ms: int | None = None, at: Instant | None = None) -> None:
        showing = self.timetable.ask(self.now() if at is None else at)
        self.scene.show(showing, quarantined=self.timetable.quarantined, grace_ms=grace_ms)
        self._calm.start()
        self._await(showing.next_change)

    def _await(self, due: Instant | None) -> None:
        self._change.stop()
        coming = self.disk.next_at
        if coming is not None and coming > self.now():
            due = Instant(coming if due is None else min(due, coming))
        if due is not None:
            self._change.start(max(0, min(due - self.now(), _LONGEST_MS)))

    @QtSlot()
    def _on_change(self) -> None:
        """The timer may be a little early, or have been shortened."""
        if self.disk.next_at is not None and self.disk.next_at <= self.now() + _EARLY_MS:
            QTimer.singleShot(_EARLY_MS, self.look)  # another edition plays by now
        showing = self.timetable.showing
        due = showing.next_change if showing else None
        now = self.now()
        self._ask(at=due if due is not None and now < due <= now + _EARLY_MS else now)

    @QtSlot()
    def _prepare(self) -> None:
        if self._calm.isActive():
            return
        for upcoming in self.timetable.upcoming(PREPARE_MS, self.now()):
            self.scene.prepare(upcoming.showing, zones=upcoming.zones)

    def _follow_clock(self) -> bool:
        """Whether the wall clock was set, or the machine slept, since the last call."""
        wall, ran = self._clock(), time.monotonic_ns()
        drift = wall - self._clocks[0] - (ran - self._clocks[1]) / 1e6
        self._clocks = (wall, ran)
        self.scene.set_shift(round(wall - time.time() * 1000) if self._clock is not wall_clock else 0)
        return abs(drift) > _STEP_MS

    # Once a second

    @QtSlot()
    def _on_tick(self) -> None:
        if self._beats.alone():
            self.lonely.emit()
            return
        if self._has_work:
            self._on_work()
        self._has_work = True
        self._ask_for_frame()

    @QtSlot()
    def _on_work(self) -> None:
        """Once a second, right after a frame, when it is longest until the next; where no frame comes, a tick later."""
        self._work.stop()
        self._has_work = False
        self.look()
        self._prepare()
        self.ticked.emit()

    def _ask_for_frame(self) -> None:
        """Have the next frame told; there is one even where nothing moves."""
        if self._frame_asked:
            return
        self._frame_asked = True
        self.window.window.frameSwapped.connect(self._on_frame)
        self.window.window.update()

    @QtSlot()
    def _on_frame(self) -> None:
        self.window.window.frameSwapped.disconnect(self._on_frame)
        self._frame_asked = False
        self.frame_at = self.now()
        self._diary.frame(self.frame_at, set(self.scene.on()))
        self._beats.presented(self.scene.shown(), self.scene.loading())
        if not self._seen_first and self.scene.on():
            self._seen_first = True
            QTimer.singleShot(0, self._settle)
            self.first_frame.emit()
        if self._has_work:
            self._work.start()

    # What the scene tells

    @QtSlot()
    def _report(self) -> None:
        self._beats.report(self.scene.shown(), self.scene.loading())

    @QtSlot(object)
    def _put_on(self, presented: Presented) -> None:
        self._diary.put_on(presented, self.timetable.edition_id)
        self._ask_for_frame()
        self._calm.start()
        self.changed.emit()

    @QtSlot(object)
    def _fault(self, fault: Faulted) -> None:
        _log.error("%s (%s) cannot be shown: %s", fault.slot.item.title, fault.slot.item.src, fault.reason)
        self.faulted.emit(fault)

    def _played(self, slot: Slot, edition: str, presented: int, gone: int) -> None:
        self._plays.add(play(slot, edition=edition, screen=self.screen_name, presented=presented, gone=gone))
