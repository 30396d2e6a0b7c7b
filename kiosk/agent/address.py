"""Where the agent listens: for this machine in plain HTTP, for all others with TLS."""

import errno
import logging
import socket
from dataclasses import dataclass

from kiosk.net import is_this_machine

_log = logging.getLogger(__name__)

_MOST = 65_535


class AddressError(Exception):
    """The address of `listen` cannot be used; the message says what would do."""


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    port: int
    """0: any free one."""
    secure: bool = False

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.secure else 'http'}://{host}:{self.port}/"


def addresses(host: str, port: int) -> tuple[Address, Address | None]:
    """For this machine, and for the network; None: `listen` names this machine only.

    Beside an address for the network, this machine has the port after it, without TLS: the stage must not pay for it.
    """
    if is_this_machine(host):
        return Address("127.0.0.1" if host == "localhost" else host, port), None
    beside = port + 1 if 0 < port < _MOST else 0
    return Address("127.0.0.1", beside), Address(host, port, secure=True)


def bind(address: Address) -> tuple[socket.socket, Address]:
    """A listening socket. Raise OSError, or AddressError where `listen` names no address of this machine.

    Where the port is taken, any free one serves this machine: the address is printed and on disk. Others know only the
    one that they were told.
    """
    # asyncio switches Nagle's delay off only for sockets that name their protocol; else an answer takes 40 ms more.
    opened = socket.socket(_family(address.host), socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((address.host, address.port))
        except OSError as error:
            if address.secure:
                raise AddressError(
                    f"listen: {address.host}:{address.port}: {error.strerror}; write an address of this machine, or"
                    ' "0.0.0.0:8787" for all of them, in player.toml'
                ) from error
            if error.errno not in {errno.EADDRINUSE, errno.EACCES} or not address.port:
                raise
            _log.warning("port %d is taken or forbidden; listening on a free one", address.port)
            opened.bind((address.host, 0))
        opened.listen(128)
        opened.setblocking(False)
    except BaseException:
        opened.close()
        raise
    return opened, Address(address.host, opened.getsockname()[1], address.secure)


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
