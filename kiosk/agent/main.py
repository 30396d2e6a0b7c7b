"""The process behind the screen, from its start to its end."""

import asyncio
import contextlib
import json
import logging
import os
import signal
from collections.abc import Generator, Iterator

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from kiosk.agent.address import Address, bind, local_address
from kiosk.agent.agent import Agent
from kiosk.agent.beat import Beat
from kiosk.agent.clock import now_ms
from kiosk.agent.options import Options
from kiosk.agent.site import make_app
from kiosk.store import StoreError, replace_file

_log = logging.getLogger(__name__)

_BEAT_SECONDS = 1.0
_LAST_SECONDS = 0.3
_BUG = 70
_MESSAGE_BYTES = 1024 * 1024


def main(options: Options) -> int:
    """Run until SIGTERM, SIGINT, or nobody reads the heartbeats; return the exit code, 70 after a bug.

    Raise AddressError where the agent must not listen as told, OSError where it cannot. Where something hangs on a
    disk that does not answer, the process is ended from here, for it could not end by itself.
    """
    address = local_address(options.host, options.port)
    all_ended, failed = asyncio.run(_run(options, address))
    code = _BUG if failed else 0
    if not all_ended:
        _log.warning("something still waits for a disk that does not answer; ending without it")
        logging.shutdown()
        os._exit(code)
    return code


async def _run(options: Options, address: Address) -> tuple[bool, bool]:
    """Whether everything that was started has ended, and whether a bug was the cause."""
    ending = asyncio.Event()
    opened, bound = bind(address)
    with contextlib.closing(opened), _signals_set(ending):
        agent = Agent(options, ending)
        await agent.start()
        server = _Server(make_app(agent))
        agent.begin(_beat(Beat(options.beat_fd), ending))
        serving = asyncio.create_task(server.serve(sockets=[opened]))
        serving.add_done_callback(lambda _: ending.set())
        _announce(options, bound)
        await ending.wait()
        failed = agent.failed or serving.done()
        stopped = await agent.stop()
        await server.end(serving)
        return stopped, failed


class _Server(uvicorn.Server):
    """Leaves signals alone; its end is decided elsewhere."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                ws="websockets-sansio",
                ws_max_size=_MESSAGE_BYTES,
                timeout_graceful_shutdown=1,
            )
        )

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield

    async def end(self, serving: asyncio.Task[None]) -> None:
        """Let go of all connections, soon."""
        self.should_exit = True
        await asyncio.wait({serving}, timeout=_LAST_SECONDS)
        serving.cancel()


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


async def _beat(beat: Beat, ending: asyncio.Event) -> None:
    while not ending.is_set():
        if not beat.write(now_ms()):
            _log.info("the supervisor is gone; ending")
            ending.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ending.wait(), _BEAT_SECONDS)


def _announce(options: Options, address: Address) -> None:
    """Write down where the agent listens. Where the disk refuses, it still does."""
    _log.info("listening at %s", address.url)
    try:
        replace_file(options.state / "agent.json", json.dumps({"url": address.url, "pid": os.getpid()}).encode())
    except StoreError as error:
        _log.warning("%s; stage and supervisor will not find the agent", error)
