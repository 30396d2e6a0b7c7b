"""One look at a feed, for whoever sets it up."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.feeds.file_source import FileSource
from kiosk.feeds.outcome import Failed, Fresh
from kiosk.feeds.sources import source_of, zone_of
from kiosk.model import FeedSettings
from kiosk.net import Guard


class Tryout:
    """Looks as the player does: by the same sources, limits, secrets and guard. Keeps and changes nothing."""

    def __init__(
        self, feed: FeedSettings, site: Path, secrets: Mapping[str, str], *, timezone: str, guard: Guard
    ) -> None:
        """`timezone` is the site's, for times that name none."""
        self._source = source_of(feed, site, secrets, zone_of(timezone), guard)
        if isinstance(self._source, FileSource):
            self._source.closed = True  # nobody looks a second time

    def look(self, now_ms: int) -> Fresh | Failed:
        """It may block for as long as `kiosk.feeds.limits` says."""
        if self._source is None:
            return Failed("nothing can be asked for; readings are sent")
        outcome = self._source.look(now_ms)
        return outcome if isinstance(outcome, Fresh | Failed) else Failed("there is nothing in it yet")

    def cut(self) -> None:
        """Make a `look` under way in another thread end soon."""
        if self._source is not None:
            self._source.cut()
