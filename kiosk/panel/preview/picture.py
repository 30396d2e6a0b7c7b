"""The real scene, drawn into an item of a page."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from kiosk.panel.preview.playback import REAL, STILL
from kiosk.program import Audio, Edition, Screen, Showing, Site
from kiosk.scene import Presented, Scene, World, canvas_of, site_for_views

_RESIZE_MS = 120
_GONE_MS = 100
_LEAST = 64
"""Pixels; while the page is being laid out, there is less, in which no text finds room."""
DISPLAY = (1920, 1080)
"""What a screen is taken for that does not say its canvas."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to draw, and how its clock goes."""

    edition: Edition
    screen: Screen
    showing: Showing
    rate: int
    figures: dict[str, Any]


class Picture(QObject):
    """Sleeps until it is woken, and costs nothing then. GUI thread."""

    presented = Signal(object)
    """Presented: something else is on it, from the next frame on."""

    def __init__(self, objects: str, wall: Callable[[], int]) -> None:
        """`objects` is the URL of the folder of objects, `wall` the machine's clock."""
        super().__init__()
        self._objects = objects
        self._wall = wall
        self._scene: Scene | None = None
        self._holder: QQuickItem | None = None
        self._entered: tuple[Edition, Screen, float] | None = None
        self._order: Order | None = None
        self._figures: dict[str, Any] | None = None
        self._site: tuple[Site, dict[str, Any]] | None = None
        self._gone: list[Scene] = []
        self._resized = QTimer(self, singleShot=True, interval=_RESIZE_MS)
        self._resized.timeout.connect(self._draw)

    @property
    def awake(self) -> bool:
        return self._scene is not None

    @property
    def scene(self) -> Scene | None:
        """While it is awake."""
        return self._scene

    def wake(self, holder: QQuickItem) -> None:
        """Draw into this item what is ordered from now on; its size is the canvas's, letterboxed."""
        self.sleep()
        engine = qmlEngine(holder)
        if engine is None:
            raise TypeError("the item that is drawn into is none of QML's")
        self._scene = Scene(engine, holder, software=os.environ.get("QT_QUICK_BACKEND") == "software")
        self._scene.presented.connect(self._present)
        self._holder = holder
        holder.widthChanged.connect(self._stretch)

    def sleep(self) -> None:
        """Take everything down."""
        if self._scene is None or self._holder is None:
            return
        self._resized.stop()
        self._holder.widthChanged.disconnect(self._stretch)
        self._scene.close()
        self._scene.canvas.setVisible(False)
        self._gone.append(self._scene)
        self._scene = self._holder = self._entered = self._figures = self._order = None
        QTimer.singleShot(_GONE_MS, self, self.clear)

    def clear(self) -> None:
        """Forget what was taken down: not at once, as its views may have put something off."""
        for scene in self._gone:
            Shiboken.delete(scene)
        self._gone.clear()

    def draw(self, order: Order) -> None:
        """Show this from now on."""
        self._order = order
        self._draw()

    def prepare(self, showing: Showing) -> None:
        """Have that ready to be drawn next."""
        if self._scene is not None and self._order is not None and self._entered is not None:
            on = {zone.zone: zone.slot for zone in self._order.showing.zones}
            changed = frozenset(zone.zone for zone in showing.zones if on.get(zone.zone) != zone.slot)
            self._scene.prepare(showing, zones=changed)

    def shown(self) -> bool:
        """Whether all that was ordered is on it."""
        if self._scene is None or self._order is None:
            return False
        on = self._scene.on()
        wanted = [zone for zone in self._order.showing.zones if zone.slot is not None]
        return all(zone.zone in on and on[zone.zone].slot == zone.slot for zone in wanted)

    @Slot()
    def _stretch(self) -> None:
        """Until it is drawn anew in the new size, the old picture does."""
        if self._scene is not None and self._holder is not None and self._scene.canvas.width() > 0:
            self._scene.canvas.setScale(self._holder.width() / self._scene.canvas.width())
            self._resized.start()

    @Slot()
    def _draw(self) -> None:
        order, scene = self._order, self._scene
        if order is None or scene is None or self._holder is None or self._holder.width() < _LEAST:
            return
        self._enter(scene, order, self._holder.width())
        if self._figures is not order.figures:
            self._figures = order.figures
            scene.set_figures(order.figures)
        t = order.showing.t
        if order.rate == STILL:
            scene.stop_clock(t)
        else:
            scene.set_shift(t - self._wall())
            scene.stop_clock(None)
        scene.show(order.showing if order.rate == REAL else _cut(order.showing))

    def _enter(self, scene: Scene, order: Order, width: float) -> None:
        screen = replace(order.screen, audio=Audio())
        if self._entered == (order.edition, screen, width):
            return
        self._entered = order.edition, screen, width
        canvas = canvas_of(screen) or DISPLAY
        scene.enter(
            World(order.edition, screen, canvas, width / canvas[0], self._objects, self._site_of(order.edition))
        )
        scene.canvas.setScale(1.0)

    def _site_of(self, edition: Edition) -> dict[str, Any]:
        """Working out fifty years of local time takes a while."""
        if self._site is None or self._site[0] != edition.site:
            now = datetime.fromtimestamp(self._wall() / 1000, UTC)
            self._site = edition.site, site_for_views(edition.site, now=now)
        return self._site[1]

    @Slot(object)
    def _present(self, presented: Presented) -> None:
        self.presented.emit(presented)


def _cut(showing: Showing) -> Showing:
    """Without what is leaving: what is on the picture now is not what was on before."""
    return replace(showing, zones=tuple(replace(zone, leaving=None) for zone in showing.zones))
