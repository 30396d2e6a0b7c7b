"""Putting on air into a repository from the panel, what waits there for a second signature, and getting a site back.

What signs and sends costs 0.2 s to import (tuf, cryptography): `check`, `send`, `review`, `restore` and `visit` are
imported by the work that needs them, never when the panel starts.
"""

from kiosk.panel.publishing.choice import Choice
from kiosk.panel.publishing.goal import Goal
from kiosk.panel.publishing.pace import Pace
from kiosk.panel.publishing.publication import Publication
from kiosk.panel.publishing.reopening import Reopening
from kiosk.panel.publishing.repository import Repository, write_repository
from kiosk.panel.publishing.reviews import Reviews

__all__ = ["Choice", "Goal", "Pace", "Publication", "Reopening", "Repository", "Reviews", "write_repository"]
