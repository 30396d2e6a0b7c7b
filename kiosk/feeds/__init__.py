"""Live data: a module a source kind, one record for all, and the conditions that follow them."""

from kiosk.feeds.feeds import Feeds, Pushed
from kiosk.feeds.limits import MAX_BODY
from kiosk.feeds.poller import FeedHealth

__all__ = ["MAX_BODY", "FeedHealth", "Feeds", "Pushed"]
