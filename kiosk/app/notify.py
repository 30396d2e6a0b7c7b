"""Telling systemd how things are, where it asked to be told (sd_notify)."""

import contextlib
import socket
from collections.abc import Mapping


class Notifier:
    """Does nothing where no service manager listens."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._address = environ.get("NOTIFY_SOCKET", "")
        self._ready = False

    def presented(self) -> None:
        """A frame was really shown: the service is ready, and alive."""
        self._send("WATCHDOG=1" if self._ready else "READY=1\nWATCHDOG=1")
        self._ready = True

    def ending(self) -> None:
        self._send("STOPPING=1")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client:
            client.sendto(message.encode(), socket.MSG_DONTWAIT, address)
