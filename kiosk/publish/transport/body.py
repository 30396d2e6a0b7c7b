"""The body of a web server's answer, as it comes."""

import time
from http.client import HTTPResponse

from kiosk.publish.transport.answers import Head
from kiosk.publish.transport.errors import StoppedError, TransportError
from kiosk.publish.transport.limits import SLOWEST_BYTES, SLOWEST_SECONDS
from kiosk.publish.transport.line import Line
from kiosk.publish.transport.words import reading


class HttpBody:
    """No more than was announced, no less, and not too slowly."""

    def __init__(self, what: str, line: Line, answer: HTTPResponse, head: Head) -> None:
        self.start = head.start
        self.version = head.version
        self.whole = False
        """Whether all has been read, so that the line is good for another answer."""
        self._what = what
        self._line = line
        self._answer = answer
        self._left = head.left
        self._waited = 0.0
        self._came = 0

    def readinto(self, buffer: memoryview) -> int:
        if self._left == 0:
            if not self.whole:
                self._end()
            return 0
        begun = time.monotonic()
        count = self._receive(buffer if self._left is None else buffer[: self._left])
        if count:
            self._check_pace(count, time.monotonic() - begun)
        if self._line.cut_because:
            raise StoppedError(self._what)
        if not count and self._left:
            raise TransportError(self._what, "it broke off", "check the network")
        if self._left is None:
            self.whole = self.whole or not count
        else:
            self._left -= count
        return count

    def _end(self) -> None:
        """What comes beyond the length is none of ours; the line is given up where it may come."""
        untold = self._answer.chunked or self._answer.length is None
        self.whole = not (untold and self._receive(memoryview(bytearray(1))))

    def _receive(self, buffer: memoryview) -> int:
        """What has come, as soon as anything has."""
        with reading(self._what, self._line):
            if not self._answer.chunked:
                return self._answer.fp.readinto1(buffer)
            data = self._answer.read1(len(buffer))
            buffer[: len(data)] = data
            return len(data)

    def _check_pace(self, count: int, seconds: float) -> None:
        self._came += count
        self._waited += seconds
        if self._waited > SLOWEST_SECONDS:
            if self._came < SLOWEST_BYTES:
                why = f"under {SLOWEST_BYTES:,} bytes in {SLOWEST_SECONDS:.0f} s"
                raise TransportError(self._what, why, "check the network and the server")
            self._came, self._waited = 0, 0.0
