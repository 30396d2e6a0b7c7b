"""All the screens: the one of this machine, and those that the site names or that took something from here."""

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from kiosk.editions import SourceError
from kiosk.panel.desk import Desk
from kiosk.panel.preview.live import truths
from kiosk.panel.publishing.repository import read_repository
from kiosk.panel.screens.ages import age_of_here
from kiosk.panel.screens.air import Observatory, Outlook, Question
from kiosk.panel.screens.control import canvas_of, layout_of, main_zone, screen_of
from kiosk.panel.screens.known import read_picture
from kiosk.panel.screens.player import Player
from kiosk.panel.screens.roster import FILTERS, PlanRow, passes, plan_rows, roster, screens_of
from kiosk.panel.screens.rows import ZoneRow, zone_rows
from kiosk.panel.screens.screen_rows import Here, ScreenRow, here
from kiosk.panel.work import Rows, Workbench

_TICK_MS = 1_000
_ASK_EVERY = 5
"""Ticks."""
_MANY = 6
"""Screens from which on one looks for some of them."""


class Fleet(QObject):
    """For ScreensGrid.qml and ScreenElsewhere.qml. GUI thread; works only while it is watched."""

    changed = Signal()
    chosen = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._player = Player.of(desk)
        self._observatory = Observatory()
        self._outlook = Outlook()
        self._asking = False
        self._aired = 0
        self._ticks = 0
        self._all: tuple[ScreenRow, ...] = ()
        self._rows, self._plans = Rows(ScreenRow), Rows(PlanRow)
        self._search, self._filter = "", FILTERS[0]
        self._name = ""
        self._one = False
        """Whether one screen is looked at, and not all."""
        self._watch = QTimer(self, interval=_TICK_MS)
        self._watch.timeout.connect(self._tick)
        workbench.changed.connect(self._ask)
        workbench.aired.connect(self._put_on_air)
        desk.retranslated.connect(self._show)
        self._player.changed.connect(self._heard)
        self._show()

    @Property(QObject, constant=True)
    def rows(self) -> Rows[ScreenRow]:
        """Those that are looked for."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """Of all."""
        return len(self._all)

    @Property(bool, notify=changed)
    def many(self) -> bool:
        return len(self._all) > _MANY

    @Property(list, notify=changed)
    def counts(self) -> list[int]:
        """How many each filter lets through: all, in trouble, older than what is on air, not known."""
        return [sum(passes(row, one) for row in self._all) for one in FILTERS]

    @Property(str, notify=changed)
    def hereAge(self) -> str:
        """Which edition the player of this machine has, beside what is on air."""
        return self._all[0].age

    @Property(str, notify=changed)
    def hereAgeWords(self) -> str:
        return self._all[0].age_words

    @Property(bool, notify=chosen)
    def open(self) -> bool:
        """Whether one screen is looked at by itself, because it was chosen."""
        return self._one

    @Property(bool, notify=chosen)
    def here(self) -> bool:
        """Whether that is the one of this machine."""
        return not self._name

    @Property(dict, notify=changed)
    def one(self) -> dict[str, str]:
        """What is known of the screen elsewhere that is looked at."""
        row = next((row for row in self._all if row.name == self._name and not row.here), None)
        if row is None:
            return {}
        screen = screens_of(self._outlook.air.edition).get(row.name)
        return {
            "title": row.title,
            "picture": row.picture,
            "icon": row.kind,
            "mark": row.mark,
            "health": row.health_words,
            "age": row.age,
            "ageWords": row.age_words,
            "contact": row.contact,
            "tags": ", ".join(screen.tags) if screen else "",
            "canvas": " × ".join(map(str, screen.canvas)) if screen and screen.canvas else "",
        }

    @Property(QObject, constant=True)
    def plans(self) -> Rows[PlanRow]:
        """Of the screen that is looked at, zone by zone."""
        return self._plans

    def watch(self, *, whether: bool) -> None:
        if whether:
            self._watch.start()
            self._ask()
            self._show()
        else:
            self._watch.stop()

    @Slot(str, int)
    def look_for(self, words: str, which: int) -> None:
        """Those whose name or tags have these words, and that a filter lets through."""
        self._search, self._filter = words.casefold().strip(), FILTERS[which]
        self._sift()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Look at one; empty: at the one of this machine."""
        self._name, self._one = name, True
        self.chosen.emit()
        self._show()

    @Slot()
    def leave(self) -> None:
        """Look at all of them."""
        self._name, self._one = "", False
        self.chosen.emit()

    @Slot()
    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % _ASK_EVERY == 0:
            self._ask()
        self._show()

    @Slot()
    def _put_on_air(self) -> None:
        self._aired += 1
        self._ask()

    @Slot()
    def _heard(self) -> None:
        """The player of this machine has something else to say."""
        if self._watch.isActive():
            self._show()

    @Slot()
    def _ask(self) -> None:
        """Have it worked out what is on air and planned."""
        if self._asking or not self._watch.isActive():
            return
        self._asking = True
        bench = self._workbench
        repository = read_repository(bench.draft.book.folder)
        is_on_air = repository and not (repository.proposal or repository.verdict)
        handed_in = repository.edition if repository and is_on_air else ""
        question = Question(
            site=bench.site,
            base=bench.draft.base,
            take=None if bench.draft.pending else bench.take,
            library=bench.library,
            aired=self._aired,
            timezone=self._desk.timezone,
            truths=truths(self._desk.state),
            now_ms=self._desk.now_ms(),
            keys=repository.keys_folder if repository else None,
            published=handed_in,
        )
        self._desk.jobs.run(lambda: self._observatory.look(question), self._seen, self._unseen, SourceError)

    def _seen(self, outlook: Outlook) -> None:
        self._asking = False
        self._outlook = outlook
        self._show()

    def _unseen(self, _error: Exception) -> None:
        self._asking = False

    @Slot()
    def _show(self) -> None:
        now, pending = self._desk.now_ms(), len(self._workbench.draft.pending)
        own = self._is_own
        row = here(self._here(now, pending, own=own), now)
        self._all = tuple(roster(self._outlook, row, now, pending, own=self._own_name(own=own), url=self._url))
        self._sift()
        self._plans.show(tuple(plan_rows(self._outlook, self._name, now)) if self._name else ())
        self.changed.emit()

    def _sift(self) -> None:
        self._rows.show(tuple(row for row in self._all if self._search in row.words and passes(row, self._filter)))

    @property
    def _is_own(self) -> bool:
        """Whether the player of this machine plays the site that is open."""
        known = self._player.known
        if known.pinned:
            title = self._workbench.take.loaded.site.settings.site.title
            return known.held is not None and known.held.edition.site.title == title
        return self._player.store.source() == self._workbench.site.resolve()

    def _own_name(self, *, own: bool) -> str:
        """Which of the site's screens this machine is; where nothing plays yet, the only one."""
        named = screens_of(self._outlook.air.edition)
        if self._player.known.reached:
            screen = screen_of(self._player.known)
            return screen.name if own and screen else ""
        return next(iter(named)) if len(named) == 1 else ""

    def _here(self, now: int, pending: int, *, own: bool) -> Here:
        known = self._player.known
        age = age_of_here(known, self._outlook.air, pending, own=own)
        return Here(known, self._title(), read_picture(self._desk.state), age, self._main_zone(now))

    def _title(self) -> str:
        known = self._player.known
        screen = screen_of(known)
        site = str(known.site.get("title") or "")
        return (screen.name if screen else "") or site or self.tr("This computer")

    def _main_zone(self, now: int) -> ZoneRow | None:
        known = self._player.known
        layout = layout_of(known)
        if layout is None or not layout.zones:
            return None
        zones = known.status.get("zones") or ()
        name = main_zone(layout, canvas_of(known))
        found = [row for zone, row in zip(zones, zone_rows(known, now), strict=True) if zone["zone"] == name]
        return found[0] if found else None

    def _url(self, name: str) -> str:
        return QUrl.fromLocalFile(self._workbench.store.object_path(name)).toString()
