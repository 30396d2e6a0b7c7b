"""One zone: which of its two surfaces is on, and what the other one is for."""

from collections.abc import Callable
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickItem

from kiosk.program import Transition
from kiosk.scene.cue import AT_ONCE, CUT, GIVEN_UP_MS, Cue
from kiosk.scene.geometry import Place

FREE_AFTER_MS = 60
"""What left is unloaded this long after, when the frame without it is on the screen."""


class Host(Protocol):
    """What a zone asks of its scene."""

    def order(self, place: Place, cue: Cue, *, hurry: bool) -> dict[str, Any]:
        """`view` and `properties` for a surface."""

    def report(self) -> None:
        """What is loading or shown is about to change, or has."""

    def put_on(self, zone: str, cue: Cue) -> None: ...

    def failed(self, zone: str, cue: Cue, reason: str) -> None: ...


class _Held(msgspec.Struct):
    """What one surface holds."""

    cue: Cue
    number: int
    serial: int
    ready: bool = False


class ZonePlayer(QObject):
    """Loads, prerolls and switches the items of one zone. GUI thread."""

    def __init__(self, place: Place, host: Host, make_view: Callable[[QObject], QQuickItem]) -> None:
        super().__init__()
        self.name = place.zone
        self._place = place
        self._host = host
        self.view = make_view(self)
        self._surfaces: list[QQuickItem] = [_child(self.view, name) for name in ("first", "second")]
        self._on: _Held | None = None
        self._coming: _Held | None = None
        self._leaving: Cue | None = None
        self._wanted: tuple[Cue, Transition] | None = None
        self._later: Cue | None = None
        self._serial = 0
        self._patience = QTimer(self, singleShot=True, interval=GIVEN_UP_MS)
        self._patience.timeout.connect(self._give_up)
        self._freeing = QTimer(self, singleShot=True, interval=FREE_AFTER_MS)
        self._freeing.timeout.connect(self._free)
        self._grace = QTimer(self, singleShot=True)
        self._grace.timeout.connect(self._blank)

    @property
    def settled(self) -> bool:
        """Whether nothing is wanted that is not on."""
        return self._wanted is None

    @property
    def on(self) -> Cue | None:
        return self._on.cue if self._on else None

    def shown(self) -> list[str]:
        """Keys of the items on screen, the leaving one too."""
        cues = [self._on.cue if self._on else None, self._leaving]
        return [cue.slot.item.key for cue in cues if cue and cue.is_item]

    def loading(self) -> list[str]:
        """Keys of the items that are being loaded or wait for their turn."""
        return [self._coming.cue.slot.item.key] if self._coming and self._coming.cue.is_item else []

    def show(self, cue: Cue | None, transition: Transition = CUT, *, grace_ms: int | None = None) -> None:
        """Put the cue on as soon as its first frame is there; None: nothing. What is on stays until then.

        With `grace_ms`, what is on leaves after that time even if nothing can take its place yet.
        """
        self._later = None
        if cue is None:
            self._settle()
            self._blank()
            return
        if self._on is not None and self._is_on(self._on, cue):
            self._settle()
            return
        self._wanted = (cue, transition)
        self._load(cue)
        if grace_ms is not None and not self.settled:
            self._grace.start(grace_ms)

    def prepare(self, cue: Cue) -> None:
        """Preroll what comes next, now or when the other surface is free."""
        on = self.on
        if self._wanted is not None or (on is not None and (on.is_for(cue) or on.goes_on_as(cue))):
            return
        if self._leaving is not None:
            self._later = cue
        else:
            self._load(cue)

    def close(self) -> None:
        """Let go of everything; the zone is gone after this."""
        for timer in (self._patience, self._freeing, self._grace):
            timer.stop()
        self._wanted = self._on = self._coming = self._leaving = self._later = None
        for surface in self._surfaces:
            surface.setProperty("order", None)

    def _is_on(self, on: _Held, cue: Cue) -> bool:
        if on.cue.is_for(cue):
            on.cue = Cue(cue.slot, on.cue.faulty)
            return True
        if not on.cue.goes_on_as(cue):
            return False
        on.cue = cue
        self._surfaces[on.number].setProperty("startedAt", float(cue.slot.start))
        self._host.put_on(self.name, cue)
        return True

    def _load(self, cue: Cue) -> None:
        coming = self._coming
        if coming is not None and coming.cue.is_for(cue):
            coming.cue = Cue(cue.slot, coming.cue.faulty, cue.begins)
            if cue.begins != AT_ONCE:
                self._surfaces[coming.number].setProperty("beginsAt", float(cue.begins))
            if coming.ready:
                self._switch(coming)
            return
        if self._leaving is not None:
            self._call("finish")
            self._freeing.stop()
            self._leaving = None
        number = 1 - self._on.number if self._on else 0
        self._serial += 1
        self._coming = _Held(cue, number, self._serial)
        self._host.report()
        self._patience.start()
        order = self._host.order(self._place, cue, hurry=self._on is None)
        order |= {"serial": self._serial, "patient": self._on is not None, "layered": cue.is_layered}
        self._surfaces[number].setProperty("order", order)

    def _switch(self, held: _Held) -> None:
        """Put a ready surface on, if it is what is wanted now."""
        if self._wanted is None or not held.cue.is_for(self._wanted[0]):
            return
        transition = self._wanted[1]
        self._settle()
        self._leaving = self._on.cue if self._on else None
        self._on, self._coming = held, None
        self._call("present", held.number, transition.kind, transition.ms)
        self._host.put_on(self.name, held.cue)

    def _settle(self) -> None:
        """Nothing is wanted any more that is not on, so nothing has to leave for it."""
        self._wanted = None
        self._grace.stop()

    @Slot()
    def _blank(self) -> None:
        self._call("blank")
        self._freeing.stop()
        self._on = self._leaving = None
        if self._wanted is None:
            self._coming = None
        for number, surface in enumerate(self._surfaces):
            if self._coming is None or self._coming.number != number:
                surface.setProperty("order", None)
        self._host.report()

    @Slot(int)
    def on_ready(self, serial: int) -> None:
        """From QML: the first frame of a surface can be drawn."""
        if self._coming is None or self._coming.serial != serial:
            return
        self._patience.stop()
        self._coming.ready = True
        self._switch(self._coming)

    @Slot(int, str)
    def on_failed(self, serial: int, reason: str) -> None:
        """From QML: what a surface holds cannot be shown, or no longer."""
        for held in (self._coming, self._on):
            if held is not None and held.serial == serial:
                self._replace(held, reason)
                return

    @Slot()
    def on_left(self) -> None:
        """From QML: the transition is over."""
        if self._leaving is not None:
            self._freeing.start()

    @Slot()
    def _free(self) -> None:
        """Unload what has left: only now, so that it does not hold up the frame that takes its place."""
        self._leaving = None
        number = 1 - self._on.number if self._on else 0
        if self._coming is None:
            self._surfaces[number].setProperty("order", None)
        self._host.report()
        if self._later is not None:
            later, self._later = self._later, None
            self.prepare(later)

    @Slot()
    def _give_up(self) -> None:
        if self._coming is not None and not self._coming.ready:
            self._replace(self._coming, f"it was not ready after {GIVEN_UP_MS // 1000} s")

    def _replace(self, held: _Held, reason: str) -> None:
        """The poster instead of an item that failed; nothing instead of a poster that failed."""
        self._host.failed(self.name, held.cue, reason)
        if held.cue.faulty:
            self._blank()
            return
        poster = held.cue.as_poster(reason)
        if held is self._on:
            self._wanted = (poster, CUT)
        elif self._wanted is not None and held.cue.is_for(self._wanted[0]):
            self._wanted = (poster, self._wanted[1])
        self._coming = None
        self._load(poster)

    def _call(self, function: str, *arguments: Any) -> None:
        QMetaObject.invokeMethod(self.view, function, *[Q_ARG("QVariant", argument) for argument in arguments])


def _child(view: QQuickItem, name: str) -> QQuickItem:
    child = view.findChild(QQuickItem, name)
    if child is None:
        raise LookupError(f"{view} has no {name}")
    return child
