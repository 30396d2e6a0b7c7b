"""Readings from a web server, however it behaves."""

import threading
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.feeds.http_source import HttpJsonSource
from kiosk.feeds.outcome import Failed, Fresh, Unchanged
from kiosk.model import HttpJsonFeed
from kiosk.net import Guard
from tests.feeds import server as web
from tests.feeds.server import Behaviour, Handler, Server
from tests.support import wait_until

LOOPBACK = Guard.allowing(["127.0.0.1", "::1"])
NAMED: dict[str, Any] = {"secret": "KEY"}
NOW = 1_795_489_200_000


@pytest.fixture
def server() -> Iterator[Server]:
    with web.serving() as running:
        yield running


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.feeds.http_source.ANSWER_SECONDS", 1.0)
    monkeypatch.setattr("kiosk.feeds.http_source.SILENCE_SECONDS", 0.5)


def source(url: str, token: str | None = None, *, guard: Guard = LOOPBACK, **settings: object) -> HttpJsonSource:
    feed = HttpJsonFeed.model_validate({"name": "udara", "kind": "http-json", "url": url, **settings})
    return HttpJsonSource(feed, token, ZoneInfo("Asia/Jakarta"), guard)


def test_a_good_answer(server: Server) -> None:
    outcome = source(server.url("/a", web.says(b'{"ispu": "87"}'))).look(NOW)
    assert isinstance(outcome, Fresh)
    assert [(one.key, one.value, one.observed_at) for one in outcome.readings] == [("udara.ispu", 87.0, NOW)]


def test_the_second_question_is_conditional(server: Server) -> None:
    def behaviour(handler: Handler) -> None:
        if handler.headers["If-None-Match"] == '"v1"':
            handler.answer(b"", 304)
        else:
            handler.answer(b'{"ispu": 87}', ETag='"v1"', Last_Modified="Tue, 24 Nov 2026 03:00:00 GMT")

    feed = source(server.url("/a", behaviour))
    assert isinstance(feed.look(NOW), Fresh)
    assert feed.look(NOW + 1) == Unchanged(confirmed_at=NOW + 1)
    assert server.requests[1][1]["If-Modified-Since"] == "Tue, 24 Nov 2026 03:00:00 GMT"


def test_what_could_not_be_used_is_asked_for_whole_again(server: Server) -> None:
    feed = source(server.url("/a", web.says(b"<html>", ETag='"v1"')))
    feed.look(NOW)
    feed.look(NOW)
    assert "If-None-Match" not in server.requests[1][1]


def test_a_304_that_nobody_asked_for_is_a_failure(server: Server) -> None:
    assert isinstance(source(server.url("/a", lambda handler: handler.answer(b"", 304))).look(NOW), Failed)


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (web.says(b"<html>"), "not JSON"),
        (web.says(b'{"ispu": NaN}'), "not JSON"),
        (web.says(b""), "not JSON"),
        (web.says(b"\xff" * 100), "not JSON"),
        (web.says(b"[" * 100_000), "nested"),
        (web.says(b'{"ispu": null}'), "nothing that a reading"),
        (lambda handler: handler.answer(b"{}", 500), "answered 500"),
        (lambda handler: handler.answer(b"{}", 404), "answered 404"),
        (web.endless, "larger than 4 MiB"),
        (web.bomb, "larger than 4 MiB"),
        (web.dripping_body, "within 1 s"),
        (web.dripping_head, "within 1 s"),
        (web.silent, "silent"),
        (web.redirect("/a"), "5 redirects"),
        (web.redirect("file:///etc/hostname"), "not http"),
        (web.redirect("gopher://127.0.0.1/"), "not http"),
        (web.says(b"not gzip", Content_Encoding="gzip"), "unpacked"),
        (lambda handler: handler.wfile.write(b"SSH-2.0\r\n\r\n"), "failed"),
        (lambda _: None, "failed"),
    ],
)
def test_a_bad_answer_is_a_reason_not_a_wait(server: Server, behaviour: Behaviour, reason: str) -> None:
    outcome = source(server.url("/a", behaviour)).look(NOW)
    assert isinstance(outcome, Failed)
    assert reason in outcome.reason
    assert "127.0.0.1" not in outcome.reason


def test_a_length_that_is_not_true_ends_the_body(server: Server) -> None:
    assert isinstance(source(server.url("/a", web.liar)).look(NOW), Failed)


def test_nobody_there() -> None:
    with Server() as gone:
        url = gone.url("/a", web.silent)
    outcome = source(url).look(NOW)
    assert isinstance(outcome, Failed)


def test_a_handshake_without_end() -> None:
    with web.serving(web.Dripping) as server:
        outcome = source(f"https://127.0.0.1:{server.server_port}/").look(NOW)
    assert isinstance(outcome, Failed)
    assert "within 1 s" in outcome.reason


def test_an_unknown_host() -> None:
    outcome = source("http://nowhere.invalid/a?key=hidden").look(NOW)
    assert isinstance(outcome, Failed)
    assert "host name" in outcome.reason
    assert "hidden" not in outcome.reason


def test_the_token_goes_to_its_host_only(server: Server) -> None:
    with web.serving() as other:
        elsewhere = other.url("/b", web.says(b'{"ispu": 1}')).replace("127.0.0.1", "localhost")
        feed = source(server.url("/a", web.redirect(elsewhere)), "hush", **NAMED)
        assert isinstance(feed.look(NOW), Fresh)
        assert server.requests[0][1]["Authorization"] == "Bearer hush"
        assert "Authorization" not in other.requests[0][1]


def test_a_private_address_is_refused(server: Server) -> None:
    outcome = source(server.url("/a", web.says(b'{"ispu": 1}')), guard=Guard()).look(NOW)
    assert isinstance(outcome, Failed)
    assert 'add "127.0.0.1" to allow in player.toml' in outcome.reason
    assert server.requests == []


def test_a_redirect_into_a_private_network_is_refused(server: Server) -> None:
    with web.serving() as other:
        elsewhere = other.url("/b", web.says(b'{"ispu": 1}')).replace("127.0.0.1", "127.0.0.2")
        outcome = source(server.url("/a", web.redirect(elsewhere))).look(NOW)
        assert isinstance(outcome, Failed)
        assert "127.0.0.2" in outcome.reason
        assert other.requests == []


def test_a_missing_secret_is_named(server: Server) -> None:
    outcome = source(server.url("/a", web.says(b"{}")), **NAMED).look(NOW)
    assert isinstance(outcome, Failed)
    assert "KEY" in outcome.reason
    assert server.requests == []


def test_the_user_s_proxy_and_netrc_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert isinstance(source(server.url("/a", web.says(b'{"ispu": 1}'))).look(NOW), Fresh)


def test_a_look_can_be_cut_short(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.feeds.http_source.ANSWER_SECONDS", 60.0)
    monkeypatch.setattr("kiosk.feeds.http_source.SILENCE_SECONDS", 60.0)
    feed = source(server.url("/a", web.silent))
    outcomes: list[object] = []
    looking = threading.Thread(target=lambda: outcomes.append(feed.look(NOW)))
    looking.start()
    wait_until(lambda: server.requests)
    feed.cut()
    looking.join(10)
    assert isinstance(outcomes[0], Failed)
