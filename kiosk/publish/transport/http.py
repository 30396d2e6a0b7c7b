"""A repository on a web server, or in a bucket or CDN that looks like one."""

import contextlib
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPResponse

from kiosk.net import Guard
from kiosk.publish.transport.address import Origin, Place, WebAddress, redirected
from kiosk.publish.transport.answers import Head, check_part, check_plain, is_page, page, refusal, told_length
from kiosk.publish.transport.body import HttpBody
from kiosk.publish.transport.errors import ForbiddenError, StoppedError, TransportError
from kiosk.publish.transport.limits import CONNECTIONS, HEAD_SECONDS, MAX_REDIRECTS
from kiosk.publish.transport.line import Line, secure_context
from kiosk.publish.transport.transport import Body, File
from kiosk.publish.transport.watch import Watch
from kiosk.publish.transport.words import asking

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CONTENT = frozenset({200, 206})
_BLOCK = 1 << 16
_HEADERS = {"User-Agent": "Layar", "Accept-Encoding": "identity"}


@dataclass(eq=False, slots=True)
class _Loan:
    """A line while one question is asked on it."""

    line: Line
    given_back: bool = False
    """Whether others may have it by now."""


class HttpTransport:
    """Connections are kept open, a few for each server. Cookies and netrc of the machine's user are not used."""

    parallel = CONNECTIONS

    def __init__(self, address: WebAddress, guard: Guard) -> None:
        self._address = address
        self._guard = guard
        self._watch = Watch()
        self._lock = threading.Lock()
        self._busy: set[Line] = set()
        self._idle: dict[Origin, list[Line]] = {}
        self._context: ssl.SSLContext | None = None
        self.interruptions = 0

    @property
    def source(self) -> str:
        return self._address.shown

    def read(self, path: str, *, limit: int) -> bytes:
        file = self._read(path, limit, "")
        assert file is not None, "nothing was asked about a version"  # noqa: S101 - tells mypy
        return file.data

    def read_newer(self, path: str, version: str, *, limit: int) -> File | None:
        return self._read(path, limit, version)

    @contextlib.contextmanager
    def stream(self, path: str, *, start: int = 0, length: int, version: str = "") -> Iterator[Body]:
        headers = {"Range": f"bytes={start}-"} if start else {}
        if start and version:
            headers["If-Range"] = version
        with self._asked(path, headers) as (loan, answer):
            body = HttpBody(path, loan.line, answer, check_part(path, answer, start, length, version))
            yield body
            self._finish(loan, answer, whole=body.whole)

    def interrupt(self) -> None:
        with self._lock:
            self.interruptions += 1
            busy = list(self._busy)
        for line in busy:
            line.cut("stopped")

    def close(self) -> None:
        self._watch.close()
        with self._lock:
            idle, self._idle = self._idle, {}
        for line in (line for lines in idle.values() for line in lines):
            line.close()

    def _read(self, path: str, limit: int, version: str) -> File | None:
        with self._asked(path, {"If-None-Match": version} if version else {}) as (loan, answer):
            if answer.status == 304 and version:
                return None
            if answer.status != 200:
                raise refusal(path, answer)
            check_plain(path, answer)
            if is_page(answer):
                raise page(path)
            told = told_length(path, answer)
            if told is not None and told > limit:
                raise _too_long(path, limit)
            body = HttpBody(path, loan.line, answer, Head(0, told, ""))
            data = _all_of(body, path, limit)
            self._finish(loan, answer, whole=body.whole)
            return File(data, answer.getheader("ETag") or "")

    # Lines

    @contextlib.contextmanager
    def _asked(self, path: str, headers: dict[str, str]) -> Iterator[tuple[_Loan, HTTPResponse]]:
        """The last of the answers that redirects lead to, and its line, which is closed unless it was finished with."""
        place = self._address.place(path)
        for _ in range(MAX_REDIRECTS + 1):
            loan = _Loan(self._line(place.origin))
            try:
                answer = self._ask(path, loan, place, headers)
                if answer.status not in _REDIRECTS:
                    yield loan, answer
                    return
                place = self._follow(place, answer.getheader("Location") or "")
            finally:
                self._drop(loan)
        raise TransportError(path, f"it is redirected over {MAX_REDIRECTS} times", "check the server", lasting=True)

    def _ask(self, path: str, loan: _Loan, place: Place, headers: dict[str, str]) -> HTTPResponse:
        line = loan.line
        known = {"Authorization": self._address.authorization} if self._address.authorization else {}
        own = known if place.origin == self._address.origin else {}
        with asking(path, line), self._watch.limit(line, HEAD_SECONDS):
            answer = line.ask(place.path, {**_HEADERS, **own, **headers})
            is_short = answer.status not in _CONTENT and answer.length is not None and answer.length <= _BLOCK
            if is_short:
                answer.read()
        if is_short:
            self._finish(loan, answer, whole=True)
        return answer

    def _follow(self, place: Place, location: str) -> Place:
        found = redirected(place, location)
        if found is None:
            raise ForbiddenError(
                str(place.origin), "it redirects to no place on the web", "check the source's address", lasting=True
            )
        if found.origin == place.origin:
            return found
        if place.origin.secure and not found.origin.secure:
            raise ForbiddenError(
                str(place.origin), "it redirects from https to http", "check the source's address", lasting=True
            )
        if not self._guard.names(found.origin.host):
            todo = f'see whether this network wants a login; if it is meant, add "{found.origin.host}" to allow'
            raise ForbiddenError(
                str(place.origin), f"it redirects to another server, {found.origin}", f"{todo} in player.toml"
            )
        return found

    def _line(self, origin: Origin) -> Line:
        with self._lock:
            idle = self._idle.get(origin)
            line = idle.pop() if idle else None
            if line is None:
                if origin.secure and self._context is None:
                    self._context = secure_context()
                line = Line(origin, self._guard, self._context if origin.secure else None)
            self._busy.add(line)
        return line

    def _finish(self, loan: _Loan, answer: HTTPResponse, *, whole: bool) -> None:
        """Keep the line for the next question where the answer was read to its end."""
        line = loan.line
        closing = answer.will_close
        answer.close()
        with self._lock:
            if line.cut_because == "stopped" and not whole:
                raise StoppedError(self._address.shown)
            if whole and not closing and not line.cut_because:
                loan.given_back = True
                self._busy.discard(line)
                self._idle.setdefault(line.origin, []).append(line)

    def _drop(self, loan: _Loan) -> None:
        if loan.given_back:
            return
        with self._lock:
            self._busy.discard(loan.line)
        loan.line.close()


def _all_of(body: HttpBody, path: str, limit: int) -> bytes:
    data = bytearray()
    buffer = memoryview(bytearray(_BLOCK))
    while count := body.readinto(buffer):
        data += buffer[:count]
        if len(data) > limit:
            raise _too_long(path, limit)
    return bytes(data)


def _too_long(path: str, limit: int) -> TransportError:
    return TransportError(path, f"it has over {limit:,} bytes", "check the source's address, and who answers there")
