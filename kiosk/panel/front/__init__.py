"""What stands around every page: problems with their places, what goes on air, and edits that meet those of others."""

from kiosk.panel.front.conflicts import Conflicts
from kiosk.panel.front.problems import Problems
from kiosk.panel.front.publication import Publication

__all__ = ["Conflicts", "Problems", "Publication"]
