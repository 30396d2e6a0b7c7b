"""Bringing one object to STATE/partial, whole and verified."""

import threading
import time
from pathlib import Path

from kiosk.publish.transport.errors import StoppedError, TransportError, UnreachableError, WrongPartError
from kiosk.publish.transport.limits import BUFFER_BYTES, PROGRESS_BYTES
from kiosk.publish.transport.pace import Pace
from kiosk.publish.transport.part import Part
from kiosk.publish.transport.transport import Body, Transport
from kiosk.publish.transport.wanted import Wanted

_KEPT_SECONDS = 1.0
"""What came within them may be lost in a power cut."""


class Errands:
    """Of one thread, with one buffer."""

    def __init__(self, transport: Transport, folder: Path, pace: Pace, stop: threading.Event) -> None:
        self._transport = transport
        self._folder = folder
        self._pace = pace
        self._stop = stop
        self._buffer = memoryview(bytearray(BUFFER_BYTES))
        self._part: Part | None = None

    @property
    def under_way(self) -> int:
        """Bytes that are here of what is being brought. From any thread."""
        part = self._part
        return part.have if part is not None else 0

    def bring(self, wanted: Wanted) -> Path:
        """Go on where it stood. Raise TransportError (what came is kept where it may be right) and StoreError."""
        path = f"objects/{wanted.hash[:2]}/{wanted.hash}"
        with Part(self._folder, wanted) as part:
            self._part = part
            try:
                while part.have < wanted.length:
                    self._go_on(path, part, wanted)
                if part.is_right():
                    return part.path
            finally:
                self._part = None
        raise TransportError(path, "its bytes are not the ones that were signed", "publish again")

    def _go_on(self, path: str, part: Part, wanted: Wanted) -> None:
        begun = part.have
        try:
            with self._transport.stream(path, start=begun, length=wanted.length, version=part.version) as body:
                if body.start != begun:
                    part.restart()
                part.goes_on_as(body.version)
                self._receive(path, body, part, wanted.length - part.have)
        except WrongPartError:
            if not begun:
                raise
            part.restart()
        except (StoppedError, UnreachableError):
            raise
        except TransportError:
            if part.have - begun < PROGRESS_BYTES:
                raise

    def _receive(self, path: str, body: Body, part: Part, left: int) -> None:
        filled, kept, most = 0, time.monotonic(), self._pace.most
        try:
            while count := body.readinto(self._buffer[filled : filled + min(most, left)]):
                filled, left = filled + count, left - count
                if filled == BUFFER_BYTES or time.monotonic() - kept > _KEPT_SECONDS:
                    part.add(self._buffer[:filled])
                    filled, kept = 0, time.monotonic()
                pause = self._pace.spend(count)
                if self._stop.wait(pause) if pause else self._stop.is_set():
                    raise StoppedError(path)
        finally:
            if filled:
                part.add(self._buffer[:filled])
        if left:
            raise TransportError(path, "it broke off", "check the network, or the folder")
