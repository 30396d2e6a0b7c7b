"""The player on this machine: what its screen shows, what people want it to show, what it reads of the world."""

from kiosk.panel.screens.alert import Alert
from kiosk.panel.screens.data import DataPage
from kiosk.panel.screens.page import ScreensPage
from kiosk.panel.screens.player import Player

__all__ = ["Alert", "DataPage", "Player", "ScreensPage"]
