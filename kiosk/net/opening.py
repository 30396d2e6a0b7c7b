"""Opening a connection to the very address that was checked."""

import socket
import time

from kiosk.net.guard import ForbiddenAddressError, Guard

_LEAST_SECONDS = 1.0


def open_socket(guard: Guard, host: str, port: int, timeout: float) -> socket.socket:
    """Connect to the first permitted address of `host` that answers, within `timeout` seconds in all, of which each of
    them gets its part: one that leads nowhere must not hide the next.

    The name is looked up once, so what was checked is what is connected to. Raise ForbiddenAddressError where none of
    its addresses is permitted, OSError (socket.gaierror, TimeoutError) where none answers.
    """
    end = time.monotonic() + timeout
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    permitted = [one for one in found if guard.permits(host, str(one[4][0]))]
    if not permitted:
        raise ForbiddenAddressError(host)
    failure: OSError = TimeoutError("timed out")
    for place, (family, kind, protocol, _, address) in enumerate(permitted):
        left = end - time.monotonic()
        if left <= 0:
            break
        opened = socket.socket(family, kind, protocol)
        try:
            opened.settimeout(min(left, max(_LEAST_SECONDS, left / (len(permitted) - place))))
            opened.connect(address)
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            opened.close()
            failure = error
        except BaseException:
            opened.close()
            raise
        else:
            return opened
    raise failure
