"""All of it together: real files, a real web server, a real STATE."""

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.feeds import Feeds
from kiosk.feeds.poller import pause_seconds
from kiosk.model import Figure
from kiosk.net import Guard
from kiosk.program import Condition, Edition, Rule, Screen, Site, decode_situation
from kiosk.store import Store
from tests.feeds import server as web
from tests.support import wait_until

FILE = {"name": "udara", "kind": "file", "path": "udara.json", "ttl": 3600.0}
PUSH = {"name": "antre", "kind": "push"}


class Clock:
    """The wall clock, which somebody may set."""

    def __init__(self) -> None:
        self.ahead_ms = 0

    def __call__(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead_ms


@dataclass
class House:
    """A site, a STATE, and feeds that run on them."""

    site: Path
    store: Store
    clock: Clock = field(default_factory=Clock)
    changes: list[tuple[Figure, ...]] = field(default_factory=list)
    situations: list[None] = field(default_factory=list)

    @contextmanager
    def feeds(self, *settings: dict[str, Any], when: Condition | None = None, **secrets: str) -> Iterator[Feeds]:
        feeds = Feeds(
            self.store,
            self.site,
            secrets,
            figures_changed=self.changes.append,
            truths_changed=lambda: self.situations.append(None),
            now_ms=self.clock,
            guard=Guard.allowing(["127.0.0.1"]),
        )
        feeds.configure(edition(*settings, when=when))
        feeds.start()
        try:
            yield feeds
        finally:
            assert feeds.stop()

    def write(self, **values: object) -> None:
        new = self.site / "udara.new"
        new.write_text(json.dumps(values))
        new.replace(self.site / "udara.json")

    def truth(self, condition: Condition) -> bool | None:
        data = self.store.situation_bytes()
        known = decode_situation(data).conditions.get(condition.text) if data else None
        return None if known is None else known.value


def edition(*settings: dict[str, Any], when: Condition | None = None) -> Edition:
    rules = (Rule("Udara", "full", {"main": ("p",)}, when=when),) if when else ()
    return Edition(Site("S", "Asia/Jakarta", "id"), (Screen("s"),), (), rules, {}, feeds=settings)


@pytest.fixture
def house(tmp_path: Path, state: Path) -> House:
    site = tmp_path / "site"
    site.mkdir()
    return House(site, Store(state))


def value(feeds: Feeds, key: str) -> object:
    return next((figure.reading.value for figure in feeds.figures() if figure.reading.key == key), None)


def test_a_file_that_changes_is_followed(house: House) -> None:
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)
        house.write(ispu=123, pm25=31.5)
        feeds.file_closed("udara.json")
        wait_until(lambda: value(feeds, "udara.pm25") == 31.5)
        assert value(feeds, "udara.ispu") == 123.0
        assert [health.failing for health in feeds.health()] == [""]
    assert [figure.reading.key for figure in house.changes[-1]] == ["udara.ispu", "udara.pm25"]


def test_figures_and_their_past_outlive_a_restart(house: House) -> None:
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)
        house.write(ispu=90)
        wait_until(lambda: value(feeds, "udara.ispu") == 90.0)
        before = feeds.figures()
    assert [sample.value for sample in before[0].history] == [87.0, 90.0]
    (house.site / "udara.json").unlink()
    with house.feeds() as feeds:
        assert feeds.figures() == ()
    figures = house.store.state / "figures.json"
    assert figures.read_bytes() == b"[]"


def test_figures_are_there_at_once_after_a_restart(house: House) -> None:
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)
    (house.site / "udara.json").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.feeds.poller.random.uniform", lambda *_: 3600.0)
        with house.feeds(FILE) as feeds:
            assert value(feeds, "udara.ispu") == 87.0


@pytest.mark.expects_log("the figures from before cannot be read")
def test_a_damaged_copy_is_no_obstacle(house: House) -> None:
    (house.store.state / "figures.json").write_bytes(b'[{"reading": "\xff')
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)


@pytest.mark.expects_log("feed udara gives nothing")
def test_when_the_source_fails_the_reading_stays_and_ages(house: House) -> None:
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)
        before = feeds.figures()
        (house.site / "udara.json").write_text("<html>")
        wait_until(lambda: feeds.health()[0].failing)
        assert "udara.json" in feeds.health()[0].failing
        assert feeds.figures() == before
        house.write(ispu=88)
        wait_until(lambda: not feeds.health()[0].failing)


def test_truths_follow_readings_and_their_age(house: House) -> None:
    high = Condition("udara.ispu > 100", "udara.ispu", ">", 100.0)
    house.write(ispu=150)
    with house.feeds({**FILE, "ttl": 2.0}, when=high):
        wait_until(lambda: house.truth(high) is True)
        wait_until(lambda: house.truth(high) is False, what="the reading is old")
    assert len(house.situations) == 2


def test_another_edition_other_feeds(house: House) -> None:
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)
        feeds.configure(edition({**FILE, "value": [{"name": "tinggi", "select": "ispu"}]}))
        wait_until(lambda: value(feeds, "udara.tinggi") == 87.0)
        assert feeds.paths() == {"udara.json"}
        feeds.configure(edition(PUSH))
        assert feeds.figures() == ()
        assert feeds.paths() == frozenset()
        assert [health.name for health in feeds.health()] == ["antre"]


