"""What can go wrong with keys and signatures, in words for the operator."""


class TrustError(Exception):
    """Something about keys, signatures or a repository's metadata is not as it must be; nothing was changed."""

    def __init__(self, what: str, todo: str = "") -> None:
        super().__init__(f"{what}; {todo}" if todo else what)
        self.what = what
        self.todo = todo


class UntrustedError(TrustError):
    """What a repository holds is not signed by those who may."""


class StaleProposalError(TrustError):
    """The repository has moved on since the proposal was made."""


class MissingKeyError(TrustError):
    """No key at hand may sign what must be signed."""


class ForbiddenKeyError(TrustError):
    """The key may not sign this."""


class SignedAlreadyError(TrustError):
    """The key has signed it before; somebody else must be the second."""


class ClockError(TrustError):
    """This computer's clock is behind what was signed before: screens would take nothing."""
