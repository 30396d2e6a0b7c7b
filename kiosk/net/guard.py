"""Which addresses may be connected to: public ones, and those that this machine's owner named."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_GLOBAL_6 = ipaddress.IPv6Network("2000::/3")
_ASSIGNED_4 = ipaddress.IPv4Network("192.0.0.0/24")
"""For protocols; older Pythons take it for global."""
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_LAST_32 = 0xFFFF_FFFF
_LOCALHOST = "localhost"


class ForbiddenAddressError(Exception):
    """An address that a name leads to may not be connected to.

    No OSError, since those are tried again by the libraries in between.
    """

    def __init__(self, host: str) -> None:
        super().__init__(f'“{host}” leads to an address of a private network; add "{host}" to allow in player.toml')
        self.host = host


@dataclass(frozen=True, slots=True)
class Guard:
    """What is allowed besides public addresses. `Guard()` allows nothing besides."""

    hosts: frozenset[str] = frozenset()
    """Names, in lower case: whatever they lead to."""
    networks: tuple[_Network, ...] = ()

    @classmethod
    def allowing(cls, entries: Iterable[str]) -> "Guard":
        """From names, addresses and networks such as "10.0.0.0/8"."""
        hosts: set[str] = set()
        networks: list[_Network] = []
        for entry in entries:
            try:
                networks.append(ipaddress.ip_network(entry.strip("[]"), strict=False))
            except ValueError:
                hosts.add(_plain(entry))
        return cls(frozenset(hosts), tuple(networks))

    def naming(self, host: str) -> "Guard":
        """This and the host of an address that the owner wrote, if it cannot lead elsewhere tomorrow.

        That is an IP address or “localhost”; a name that leads into a private network has to be allowed expressly.
        """
        if _address(host) is None and _plain(host) != _LOCALHOST:
            return self
        return Guard.allowing([*self.hosts, *map(str, self.networks), host])

    def names(self, host: str) -> bool:
        """Whether this very host was named, as one to be led to."""
        address = _address(host)
        return _plain(host) in self.hosts if address is None else self._covers(address)

    def permits(self, host: str, address: str) -> bool:
        """Whether `address`, which `host` led to, may be connected to."""
        if _plain(host) in self.hosts or is_public(address):
            return True
        parsed = _address(address)
        return parsed is not None and self._covers(parsed)

    def _covers(self, address: _Address) -> bool:
        plain = _unwrapped(address)
        return any(one in network for network in self.networks for one in (address, plain))


def is_this_machine(host: str) -> bool:
    """Whether what is sent to this host cannot leave the machine."""
    address = _address(host)
    return _plain(host) == _LOCALHOST if address is None else address.is_loopback


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where it wraps another one."""
    parsed = _address(address)
    if parsed is None or "%" in address:
        return False
    plain = _unwrapped(parsed)
    if plain.version == 6 and (plain not in _GLOBAL_6 or plain.teredo is not None):
        return False
    return plain.is_global and not (plain.is_multicast or plain.is_reserved or plain in _ASSIGNED_4)


def _unwrapped(address: _Address) -> _Address:
    """The IPv4 address that an IPv6 address stands for: mapped, 6to4, NAT64."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & _LAST_32)
    return address.ipv4_mapped or address.sixtofour or address


def _address(text: str) -> _Address | None:
    try:
        return ipaddress.ip_address(text.strip("[]").partition("%")[0])
    except ValueError:
        return None


def _plain(host: str) -> str:
    return host.lower().rstrip(".")
