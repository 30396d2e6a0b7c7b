"""What could not be used, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something from a source is not used, in words for the operator."""

    reason: str
