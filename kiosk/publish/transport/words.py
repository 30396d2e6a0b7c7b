"""What went wrong on a line, in our own words: a foreign message may hold the whole address, keys included."""

import contextlib
import socket
import ssl
from collections.abc import Iterator
from http.client import HTTPException

from kiosk.net import ForbiddenAddressError
from kiosk.publish.transport.errors import ForbiddenError, StoppedError, TransportError, UnreachableError
from kiosk.publish.transport.limits import CONNECT_SECONDS, HEAD_SECONDS, SILENCE_SECONDS
from kiosk.publish.transport.line import Line


@contextlib.contextmanager
def asking(what: str, line: Line) -> Iterator[None]:
    """Until an answer begins: whatever fails, nobody is there."""
    server = str(line.origin)
    try:
        yield
    except ForbiddenAddressError as error:
        host = error.host
        raise ForbiddenError(
            server, "it leads into a private network", f'add "{host}" to allow in player.toml', lasting=True
        ) from error
    except ssl.SSLError as error:
        if line.cut_because:
            raise _cut(what, line) from error
        raise _unencrypted(server, error) from error
    except socket.gaierror as error:
        raise UnreachableError(server, "its name is not known", "check the network and the address") from error
    except TimeoutError as error:
        why = f"no answer within {CONNECT_SECONDS:.0f} to {SILENCE_SECONDS:.0f} s"
        raise UnreachableError(server, why, "check the network and the server") from error
    except (HTTPException, OSError, ValueError) as error:
        if line.cut_because:
            raise _cut(what, line) from error
        raise UnreachableError(server, "the connection failed", "check the network and the server") from error
    if line.cut_because:  # to http.client that looks like the end of a head
        raise _cut(what, line)


@contextlib.contextmanager
def reading(what: str, line: Line) -> Iterator[None]:
    """While the body comes."""
    try:
        yield
    except TimeoutError as error:
        raise TransportError(what, f"nothing came for {SILENCE_SECONDS:.0f} s", "check the network") from error
    except (HTTPException, OSError, ValueError) as error:
        if line.cut_because:
            raise _cut(what, line) from error
        raise TransportError(what, "the connection broke off", "check the network") from error


def _unencrypted(server: str, error: ssl.SSLError) -> UnreachableError:
    """Only what was said about the certificate lasts: TLS also fails where a line breaks, or nobody speaks it."""
    if isinstance(error, ssl.SSLCertVerificationError):
        why, todo = "its certificate is not accepted", "check it, the address and this machine's clock"
        return UnreachableError(server, why, todo, lasting=True)
    return UnreachableError(
        server, "no encrypted connection comes about", "check the address, its port, and the network"
    )


def _cut(what: str, line: Line) -> TransportError:
    if line.cut_because == "late":
        why = f"no answer within {HEAD_SECONDS:.0f} s"
        return UnreachableError(str(line.origin), why, "check the network and the server")
    return StoppedError(what)
