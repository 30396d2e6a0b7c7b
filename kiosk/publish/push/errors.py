"""Why a push did not arrive, in words for the operator."""


class PushError(Exception):
    """Nothing on the screen changed; pushing again goes on where this one ended."""

    def __init__(self, what: str, why: str, todo: str = "") -> None:
        super().__init__("; ".join(part for part in (f"{what}: {why}", todo) if part))
        self.what = what
        self.why = why
        self.todo = todo


class CommandError(PushError):
    """The address, the fingerprint or the token that was given cannot be used."""


class RefusedError(PushError):
    """The screen refuses what it was sent."""


class CutError(PushError):
    """The line broke, or the screen is busy; it is worth trying again."""

    def __init__(self, what: str, why: str, todo: str = "", *, wait_seconds: float | None = None) -> None:
        super().__init__(what, why, todo)
        self.wait_seconds = wait_seconds
        """As long as the screen asked to wait; None: it did not answer."""


class AskAgainError(PushError):
    """The screen has forgotten what it asked for, or another push went before."""
