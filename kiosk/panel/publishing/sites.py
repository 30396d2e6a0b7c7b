"""A site that lies in a repository, as the window has it. Costs nothing to import."""

from dataclasses import dataclass

from kiosk.panel.publishing.records import Holder


@dataclass(frozen=True, slots=True)
class Found:
    title: str
    holders: tuple[Holder, ...]
    """Who can open it here."""
    edition: str
    """Hash of what is on air there."""
