"""What can go wrong on the way, in words for the technician."""


class TransportError(Exception):
    """A file of a repository could not be had; nothing on this machine changed.

    The words never hold a whole address, since that may hold keys.
    """

    def __init__(self, what: str, why: str, todo: str, *, lasting: bool = False) -> None:
        super().__init__(f"{what}: {why}; {todo}")
        self.what = what
        self.why = why
        self.todo = todo
        self.lasting = lasting
        """Whether it makes no sense to ask again soon."""


class NotFoundError(TransportError):
    """There is no file of that name."""


class ForbiddenError(TransportError):
    """The address is one that this machine may not connect to, or that the source may not lead to."""


class UnreachableError(TransportError):
    """Nobody answers: no network, no server, no stick."""
