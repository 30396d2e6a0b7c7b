"""What a web server's answer is worth, by its head."""

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPResponse

from kiosk.publish.transport.errors import NotFoundError, TransportError, WrongPartError
from kiosk.publish.transport.limits import LONGEST_PAUSE_SECONDS

_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)", re.ASCII)
_STRONG = re.compile(r'"[\x21\x23-\x7e]{1,200}"', re.ASCII)
_MISSING = frozenset({403, 404, 410})
"""403: what S3 says of what is not there to those who may not list."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is to come."""

    start: int
    left: int | None
    """Bytes; None: nobody said."""
    version: str


def check_part(what: str, answer: HTTPResponse, start: int, length: int, version: str) -> Head:
    """Of a file of `length` bytes, from `start` on where that was asked for. Raise TransportError."""
    found = strong_validator(answer)
    if answer.status == 206 and start:
        _check_range(what, answer, start, length)
        if version and found and found != version:
            raise WrongPartError(what, "it is another file than before", "it is fetched anew")
        wanted = length - start
    elif answer.status == 200:
        start, wanted = 0, length
    elif answer.status == 416:
        raise WrongPartError(what, "the server has no such part of it", "it is fetched anew")
    else:
        raise refusal(what, answer)
    check_plain(what, answer)
    told = told_length(what, answer)
    if told is not None and told != wanted:
        if is_page(answer):
            raise page(what)
        raise TransportError(what, f"{told:,} bytes are offered instead of {wanted:,}", "publish again")
    return Head(start, wanted, found)


def refusal(what: str, answer: HTTPResponse) -> TransportError:
    """The error for a status that is none of the good ones."""
    if answer.status in _MISSING:
        return NotFoundError(what, f"the server has no such file ({answer.status})", "publish again")
    return TransportError(
        what, f"the server answered {answer.status}", "see what the server says", wait_seconds=_retry_after(answer)
    )


def check_plain(what: str, answer: HTTPResponse) -> None:
    """Nothing is unpacked: a packed body is none of ours, and may be a bomb."""
    encoding = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding != "identity":
        raise TransportError(
            what, f"it comes packed ({encoding[:20]})", "switch compression off for this folder on the server"
        )


def told_length(what: str, answer: HTTPResponse) -> int | None:
    told = answer.getheader("Content-Length")
    if told is None or answer.chunked:
        return None
    if not (told.isascii() and told.isdigit() and len(told) < 19):
        raise TransportError(what, "its length is no number", "see what the server says")
    return int(told)


def strong_validator(answer: HTTPResponse) -> str:
    """The ETag, where it stands for the very bytes."""
    found = answer.getheader("ETag") or ""
    return found if _STRONG.fullmatch(found) else ""


def is_page(answer: HTTPResponse) -> bool:
    return (answer.getheader("Content-Type") or "").lower().startswith(("text/html", "application/xhtml"))


def page(what: str) -> TransportError:
    return TransportError(
        what, "a web page came instead of it", "see whether this network wants a login first, and the source's address"
    )


def _check_range(what: str, answer: HTTPResponse, start: int, length: int) -> None:
    told = _RANGE.fullmatch(answer.getheader("Content-Range") or "")
    if told is None or (int(told[1]), int(told[2])) != (start, length - 1) or told[3] not in {"*", str(length)}:
        raise WrongPartError(what, "the server sent another part of it than was asked for", "it is fetched anew")


def _retry_after(answer: HTTPResponse) -> float:
    """Seconds, within reason."""
    told = answer.getheader("Retry-After") or ""
    seconds = 0.0
    if told.isascii() and told.isdigit():
        seconds = float(told[:6])
    else:
        with contextlib.suppress(ValueError):
            when = parsedate_to_datetime(told)
            seconds = (when - datetime.now(UTC if when.tzinfo else None)).total_seconds()
    return min(max(seconds, 0.0), LONGEST_PAUSE_SECONDS)
