"""Where the agent listens: on this machine only, until it can speak TLS."""

import errno
import ipaddress
import logging
import socket
from dataclasses import dataclass

_log = logging.getLogger(__name__)


class AddressError(Exception):
    """The address of `listen` cannot be used; the message says what would do."""


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    port: int
    """0: any free one."""

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def local_address(host: str, port: int) -> Address:
    """Raise AddressError where others than this machine could reach it."""
    if not _is_loopback(host):
        raise AddressError(
            f"listen: {host} could be reached from the network, and that needs TLS, which this version does not speak;"
            ' write "127.0.0.1:8787" in player.toml, and put a web server with TLS in front of it'
        )
    return Address("127.0.0.1" if host == "localhost" else host, port)


def bind(address: Address) -> tuple[socket.socket, Address]:
    """A listening socket. Where the port is taken, any free one serves: the address is printed and on disk."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((address.host, address.port))
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES} or not address.port:
                raise
            _log.warning("port %d is taken or forbidden; listening on a free one", address.port)
            opened.bind((address.host, 0))
        opened.listen(128)
        opened.setblocking(False)
    except OSError:
        opened.close()
        raise
    return opened, Address(address.host, opened.getsockname()[1])


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
