"""Why a push, or a part of it, is refused."""

from enum import IntEnum


class Code(IntEnum):
    """The HTTP status of a refusal."""

    BROKEN_OFF = 400
    UNWANTED = 404
    SLOW = 408
    ORDER = 409
    TOO_LONG = 413
    TYPE = 415
    RANGE = 416
    REFUSED = 422
    DISK = 507
    FAILED = 503


class InboxError(Exception):
    """The message says what happened and what to do; nothing on screen changed."""

    def __init__(self, code: Code, message: str, *, retry_seconds: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.retry_seconds = retry_seconds
        """After which the same may go well; None: not by waiting."""
