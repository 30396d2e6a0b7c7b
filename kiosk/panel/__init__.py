"""The operator's window: a draft of a site, what it will show, and the way onto the screens."""

from kiosk.panel.options import Machine, Options
from kiosk.panel.process import main

__all__ = ["Machine", "Options", "main"]
