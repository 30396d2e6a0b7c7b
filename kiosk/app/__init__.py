"""The command line, the supervisor of stage and agent, logging, and all that differs by platform."""

from kiosk.app.cli import main

__all__ = ["main"]
