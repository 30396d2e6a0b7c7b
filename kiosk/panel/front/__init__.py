"""What stands around every page: problems with their places, and edits that meet those of others."""

from kiosk.panel.front.conflicts import Conflicts
from kiosk.panel.front.problems import Problems

__all__ = ["Conflicts", "Problems"]
