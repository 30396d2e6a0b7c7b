"""What a screen takes of a repository, in which order, and what it does when something is wrong."""

import threading
from pathlib import Path
from unittest.mock import patch

import pytest
from msgspec.structs import replace
from typing_extensions import override

from kiosk.publish.apply import apply
from kiosk.publish.sync import Road, note_road
from kiosk.publish.transport import UnreachableError
from kiosk.store import DiskFullError, Floor, Store, hash_of
from tests.publish.apply.sites import City, Follower, Plain, now_ms, site
from tests.publish.maker import Way, later
from tests.support import LogGuard

HOUR = 3_600_000


@pytest.fixture
def city() -> City:
    return City()


@pytest.fixture
def screen(state: Path, city: City) -> Follower:
    return Follower(state, city.first_root)


def test_an_edition_is_taken_with_all_that_the_screen_shows_and_nothing_else(city: City, screen: Follower) -> None:
    offered = city.offer(site(b"p1", b"p2", others=[b"for another"]))

    outcome = screen.look(city.way())

    assert (outcome.kind, outcome.edition) == ("adopted", offered)
    assert screen.plays() == offered
    assert sorted(screen.asked) == sorted([hash_of(b"p1"), hash_of(b"p2")])
    assert not screen.has(b"for another")
    assert screen.store.missing(offered) == {hash_of(b"for another")}


def test_the_second_look_takes_two_requests_and_writes_nothing(city: City, screen: Follower) -> None:
    offered = city.offer(site(b"p1"))
    screen.look(city.way())
    before = (screen.store.state / "current").stat().st_ino

    way = city.way()
    outcome = screen.look(way)

    assert (outcome.kind, outcome.edition) == ("nothing new", offered)
    assert way.asked == ["metadata/2.root.json", "metadata/timestamp.json"]
    assert (screen.store.state / "current").stat().st_ino == before


def test_only_what_is_new_is_fetched(city: City, screen: Follower) -> None:
    city.offer(site(b"p1", b"p2"))
    screen.look(city.way())
    city.offer(site(b"p1", b"p3"))
    screen.look(city.way())
    assert screen.asked == [hash_of(b"p3")]


def test_what_does_not_play_within_a_day_comes_after_the_adoption(city: City, screen: Follower) -> None:
    offered = city.offer(site(b"p1", dormant=[b"for next year"]), without=[b"for next year"])

    outcome = screen.look(city.way())

    assert outcome.kind == "adopted"
    assert "could not be fetched" in outcome.message
    assert screen.store.missing(offered) == {hash_of(b"for next year")}
    city.object(b"for next year")
    screen.look(city.way())
    assert screen.store.missing(offered) == frozenset()


def test_without_what_the_next_day_needs_the_old_edition_stays(city: City, screen: Follower) -> None:
    old = city.offer(site(b"p1"))
    screen.look(city.way())
    city.offer(site(b"p1", b"absent"), without=[b"absent"])

    outcome = screen.look(city.way())

    assert outcome.kind == "incomplete"
    assert screen.plays() == old
    assert (screen.road.outcome, screen.road.objects_left) == ("incomplete", 1)
    assert screen.road.since


@pytest.mark.parametrize("name", ["root.json", "timestamp.json", "snapshot.json", "targets.json"])
@pytest.mark.parametrize("data", [None, b"", b"{}", b"\0" * 700])
def test_a_damaged_file_of_trust_is_mended_by_the_next_look(
    city: City, screen: Follower, log_guard: LogGuard, name: str, data: bytes | None
) -> None:
    if name == "root.json" and data is not None:
        log_guard.expect("trust begins anew with the pinned one")
    city.offer(site(b"p1"))
    screen.look(city.way())
    city.rotate("timestamp")
    city.offer(site(b"p2"))
    screen.look(city.way())
    for file in (screen.store.state / "trust").glob(f"*/{name}"):
        file.unlink() if data is None else file.write_bytes(data)

    new = city.offer(site(b"p3"))

    assert screen.look(city.way()).kind == "adopted"
    assert screen.plays() == new
    assert screen.look(city.way()).kind == "nothing new"


