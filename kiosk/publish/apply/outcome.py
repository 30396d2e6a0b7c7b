"""What became of a look at a repository."""

from dataclasses import dataclass

from kiosk.publish.sync import Kind


@dataclass(frozen=True, slots=True)
class Outcome:
    kind: Kind
    edition: str = ""
    """ID of what is offered, where that is known."""
    reason: str = ""
    """Why nothing newer plays, in one word; empty: it does."""
    message: str = ""
    """Why, and what to do, in words for the technician."""
    at: int = 0
    """When it will play, for `waiting`; milliseconds since 1970-01-01T00:00Z."""
