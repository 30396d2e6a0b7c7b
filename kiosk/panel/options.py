"""What the panel is started with."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    site: Path | None
    """The folder to edit; None: the operator chooses one."""
    state: Path
    """STATE of the player on this machine; drafts are kept there too."""
    timezone: str
    """IANA name, for sites that name none."""
    language: str = ""
    """`id` or `en`; empty: what was chosen before, or the system's."""
