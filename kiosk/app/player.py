"""What the supervisor knows besides processes: the edition, the display, how long to play, what to tell people."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.app.clock import now_ms
from kiosk.app.crashes import CrashBook
from kiosk.app.display import Display, answers
from kiosk.app.exits import Exit
from kiosk.app.graphics import SOFTWARE_ENVIRON, Graphics, try_display
from kiosk.app.life import Beat, EditionChanged, GiveUp, Mode, Name
from kiosk.app.notify import Notifier
from kiosk.app.processes import Launch, layar
from kiosk.app.standby import Standby
from kiosk.store import AgentAddress, Store, StoreError, read_agent_address

_POSTER = "poster"
"""What the stage calls its poster: no item, and never to blame."""
_PATIENCE_FOR_EDITION = 30.0
"""Seconds after which `--for` begins to count even if there is no edition yet."""
_PATIENCE_FOR_CONTENT = 5.0
"""Seconds after which it does even if the edition has nothing to show now."""
_PATIENCE_FOR_SCREENSHOT = 5.0
"""Seconds that the end waits for a screenshot that is not there yet."""
_FORGETTING_SECONDS = 3600.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """Of `layar play`."""

    config: Path
    """player.toml, which need not be there."""
    windowed: tuple[int, int] | None = None
    """Width and height of a window; None: all of the display."""
    displays: tuple[str, ...] = ()
    """The only ones to draw on; empty: all."""
    screenshot: Path | None = None
    at_second: float = 5.0
    seconds: float | None = None
    """How long to play; None: until told to end."""
    standby: Standby | None = None
    """The first stage, if it was started already."""


class Player:
    """The surroundings of one supervisor. All in the main thread; times are seconds of the monotonic clock."""

    def __init__(
        self, store: Store, options: Options, display: Display, graphics: Graphics, notifier: Notifier
    ) -> None:
        self._store = store
        self._options = options
        self._display = display
        self._graphics = graphics
        self._notifier = notifier
        self._crashes = CrashBook(store)
        self._standby = options.standby
        self._patience_ends = time.monotonic() + _PATIENCE_FOR_EDITION
        self._forgotten = float("-inf")
        self._playing_since: float | None = None
        self._pointer: tuple[int, int] | None = None
        self._agent_pid = 0
        self._told = AgentAddress("")
        """Where the agent listens, as it was printed last; each agent writes that once."""

    # What the shell asks

    def launch(self, child: Name, mode: Mode) -> Launch:
        if child is Name.AGENT:
            return layar("_agent", *self._common())
        software = SOFTWARE_ENVIRON if mode is not Mode.NORMAL else self._graphics.environ
        launch = layar("_stage", *self._common(), *self._stage_options(mode), **{**self._display.environ, **software})
        standby, self._standby = self._standby, None
        return replace(launch, standby=standby)

    def started(self, child: Name, pid: int) -> None:
        if child is Name.AGENT:
            self._agent_pid = pid

    def blame(self, keys: tuple[str, ...]) -> None:
        try:
            quarantined = self._crashes.blame([key for key in keys if key != _POSTER], now_ms())
        except StoreError as error:
            _log.error("the crash cannot be remembered: %s", error)
            return
        for key in quarantined.intersection(keys):
            _log.warning("item %s was on screen at two crashes: it keeps its time and the poster is shown", key)

    def display_answers(self) -> bool:
        return answers(self._display)

    def display_works(self) -> bool:
        return try_display(self._display)

    def heard(self, beat: Beat) -> None:
        if beat.child is not Name.STAGE or not beat.lives:
            return
        self._notifier.presented()
        if self._playing_since is None and any(key != _POSTER for key in beat.shown):
            self._playing_since = time.monotonic()

    def look(self) -> EditionChanged | GiveUp | None:
        now = time.monotonic()
        self._tell_page()
        self._forget_old_crashes(now)
        if self._playing_since is None and now > self._patience_ends:
            self._playing_since = now
        if self._is_over(now):
            if self._outcome() is not Exit.DONE:
                _log.error("no screenshot was taken: %s is not there", self._options.screenshot)
            return GiveUp(self._outcome())
        pointer = self._look_at_pointer()
        if pointer == self._pointer:
            return None
        self._pointer = pointer
        self._patience_ends = min(self._patience_ends, now + _PATIENCE_FOR_CONTENT)
        return EditionChanged()

    # How

    def _common(self) -> Sequence[str]:
        return ("--state", str(self._store.state), "--config", str(self._options.config))

    def _stage_options(self, mode: Mode) -> Sequence[str]:
        options: list[str] = []
        if self._options.windowed is not None:
            options += ["--windowed", "{}x{}".format(*self._options.windowed)]
        for display in self._options.displays:
            options += ["--display", display]
        if self._options.screenshot and not self._options.screenshot.exists():
            options += ["--screenshot", str(self._options.screenshot), "--at-second", f"{self._options.at_second:g}"]
        if mode is Mode.POSTER:
            options.append("--poster-only")
        return options

    def _is_over(self, now: float) -> bool:
        seconds = self._options.seconds
        if seconds is None or self._playing_since is None:
            return False
        late = now - self._playing_since - seconds
        return late >= (0 if self._outcome() is Exit.DONE else _PATIENCE_FOR_SCREENSHOT)

    def _outcome(self) -> Exit:
        screenshot = self._options.screenshot
        return Exit.DONE if screenshot is None or screenshot.exists() else Exit.ENVIRONMENT

    def _look_at_pointer(self) -> tuple[int, int] | None:
        """Changes whenever another edition is adopted; None where there is none."""
        try:
            stat = (self._store.state / "current").stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_mtime_ns

    def _tell_page(self) -> None:
        """Print where the agent listens, once it does, and again where the next one listens elsewhere."""
        if self._told.pid == self._agent_pid:
            return
        address = read_agent_address(self._store.state)
        if address is None or address.pid != self._agent_pid:
            return
        if address.url != self._told.url:
            print(f"Status page with the live picture: {address.url}", flush=True)
        self._told = address

    def _forget_old_crashes(self, now: float) -> None:
        if now - self._forgotten < _FORGETTING_SECONDS:
            return
        self._forgotten = now
        try:
            self._crashes.forget(now_ms())
        except StoreError as error:
            _log.warning("%s", error)
