"""The page of live data: where figures come from, what they say now, what they said before."""

from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.model import SITE_FILE, FeedSettings
from kiosk.net import reachable
from kiosk.panel.data import edits
from kiosk.panel.data.form import FeedForm, tables
from kiosk.panel.data.refusals import refusals
from kiosk.panel.data.rows import FeedRow, Seen, feed_rows, kind_words
from kiosk.panel.data.showing import playlists_to_show_on, shown_on
from kiosk.panel.data.trials import Trials
from kiosk.panel.desk import Desk, Place
from kiosk.panel.draft import BrokenTextError, Edit
from kiosk.panel.figures import Figures
from kiosk.panel.naming import plain_name
from kiosk.panel.playlists.wording import filled
from kiosk.panel.screens.player import Player
from kiosk.panel.work import Rows, Workbench
from kiosk.store import read_agent_address

translate = QCoreApplication.translate

NAME = "data"
_ADDRESS = "http://127.0.0.1:8787/"
_KINDS = ("http-json", "file", "push")


class DataPage(QObject):
    """For LiveDataPage.qml. GUI thread."""

    changed = Signal()
    chose = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._player = Player.of(desk)
        self._figures = Figures.of(desk)
        self._trials = Trials(desk, workbench.site)
        self._form = FeedForm(workbench, self._figures)
        self._feeds = Rows(FeedRow)
        self._watched = False
        self._player.changed.connect(self._show)
        self._trials.changed.connect(self._show)
        desk.retranslated.connect(self._retranslate)
        desk.went.connect(self._go)
        workbench.changed.connect(self._renew)
        self._renew()

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether a player answers here."""
        return self._player.known.reached

    @Property(bool, notify=changed)
    def readable(self) -> bool:
        """False: the file with the feeds has a mistake that hides them all."""
        return SITE_FILE in self._workbench.take.loaded.files or SITE_FILE not in self._workbench.texts

    @Property(int, notify=changed)
    def count(self) -> int:
        """Of feeds."""
        return len(self._feeds.rows)

    @Property(QObject, constant=True)
    def feeds(self) -> Rows[FeedRow]:
        return self._feeds

    @Property(QObject, constant=True)
    def form(self) -> QObject:
        """Of the feed that is chosen."""
        return self._form

    @Property(int, notify=chose)
    def chosen(self) -> int:
        """Place of a feed; -1: none."""
        return self._form.place

    @Property(list, notify=changed)
    def kinds(self) -> list[dict[str, str]]:
        """Of feeds that can be added."""
        return [{"kind": kind, "text": kind_words(kind)} for kind in _KINDS]

    @Property(list, notify=changed)
    def playlists(self) -> list[dict[str, str]]:
        """On which a figure can be shown: `path` and `title`; the first is a new one."""
        return playlists_to_show_on(self._workbench)

    @Slot(bool)
    def watch(self, whether: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """The page is in front, or no longer is."""
        self._watched = whether
        self._player.watch(NAME, whether=whether)
        self._show()

    @Slot(str, result=str)
    def addressOf(self, name: str) -> str:
        """Where readings of a feed are sent."""
        known = read_agent_address(self._desk.state)
        network = reachable(str((known.network or {}).get("url") or "")) if known is not None else ""
        base = network or (known.url if known is not None else _ADDRESS)
        return f"{base.rstrip('/')}/api/readings/{name}"

    @Slot(str)
    def copy(self, text: str) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._desk.say(translate("data", "Copied."))

    @Slot(int)
    def choose(self, place: int) -> None:
        """-1: none."""
        self._form.show(place)
        self.chose.emit()

    @Slot(int)
    def test(self, place: int) -> None:
        """Look at a feed once, as the player would."""
        feed = self._valid().get(place)
        if feed is not None:
            settings = self._workbench.take.loaded.site.settings
            self._trials.start(feed, settings.site.timezone or self._desk.timezone)

    @Slot()
    def cancelTest(self) -> None:
        self._trials.cancel()

    @Slot(str, str, str, result=str)
    def refusal(self, kind: str, name: str, where: str) -> str:
        """Why a new feed cannot be so; empty: it can."""
        if not name.strip():
            return translate("data", "Give it a name.")
        if kind != "push" and not where.strip():
            return translate("data", "Say where it comes from.")
        found = refusals(_new(kind, name, where), {str(one.get("name")) for one in tables(self._workbench)})
        return next(iter(found.values()), "")

    @Slot(str, str, str)
    def add(self, kind: str, name: str, where: str) -> None:
        """A new feed; `where`: its address or file."""
        if not self.refusal(kind, name, where):
            label = filled(translate("data", "Add source “%1”"), plain_name(name))
            if self._do(label, edits.added(_new(kind, name, where))):
                self.choose(len(tables(self._workbench)) - 1)

    @Slot(int)
    def remove(self, place: int) -> None:
        """Undo brings it back."""
        if 0 <= place < len(self._feeds.rows):
            title = self._feeds.rows[place].label
            if self._do(filled(translate("data", "Remove source “%1”"), title), edits.taken_out(place)):
                self.choose(-1)
                words = translate("data", "“%1” is removed. What showed it is listed at problems. Ctrl+Z undoes it.")
                self._desk.say(filled(words, title))

    @Slot(str, str)
    def showOn(self, key: str, path: str) -> None:
        """Make an item of a figure at the end of a playlist, and go there; an empty path: of a new playlist."""
        made = shown_on(self._workbench, self._figures, key, path)
        if made is not None and self._do(made.label, made.edit):
            self._desk.go(Place("playlists", made.path, "item", made.place))

    def _do(self, label: str, edit: Edit) -> bool:
        try:
            return self._workbench.do(label, edit)
        except BrokenTextError:
            self._desk.say(
                translate("data", "That file cannot be read. Mend the mistake that is listed, then try again.")
            )
            return False

    @Slot(object)
    def _go(self, place: Place) -> None:
        if place.page == NAME:
            self.choose(place.index)

    @Slot()
    def _retranslate(self) -> None:
        self._form.forget()
        self._show()

    @Slot()
    def _renew(self) -> None:
        """The draft is another one."""
        self._form.show(self._form.place)
        self.chose.emit()
        self._show()

    @Slot()
    def _show(self) -> None:
        settings, feeds = self._workbench.take.loaded.site.settings, self._valid()
        trials = {place: trial for place, feed in feeds.items() if (trial := self._trials.of(feed)) is not None}
        seen = Seen(
            tables(self._workbench),
            feeds,
            self._figures.choices(settings) if self._watched else (),
            self._figures.figures() if self._watched else {},
            self._player.known.status if self._player.known.reached else {},
            trials,
            self._trials.running,
            self._desk.now_ms(),
        )
        self._feeds.show(feed_rows(seen))
        self.changed.emit()

    def _valid(self) -> dict[int, FeedSettings]:
        """Feeds without mistakes, by their places in the file."""
        loaded = self._workbench.take.loaded
        file = loaded.files.get(SITE_FILE)
        if file is None:
            return {}
        feeds = enumerate(loaded.site.settings.feed)
        return {int(file.checked.in_file((edits.FEED, n))[1]): feed for n, feed in feeds}


def _new(kind: str, name: str, where: str) -> dict[str, Any]:
    place = {"http-json": "url", "file": "path"}.get(kind)
    values = {"name": name.strip(), "kind": kind, **({place: where.strip()} if place else {})}
    return {key: value for key, value in values.items() if value}
