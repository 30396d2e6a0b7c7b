"""Which way leads to a repository, by the text of its source."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from kiosk.net import Guard
from kiosk.publish.transport.address import read_address
from kiosk.publish.transport.errors import TransportError
from kiosk.publish.transport.folder import FolderTransport
from kiosk.publish.transport.http import HttpTransport
from kiosk.publish.transport.transport import Transport

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


def open_transport(source: str, *, allow: Iterable[str] = (), by_hand: bool = False) -> Transport:
    """The way to the repository that this machine's owner named `source`: http(s)://…, file://… or a folder.

    `allow` is player.toml's; `by_hand`: somebody has just typed it, and means its host wherever that is. Nothing is
    connected to yet. Raise TransportError where `source` is neither.
    """
    scheme = _SCHEME.match(source)
    if scheme is None:
        return FolderTransport(Path(source))
    match scheme[1].lower():
        case "http" | "https":
            address = read_address(source)
            host = address.origin.host
            guard = Guard.allowing([*allow, host]) if by_hand else Guard.allowing(allow).naming(host)
            return HttpTransport(address, guard)
        case "file":
            return FolderTransport(Path(url2pathname(urlsplit(source).path)))
        case other:
            raise TransportError(
                f"“{other}://”",
                "this is no way to a repository",
                "use https://, http:// or a folder; a bucket has an https:// address, too",
                lasting=True,
            )
