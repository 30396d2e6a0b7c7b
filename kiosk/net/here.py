"""By which address others reach this machine."""

import socket

_ALL = (("0.0.0.0", socket.AF_INET, "192.0.2.1"), ("[::]", socket.AF_INET6, "2001:db8::1"))  # noqa: S104 - not bound to
"""What stands for all addresses of a machine, and an address of nobody elsewhere."""


def reachable(url: str) -> str:
    """The URL of something on this machine, with an address that others can use where it listens at all of them."""
    for every, family, elsewhere in _ALL:
        if f"//{every}:" in url:
            return url.replace(every, _own_address(family, elsewhere))
    return url


def _own_address(family: socket.AddressFamily, elsewhere: str) -> str:
    """The one from which this machine would send; its name while there is no network."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as way:
            way.connect((elsewhere, 9))  # sends nothing
            host = str(way.getsockname()[0])
    except OSError:
        return socket.gethostname()
    return f"[{host}]" if ":" in host else host
