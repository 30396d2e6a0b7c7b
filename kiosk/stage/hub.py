"""The stage's line to the agent. What comes over it are hints; the disk is the truth."""

import logging
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtNetwork import QNetworkRequest, QSslSocket
from PySide6.QtWebSockets import QWebSocket

from kiosk import __version__
from kiosk.store import read_agent_address
from kiosk.wire import Hello, Message, OnScreen, decode, encode

FIRST_DELAY_MS, LONGEST_DELAY_MS = 500, 10_000
_PATH = "/ws"

_log = logging.getLogger(__name__)


class Hub(QObject):
    """Connects, and connects again, as long as it lives. `heard` is called for each message, on the GUI thread."""

    def __init__(self, state: Path, heard: Callable[[Message], None]) -> None:
        super().__init__()
        self._state = state
        self._heard = heard
        self._on_screen: OnScreen | None = None
        self._open = False
        self._delay = FIRST_DELAY_MS
        # The line never leaves this machine; OpenSSL and all its certificates would hold up a dozen frames.
        QSslSocket.setActiveBackend("cert-only")
        self._socket = QWebSocket(parent=self)
        self._socket.connected.connect(self._connected)
        self._socket.disconnected.connect(self._lost)
        self._socket.errorOccurred.connect(self._lost)
        self._socket.textMessageReceived.connect(self._message)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._connect)
        self._connect()

    def tell(self, message: Message) -> None:
        """Send it, if somebody listens; what is on screen is told again to whoever comes later."""
        if isinstance(message, OnScreen):
            self._on_screen = message
        if self._open:
            self._socket.sendTextMessage(encode(message).decode())

    def close(self) -> None:
        self._again.stop()
        self._socket.blockSignals(True)
        self._socket.abort()

    @Slot()
    def _connect(self) -> None:
        url, token = _address(self._state), _token(self._state / "agent.token")
        if url is None or not token:
            self._try_later()
            return
        request = QNetworkRequest(url)
        request.setRawHeader(b"Authorization", b"Bearer " + token)
        self._socket.open(request)

    @Slot()
    def _connected(self) -> None:
        self._open = True
        self._delay = FIRST_DELAY_MS
        self.tell(Hello(role="stage", version=__version__))
        if self._on_screen is not None:
            self.tell(self._on_screen)

    @Slot()
    def _lost(self) -> None:
        self._open = False
        self._try_later()

    def _try_later(self) -> None:
        if not self._again.isActive():
            self._again.start(self._delay)
            self._delay = min(2 * self._delay, LONGEST_DELAY_MS)

    @Slot(str)
    def _message(self, text: str) -> None:
        try:
            message = decode(text)
        except msgspec.DecodeError as error:
            _log.warning("the agent said what this version does not know: %s", error)
            return
        self._heard(message)


def _address(state: Path) -> QUrl | None:
    """Where the agent listens, by its own file; only on this machine."""
    address = read_agent_address(state)
    if address is None or not address.is_local:
        return None
    url = QUrl(address.url)
    url.setScheme("ws")
    url.setPath(_PATH)
    return url


def _token(path: Path) -> bytes:
    try:
        return path.read_bytes().strip()
    except OSError:
        return b""
