"""Following a repository: when it is looked at, and the process that does."""

from kiosk.agent.sync.describe import describe_sync, sync_problems
from kiosk.agent.sync.follower import Follower
from kiosk.agent.sync.options import Following

__all__ = ["Follower", "Following", "describe_sync", "sync_problems"]
