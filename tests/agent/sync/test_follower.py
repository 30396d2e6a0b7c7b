"""When repositories are looked at, and what is told of it."""

import asyncio
import os
import sys
from pathlib import Path

from kiosk.agent import Command
from kiosk.agent.sync import Follower, Following, describe_sync, sync_problems
from kiosk.agent.sync.sticks import find_repositories
from kiosk.publish.sync import Road, Sync

_NOTES = "import sys; open(sys.argv[1], 'a').write(' '.join(sys.argv[2:]) + chr(10))"
MINUTE = 60_000


def noting(file: Path) -> Command:
    return Command((sys.executable, "-c", _NOTES, str(file)), os.environ)


def repository(folder: Path) -> Path:
    (folder / "metadata").mkdir(parents=True)
    (folder / "metadata" / "timestamp.json").write_text("1")
    return folder


def followed(following: Following, looks: int) -> None:
    """Follow until so many looks have ended."""

    async def run() -> None:
        ended = asyncio.Semaphore(0)
        follower = Follower(following, ended.release)
        await follower.start()
        for _ in range(looks):
            await asyncio.wait_for(ended.acquire(), 60)
        await follower.stop()

    asyncio.run(run())


def test_the_source_is_looked_at_at_once(tmp_path: Path) -> None:
    followed(Following(noting(tmp_path / "log"), "https://kota.example/layar"), 1)
    assert (tmp_path / "log").read_text() == "--road web -- https://kota.example/layar\n"


def test_a_stick_is_looked_at_when_it_is_plugged_in(tmp_path: Path) -> None:
    stick = repository(tmp_path / "media" / "petugas" / "STICK")
    followed(Following(noting(tmp_path / "log"), None, sticks=(tmp_path / "media",)), 1)
    assert (tmp_path / "log").read_text() == f"--road stick -- {stick}\n"


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
