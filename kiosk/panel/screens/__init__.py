"""The player on this machine: what its screen shows, and what people want it to show."""

from kiosk.panel.screens.alert import Alert
from kiosk.panel.screens.exhibition import PLACE as EXHIBITION
from kiosk.panel.screens.exhibition import Exhibition
from kiosk.panel.screens.page import ScreensPage
from kiosk.panel.screens.player import Player

__all__ = ["EXHIBITION", "Alert", "Exhibition", "Player", "ScreensPage"]
