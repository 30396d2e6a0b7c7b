"""The exhibition: the player of this machine, started and ended from the panel, on the displays beside the panel's."""

from kiosk.panel.screens.exhibition.exhibition import PLACE, Exhibition

__all__ = ["PLACE", "Exhibition"]
