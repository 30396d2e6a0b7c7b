"""The address of a repository on a web server, taken apart."""

import base64
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from typing_extensions import override

from kiosk.publish.transport.errors import TransportError

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom to connect to."""

    scheme: str
    host: str
    port: int

    @property
    def secure(self) -> bool:
        return self.scheme == "https"

    @property
    def authority(self) -> str:
        """As the `Host` field wants it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @override
    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"


@dataclass(frozen=True, slots=True)
class Place:
    """Something on a web server."""

    origin: Origin
    path: str
    """Quoted, with the query."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Of a repository."""

    origin: Origin
    folder: str
    """Quoted; begins and ends with `/`."""
    authorization: str
    """Field for user and password; empty where there are none."""

    @property
    def shown(self) -> str:
        return f"{self.origin}{self.folder.rstrip('/')}"

    def place(self, path: str) -> Place:
        """Of a file in it."""
        return Place(self.origin, self.folder + quote(path))


def read_address(text: str) -> WebAddress:
    """Raise TransportError where it is none."""
    try:
        parts = urlsplit(text)
        origin = _origin(parts.scheme, parts.hostname, parts.port)
    except ValueError as error:
        raise _wrong(text) from error
    if origin is None or parts.query or parts.fragment:
        raise _wrong(text)
    folder = quote(unquote(parts.path)).strip("/")
    named = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    authorization = f"Basic {base64.b64encode(named.encode()).decode()}" if named != ":" else ""
    return WebAddress(origin, f"/{folder}/" if folder else "/", authorization)


def redirected(place: Place, location: str) -> Place | None:
    """Where a redirect leads; None where that is no place on the web."""
    try:
        parts = urlsplit(urljoin(f"{place.origin}{place.path}", location))
        origin = _origin(parts.scheme, parts.hostname, parts.port)
    except ValueError:
        return None
    if origin is None:
        return None
    query = f"?{parts.query}" if parts.query else ""
    return Place(origin, quote((parts.path or "/") + query, safe="/%?&=+:;,@!$'()*~-._"))


def _origin(scheme: str, host: str | None, port: int | None) -> Origin | None:
    if scheme not in _PORTS or not host:
        return None
    return Origin(scheme, host, port or _PORTS[scheme])


def _wrong(text: str) -> TransportError:
    shown = text.partition("?")[0].rpartition("@")[2][:200]
    return TransportError(
        f"“{shown}”", "it is not the address of a folder on the web", 'write it as "https://host/folder"', lasting=True
    )
