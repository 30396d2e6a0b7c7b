"""What the panel is started with."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    site: Path
    """The folder to edit."""
    state: Path
    """Where drafts are kept."""
    timezone: str
    """IANA name, for sites that name none."""
    language: str = ""
    """`id` or `en`; empty: the system's."""