def test_settings_of_a_newer_version_are_named_not_fatal(house: House) -> None:
    with house.feeds({"name": "baru", "kind": "telepathy"}, PUSH) as feeds:
        assert {health.name: bool(health.failing) for health in feeds.health()} == {"baru": True, "antre": False}


def test_pushed_readings(house: House) -> None:
    with house.feeds(PUSH, FILE) as feeds:
        good = feeds.push(
            "antre", b'{"readings": [{"name": "loket_1", "value": "A012"}, {"name": "sisa", "value": 7}]}'
        )
        assert good is not None
        assert good.accepted == ("antre.loket_1", "antre.sisa")
        assert (value(feeds, "antre.loket_1"), value(feeds, "antre.sisa")) == ("A012", 7.0)
        old = json.dumps({"readings": [{"name": "sisa", "value": 6, "observed_at": "2020-01-01T00:00:00Z"}]}).encode()
        late = feeds.push("antre", old)
        assert late is not None
        assert late.accepted == ()
        assert value(feeds, "antre.sisa") == 7.0
        bad = feeds.push("antre", b"<html>")
        assert bad is not None
        assert bad.problems
        assert feeds.push("udara", b"{}") is None
        assert feeds.push("nobody", b"{}") is None


def test_names_that_are_others_in_each_push_do_not_pile_up(house: House) -> None:
    with house.feeds(PUSH, FILE) as feeds:
        house.write(ispu=40)
        wait_until(feeds.figures)
        for day in range(5):
            readings = [{"name": f"tiket-{day}-{number}", "value": number} for number in range(60)]
            assert feeds.push("antre", json.dumps({"readings": readings}).encode()) is not None
        keys = {figure.reading.key for figure in feeds.figures()}
    assert len(keys) == 200 + 1
    assert {f"antre.tiket-4-{number}" for number in range(60)} | {"udara.ispu"} <= keys
    assert {one["reading"]["key"] for one in json.loads((house.store.state / "figures.json").read_bytes())} == keys


def test_a_304_says_that_the_value_holds(house: House) -> None:
    with ExitStack() as stack:
        server = stack.enter_context(web.serving())
        stack.enter_context(pytest.MonkeyPatch.context()).setattr("kiosk.feeds.poller.pause_seconds", lambda *_: 0.05)

        def behaviour(handler: web.Handler) -> None:
            if handler.headers["If-None-Match"]:
                handler.answer(b"", 304)
            else:
                handler.answer(b'{"masuk": 5}', ETag='"1"')

        url = server.url("/a", behaviour)
        feeds = stack.enter_context(house.feeds({"name": "orang", "kind": "http-json", "url": url}))
        first = wait_until(feeds.figures)[0].reading.observed_at
        wait_until(lambda: feeds.figures()[0].reading.observed_at > first)
        assert [sample.value for sample in feeds.figures()[0].history][-2:] == [5.0, 5.0]


def test_feeds_that_hang_hold_nobody_up(house: House) -> None:
    with web.serving() as server:
        url = server.url("/a", web.silent)
        hanging = {"name": "orang", "kind": "http-json", "url": url}
        house.write(ispu=87)
        with house.feeds(hanging, FILE) as feeds:
            wait_until(lambda: server.requests)
            house.write(ispu=88)
            wait_until(lambda: value(feeds, "udara.ispu") == 88.0)


@pytest.mark.parametrize("step_ms", [365 * 86_400_000, -365 * 86_400_000])
def test_a_clock_that_is_set_neither_stops_the_looks_nor_hides_an_age(house: House, step_ms: int) -> None:
    house.write(ispu=87)
    with house.feeds(FILE, PUSH) as feeds:
        wait_until(lambda: value(feeds, "udara.ispu") == 87.0)
        feeds.push("antre", b'{"sisa": 7}')
        house.clock.ahead_ms = step_ms
        wait_until(lambda: all(figure.reading.observed_at <= house.clock() for figure in feeds.figures()))
        feeds.push("antre", b'{"sisa": 8}')
        assert value(feeds, "antre.sisa") == 8.0
        house.write(ispu=88)
        wait_until(lambda: value(feeds, "udara.ispu") == 88.0)


@pytest.mark.expects_log("the figures from before cannot be read", "figures are not kept over a restart")
def test_a_disk_that_refuses_is_reported_once_and_the_figures_go_on(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    (house.store.state / "figures.json").mkdir()
    house.write(ispu=87)
    with house.feeds(FILE) as feeds:
        for number in (88, 89):
            house.write(ispu=number)
            wait_until(lambda: value(feeds, "udara.ispu") == float(number))  # noqa: B023 - asked at once
        wait_until(lambda: "not kept" in caplog.text)
    assert caplog.text.count("not kept") == 1


@pytest.mark.parametrize(
    ("failures", "spread", "seconds"), [(0, 0.5, 60), (1, 0.5, 120), (3, 0.0, 432), (9, 0.5, 900), (10**9, 1.0, 990)]
)
def test_the_pause_grows_with_failures(failures: int, spread: float, seconds: float) -> None:
    assert pause_seconds(60, 900, failures, spread) == pytest.approx(seconds)
