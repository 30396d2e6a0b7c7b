"""Reading a repository where somebody who opens it says that it lies: on the web, in a bucket or in a folder."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.publish.repository import open_destination
from kiosk.publish.signing import Read
from kiosk.publish.transport import NotFoundError, open_transport

_SMALL = 256 << 20
"""Bytes that a file of a repository may have, besides objects."""


@contextmanager
def reading(address: str) -> Iterator[Read]:
    """What reads a file of the repository by its path; None where there is none.

    Raise TransportError or DestinationError, as what it yields does.
    """
    if not address.startswith(("http://", "https://")):
        yield open_destination(address).read
        return
    transport = open_transport(address, by_hand=True)

    def read(path: str) -> bytes | None:
        try:
            return transport.read(path, limit=_SMALL)
        except NotFoundError:
            return None

    try:
        yield read
    finally:
        transport.close()
