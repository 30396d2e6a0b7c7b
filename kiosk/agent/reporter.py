"""Answers about everything that the agent knows."""

from collections.abc import Iterator
from functools import partial

from kiosk import __version__
from kiosk.agent.agent import Agent
from kiosk.agent.answers import (
    BuildStatus,
    Health,
    Now,
    ProblemStatus,
    ReadingStatus,
    StageStatus,
    Status,
    SyncStatus,
    ZoneStatus,
)
from kiosk.agent.clock import now_ms
from kiosk.agent.describe import (
    describe_edition,
    describe_elsewhere,
    describe_feeds,
    describe_readings,
    describe_report,
    describe_site,
    describe_zones,
)
from kiosk.agent.hub import Role
from kiosk.agent.playing import Outlook
from kiosk.agent.sync import describe_sync, sync_problems

_FRAME_OLD_MS = 10_000


class Reporter:
    """On the event loop."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._since = now_ms()

    async def status(self) -> Status:
        now = now_ms()
        agent, workshop = self._agent, self._agent.workshop
        outlook = await self._outlook(now)
        edited = agent.playing.edited
        return Status(
            at=now,
            version=__version__,
            stage=self._stage(),
            build=workshop.build_status() if workshop else BuildStatus(running=False),
            site=describe_site(edited) if edited else None,
            edition=describe_edition(edited) if edited else None,
            layout=outlook.showing.layout if outlook else None,
            zones=self._zones(outlook),
            elsewhere=describe_elsewhere(outlook.explanation) if outlook else (),
            readings=self.readings(now),
            feeds=describe_feeds(agent.feeds.health()),
            problems=tuple(self.problems()),
            folder=workshop.folder_status() if workshop else None,
            sync=await self._sync(),
            live_at=agent.news.live_at,
        )

    async def now(self) -> Now:
        now = now_ms()
        outlook = await self._outlook(now)
        edited = self._agent.playing.edited
        return Now(
            at=now,
            edition=edited.current.edition if edited else None,
            layout=outlook.showing.layout if outlook else None,
            zones=self._zones(outlook),
        )

    def health(self) -> Health:
        edited, connected, frame_at = self._agent.playing.edited, self._connected, self._agent.news.frame_at
        age = max(0, now_ms() - frame_at) if frame_at else None
        return Health(
            ok=connected and edited is not None and (age is None or age < _FRAME_OLD_MS),
            version=__version__,
            edition=edited.current.edition if edited else None,
            stage_connected=connected,
            frame_age_ms=age,
            agent_since=self._since,
            problems=sum(1 for _ in self.problems()),
        )

    def readings(self, now: int) -> tuple[ReadingStatus, ...]:
        return describe_readings(self._agent.feeds.figures(), now)

    def problems(self) -> Iterator[ProblemStatus]:
        """Everything that is wrong now, the most pressing first."""
        agent = self._agent
        if agent.playing.trouble:
            yield ProblemStatus(agent.playing.trouble, kind="edition")
        if agent.follower is not None:
            yield from sync_problems(agent.playing.sync, now_ms(), clock_wrong=agent.playing.clock_wrong)
        for notice in agent.news.notices():
            yield ProblemStatus(notice.text, kind=notice.id, at=notice.at)
        for health in agent.feeds.health():
            for text in (health.failing, *health.problems):
                if text:
                    yield ProblemStatus(f"{health.name}: {text}", kind="feed", severity="warning", at=health.since)
        if agent.workshop is not None and agent.workshop.report is not None:
            yield from describe_report(agent.workshop.report)
        for fault in agent.news.faults():
            yield ProblemStatus(fault.reason, kind="shown", severity="warning", file=fault.title, at=fault.at)

    async def _sync(self) -> SyncStatus | None:
        playing = self._agent.playing
        if self._agent.follower is None:
            return None
        missing, banned = await self._agent.at_desk(playing.lacking)
        return describe_sync(playing.sync, clock_wrong=playing.clock_wrong, missing=missing, banned=banned)

    @property
    def _connected(self) -> bool:
        return self._agent.hub.count(Role.STAGE) > 0

    async def _outlook(self, now: int) -> Outlook | None:
        return await self._agent.at_desk(partial(self._agent.playing.outlook, now))

    def _zones(self, outlook: Outlook | None) -> tuple[ZoneStatus, ...]:
        on_screen = self._agent.news.on_screen if self._connected else None
        return describe_zones(outlook, on_screen) if outlook else ()

    def _stage(self) -> StageStatus:
        on_screen, frame_at = self._agent.news.on_screen, self._agent.news.frame_at
        if on_screen is None:
            return StageStatus(self._connected, frame_at=frame_at)
        return StageStatus(self._connected, on_screen.renderer, on_screen.screen, on_screen.since, frame_at)
