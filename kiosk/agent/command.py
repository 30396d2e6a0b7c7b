"""What the agent has done in processes of their own: builds, looks at repositories, verifying pushes."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Starts such a process."""

    arguments: tuple[str, ...]
    environ: Mapping[str, str]
