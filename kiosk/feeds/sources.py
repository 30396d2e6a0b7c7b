"""Which source a feed is read from."""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.feeds.file_source import FileSource
from kiosk.feeds.http_source import HttpJsonSource
from kiosk.feeds.outcome import Source
from kiosk.model import FeedSettings, FileFeed, HttpJsonFeed
from kiosk.net import Guard


def source_of(
    feed: FeedSettings, site: Path | None, secrets: Mapping[str, str], zone: tzinfo, guard: Guard
) -> Source | None:
    """None: there is nothing to look at, for readings are sent, or there is no site folder here."""
    match feed:
        case FileFeed() if site is not None:
            return FileSource(feed, site, zone)
        case HttpJsonFeed():
            return HttpJsonSource(feed, secrets.get(feed.secret or ""), zone, guard)
        case _:
            return None


def zone_of(name: str) -> tzinfo:
    """The time zone of that IANA name; UTC where it is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
