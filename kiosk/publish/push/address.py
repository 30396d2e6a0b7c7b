"""The address of a screen's API."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from kiosk.net import is_this_machine
from kiosk.publish.push.errors import CommandError


@dataclass(frozen=True, slots=True)
class ScreenAddress:
    scheme: str
    """`https`, or `http` on this machine."""
    host: str
    port: int

    @property
    def url(self) -> str:
        """Without a slash at its end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def read_address(text: str) -> ScreenAddress:
    """Raise CommandError where it is none, or where what is sent could be read on the way."""
    how = "write it as https://HOST:8787"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise CommandError("not the address of a screen", text, how) from error
    if parts.scheme not in {"http", "https"} or not host:
        raise CommandError("not the address of a screen", text, how)
    if parts.username is not None or parts.password is not None:
        raise CommandError("the address holds a user or a password", host, "leave them out; the token says who you are")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise CommandError("the address of a screen ends with its port", text, how)
    if parts.scheme == "http" and not is_this_machine(host):
        raise CommandError("not sent without TLS", f"http://{host} could be read and changed on the way", how)
    return ScreenAddress(parts.scheme, host, port or (443 if parts.scheme == "https" else 80))
