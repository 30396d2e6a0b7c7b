"""What is followed."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.agent.command import Command


@dataclass(frozen=True, slots=True)
class Following:
    fetcher: Command
    """`_fetch`; the road and the source are added."""
    source: str | None = None
    """Address or folder; None: sticks and pushes only."""
    every_seconds: float = 60.0
    sticks: tuple[Path, ...] = ()
    """Folders under which sticks are mounted."""

    @property
    def road(self) -> str:
        return "web" if self.source and "://" in self.source else "folder"
