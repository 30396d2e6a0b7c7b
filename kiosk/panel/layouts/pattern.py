"""The test picture: how it is divided, and showing it on the screen of this machine."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.layouts.boxes import Canvas
from kiosk.panel.layouts.focus import Focus
from kiosk.panel.screens import Player
from kiosk.panel.screens.control import canvas_of


class Pattern(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, focus: Focus, desk: Desk) -> None:
        super().__init__()
        self._focus = focus
        self._player = Player.of(desk)
        self._busy = False
        self._player.changed.connect(self._show)
        self._player.refused.connect(self._refused)
        desk.retranslated.connect(self._show)
        focus.changed.connect(self._show)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether a player answers here."""
        return self._player.known.reached and self._player.known.held is not None and not self._busy

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why not."""
        if not self._player.known.reached:
            return self.tr("No player runs on this computer. Start it; then its screen can show the test picture.")
        return "" if self._player.known.held else self.tr("Nothing plays yet. Put a site on air first.")

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether it is on the screen."""
        return bool(self._ids())

    @Property(list, notify=changed)
    def canvas(self) -> list[int]:
        """Width and height in pixels: of the screen of this machine, or of the one that is worked on."""
        return list(self._canvas())

    @Slot(bool, int, int, result="QVariant")
    def item(self, sized: bool, across: int, down: int) -> dict[str, int]:  # noqa: FBT001 - QML passes no keywords
        """What the view draws: so many cabinets across and down, or cabinets of so many pixels."""
        return {"width": across, "height": down} if sized else {"columns": across, "rows": down}

    @Slot(bool, int, int, float)
    def show(self, sized: bool, across: int, down: int, seconds: float) -> None:  # noqa: FBT001 - as above
        """On the screen of this machine, from now on, instead of one that is on; no seconds: until it is ended."""
        before = self._ids()
        wish: dict[str, Any] = {"test": self.item(sized, across, down)}
        if seconds:
            wish["seconds"] = seconds

        def answered(code: int, _answer: Any) -> None:
            self._busy = False
            for name in before if code == 201 else ():
                self._player.end(name)
            self.changed.emit()

        self._busy = True
        self.changed.emit()
        self._player.show(wish, answered)

    @Slot()
    def end(self) -> None:
        """Back to what was on."""
        for name in self._ids():
            self._player.end(name)

    @Slot(bool)
    def watch(self, seen: bool) -> None:  # noqa: FBT001 - as above
        """Whether somebody looks at it."""
        self._player.watch("test picture", whether=seen)

    def _ids(self) -> list[str]:
        return [str(one["id"]) for one in self._player.known.overrides if one.get("test")]

    def _canvas(self) -> Canvas:
        known = self._player.known
        return canvas_of(known) if known.reached and known.held else self._focus.ground.size

    @Slot()
    def _show(self) -> None:
        self.changed.emit()

    @Slot(str)
    def _refused(self, _why: str) -> None:
        if self._busy:
            self._focus.desk.say(self.tr("The test picture is not shown. See that the player runs, and try again."))
