"""The process that draws, and does nothing else."""

from kiosk.stage.options import Options
from kiosk.stage.process import main

__all__ = ["Options", "main"]
