"""Everything that the agent does, held together on one event loop."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, TypeVar

from kiosk.agent.clock import now_ms
from kiosk.agent.hub import Hub, Role
from kiosk.agent.inbox import Inbox
from kiosk.agent.ledger import Ledger
from kiosk.agent.live import WANTED_SECONDS, Live
from kiosk.agent.loop import call_on
from kiosk.agent.news import News
from kiosk.agent.options import Options
from kiosk.agent.overrides import Ended, Overrides, OverrideStatus, RefusedError, Wish
from kiosk.agent.playing import Playing
from kiosk.agent.supervisor import Supervisor
from kiosk.agent.sync import Follower
from kiosk.agent.throttle import Throttle
from kiosk.agent.tokens import Tokens
from kiosk.agent.workshop import Workshop
from kiosk.feeds import Feeds
from kiosk.model import Figure
from kiosk.net import Guard
from kiosk.store import Current, Kept, Store, StoreError
from kiosk.wire import Adopted, Figures, Identify, LiveWanted, Message, SituationChanged

_log = logging.getLogger(__name__)

_Answer = TypeVar("_Answer")

_LISTENERS = frozenset({Role.PAGE, Role.PANEL})
_STAGE = frozenset({Role.STAGE})
_TICK_SECONDS = 1.0
_RESTARTED = {"picture": ("stage",), "player": ("stage", "agent")}
_LIVE_EVERY_TICKS = 3
_JOURNAL_EVERY_TICKS = 15
_STOP_SECONDS = 0.4


class Agent:
    """Made, started, asked and stopped on the event loop; what may wait for a disk is done on one thread beside it."""

    def __init__(self, options: Options, ending: asyncio.Event) -> None:
        """Set `ending` where a bug ended what must not end; `failed` tells then."""
        self.failed = False
        self._ending = ending
        self._loop = asyncio.get_running_loop()
        self._desk = ThreadPoolExecutor(1, "desk")
        self._store = Store(options.state)
        self.playing = Playing(self._store, options.screen)
        self._ledger = Ledger(options.state)
        self._overrides = Overrides(self._store)
        self._heeded: frozenset[str] = frozenset()
        self._tasks: set[asyncio.Task[None]] = set()
        self.supervisor = Supervisor(options.beat_fd)
        self.tokens = Tokens(options.state)
        self.throttle = Throttle()
        self.inbox = Inbox(options.state, options.verifier)
        self.live = Live(options.state)
        self.hub = Hub(self._greet, self._heard, self._attended)
        self.news = News(partial(self.hub.send, to=_LISTENERS))
        self.feeds = Feeds(
            self._store,
            options.site,
            options.secrets,
            figures_changed=partial(call_on, self._loop, self._figures_changed),
            truths_changed=partial(call_on, self._loop, self._situation_changed),
            now_ms=now_ms,
            guard=Guard.allowing(options.allow),
        )
        self.workshop = self._workshop_of(options)
        following = options.following
        self.follower = Follower(following, self._store, self._looked) if following is not None else None

    def _workshop_of(self, options: Options) -> Workshop | None:
        """None: there is no folder to watch."""
        if options.site is None:
            return None
        return Workshop(
            options.site,
            options.state,
            options.builder,
            heeded=lambda: self._heeded,
            closed=self._files_closed,
            changed=self._workshop_changed,
        )

    async def start(self) -> None:
        """Where STATE cannot be written, the rest is done all the same."""
        try:
            await self.at_desk(self.tokens.open_local)
        except StoreError as error:
            _log.error("stage and agent cannot talk: %s", error)
            self.news.note("state", str(error), now_ms())
        await self._follow()
        self.feeds.start()
        if self.workshop is not None:
            self.workshop.start()
        if self.follower is not None:
            self.begin(self.follower.start())
        self.begin(self._keep_house())

    async def stop(self) -> bool:
        """End everything that was started; False where something still hangs on a disk that does not answer."""
        for task in self._tasks:
            task.cancel()
        self.hub.close()
        if self.follower is not None:
            await self.follower.stop()
        stops = [asyncio.to_thread(self.feeds.stop), asyncio.to_thread(self.inbox.stop)]
        if self.workshop is not None:
            stops.append(asyncio.to_thread(self.workshop.stop, _STOP_SECONDS))
        ended = await asyncio.gather(*stops)
        idle = self._desk.submit(self._ledger.close)
        self._desk.shutdown(wait=False)
        await asyncio.wait({asyncio.wrap_future(idle)}, timeout=_STOP_SECONDS)
        return all(ended) and idle.done()

    async def at_desk(self, work: Callable[[], _Answer]) -> _Answer:
        """Do what may wait for a disk, one thing after the other."""
        return await self._loop.run_in_executor(self._desk, work)

    async def look(self) -> str:
        """See at once whether another edition plays; return the name of this screen in it."""
        await self._follow()
        return self.playing.screen_name

    @asynccontextmanager
    async def standing_aside(self) -> AsyncIterator[None]:
        """While what was pushed is applied: what is being fetched goes on afterwards where it was."""
        if self.follower is None:
            yield
            return
        async with self.follower.standing_aside():
            yield

    def _looked(self) -> None:
        self.begin(self._follow())

    async def kept(self) -> tuple[Current | None, tuple[Kept, ...]]:
        """What plays, and the editions that can be gone back to. Raise StoreError."""
        return await self.at_desk(lambda: (self._store.current(now_ms()), self._store.kept()))

    async def rollback(self, edition: str | None, by: str) -> Current:
        """To the edition before, or to any kept one and stay there. Raise StoreError where that cannot be played."""
        if edition is None:
            current = await self.at_desk(lambda: self._store.rollback(now_ms(), by=by))
        else:
            current = await self.at_desk(lambda: self._store.hold(edition, now_ms(), by=by))
        _log.info("%s went back to edition %.12s", by, current.edition)
        await self._follow()
        return current

    async def release(self) -> Current | None:
        """Let what came meanwhile play; None where nothing plays. Raise StoreError."""
        current = await self.at_desk(lambda: self._store.release(now_ms()))
        await self._follow()
        return current

    async def overridden(self) -> tuple[OverrideStatus, ...]:
        """What is shown besides the rules. Raise StoreError."""
        return await self.at_desk(lambda: self._overrides.listed(now_ms()))

    async def override(self, wish: Wish, by: str) -> OverrideStatus:
        """Show something besides the rules. Raise RefusedError where it cannot be shown, or StoreError."""
        edited = self.playing.edited
        if edited is None:
            raise RefusedError("no edition plays yet")
        added = await self.at_desk(lambda: self._overrides.add(wish, edited.edition, by=by, now_ms=now_ms()))
        self._situation_changed()
        return added

    async def end_overrides(self, name: str | None) -> Ended:
        """End one by its ID, or all of them. Raise StoreError."""
        ended = await self.at_desk(lambda: self._overrides.end(name, now_ms()))
        self._situation_changed()
        return ended

    def restart(self, what: str, by: str) -> None:
        """Have the supervisor start the `picture`, or the whole `player`, anew."""
        _log.info("%s wants the %s started anew", by, what)
        self.supervisor.restart(_RESTARTED[what])

    def identify(self, for_ms: int) -> bool:
        """Have the screen say its name; False where it is not connected."""
        self.hub.send(Identify(for_ms=for_ms), to=_STAGE)
        return self.hub.count(Role.STAGE) > 0

    async def want_live(self) -> None:
        """Somebody watches the live picture."""
        first = not self.live.is_wanted
        self.live.ask()
        if first:
            await self._renew_live()

    async def _keep_house(self) -> None:
        tick = 0
        while True:
            await asyncio.sleep(_TICK_SECONDS)
            tick += 1
            await self._follow()
            if tick % _JOURNAL_EVERY_TICKS == 1:
                await self.at_desk(lambda: self._ledger.take(now_ms()))
            if self.live.is_wanted and tick % _LIVE_EVERY_TICKS == 0:
                await self._renew_live()

    async def _renew_live(self) -> None:
        self.hub.send(LiveWanted(until=now_ms() + int(WANTED_SECONDS * 1000)), to=_STAGE)
        await self.at_desk(self.live.touch)

    async def _follow(self) -> None:
        """See which edition plays, and let everything follow it."""
        if not await self.at_desk(self.playing.look) or self.playing.edited is None:
            return
        current, edition = self.playing.edited.current, self.playing.edited.edition
        playlists = edition.playlists.values()
        named = {item.src for playlist in playlists for item in playlist.items}
        named |= {left_out.src for playlist in playlists for left_out in playlist.left_out}
        self._heeded = frozenset(named)
        self.news.another_edition()
        self.hub.send(Adopted(edition=current.edition, at=current.at))
        _log.info("edition %.12s plays", current.edition)
        await self.at_desk(partial(self.feeds.configure, edition))

    def _workshop_changed(self) -> None:
        if self.workshop is not None:
            self.news.note("folder", self.workshop.folder_notice, now_ms())
            self.news.note("build", self.workshop.build_notice, now_ms())
        self.begin(self._follow())

    def _files_closed(self, paths: frozenset[str]) -> None:
        """In the thread of the watch."""
        for path in paths & self.feeds.paths():
            self.feeds.file_closed(path)

    def _figures_changed(self, figures: tuple[Figure, ...]) -> None:
        self.hub.send(Figures(figures=figures))

    def _situation_changed(self) -> None:
        self.hub.send(SituationChanged(at=now_ms()))

    def _heard(self, message: Message) -> None:
        self.news.heard(message)

    def _attended(self) -> None:
        """A stage came or went: page and panel ask again what is on."""
        if self.news.on_screen is not None:
            self.hub.send(self.news.on_screen, to=_LISTENERS)

    def _greet(self, role: Role) -> Iterator[Message]:
        """What somebody who has just come must know."""
        yield Figures(figures=self.feeds.figures())
        if edited := self.playing.edited:
            yield Adopted(edition=edited.current.edition, at=edited.current.at)
        if role is Role.STAGE:
            if self.live.is_wanted:
                yield LiveWanted(until=now_ms() + int(WANTED_SECONDS * 1000))
            return
        if self.news.on_screen is not None:
            yield self.news.on_screen
        yield from self.news.notices()

    def begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Do something beside everything else, until `stop`. If it fails, that is a bug."""
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("this is a bug; the agent ends", exc_info=error)
            self.failed = True
            self._ending.set()
