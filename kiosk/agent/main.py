"""The process behind the screen, from its start to its end."""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Iterator
from dataclasses import asdict

from kiosk.agent.address import Address
from kiosk.agent.agent import Agent
from kiosk.agent.clock import now_ms
from kiosk.agent.listening import Reached, end, open_local, serve
from kiosk.agent.options import Options
from kiosk.agent.supervisor import Supervisor
from kiosk.store import AgentAddress, StoreError, write_agent_address

_log = logging.getLogger(__name__)

_BEAT_SECONDS = 1.0
_BUG = 70


def main(options: Options) -> int:
    """Run until SIGTERM, SIGINT, or nobody reads the heartbeats; return the exit code, 70 after a bug.

    Raise OSError where it gets no port on this machine. Where something hangs on a disk that does not answer, the
    process is ended from here, for it could not end by itself.
    """
    all_ended, failed = asyncio.run(_run(options))
    code = _BUG if failed else 0
    if not all_ended:
        _log.warning("something still waits for a disk that does not answer; ending without it")
        logging.shutdown()
        os._exit(code)
    return code


async def _run(options: Options) -> tuple[bool, bool]:
    """Whether everything that was started has ended, and whether a bug was the cause."""
    ending = asyncio.Event()
    opened = open_local(options)
    with contextlib.closing(opened.local[0]), _signals_set(ending):
        agent = Agent(options, ending)
        await agent.start()
        servers, reached = serve(opened, options, agent)
        agent.begin(_beat(agent.supervisor, ending))
        for server in servers:
            server.serving.add_done_callback(lambda _: ending.set())
        _announce(options, opened.local[1], reached)
        await ending.wait()
        failed = agent.failed or any(server.serving.done() for server in servers)
        stopped = await agent.stop()
        await end(servers)
        return stopped, failed


@contextlib.contextmanager
def _signals_set(ending: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(ending.set))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


async def _beat(supervisor: Supervisor, ending: asyncio.Event) -> None:
    while not ending.is_set():
        if not supervisor.beat(now_ms()):
            _log.info("the supervisor is gone; ending")
            ending.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ending.wait(), _BEAT_SECONDS)


def _announce(options: Options, local: Address, reached: Reached | None) -> None:
    """Write down where the agent listens. Where the disk refuses, it still does."""
    _log.info("listening at %s", local.url)
    if reached is not None:
        _log.info("listening to the network at %s, certificate %s", reached.url, reached.fingerprint)
    network = None if reached is None else asdict(reached)
    try:
        write_agent_address(options.state, AgentAddress(local.url, os.getpid(), network))
    except StoreError as error:
        _log.warning("%s; stage and supervisor will not find the agent", error)
