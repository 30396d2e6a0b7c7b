"""Readings from a JSON document on a web server."""

import logging
from collections.abc import Mapping
from datetime import tzinfo

import requests
from urllib3.util import Retry

from kiosk.feeds.deadline import Deadline, DeadlineAdapter
from kiosk.feeds.documents import parse_json
from kiosk.feeds.extract import Arrival, extract
from kiosk.feeds.limits import (
    ANSWER_SECONDS,
    CONNECT_SECONDS,
    MAX_BODY,
    MAX_PAUSE_SECONDS,
    MAX_REDIRECTS,
    SILENCE_SECONDS,
)
from kiosk.feeds.outcome import Failed, Fresh, Outcome, Unchanged
from kiosk.feeds.refused import Refused
from kiosk.model import HttpJsonFeed
from kiosk.net import ForbiddenAddressError, Guard

_CHUNK = 64 * 1024
_ONCE_MORE = Retry(total=1, connect=1, read=False, redirect=False, status=False, other=False, backoff_factor=0.5)

logging.getLogger("urllib3.connectionpool").setLevel(logging.ERROR)  # its warnings name whole addresses, keys included


class HttpJsonSource:
    """One GET a look, conditional where the server gave an ETag or a date.

    Proxies, netrc and cookies of the machine's user are not used. The address, and each one that it is redirected to,
    must be one that `guard` permits.
    """

    def __init__(self, feed: HttpJsonFeed, token: str | None, zone: tzinfo, guard: Guard) -> None:
        self._feed = feed
        self._token = token
        self._zone = zone
        self._guard = guard
        self._validators: dict[str, str] = {}
        self._deadline = Deadline()

    @property
    def seconds(self) -> float:
        return self._feed.every

    @property
    def longest(self) -> float:
        return MAX_PAUSE_SECONDS

    def cut(self) -> None:
        self._deadline.cut()

    def look(self, now_ms: int) -> Outcome:
        if self._feed.secret and self._token is None:
            return Failed(f"its secret “{self._feed.secret}” is not in player.toml [secrets]")
        with self._deadline.running(ANSWER_SECONDS), requests.Session() as session:
            try:
                return self._get(session, now_ms)
            except ForbiddenAddressError as error:
                return Failed(str(error))
            except (requests.RequestException, OSError) as error:
                return Failed(f"no answer within {ANSWER_SECONDS:.0f} s" if self._deadline.passed else _words(error))

    def _get(self, session: requests.Session, now_ms: int) -> Outcome:
        session.trust_env = False
        session.max_redirects = MAX_REDIRECTS
        for scheme in ("http://", "https://"):
            session.mount(scheme, DeadlineAdapter(self._deadline, self._guard, max_retries=_ONCE_MORE))
        with session.get(
            self._feed.url, headers=self._headers(), stream=True, timeout=(CONNECT_SECONDS, SILENCE_SECONDS)
        ) as answer:
            if answer.status_code == requests.codes.not_modified and self._validators:
                return Unchanged(confirmed_at=now_ms)
            if answer.status_code != requests.codes.ok:
                return Failed(f"the server answered {answer.status_code}")
            body = _body(answer)
            headers = answer.headers
        if self._deadline.passed:
            return Failed(f"no whole answer within {ANSWER_SECONDS:.0f} s")
        return Failed(body.reason) if isinstance(body, Refused) else self._take(body, headers, now_ms)

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": "application/json", "User-Agent": "Layar", **self._validators}
        return headers | {"Authorization": f"Bearer {self._token}"} if self._token else headers

    def _take(self, body: bytes, headers: Mapping[str, str], now_ms: int) -> Outcome:
        document = parse_json(body)
        if isinstance(document, Refused):
            return Failed(document.reason)
        found = extract(document, self._feed, Arrival(fetched_at=now_ms, observed_at=now_ms, zone=self._zone))
        if not found.readings:
            return Failed("; ".join(found.problems))
        pairs = (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified"))
        self._validators = {ours: headers[theirs] for ours, theirs in pairs if theirs in headers}
        return Fresh(found.readings, found.problems)


def _body(answer: requests.Response) -> bytes | Refused:
    body = bytearray()
    for chunk in answer.iter_content(_CHUNK):
        body += chunk
        if len(body) > MAX_BODY:
            return Refused(f"its body is larger than {MAX_BODY // 1024 // 1024} MiB")
    return bytes(body)


_WORDS: tuple[tuple[type[Exception], str], ...] = (
    (requests.TooManyRedirects, f"more than {MAX_REDIRECTS} redirects"),
    (requests.exceptions.SSLError, "its certificate is not accepted; check it and this machine's clock"),
    (requests.ConnectTimeout, f"no connection within {CONNECT_SECONDS:.0f} s"),
    (requests.Timeout, f"the server was silent for {SILENCE_SECONDS:.0f} s"),
    (requests.exceptions.InvalidSchema, "it leads to an address that is not http or https"),
    (requests.exceptions.InvalidURL, "it leads to an address that is not http or https"),
    (requests.exceptions.ContentDecodingError, "its body cannot be unpacked"),
)


def _words(error: Exception) -> str:
    """In our own words: a foreign message may hold the whole address, keys included."""
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return words
    if "NameResolution" in str(error):
        return "its host name is not known; check the network and the address"
    return "the connection failed; check the network and the server"
