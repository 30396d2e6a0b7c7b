"""The web proxy that this machine's environment (or its system) names."""

import base64
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from kiosk.publish.transport.address import Origin
from kiosk.publish.transport.errors import TransportError


@dataclass(frozen=True, slots=True)
class Proxy:
    host: str
    port: int
    authorization: str
    """Field for user and password; empty where there are none."""


def proxy_for(origin: Origin) -> Proxy | None:
    """From `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy`. Raise TransportError where it is no proxy."""
    named = getproxies()
    text = named.get(origin.scheme) or named.get("all")
    if not text or proxy_bypass(f"{origin.host}:{origin.port}"):
        return None
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or parts.scheme != "http":
        raise TransportError(
            "the proxy", f"{origin.scheme}_proxy names none", 'write it as "http://host:port"', lasting=True
        )
    user = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    authorization = f"Basic {base64.b64encode(user.encode()).decode()}" if user != ":" else ""
    return Proxy(host, port or 80, authorization)
