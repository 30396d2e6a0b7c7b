"""The alert: from the button that is always in reach to its end."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.screens.control import canvas_of
from kiosk.panel.screens.player import Player
from kiosk.panel.screens.rows import OverrideRow, override_rows
from kiosk.panel.screens.templates import templates
from kiosk.panel.work import Rows
from kiosk.scene import site_for_views


class Alert(QObject):
    """For AlertButton.qml and what it opens. GUI thread."""

    changed = Signal()
    raised = Signal()
    """It is on the screen's list; the dialog may close."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._player = Player.of(desk)
        self._running = Rows(OverrideRow)
        self._site: tuple[str, dict[str, Any]] = ("", {})
        self._busy = False
        self._player.changed.connect(self._show)
        desk.retranslated.connect(self._show)
        self._show()

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether a text can be shown at once."""
        known = self._player.known
        return known.reached and not known.pinned and known.held is not None

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why not."""
        known = self._player.known
        if not known.reached:
            return self.tr("No player runs on this computer. Start it; then alerts can be shown at once.")
        if known.pinned:
            return self.tr(
                "This screen shows only what is signed, and no text that nobody signed. Publish a playlist with a "
                "schedule of the level Emergency instead."
            )
        return "" if known.held else self.tr("Nothing plays yet. Put a site on air first.")

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the player was asked and has not answered."""
        return self._busy

    @Property(QObject, constant=True)
    def running(self) -> Rows[OverrideRow]:
        """The alerts that are on."""
        return self._running

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._running.rows)

    @Property(str, notify=changed)
    def headline(self) -> str:
        """The newest alert that is on."""
        return self._running.rows[0].title if self._running.rows else ""

    @Property(list, notify=changed)
    def templates(self) -> list[dict[str, str]]:
        language = self._player.known.site.get("language") or "id"
        return [asdict(one) for one in templates(str(language))]

    @Property(str, notify=changed)
    def author(self) -> str:
        """What the small line at the foot says unless somebody writes another one."""
        return str(self._player.known.site.get("title") or "")

    @Property(dict, notify=changed)
    def site(self) -> dict[str, Any]:
        """For the view that draws the preview."""
        held = self._player.known.held
        if held is not None and self._site[0] != held.id:
            now = datetime.fromtimestamp(self._desk.now_ms() / 1000, UTC)
            self._site = held.id, site_for_views(held.edition.site, now=now)
        return self._site[1]

    @Property(list, notify=changed)
    def canvas(self) -> list[int]:
        """Width and height of the screen in pixels."""
        return list(canvas_of(self._player.known))

    @Property(str, constant=True)
    def objects(self) -> str:
        return QUrl.fromLocalFile(self._desk.state / "objects").toString() + "/"

    @Slot(str, str, str, float)
    def show_text(self, title: str, body: str, source: str, seconds: float) -> None:
        """Over everything, from now on; no seconds: until it is ended."""
        words = {"title": title.strip(), "body": body.strip(), "source": source.strip(), "theme": "alarm"}
        wish: dict[str, Any] = {"announcement": words, "level": "emergency"}
        if seconds:
            wish["seconds"] = seconds
        self._become_busy(busy=True)
        self._player.show(wish, self._answered)

    @Slot()
    def end_all(self) -> None:
        """Take them off the screen."""
        for row in self._running.rows:
            self._player.end(row.name)

    def _answered(self, code: int, _answer: Any) -> None:
        self._become_busy(busy=False)
        if code == 201:
            self.raised.emit()

    def _become_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()

    @Slot()
    def _show(self) -> None:
        rows = override_rows(self._player.known, self._desk.now_ms())
        self._running.show([row for row in rows if row.urgent])
        self.changed.emit()
