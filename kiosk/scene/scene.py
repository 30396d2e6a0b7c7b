"""Draws showings: zones come and go with layouts, items with slots."""

from collections.abc import Container
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QSizeF, QTimer, QUrl, Signal
from PySide6.QtCore import Slot as QtSlot
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.program import Instant, Showing, Slot, Transition, ZoneShowing
from kiosk.scene.cue import AT_ONCE, CUT, POSTER_KEY, Cue, Presented
from kiosk.scene.engine import QML_FOLDER
from kiosk.scene.geometry import Place
from kiosk.scene.registry import poster_url, view_url
from kiosk.scene.video import Films
from kiosk.scene.world import World, layout_shown
from kiosk.scene.zone import ZonePlayer

PATIENCE_MS = 3_000
"""After this a new layout is shown even if not all of its zones are ready."""
QUARANTINE = "it was on screen when the player crashed twice"


class Faulted(msgspec.Struct, frozen=True):
    zone: str
    slot: Slot
    reason: str


class Scene(QObject):
    """The canvas of one screen. `show` says what is on, `prepare` what will be; times are the caller's. GUI thread."""

    reporting = Signal()
    """What is loading or on screen changes; sent before an item is loaded."""
    presented = Signal(object)
    """Presented: from the next frame on."""
    faulted = Signal(object)
    """Faulted: an item cannot be shown, the poster takes its place."""

    def __init__(self, engine: QQmlEngine, parent: QQuickItem, *, software: bool) -> None:
        super().__init__()
        self._software = software
        self._films = Films()
        self._zone_component = QQmlComponent(engine, QUrl.fromLocalFile(QML_FOLDER / "ZoneView.qml"))
        self._canvas_component = QQmlComponent(engine, QUrl.fromLocalFile(QML_FOLDER / "Screen.qml"))
        self.canvas = _create(self._canvas_component, {})
        self.canvas.setParentItem(parent)
        self._world: World | None = None
        self._quarantined: frozenset[str] = frozenset()
        self._live: dict[Place, ZonePlayer] = {}
        self._coming: dict[Place, ZonePlayer] = {}
        self._retiring: list[ZonePlayer] = []
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._reveal)

    def enter(self, world: World) -> None:
        """From now on items are those of this edition; what is on stays."""
        self._world = world
        self.canvas.setWidth(world.size[0])
        self.canvas.setHeight(world.size[1])

    def set_figures(self, figures: dict[str, Any]) -> None:
        """The live figures, as `figure_for_views` shapes them, by key."""
        self.canvas.setProperty("figures", figures)

    def set_shift(self, milliseconds: float) -> None:
        """How far the scene's wall clock is from the machine's."""
        self.canvas.setProperty("shift", milliseconds)

    def stop_clock(self, at: Instant | None) -> None:
        """Have everything stand still as it is at that time; None: the clock runs again."""
        self.canvas.setProperty("stopped", float(at or 0))

    def show(self, showing: Showing, *, quarantined: frozenset[str] = frozenset(), grace_ms: int | None = None) -> None:
        """Draw this from now on. With `grace_ms`, nothing of before stays longer than that."""
        self._quarantined = quarantined
        wanted = self._wanted(showing)
        old = self._live
        self._live = {place: self._player(place, old) for place in wanted}
        self._retiring += [player for place, player in old.items() if place not in wanted]
        self._drop_coming(())
        for order, (place, zone) in enumerate(wanted.items()):
            player = self._live[place]
            player.view.setZ(order)
            player.view.setVisible(player.view.isVisible() or not self._retiring)
            player.show(self._cue(zone), _transition(zone, showing.t), grace_ms=grace_ms)
        self._patience.start(PATIENCE_MS if grace_ms is None else grace_ms)
        self._settle()

    def prepare(self, showing: Showing, *, zones: frozenset[str]) -> None:
        """Preroll what these zones show then, and all that lie elsewhere by then."""
        wanted = self._wanted(showing)
        if set(wanted) != set(self._live):
            self._drop_coming(wanted)
        for place, zone in wanted.items():
            if place in self._live and zone.zone not in zones:
                continue
            if place not in self._live and place not in self._coming:
                self._coming[place] = self._make_player(place)
            cue = self._cue(zone, begins=showing.t)
            if cue is not None:
                (self._live.get(place) or self._coming[place]).prepare(cue)

    def shown(self) -> tuple[str, ...]:
        """Keys of the items on screen."""
        return tuple(key for player in [*self._live.values(), *self._retiring] for key in player.shown())

    def loading(self) -> tuple[str, ...]:
        """Keys of the items that are being loaded, or wait for their turn."""
        return tuple(key for player in [*self._live.values(), *self._coming.values()] for key in player.loading())

    def on(self) -> dict[str, Cue]:
        """Zone to what is on in it."""
        return {player.name: player.on for player in self._live.values() if player.on}

    def close(self) -> None:
        """Take everything down; nothing may be shown after this."""
        self._patience.stop()
        for player in [*self._live.values(), *self._coming.values(), *self._retiring]:
            player.close()

    # What a zone asks of its scene

    def order(self, place: Place, cue: Cue, *, hurry: bool) -> dict[str, Any]:
        """What a surface needs to load the cue."""
        assert self._world is not None  # noqa: S101 - `enter` comes first
        item = cue.slot.item
        audio = self._world.audio
        view = view_url(item.type)
        if cue.faulty:
            poster = self._world.poster().item
            poster_failed = cue.slot.item.key == POSTER_KEY
            item = poster
            view = poster_url() if poster_failed else view_url(poster.type)
        properties = {
            "item": item.content,
            "site": self._world.site,
            "objects": self._world.objects,
            "startedAt": float(cue.slot.start),
            "beginsAt": float(cue.begins),
            "canvasHeight": float(self._world.size[1]),
            "canvas": QSizeF(*self._world.canvas),
            "playing": {
                "software": self._software,
                "films": self._films,
                "lasts": float(item.slot_ms + item.transition.ms),
                "sound": place.sound and not audio.muted,
                "volume": audio.volume / 100,
                "hurry": hurry,
            },
        }
        return {"view": view, "properties": properties}

    def put_on(self, zone: str, cue: Cue) -> None:
        self.presented.emit(Presented(zone, cue))
        self.reporting.emit()
        self._settle()

    def report(self) -> None:
        self.reporting.emit()

    def failed(self, zone: str, cue: Cue, reason: str) -> None:
        self.faulted.emit(Faulted(zone, cue.slot, reason))

    # Zones

    def _wanted(self, showing: Showing) -> dict[Place, ZoneShowing]:
        assert self._world is not None  # noqa: S101 - `enter` comes first
        layout = layout_shown(showing)
        zones = {zone.zone: zone for zone in showing.zones}
        if layout is None:
            zones = {"": ZoneShowing("", self._world.poster())}
        return {place: zones.get(place.zone, ZoneShowing(place.zone, None)) for place in self._world.places(layout)}

    def _cue(self, zone: ZoneShowing, *, begins: Instant = AT_ONCE) -> Cue | None:
        if zone.slot is None:
            return None
        return Cue(zone.slot, QUARANTINE if zone.slot.item.key in self._quarantined else "", begins)

    def _player(self, place: Place, live: dict[Place, ZonePlayer]) -> ZonePlayer:
        return live.get(place) or self._coming.pop(place, None) or self._make_player(place)

    def _make_player(self, place: Place) -> ZonePlayer:
        player = ZonePlayer(place, self, self._make_view)
        for ours, theirs in (
            (player.view.setX, place.rect.x),
            (player.view.setY, place.rect.y),
            (player.view.setWidth, place.rect.width),
            (player.view.setHeight, place.rect.height),
        ):
            ours(theirs)
        player.view.setVisible(False)
        return player

    def _make_view(self, player: QObject) -> QQuickItem:
        view = _create(self._zone_component, {"player": player})
        view.setParentItem(self.canvas)
        return view

    def _drop_coming(self, wanted: Container[Place]) -> None:
        for place in [place for place in self._coming if place not in wanted]:
            _remove(self._coming.pop(place))

    def _settle(self) -> None:
        if all(player.settled for player in self._live.values()):
            self._reveal()

    @QtSlot()
    def _reveal(self) -> None:
        """Show the zones of the layout and let those of the last one go, in one frame."""
        self._patience.stop()
        for player in self._live.values():
            player.view.setVisible(True)
        retiring, self._retiring = self._retiring, []
        for player in retiring:
            _remove(player)
        if retiring:
            self.reporting.emit()


def _transition(zone: ZoneShowing, now: Instant) -> Transition:
    """The rest of the leaving item's transition."""
    if zone.leaving is None or zone.leaving.until <= now:
        return CUT
    return Transition(zone.leaving.slot.item.transition.kind, zone.leaving.until - now)


def _remove(player: ZonePlayer) -> None:
    player.close()
    player.view.setParentItem(None)  # type: ignore[arg-type]  # Qt takes null
    player.view.deleteLater()


def _create(component: QQmlComponent, properties: dict[str, Any]) -> QQuickItem:
    """An item that lives at most as long as the component: PySide makes it the component's child."""
    created = component.createWithInitialProperties(properties)
    if not isinstance(created, QQuickItem):
        raise TypeError(component.errorString())
    return created
