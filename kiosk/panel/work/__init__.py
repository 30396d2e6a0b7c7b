"""What the panel works on: the draft, what it compiles to, and work in the background. Qt, without windows."""

from kiosk.panel.work.builds import build
from kiosk.panel.work.ends import common_ends
from kiosk.panel.work.failures import failure_words
from kiosk.panel.work.jobs import Jobs
from kiosk.panel.work.rows import Rows
from kiosk.panel.work.studio import Studio, Take
from kiosk.panel.work.workbench import Workbench

__all__ = ["Jobs", "Rows", "Studio", "Take", "Workbench", "build", "common_ends", "failure_words"]
