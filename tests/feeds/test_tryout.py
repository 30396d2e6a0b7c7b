"""A feed is tried as the player would read it, at once, and refused where the player would refuse it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.feeds import Failed, Fresh, Tryout
from kiosk.model import FeedSettings, feed_settings
from kiosk.net import Guard
from tests.feeds import server as web
from tests.feeds.server import Handler, Server

NOW = 1_795_489_200_000


@pytest.fixture
def server() -> Iterator[Server]:
    with web.serving() as running:
        yield running


def feed(**settings: Any) -> FeedSettings:
    return feed_settings({"name": "udara", **settings})


def tried(one: FeedSettings, site: Path, allow: tuple[str, ...] = (), **secrets: str) -> Fresh | Failed:
    return Tryout(one, site, secrets, timezone="Asia/Jakarta", guard=Guard.allowing(allow)).look(NOW)


def test_a_file_is_read_at_once_however_young(tmp_path: Path) -> None:
    (tmp_path / "udara.json").write_text('{"ispu": 87}')
    outcome = tried(feed(kind="file", path="udara.json"), tmp_path)
    assert isinstance(outcome, Fresh)
    assert [(one.key, one.value) for one in outcome.readings] == [("udara.ispu", 87.0)]


def test_a_file_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    assert isinstance(tried(feed(kind="file", path="udara.json"), tmp_path), Failed)


def test_the_web_is_asked_with_the_secret_of_this_machine(server: Server, tmp_path: Path) -> None:
    def behaviour(handler: Handler) -> None:
        handler.answer(b'{"ispu": 87}' if handler.headers["Authorization"] == "Bearer abc" else b"", 200)

    one = feed(kind="http-json", url=server.url("/a", behaviour), secret="KEY")  # noqa: S106 - its name
    assert isinstance(tried(one, tmp_path, ("127.0.0.1",), KEY="abc"), Fresh)
    assert tried(one, tmp_path, ("127.0.0.1",)) == Failed("its secret “KEY” is not in player.toml [secrets]")


def test_an_address_inside_the_network_is_refused_unless_it_is_allowed(server: Server, tmp_path: Path) -> None:
    outcome = tried(feed(kind="http-json", url=server.url("/a", web.says(b"{}"))), tmp_path)
    assert isinstance(outcome, Failed)
    assert server.requests == []


def test_a_feed_that_is_sent_to_cannot_be_asked(tmp_path: Path) -> None:
    assert isinstance(tried(feed(kind="push"), tmp_path), Failed)
