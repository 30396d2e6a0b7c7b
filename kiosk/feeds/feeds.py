"""Live figures: looks at the sources, keeps the figures, judges the conditions."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path

from pydantic import ValidationError

from kiosk.feeds.book import FigureBook
from kiosk.feeds.conditions import Conditions
from kiosk.feeds.documents import parse_json
from kiosk.feeds.extract import Arrival, extract_pushed
from kiosk.feeds.file_source import FileSource
from kiosk.feeds.keeper import Keeper
from kiosk.feeds.outcome import Fresh, Outcome, Unchanged
from kiosk.feeds.poller import FeedHealth, Poller
from kiosk.feeds.refused import Refused
from kiosk.feeds.schedule import Schedule
from kiosk.feeds.sources import source_of, zone_of
from kiosk.model import FeedSettings, Figure, FileFeed, PushFeed, Reading, feed_settings
from kiosk.net import Guard
from kiosk.program import Edition
from kiosk.store import Store

_STOP_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Pushed:
    """What became of pushed readings."""

    accepted: tuple[str, ...]
    """Their keys."""
    problems: tuple[str, ...]


class Feeds:
    """The feeds of the edition that plays, and their figures.

    All methods may be called from any thread and do not wait for a source. `figures_changed` is called with figures
    that are new or differ, `truths_changed` after situation.json was written; both from threads of this object.
    Figures are kept in STATE/figures.json over a restart. `now_ms` is the wall clock. `guard` says to which addresses
    feeds may lead.
    """

    def __init__(
        self,
        store: Store,
        site: Path | None,
        secrets: Mapping[str, str],
        *,
        figures_changed: Callable[[tuple[Figure, ...]], None],
        truths_changed: Callable[[], None],
        now_ms: Callable[[], int],
        guard: Guard,
    ) -> None:
        self._site = site
        self._secrets = secrets
        self._guard = guard
        self._figures_changed = figures_changed
        self._now_ms = now_ms
        self._book = FigureBook(store.state / "figures.json")
        self._schedule = Schedule()
        self._keeper = Keeper(self._book, Conditions(store), now_ms, truths_changed, self._clock_stepped)
        self._lock = threading.Lock()
        self._settings: dict[str, FeedSettings] = {}
        self._zone: tzinfo = UTC
        self._pollers: dict[str, Poller] = {}
        self._others: dict[str, FeedHealth] = {}

    def start(self) -> None:
        self._schedule.start()
        self._keeper.start()

    def stop(self) -> bool:
        """End all looks and write the figures; False where something still hangs after half a second."""
        pollers = self._stop_pollers(list(self._pollers))
        self._schedule.stop()
        saved = self._keeper.stop(_STOP_SECONDS)
        return all(poller.wait(_STOP_SECONDS) for poller in pollers) and saved

    def configure(self, edition: Edition) -> None:
        """Follow another edition: feeds with the same settings go on as they are."""
        wanted, unknown = _settings(edition)
        zone = zone_of(edition.site.timezone)
        with self._lock:
            same_zone, self._zone = zone == self._zone, zone
            stale = [name for name in self._settings if not same_zone or self._settings[name] != wanted.get(name)]
            self._stop_pollers(stale)
            fresh = [feed for name, feed in wanted.items() if name in stale or name not in self._settings]
            self._settings = wanted
            self._others = {name: health for name, health in self._others.items() if name in wanted} | unknown
            for feed in fresh:
                self._start_poller(feed)
        self._book.keep(wanted)
        self._keeper.configure(edition)

    def file_closed(self, path: str) -> None:
        """A hint: somebody finished writing this file, a path in the site folder with `/`."""
        for name, poller in list(self._pollers.items()):
            settings = self._settings.get(name)
            if isinstance(settings, FileFeed) and settings.path == path and isinstance(poller.source, FileSource):
                poller.source.closed = True
                poller.wake()

    def paths(self) -> frozenset[str]:
        """The files that feeds read, as paths in the site folder."""
        return frozenset(feed.path for feed in self._settings.values() if isinstance(feed, FileFeed))

    def push(self, name: str, body: bytes) -> Pushed | None:
        """Take readings that were sent for a feed of kind `push`; None where there is no such feed."""
        feed = self._settings.get(name)
        if not isinstance(feed, PushFeed):
            return None
        document = parse_json(body)
        if isinstance(document, Refused):
            return Pushed((), (document.reason,))
        now = self._now_ms()
        found = extract_pushed(document, feed, Arrival(fetched_at=now, observed_at=now, zone=self._zone))
        late = {reading.key for reading in found.readings if self._is_late(reading)}
        problems = (*found.problems, *(f"{key}: there is a newer one" for key in sorted(late)))
        taken = [reading for reading in found.readings if reading.key not in late]
        with self._lock:
            self._others[name] = FeedHealth(name, feed.kind, since=now, problems=problems)
        self._publish(self._book.take(taken))
        return Pushed(tuple(reading.key for reading in taken), problems)

    def figures(self) -> tuple[Figure, ...]:
        return self._book.figures()

    def health(self) -> tuple[FeedHealth, ...]:
        """One for each feed, in no special order."""
        return (*(poller.health for poller in list(self._pollers.values())), *self._others.values())

    def _is_late(self, reading: Reading) -> bool:
        known = self._book.readings().get(reading.key)
        return known is not None and known.observed_at > reading.observed_at

    def _start_poller(self, feed: FeedSettings) -> None:
        source = source_of(feed, self._site, self._secrets, self._zone, self._guard)
        health = FeedHealth(feed.name, feed.kind)
        if source is None:
            self._others[feed.name] = health
            return
        poller = Poller(health, source, self._schedule, self._now_ms, self._took)
        self._pollers[feed.name] = poller
        poller.start()

    def _stop_pollers(self, names: list[str]) -> list[Poller]:
        stopped = [poller for name in names if (poller := self._pollers.pop(name, None))]
        for poller in stopped:
            poller.stop()
        return stopped

    def _took(self, health: FeedHealth, outcome: Outcome) -> None:
        match outcome:
            case Fresh(readings):
                self._publish(self._book.take(readings))
            case Unchanged(confirmed_at=int(now)):
                self._publish(self._book.confirm(health.name, now))
            case _:
                pass

    def _publish(self, figures: tuple[Figure, ...]) -> None:
        if figures:
            self._keeper.wake()
            self._figures_changed(figures)

    def _clock_stepped(self) -> None:
        self._publish(self._book.clock_set_back(self._now_ms()))
        for poller in list(self._pollers.values()):
            poller.wake()


def _settings(edition: Edition) -> tuple[dict[str, FeedSettings], dict[str, FeedHealth]]:
    """The feeds of an edition by name; and those that this version cannot read, as it may be older than the edition."""
    known: dict[str, FeedSettings] = {}
    unknown: dict[str, FeedHealth] = {}
    for dumped in edition.feeds:
        try:
            feed = feed_settings(dumped)
        except ValidationError:
            name = str(dumped.get("name", "?"))
            unknown[name] = FeedHealth(
                name, str(dumped.get("kind", "?")), failing="this version cannot read its settings"
            )
        else:
            known[feed.name] = feed
    return known, unknown
