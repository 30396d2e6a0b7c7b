"""The page of the screen that hangs on this machine: what it shows, why, how it is, and control over it."""

import logging

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from kiosk.panel.desk import Desk, Place
from kiosk.panel.screens.control import canvas_of, screen_of
from kiosk.panel.screens.exhibition import PLACE, Exhibition
from kiosk.panel.screens.fleet import Fleet
from kiosk.panel.screens.hand import Hand
from kiosk.panel.screens.known import read_picture
from kiosk.panel.screens.player import Player
from kiosk.panel.screens.rows import OverrideRow, ProblemRow, ZoneRow, override_rows, problem_rows, zone_rows
from kiosk.panel.screens.service import Service
from kiosk.panel.screens.words import health_words
from kiosk.panel.times import age_words, clock_words
from kiosk.panel.work import Rows, Workbench

_log = logging.getLogger(__name__)

_PICTURE_MS = 1_000


class ScreensPage(QObject):
    """For ScreensPage.qml. GUI thread."""

    changed = Signal()
    pictured = Signal()
    """There is another live picture."""
    invited = Signal()
    """Somebody wants to start the exhibition."""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._player = Player.of(desk)
        self._fleet = Fleet(workbench, desk)
        self._exhibition = Exhibition.of(workbench, desk)
        self._service = Service(desk)
        self._hand = Hand(desk)
        self._invited = False
        self._zones = Rows(ZoneRow)
        self._overrides = Rows(OverrideRow)
        self._problems = Rows(ProblemRow)
        self._live = ""
        self._picture = QTimer(self, interval=_PICTURE_MS)
        self._picture.timeout.connect(self._want_picture)
        self._player.changed.connect(self._show)
        self._player.refused.connect(self._refused)
        desk.retranslated.connect(self._show)
        desk.went.connect(self._went)
        self._show()

    @Property(QObject, constant=True)
    def fleet(self) -> Fleet:
        """All the screens."""
        return self._fleet

    @Property(QObject, constant=True)
    def exhibition(self) -> Exhibition:
        return self._exhibition

    @Property(QObject, constant=True)
    def hand(self) -> Hand:
        """The screen in the operator's own hands."""
        return self._hand

    @Property(QObject, constant=True)
    def service(self) -> Service:
        """What somebody who stands before the screen wants of it."""
        return self._service

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether a player answers here."""
        return self._player.known.reached

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether one has run here before."""
        return self._player.known.contact_ms > 0

    @Property(str, notify=changed)
    def name(self) -> str:
        screen = screen_of(self._player.known)
        site = str(self._player.known.site.get("title") or "")
        return " · ".join(filter(None, (screen.name if screen else "", site)))

    @Property(str, notify=changed)
    def health(self) -> str:
        """`good`, `warning` or `error`."""
        return health_words(self._player.known)[0]

    @Property(str, notify=changed)
    def healthWords(self) -> str:
        return health_words(self._player.known)[1]

    @Property(str, notify=changed)
    def contact(self) -> str:
        """When the player last answered."""
        known = self._player.known
        if not known.contact_ms:
            return ""
        age = age_words(max(0, self._desk.now_ms() - known.contact_ms))
        return self.tr("Last contact: %1").replace("%1", age)

    @Property(str, notify=changed)
    def edition(self) -> str:
        """Since when what plays plays."""
        edition = self._player.known.edition
        if not edition:
            return self.tr("No edition plays yet")
        at = clock_words(edition["adopted_at"], self._desk.now_ms(), self._player.known.timezone)
        return self.tr("On air since %1").replace("%1", at)

    @Property(str, notify=changed)
    def editionId(self) -> str:
        return str(self._player.known.edition.get("id") or "")[:8]

    @Property(bool, notify=changed)
    def held(self) -> bool:
        """Whether it stays, whatever is published."""
        return bool(self._player.known.edition.get("held"))

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return bool(self._player.known.edition.get("previous"))

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Width to height of the canvas."""
        width, height = canvas_of(self._player.known)
        return width / height

    @Property(QObject, constant=True)
    def zones(self) -> Rows[ZoneRow]:
        return self._zones

    @Property(QObject, constant=True)
    def overrides(self) -> Rows[OverrideRow]:
        return self._overrides

    @Property(int, notify=changed)
    def overrideCount(self) -> int:
        return len(self._overrides.rows)

    @Property(int, notify=changed)
    def problemCount(self) -> int:
        return len(self._problems.rows)

    @Property(QObject, constant=True)
    def problems(self) -> Rows[ProblemRow]:
        return self._problems

    @Property(str, notify=pictured)
    def live(self) -> str:
        """URL of the live picture; empty: there is none yet."""
        return self._live

    @Slot(bool)
    def watch(self, whether: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """The page is in front, or no longer is."""
        self._player.watch("screens", whether=whether)
        self._fleet.watch(whether=whether)
        if whether:
            self._want_picture()
            self._picture.start()
        else:
            self._picture.stop()

    @Slot()
    def roll_back(self) -> None:
        """To the edition before."""
        self._player.ask("POST", "api/rollback")

    @Slot()
    def release(self) -> None:
        """Let what was published meanwhile play."""
        self._player.ask("POST", "api/release")

    @Slot(result=bool)
    def take_invitation(self) -> bool:
        """Whether somebody wanted to start the exhibition before the page was there; once."""
        invited, self._invited = self._invited, False
        return invited

    @Slot()
    def _show(self) -> None:
        known, now = self._player.known, self._desk.now_ms()
        self._zones.show(zone_rows(known, now))
        self._overrides.show(override_rows(known, now))
        self._problems.show(problem_rows(known))
        self.changed.emit()

    @Slot()
    def _want_picture(self) -> None:
        if self._player.known.reached:
            self._player.want_picture(self._pictured)

    def _pictured(self) -> None:
        picture = read_picture(self._desk.state)
        url = f"{QUrl.fromLocalFile(picture.path).toString()}#{picture.taken_ns}" if picture else ""
        if url != self._live:
            self._live = url
            self.pictured.emit()

    @Slot(object)
    def _went(self, place: Place) -> None:
        if place == PLACE:
            self._invited = True
            self.invited.emit()

    @Slot(str)
    def _refused(self, why: str) -> None:
        _log.info("the player refused: %s", why)
        self._desk.say(self.tr("The player did not do that. Check that it is running and what is on, then try again."))