def test_a_padded_or_changed_object_never_enters(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    name = hash_of(b"p1")
    city.files[f"objects/{name[:2]}/{name}"] = b"xx"
    assert screen.look(city.way()).kind == "incomplete"
    assert screen.plays() is None
    assert screen.store.length(name) is None


def test_an_edition_waits_for_its_instant(city: City, screen: Follower) -> None:
    old = city.offer(site(b"p1"))
    screen.look(city.way())
    at = now_ms() + HOUR
    new = city.offer(site(b"p2"), activate_at=at)

    outcome = screen.look(city.way())

    assert (outcome.kind, outcome.at) == ("waiting", at)
    assert screen.plays() == old
    current = screen.store.current(at)
    assert current is not None
    assert current.edition == new
    assert screen.look(city.way()).kind == "waiting"


def test_a_hold_is_a_hold_though_a_newer_one_is_fetched(city: City, screen: Follower) -> None:
    first = city.offer(site(b"p1"))
    screen.look(city.way())
    city.offer(site(b"p2"))
    screen.look(city.way())
    screen.store.rollback(now_ms())
    third = city.offer(site(b"p3"))

    assert screen.look(city.way()).kind == "held"
    assert screen.look(city.way()).kind == "held"

    assert screen.plays() == first
    assert screen.has(b"p3")
    screen.store.release(now_ms())
    assert screen.plays() == third


def test_a_ban_holds_at_once_also_where_the_edition_that_brings_it_cannot_be_taken(
    city: City, screen: Follower
) -> None:
    old = city.offer(site(b"bad", b"p1"))
    screen.look(city.way())
    city.ban(hash_of(b"bad"))
    city.offer(site(b"absent"), without=[b"absent"])

    assert screen.look(city.way()).kind == "incomplete"

    assert screen.plays() == old
    assert screen.store.bans() == {hash_of(b"bad")}


def test_what_is_banned_is_not_fetched(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    screen.look(city.way())
    city.ban(hash_of(b"bad"))
    city.offer(site(b"p1", b"bad"))
    assert screen.look(city.way()).kind == "adopted"
    assert not screen.has(b"bad")


def test_a_server_that_is_away_changes_nothing(city: City, screen: Follower) -> None:
    old = city.offer(site(b"p1"))
    screen.look(city.way())
    screen.clock = lambda: now_ms() + 30 * 24 * HOUR

    outcome = screen.look(Way({}))

    assert outcome.kind == "refused"
    assert screen.plays() == old


def test_a_clock_that_went_back_takes_nothing_new_and_what_was_plays_on(city: City, screen: Follower) -> None:
    old = city.offer(site(b"p1"))
    screen.look(city.way())
    city.offer(site(b"p2"))
    screen.clock = lambda: now_ms() - 24 * HOUR

    outcome = screen.look(city.way())

    assert (outcome.kind, outcome.reason) == ("refused", "clock")
    assert screen.plays() == old
    screen.clock = now_ms
    assert screen.look(city.way()).kind == "adopted"


def test_a_clock_that_died_is_found_out_by_what_was_signed(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    screen.clock = lambda: 1_000

    assert screen.look(city.way()).reason == "clock"

    assert screen.store.floor().rules_out(1_000)
    assert not screen.store.floor().rules_out(now_ms())


def test_a_clock_that_differs_by_minutes_is_none_that_is_wrong(city: City, screen: Follower) -> None:
    city.note(now_ms() + 5 * 60_000)
    city.offer(site(b"p1"))
    assert screen.look(city.way()).kind == "adopted"


def test_a_time_that_a_stolen_key_signed_goes_with_the_key(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    screen.look(city.way())
    signed_at = city.targets.unrecognized_fields["x-layar"]["at"]
    city.note(now_ms() + 1000 * HOUR)
    city.offer(site(b"p2"))
    assert screen.look(city.way()).reason == "clock"

    city.rotate("targets")
    city.note(signed_at)
    city.offer(site(b"p3"))

    assert screen.look(city.way()).kind == "adopted"


def test_the_floor_does_not_rise_with_a_clock_that_is_ahead_of_what_is_signed(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    screen.clock = lambda: now_ms() - 2 * 60_000
    screen.look(city.way())
    assert screen.store.floor().own <= now_ms() - 2 * 60_000
    assert screen.store.floor() == Floor(screen.store.floor().own, city.targets.unrecognized_fields["x-layar"]["at"])


def test_a_clock_that_was_ahead_once_locks_nobody_out(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    screen.look(city.way())
    city.timestamp.expires = later(seconds=-1)
    city.offer(site(b"p2"))
    screen.clock = lambda: now_ms() + 10 * 365 * 24 * HOUR
    assert screen.look(city.way()).reason == "expired"

    screen.clock = now_ms
    city.timestamp.expires = later(days=7)
    city.offer(site(b"p3"))

    assert not screen.store.floor().rules_out(now_ms())
    assert screen.look(city.way()).kind == "adopted"


def test_a_refusal_is_told_with_its_reason_and_since_when(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    screen.look(city.way())
    good_at = screen.road.good_at
    city.timestamp.expires = later(seconds=-1)
    city.timestamp.version += 1
    city.stamp()

    screen.look(city.way())
    since = screen.road.since
    screen.look(city.way())

    assert (screen.road.outcome, screen.road.reason) == ("refused", "expired")
    assert "publish again" in screen.road.message
    assert (screen.road.since, screen.road.good_at) == (since, good_at)


def test_an_edition_of_another_version_is_refused(city: City, screen: Follower) -> None:
    old = city.offer(site(b"p1"))
    screen.look(city.way())
    city.target("edition.json", b'{"schema_version": 99}')
    city.publish()
    outcome = screen.look(city.way())
    assert (outcome.kind, outcome.reason) == ("refused", "damaged")
    assert screen.plays() == old


def test_a_time_zone_that_is_not_known_here_is_refused(city: City, screen: Follower) -> None:
    odd = site(b"p1")
    city.offer(replace(odd, site=replace(odd.site, timezone="Mars/Olympus")))
    assert screen.look(city.way()).reason == "damaged"


def test_a_full_disk_changes_nothing(city: City, screen: Follower) -> None:
    old = city.offer(site(b"p1"))
    screen.look(city.way())
    city.offer(site(b"p2"))
    full = DiskFullError("could not write", "x", "no space left", "free some")
    with patch.object(Store, "add_bytes", side_effect=full):
        outcome = screen.look(city.way())
    assert (outcome.kind, outcome.reason) == ("refused", "no room")
    assert screen.plays() == old
    assert screen.look(city.way()).kind == "adopted"


def test_an_object_that_was_lost_is_fetched_again(city: City, screen: Follower) -> None:
    offered = city.offer(site(b"p1"))
    screen.look(city.way())
    screen.store.object_path(hash_of(b"p1")).unlink()

    screen.look(city.way())

    assert screen.plays() == offered
    assert screen.has(b"p1")


class Slow(Way):
    """A city publishes something urgent while its big object is on its way here."""

    def __init__(self, city: City) -> None:
        super().__init__(city.files)
        self._city = city
        self._interrupted = threading.Event()

    @override
    def read(self, path: str, *, limit: int) -> bytes:
        if path.endswith(hash_of(b"big")):
            self._city.offer(site(b"urgent"), urgent=True)
            assert self._interrupted.wait(10)
            raise UnreachableError(path, "it was interrupted", "look again")
        return super().read(path, limit=limit)

    @override
    def interrupt(self) -> None:
        self._interrupted.set()


def test_a_newer_edition_ends_what_is_being_fetched(city: City, screen: Follower) -> None:
    city.offer(site(b"big"))
    way = Slow(city)
    fetch = Plain(way, screen.store)

    outcome = apply(way, screen.store, fetch=fetch, road="web", screen="one", clock=now_ms, every_seconds=0.01)

    assert outcome.kind == "adopted"
    assert screen.has(b"urgent")
    assert fetch.urgent


def test_a_folder_whose_name_is_not_utf_8_is_told_all_the_same(city: City, screen: Follower) -> None:
    city.offer(site(b"p1"))
    way = city.way()
    way.source = "/media/st\udcffck"
    assert screen.look(way).kind == "adopted"
    assert (screen.road.source, screen.road.outcome) == ("/media/st\\udcffck", "adopted")


def test_one_damaged_record_is_no_reason_to_stop(city: City, screen: Follower) -> None:
    (screen.store.state / "sync.json").write_bytes(b"rubbish")
    city.offer(site(b"p1"))
    assert screen.look(city.way()).kind == "adopted"


def test_every_road_has_its_own_record(screen: Follower) -> None:
    note_road(screen.store, "stick", Road("the stick"))
    note_road(screen.store, "web", Road("the web"))
    assert screen.road.source == "the web"
