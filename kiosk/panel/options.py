"""What the panel is started with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Machine:
    """What this machine's settings say to whoever looks at feeds from it."""

    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Tokens, by the names that feeds give them."""
    allow: tuple[str, ...] = ()
    """Hosts and networks that feeds may lead to although they are not public."""


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
    machine: Machine = field(default_factory=Machine)
