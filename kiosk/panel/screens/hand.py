"""The screen in the operator's own hands: show now, hold, turn the page, black, and back to the schedule."""

from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.screens.choices import ChoiceRow, choice_rows
from kiosk.panel.screens.control import BLACK, Spot, Wish, beside, show_now, spot_on
from kiosk.panel.screens.player import Player
from kiosk.panel.work import Rows


class Hand(QObject):
    """For InHand.qml, ShowNowDialog.qml and the presenter's keys. GUI thread."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._player = Player.of(desk)
        self._choices = Rows(ChoiceRow)
        self._search = ""
        self._spot: Spot | None = None
        """What a presenter turned to last."""
        self._mine = ""
        """The override that holds it."""
        self._returns = 0
        """How often the operator went back to the schedule."""
        self._player.changed.connect(self._look)
        desk.retranslated.connect(self._look)
        desk.introduced.connect(self._introduced)
        self._look()

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who sits here; empty: nobody said."""
        return self._desk.person

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

    @Property(QObject, constant=True)
    def choices(self) -> Rows[ChoiceRow]:
        """What can be shown now."""
        return self._choices

    @Slot(str)
    def introduce(self, person: str) -> None:
        """Whatever is wanted from now on is wanted by them."""
        self._desk.introduce(person.strip())

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

    @Slot()
    def _look(self) -> None:
        if self._mine and not any(one["id"] == self._mine for one in self._player.known.overrides):
            self._mine, self._spot = "", None
        self._offer()
        self.changed.emit()

    @Slot(str)
    def _introduced(self, _person: str) -> None:
        self.changed.emit()

    def _offer(self) -> None:
        self._choices.show(choice_rows(self._player.known.held, self._url, self._search))

    def _url(self, name: str) -> str:
        return QUrl.fromLocalFile(self._player.store.object_path(name)).toString()
