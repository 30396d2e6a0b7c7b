"""What an operator writes, and the records of live figures. Pure: no Qt, files, network or clock."""

from kiosk.model.feed import (
    FEED_KINDS,
    FeedSettings,
    FeedValue,
    FileFeed,
    HttpJsonFeed,
    PushFeed,
    dump_feed,
    feed_settings,
)
from kiosk.model.problem import Problem, Severity, visible
from kiosk.model.reading import Figure, Point, Reading, Sample

__all__ = [
    "FEED_KINDS",
    "FeedSettings",
    "FeedValue",
    "Figure",
    "FileFeed",
    "HttpJsonFeed",
    "Point",
    "Problem",
    "PushFeed",
    "Reading",
    "Sample",
    "Severity",
    "dump_feed",
    "feed_settings",
    "visible",
]
