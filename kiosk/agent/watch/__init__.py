"""The watched folder: which changes are complete, and the builds that follow them."""

from kiosk.agent.watch.builds import Builds, Ended
from kiosk.agent.watch.settling import Due
from kiosk.agent.watch.watcher import Watcher, WatchState

__all__ = ["Builds", "Due", "Ended", "WatchState", "Watcher"]
