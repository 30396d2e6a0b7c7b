"""Times as they are written on the command line."""

from datetime import datetime

from kiosk.app.clock import epoch_ms
from kiosk.program import Instant, Program


class MomentError(Exception):
    """The text is no time; the words say how to write one."""


def read_moment(text: str, program: Program) -> Instant:
    """RFC 3339, or local time of the program's site where it has no offset. Raise MomentError."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise MomentError(f"{text}: not a time; write one as in 2026-11-24T19:00 or 2026-11-24T12:00:00Z") from error
    return program.instant(read) if read.tzinfo is None else Instant(epoch_ms(read))
