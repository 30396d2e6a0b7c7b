"""Live data: a module a source kind, one record for all, and the conditions that follow them."""

from kiosk.feeds.feeds import Feeds, Pushed
from kiosk.feeds.limits import MAX_BODY
from kiosk.feeds.outcome import Failed, Fresh
from kiosk.feeds.poller import FeedHealth
from kiosk.feeds.tryout import Tryout

__all__ = ["MAX_BODY", "Failed", "FeedHealth", "Feeds", "Fresh", "Pushed", "Tryout"]
