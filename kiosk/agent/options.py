"""What the agent is told when it starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.agent.command import Command
from kiosk.agent.sync import Following


@dataclass(frozen=True, slots=True)
class Options:
    state: Path
    builder: Command
    """For builds of the site."""
    verifier: Command
    """For what is pushed: `look` and `apply`."""
    site: Path | None = None
    """The folder to watch; None: none."""
    following: Following | None = None
    """The repository that is followed; None: what is played is a folder's."""
    host: str = "127.0.0.1"
    port: int = 8787
    """0: any free one."""
    certificate: Path | None = None
    """PEM file for the network; None: one of this machine's own making."""
    key: Path | None = None
    """Of the certificate; None: in the same file."""
    screen: str = ""
    """Name of this machine's screen; empty: what the situation says, else the first one."""
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Tokens for feeds, by the names that feeds give them."""
    allow: tuple[str, ...] = ()
    """Hosts and networks that feeds may lead to although they are not public."""
    beat_fd: int | None = None
    """Where heartbeats go, a line of JSON each; the agent ends when nobody reads them any more."""
