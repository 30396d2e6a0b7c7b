"""The line to the player on this machine."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Self
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from kiosk.panel.desk import Desk
from kiosk.panel.screens.known import Door, Known, read_door, read_held
from kiosk.store import Store

_EVERY_MS = 1_000
_PATIENCE_MS = 4_000
_MANAGER = QNetworkAccessManager

Answered = Callable[[int, Any], None]
"""Given the HTTP status, 0 where nobody answered, and what was said."""


class Player(QObject):
    """Asks once a second how it stands, and passes on what the operator wants. GUI thread; waits for nobody."""

    changed = Signal()
    refused = Signal(str)
    """What the operator wanted was not done, and why, in the player's words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.store = Store(desk.state)
        self.known = Known()
        self._network = _MANAGER(self)
        self._asking = 0
        self._changes = 0
        """How often something else was shown at the operator's wish; an answer from before one is not news."""
        self._watching: set[str] = set()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(0, self, self.look)

    @classmethod
    def of(cls, desk: Desk) -> Self:
        """The one of a desk, made when it is first asked for."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    def watch(self, who: str, *, whether: bool) -> None:
        """Somebody looks at how it stands, or no longer does."""
        if whether == (who in self._watching):
            return
        self._watching ^= {who}
        if whether:
            self.look()

    @Slot()
    def look(self) -> None:
        """See how it stands; once more while an answer is awaited does nothing."""
        if self._asking:
            return
        door = read_door(self.desk.state)
        if door is None:
            self._become(replace(self.known, reached=False, pinned=self.store.is_pinned))
            return
        self._asking = 2
        self._send("GET", "api/overrides", None, partial(self._overrides, self._changes), door)
        self._send("GET", "api/status" if self._wants_all else "health", None, self._status, door)

    def ask(self, method: str, path: str, body: Any = None, done: Answered | None = None) -> None:
        """Have something done; a refusal is told."""

        def answered(code: int, answer: Any) -> None:
            if done is not None:
                done(code, answer)
            if not 200 <= code < 300:
                self.refused.emit(_detail(answer))
            self.look()

        self._send(method, path, body, answered)

    def show(self, wish: Any, done: Answered | None = None) -> None:
        """Have something shown besides the schedule; a refusal is told."""

        def shown(code: int, answer: Any) -> None:
            if code == 201:
                self._changes += 1
                self._become(replace(self.known, overrides=(answer, *self.known.overrides)))
            if done is not None:
                done(code, answer)

        self.ask("POST", "api/overrides", wish, shown)

    def end(self, name: str) -> None:
        """Have what was shown by this ID ended; that it has ended by itself is no refusal."""

        def ended(code: int, answer: Any) -> None:
            if code in {200, 404}:
                self._changes += 1
                kept = tuple(one for one in self.known.overrides if one["id"] != name)
                self._become(replace(self.known, overrides=kept))
            else:
                self.refused.emit(_detail(answer))

        self._send("DELETE", f"api/overrides/{name}", None, ended)

    def want_picture(self, done: Callable[[], None]) -> None:
        """Have the live picture renewed for a while; it comes to STATE/live.jpg."""
        self._send("GET", "live.jpg", None, lambda code, _answer: done() if code in {200, 304} else None)

    @property
    def _wants_all(self) -> bool:
        return bool(self._watching) or self.known.held is None

    def _overrides(self, changes: int, code: int, answer: Any) -> None:
        self._asking -= 1
        if code == 200 and isinstance(answer, list) and changes == self._changes:
            self._become(replace(self.known, overrides=tuple(answer)))

    def _status(self, code: int, answer: Any) -> None:
        self._asking -= 1
        if code != 200 or not isinstance(answer, dict):
            self._become(replace(self.known, reached=False, overrides=()))
            return
        known = replace(self.known, reached=True, contact_ms=self.desk.now_ms(), pinned=self.store.is_pinned)
        if "zones" in answer:
            edition = str((answer.get("edition") or {}).get("id") or "")
            known = replace(known, status=answer, held=read_held(self.store, edition, known.held) if edition else None)
        self._become(known)

    def _become(self, known: Known) -> None:
        if known != self.known:
            self.known = known
            self.changed.emit()

    def _send(self, method: str, path: str, body: Any, done: Answered, door: Door | None = None) -> None:
        door = door or read_door(self.desk.state)
        if door is None:
            done(0, None)
            return
        request = QNetworkRequest(QUrl(door.url + path))
        request.setTransferTimeout(_PATIENCE_MS)
        request.setRawHeader(b"Authorization", f"Bearer {door.token}".encode())
        if self.desk.person:
            request.setRawHeader(b"Layar-Person", quote(self.desk.person).encode())
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        data = QByteArray(json.dumps(body).encode() if body is not None else b"")
        reply = self._network.sendCustomRequest(request, method.encode(), data)
        reply.finished.connect(partial(_finish, reply, done))


def _finish(reply: QNetworkReply, done: Answered) -> None:
    code = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    data = bytes(reply.readAll().data())
    reply.deleteLater()
    try:
        answer = json.loads(data) if data[:1] in {b"{", b"["} else None
    except ValueError:
        answer = None
    done(int(code or 0), answer)


def _detail(answer: Any) -> str:
    detail = answer.get("detail") if isinstance(answer, dict) else ""
    return detail if isinstance(detail, str) else ""
