"""When repositories are looked at, and what is told of it."""

import asyncio
import os
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kiosk.agent import Command
from kiosk.agent.sync import Follower, Following, describe_sync, sync_problems
from kiosk.agent.sync.sticks import find_repositories
from kiosk.publish.sync import Road, Sync, note_road, read_sync
from kiosk.store import Store
from tests.support import wait_until

_NOTES = """
import sys, time
file, code, *asked = sys.argv[1:]
with open(file, "a+") as log:
    log.seek(0)
    first = not log.read()
    log.write(" ".join(asked) + chr(10))
if code == "hang" and first:
    time.sleep(600)
sys.exit(int(code) if code.isdigit() and not asked[-1].endswith("whole") else 0)
"""
MINUTE = 60_000


def noting(file: Path, code: str = "0") -> Command:
    """Ends with that code, unless the source is named `whole`; with `hang` the first one does not end."""
    return Command((sys.executable, "-c", _NOTES, str(file), code), os.environ)


def repository(folder: Path) -> Path:
    (folder / "metadata").mkdir(parents=True)
    (folder / "metadata" / "timestamp.json").write_text("1")
    return folder


@asynccontextmanager
async def following_of(following: Following, store: Store) -> AsyncIterator[tuple[Follower, asyncio.Semaphore]]:
    """The semaphore is released with every look that ends."""
    ended = asyncio.Semaphore(0)
    follower = Follower(following, store, ended.release)
    await follower.start()
    yield follower, ended
    await follower.stop()


def followed(following: Following, looks: int, store: Store) -> None:
    """Follow until so many looks have ended."""

    async def run() -> None:
        async with following_of(following, store) as (_, ended):
            for _ in range(looks):
                await asyncio.wait_for(ended.acquire(), 60)

    asyncio.run(run())


def test_the_source_is_looked_at_at_once(tmp_path: Path, state: Path) -> None:
    followed(Following(noting(tmp_path / "log"), "https://kota.example/layar"), 1, Store(state))
    assert (tmp_path / "log").read_text() == "--road web -- https://kota.example/layar\n"


def test_a_stick_is_looked_at_when_it_is_plugged_in(tmp_path: Path, state: Path) -> None:
    stick = repository(tmp_path / "media" / "petugas" / "STICK")
    followed(Following(noting(tmp_path / "log"), None, sticks=(tmp_path / "media",)), 1, Store(state))
    assert (tmp_path / "log").read_text() == f"--road stick -- {stick}\n"


def test_a_stick_that_was_not_taken_whole_is_looked_at_again_and_another_is_not(tmp_path: Path, state: Path) -> None:
    media = tmp_path / "media"
    half, whole = repository(media / "half"), repository(media / "whole")
    following = Following(noting(tmp_path / "log", "1"), None, every_seconds=0.01, sticks=(media,))

    followed(following, 4, Store(state))

    looked_at = (tmp_path / "log").read_text().splitlines()
    assert sorted(looked_at) == [*[f"--road stick -- {half}"] * 3, f"--road stick -- {whole}"]


def test_a_stick_goes_on_after_a_push_that_came_between(tmp_path: Path, state: Path) -> None:
    repository(tmp_path / "media" / "STICK")
    log = tmp_path / "log"

    async def run() -> None:
        following = Following(noting(log, "hang"), None, sticks=(tmp_path / "media",))
        async with following_of(following, Store(state)) as (follower, ended):
            await asyncio.to_thread(wait_until, lambda: log.exists() and log.read_text())
            async with follower.standing_aside():
                pass
            for _ in range(2):
                await asyncio.wait_for(ended.acquire(), 60)

    asyncio.run(run())

    assert len(log.read_text().splitlines()) == 2


@pytest.mark.expects_log(r"web: looking at it broke off \(exit code 70\)")
def test_a_look_that_broke_off_is_told_without_the_password_of_the_address(tmp_path: Path, state: Path) -> None:
    store = Store(state)
    note_road(store, "web", Road("https://kota.example/layar", at=1, good_at=1))

    followed(Following(noting(tmp_path / "log", "70"), "https://dewi:rahasia@kota.example/layar"), 1, store)

    road = read_sync(state).roads["web"]
    assert (road.source, road.outcome, road.reason, road.good_at) == (
        "https://kota.example/layar",
        "refused",
        "failed",
        1,
    )
    assert "exit code 70" in road.message
    (problem,) = sync_problems(read_sync(state), road.at, clock_wrong=False)
    assert "fetch.log" in problem.message


def test_an_end_in_the_midst_of_a_look_at_the_sticks_is_no_failure(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looking, ended = threading.Event(), threading.Event()

    def find(_: object) -> dict[Path, object]:
        looking.set()
        ended.wait(60)
        return {}

    monkeypatch.setattr("kiosk.agent.sync.follower.find_repositories", find)

    async def run() -> None:
        async with following_of(Following(noting(tmp_path / "log"), sticks=(tmp_path,)), Store(state)):
            await asyncio.to_thread(looking.wait, 60)
        await asyncio.sleep(0)  # the scheduler ends at the loop's next turn
        await asyncio.sleep(0)
        ended.set()

    asyncio.run(run())
    assert looking.is_set()
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_repositories_are_found_near_the_top_and_known_again(tmp_path: Path) -> None:
    stick = repository(tmp_path / "user" / "STICK" / "layar")
    repository(tmp_path / "a" / "b" / "c" / "d")
    (tmp_path / "user" / "other" / "metadata").mkdir(parents=True)

    found = find_repositories([tmp_path, tmp_path / "not there"])

    assert set(found) == {stick}
    (stick / "metadata" / "timestamp.json").write_text("22")
    assert find_repositories([tmp_path]) != found


def test_a_server_that_is_away_is_worth_a_word_only_after_a_while() -> None:
    sync = Sync({"web": Road("https://x", "unreachable", since=1, message="nobody answers")})
    assert not list(sync_problems(sync, 10 * MINUTE, clock_wrong=False))
    (problem,) = sync_problems(sync, 20 * MINUTE, clock_wrong=False)
    assert "nobody answers" in problem.message


def test_a_refusal_and_a_wrong_clock_are_told_at_once() -> None:
    sync = Sync({"stick": Road("/media/x", "refused", since=1, reason="unsigned", message="not signed")})
    messages = [problem.message for problem in sync_problems(sync, 2, clock_wrong=True)]
    assert "clock" in messages[0]
    assert "not signed" in messages[1]


def test_a_stick_that_was_refused_yesterday_is_no_problem_of_today() -> None:
    sync = Sync({"stick": Road("/media/x", "refused", at=MINUTE, since=1, reason="older", message="an old copy")})
    day = 24 * 60 * MINUTE
    assert list(sync_problems(sync, day + MINUTE, clock_wrong=False))
    assert not list(sync_problems(sync, day + MINUTE + 1, clock_wrong=False))


def test_what_is_late_is_told_with_its_reason() -> None:
    sync = Sync({"web": Road("https://x", "adopted", reason="objects", message="object abc could not be fetched")})
    (problem,) = sync_problems(sync, 2, clock_wrong=False)
    assert problem.severity == "warning"


def test_the_status_names_every_road() -> None:
    status = describe_sync(
        Sync({"web": Road("https://x", objects_left=3, signed_at=7)}), clock_wrong=False, missing=5, banned=1
    )
    assert (status.missing, status.banned) == (5, 1)
    assert [(road.road, road.objects_left, road.signed_at) for road in status.roads] == [("web", 3, 7)]
