"""What can go wrong on the way, in words for the technician."""


class TransportError(Exception):
    """A file of a repository could not be had; nothing on this machine changed.

    The words never hold a whole address, since that may hold keys.
    """

    def __init__(self, what: str, why: str, todo: str, *, lasting: bool = False, wait_seconds: float = 0) -> None:
        super().__init__(f"{what}: {why}; {todo}")
        self.what = what
        self.why = why
        self.todo = todo
        self.lasting = lasting
        """Whether it makes no sense to ask again soon."""
        self.wait_seconds = wait_seconds
        """How long the other side wants to be left alone."""


class NotFoundError(TransportError):
    """There is no file of that name."""


class ForbiddenError(TransportError):
    """The address is one that this machine may not connect to, or that the source may not lead to."""


class UnreachableError(TransportError):
    """Nobody answers: no network, no server, no stick."""


class StoppedError(TransportError):
    """It was interrupted from here."""

    def __init__(self, what: str) -> None:
        super().__init__(what, "it was interrupted", "nothing is to be done")


class WrongPartError(TransportError):
    """What came is not the part that was asked for; the whole may be had."""
