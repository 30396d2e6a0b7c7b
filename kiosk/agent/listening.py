"""Opening what `listen` says: always a door for this machine, and one with TLS where others may come."""

import asyncio
import logging
import socket
from dataclasses import dataclass

from kiosk.agent.address import Address, AddressError, addresses, bind
from kiosk.agent.agent import Agent
from kiosk.agent.clock import now_ms
from kiosk.agent.door import Door
from kiosk.agent.guard import Guard, Reach
from kiosk.agent.keys import Keys
from kiosk.agent.options import Options
from kiosk.agent.servers import Server
from kiosk.agent.site import make_app
from kiosk.store import StoreError

_log = logging.getLogger(__name__)

_HINT = "this screen does not go by that name; call it by its address, or by a name in its certificate"


@dataclass(frozen=True, slots=True)
class Opened:
    """What listens, before anything is served."""

    local: tuple[socket.socket, Address]
    remote: Address | None
    """Where others are to come in; None: nowhere."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Where others come in."""

    url: str
    fingerprint: str


def open_local(options: Options) -> Opened:
    """Raise OSError where this machine gets no port."""
    local, remote = addresses(options.host, options.port)
    return Opened(bind(local), remote)


def serve(opened: Opened, options: Options, agent: Agent) -> tuple[list[Server], Reached | None]:
    """Begin to serve. What cannot be opened to the network is a problem that people are told, and no more."""
    app = make_app(agent)
    servers = [Server(Guard(app), opened.local[0])]
    if opened.remote is None:
        return servers, None
    from kiosk.agent.certificate import CertificateError, find_certificate  # noqa: PLC0415 - only who uses TLS pays

    try:
        certificate = find_certificate(options, opened.remote.host)
        listening, address = bind(opened.remote)
    except (AddressError, CertificateError, StoreError) as error:
        _log.error("not to be reached from the network: %s", error)
        agent.news.note("listen", f"This screen cannot be reached from the network: {error}", now_ms())
        return servers, None
    reach = Reach("https", certificate.names, by_address=True, hint=_HINT)
    door = Door(app, Keys(agent.tokens, agent.throttle))
    servers.append(Server(Guard(door, reach), listening, certificate.context))
    return servers, Reached(address.url, certificate.fingerprint)


async def end(servers: list[Server]) -> None:
    """Let go of all connections, soon."""
    await asyncio.gather(*(server.end() for server in servers))
