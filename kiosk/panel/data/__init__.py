"""The page of live data: the feeds of the draft, what they say, and what is done to them."""

from kiosk.panel.data.page import DataPage

__all__ = ["DataPage"]
