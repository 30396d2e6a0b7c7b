"""Feeds of the draft, tried from the window: once, when the operator asks for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kiosk.model import FeedSettings
from kiosk.panel.desk import Desk
from kiosk.panel.figures import Figures
from kiosk.panel.options import Machine

if TYPE_CHECKING:
    from kiosk.feeds import Failed, Fresh, Tryout


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it."""

    feed: FeedSettings
    """As it was then."""
    at: int
    """Milliseconds since 1970-01-01T00:00Z."""
    came: int = 0
    """How many figures."""
    failing: str = ""
    """Why nothing came, as `kiosk.feeds` says it; empty: something came."""
    problems: tuple[str, ...] = ()
    """Of single values."""


class Trials(QObject):
    """One at a time. GUI thread; the looking is done beside the window."""

    changed = Signal()

    def __init__(self, desk: Desk, site: Path) -> None:
        super().__init__()
        self._desk = desk
        self._site = site
        self._look: _Look | None = None
        self._ended: dict[str, Trial] = {}
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.cancel)

    @property
    def running(self) -> str:
        """Name of the feed that is being looked at; empty: none."""
        return self._look.feed.name if self._look is not None else ""

    def of(self, feed: FeedSettings) -> Trial | None:
        """The last one of this feed as it is now."""
        found = self._ended.get(feed.name)
        return found if found is not None and found.feed == feed else None

    def start(self, feed: FeedSettings, timezone: str) -> None:
        """`timezone` is the site's."""
        if self._look is not None:
            return
        look = self._look = _Look(feed, self._site, self._desk.machine, timezone, self._desk.now_ms())

        def done(outcome: "Fresh | Failed") -> None:
            if self._look is look:
                self._look = None
                self._end(look, outcome)

        self._desk.jobs.run(look.run, done, lambda _: None)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        look, self._look = self._look, None
        if look is not None:
            look.cut()
            self.changed.emit()

    def _end(self, look: "_Look", outcome: "Fresh | Failed") -> None:
        readings = getattr(outcome, "readings", ())
        failing, problems = getattr(outcome, "reason", ""), getattr(outcome, "problems", ())
        self._ended[look.feed.name] = Trial(look.feed, look.now_ms, len(readings), failing, problems)
        Figures.of(self._desk).learn(look.feed.name, readings)
        self.changed.emit()


class _Look:
    """One, in a worker; `cut` from any thread."""

    def __init__(self, feed: FeedSettings, site: Path, machine: Machine, timezone: str, now_ms: int) -> None:
        self.feed = feed
        self.now_ms = now_ms
        self._site = site
        self._machine = machine
        self._timezone = timezone
        self._tryout: Tryout | None = None
        self._is_cut = False

    def run(self) -> "Fresh | Failed":
        from kiosk.feeds import Failed, Tryout  # noqa: PLC0415 - it brings requests, which a start need not wait for
        from kiosk.net import Guard  # noqa: PLC0415 - as above

        guard = Guard.allowing(self._machine.allow)
        self._tryout = Tryout(self.feed, self._site, self._machine.secrets, timezone=self._timezone, guard=guard)
        return Failed("") if self._is_cut else self._tryout.look(self.now_ms)

    def cut(self) -> None:
        self._is_cut = True
        if self._tryout is not None:
            self._tryout.cut()
