"""What can go wrong with a place that is published to, in words for the operator."""


class DestinationError(Exception):
    """A repository could not be read or written; what it offered before it still offers."""

    def __init__(self, what: str, where: str, why: str, todo: str) -> None:
        super().__init__(f"{what}: {where}: {why}; {todo}")
        self.what = what
        self.where = where
        self.why = why
        self.todo = todo


class MovedOnError(DestinationError):
    """Somebody else published meanwhile."""


class AbsentError(DestinationError):
    """The place is not there: a stick that is not plugged in, or was pulled out."""


class NoRoomError(DestinationError):
    """The place is full."""


class ForbiddenError(DestinationError):
    """This user may not write there."""


class UnsupportedError(DestinationError):
    """What speaks to such places is not installed on this machine."""


class StoppedError(Exception):
    """The person stopped it. What was written stays and is not written again."""
