"""The page of the screen that hangs on this machine: what it shows, why, how it is, and control over it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from kiosk.panel.desk import Desk, Place
from kiosk.panel.screens.choices import ChoiceRow, choice_rows
from kiosk.panel.screens.control import BLACK, Spot, Wish, beside, canvas_of, screen_of, show_now, spot_on
from kiosk.panel.screens.exhibition import PLACE, Exhibition
from kiosk.panel.screens.fleet import Fleet
from kiosk.panel.screens.player import Player
from kiosk.panel.screens.rows import OverrideRow, ProblemRow, ZoneRow, override_rows, problem_rows, zone_rows
from kiosk.panel.screens.words import health_words
from kiosk.panel.times import age_words, clock_words
from kiosk.panel.work import Rows, Workbench

_PICTURE_MS = 1_000
_NAME_SECONDS = 10
_RESTART_MS = 30_000
"""After this a player that was to start anew is one that does not answer."""


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
        self._invited = False
        self._zones = Rows(ZoneRow)
        self._overrides = Rows(OverrideRow)
        self._problems = Rows(ProblemRow)
        self._choices = Rows(ChoiceRow)
        self._search = ""
        self._live = ""
        self._spot: Spot | None = None
        """What a presenter turned to last."""
        self._mine = ""
        """The override that holds it."""
        self._returns = 0
        """How often the operator went back to the schedule."""
        self._restarts = QTimer(self, singleShot=True, interval=_RESTART_MS)
        """Runs while the player is away because it starts anew."""
        self._restarts.timeout.connect(self.changed)
        self._away = False
        self._picture = QTimer(self, interval=_PICTURE_MS)
        self._picture.timeout.connect(self._want_picture)
        self._player.changed.connect(self._show)
        self._player.refused.connect(self._refused)
        desk.retranslated.connect(self._show)
        desk.introduced.connect(self._introduced)
        desk.went.connect(self._went)
        self._show()

    # What there is

    @Property(QObject, constant=True)
    def fleet(self) -> Fleet:
        """All the screens."""
        return self._fleet

    @Property(QObject, constant=True)
    def exhibition(self) -> Exhibition:
        return self._exhibition

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who sits here; empty: nobody said."""
        return self._desk.person

    @Property(bool, notify=changed)
    def restarting(self) -> bool:
        """Whether the player starts anew at somebody's wish."""
        return self._restarts.isActive()

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
        site = (self._player.known.status.get("site") or {}).get("title") or ""
        return " · ".join(part for part in (screen.name if screen else "", str(site)) if part)

    @Property(str, notify=changed)
    def health(self) -> str:
        """`good`, `warning` or `error`."""
        return health_words(self._player.known)[0]

    @Property(str, notify=changed)
    def healthWords(self) -> str:
        return health_words(self._player.known)[1]

    @Property(str, notify=changed)
    def contact(self) -> str:
        """When the player last answered, and by what it draws."""
        known = self._player.known
        if not known.contact_ms:
            return ""
        age = age_words(max(0, self._desk.now_ms() - known.contact_ms))
        return self.tr("Last contact: %1").replace("%1", age)

    @Property(str, notify=changed)
    def edition(self) -> str:
        """Since when what plays plays."""
        edition = self._player.known.status.get("edition")
        if not edition:
            return self.tr("No edition plays yet")
        at = clock_words(edition["adopted_at"], self._desk.now_ms(), self._player.known.timezone)
        return self.tr("On air since %1").replace("%1", at)

    @Property(str, notify=changed)
    def editionId(self) -> str:
        return str((self._player.known.status.get("edition") or {}).get("id") or "")[:8]

    @Property(bool, notify=changed)
    def held(self) -> bool:
        """Whether it stays, whatever is published."""
        return bool((self._player.known.status.get("edition") or {}).get("held"))

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return bool((self._player.known.status.get("edition") or {}).get("previous"))

    @Property(bool, notify=changed)
    def canTurn(self) -> bool:
        """Whether pages can be turned."""
        return spot_on(self._player.known) is not None or self._spot is not None

    @Property(bool, notify=changed)
    def inHand(self) -> bool:
        """Whether something is shown besides the schedule, alerts aside."""
        return any(one.get("level") == "now" for one in self._player.known.overrides)

    @Property(bool, notify=changed)
    def alarmed(self) -> bool:
        """Whether an alert covers all that could be shown."""
        return any(one.get("level") != "now" for one in self._player.known.overrides)

    @Property(bool, notify=changed)
    def black(self) -> bool:
        return bool(self._dark)

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

    @Property(QObject, constant=True)
    def choices(self) -> Rows[ChoiceRow]:
        """What can be shown now."""
        return self._choices

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

    # What is wanted

    @Slot(str)
    def look_for(self, words: str) -> None:
        self._search = words
        self._offer()

    @Slot(str, str, float)
    def show_now(self, playlist: str, key: str, seconds: float) -> None:
        """From its first frame; no seconds: until it is ended."""
        if self._player.known.held is not None:
            self._player.show(show_now(self._player.known.held, playlist, key, seconds))

    @Slot()
    def hold(self) -> None:
        """What is on stays on, and goes on where it is; what is held already is not begun again."""
        if not self._mine or self._dark:
            self.turn(0)

    @Slot(int)
    def turn(self, step: int) -> None:
        """So many items further in the playlist that is on, and stay there."""
        held = self._player.known.held
        spot = self._spot or spot_on(self._player.known)
        spot = beside(spot, held, step) if held is not None and spot is not None else None
        if spot is not None:
            self._spot = spot
            self._take(spot.wish())

    @Slot()
    def toggle_black(self) -> None:
        dark = self._dark
        if not dark:
            self._spot = self._spot or spot_on(self._player.known)
            self._take(BLACK)
        elif self._spot is not None and self._mine in dark:
            self._take(self._spot.wish())
        else:
            self._end(dark)

    @Slot()
    def back(self) -> None:
        """To the schedule; an alert stays until it is ended itself."""
        self._mine, self._spot = "", None
        self._returns += 1
        self._end([one["id"] for one in self._player.known.overrides if one.get("level") == "now"])

    @Slot(str)
    def end(self, name: str) -> None:
        self._end([name])

    @Slot()
    def roll_back(self) -> None:
        """To the edition before."""
        self._player.ask("POST", "api/rollback")

    @Slot()
    def release(self) -> None:
        """Let what was published meanwhile play."""
        self._player.ask("POST", "api/release")

    @Slot()
    def identify(self) -> None:
        """The screen says its name, for a while."""

        def said(code: int, _answer: Any) -> None:
            if code == 200:
                self._desk.say(self.tr("The screen says its name for %n second(s).", "", _NAME_SECONDS))

        self._player.ask("POST", "api/identify", {"seconds": _NAME_SECONDS}, said)

    @Slot(str)
    def restart(self, what: str) -> None:
        """The `picture`, or the whole `player`."""

        def accepted(code: int, _answer: Any) -> None:
            if code == 202:
                self._desk.say(self.tr("It starts anew; the screen is dark for a moment."))
                if what == "player":
                    self._restarts.start()
                    self.changed.emit()

        self._player.ask("POST", "api/restart", {"what": what}, accepted)

    @Slot(str)
    def introduce(self, person: str) -> None:
        """Whatever is wanted from now on is wanted by them."""
        self._desk.introduce(person.strip())

    @Slot(result=bool)
    def take_invitation(self) -> bool:
        """Whether somebody wanted to start the exhibition before the page was there; once."""
        invited, self._invited = self._invited, False
        return invited

    @property
    def _dark(self) -> list[str]:
        """What makes the screen black."""
        return [str(one["id"]) for one in self._player.known.overrides if one.get("black")]

    def _take(self, wish: Wish) -> None:
        returns = self._returns

        def taken(code: int, answer: Any) -> None:
            if code == 201 and returns == self._returns:
                before, self._mine = self._mine, str(answer["id"])
                self._end([before] if before else [])
            elif code == 201:  # back to the schedule, before this was even on
                self._end([str(answer["id"])])
            elif not self._mine:
                self._spot = None

        self._player.show(wish, taken)

    def _end(self, names: list[str]) -> None:
        for name in names:
            self._player.end(name)

    # What follows from what is known

    @Slot()
    def _show(self) -> None:
        known, now = self._player.known, self._desk.now_ms()
        if not known.reached:
            self._away = True
        elif self._away:
            self._away = False
            self._restarts.stop()
        if not any(one["id"] == self._mine for one in known.overrides) and self._mine:
            self._mine, self._spot = "", None
        self._zones.show(zone_rows(known, now))
        self._overrides.show(override_rows(known, now))
        self._problems.show(problem_rows(known))
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        self._choices.show(choice_rows(self._player.known.held, self._url, self._search))

    def _url(self, name: str) -> str:
        return QUrl.fromLocalFile(self._player.store.object_path(name)).toString()

    @Slot()
    def _want_picture(self) -> None:
        if self._player.known.reached:
            self._player.want_picture(self._pictured)

    def _pictured(self) -> None:
        url = _picture_url(self._desk.state / "live.jpg")
        if url != self._live:
            self._live = url
            self._fleet.show_picture(url)
            self.pictured.emit()

    @Slot(str)
    def _introduced(self, _person: str) -> None:
        self.changed.emit()

    @Slot(object)
    def _went(self, place: Place) -> None:
        if place == PLACE:
            self._invited = True
            self.invited.emit()

    @Slot(str)
    def _refused(self, why: str) -> None:
        sentence = self.tr("The player did not do it. See whether it runs and what is on.")
        self._desk.say(f"{sentence} ({why})" if why else sentence)


def _picture_url(path: Path) -> str:
    """Another one for every picture."""
    try:
        taken = path.stat().st_mtime_ns
    except OSError:
        return ""
    return f"{QUrl.fromLocalFile(path).toString()}#{taken}"
