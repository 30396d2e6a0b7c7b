"""Which part of a file a request brings."""

import re

from kiosk.agent.inbox.errors import Code, InboxError

_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})", re.ASCII)


def start_of(content_range: str | None, content_length: str | None, length: int) -> int:
    """The first byte that comes, by Content-Range; all of it comes without one. Raise InboxError."""
    start, end = 0, length
    if content_range is not None:
        match = _RANGE.fullmatch(content_range)
        if match is None:
            raise InboxError(Code.RANGE, "Content-Range is not understood; write it as bytes 0-99/100")
        start, end = int(match[1]), int(match[2]) + 1
        if int(match[3]) != length or not start < end <= length:
            raise InboxError(Code.RANGE, f"this has {length} bytes, and another range was sent")
    if content_length is not None and int(content_length) > end - start:
        raise InboxError(Code.TOO_LONG, f"this has {length} bytes, and more are announced")
    return start
