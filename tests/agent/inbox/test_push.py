"""A repository is sent to a screen, and plays there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.publish.push import CutError, Progress, PushError, RefusedError
from kiosk.store import Store, hash_of
from tests.agent.inbox.senders import Screens, pinned_screen, publish


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screens]:
    with pinned_screen(tmp_path) as one:
        yield one


def test_what_is_pushed_plays_and_only_what_is_new_is_sent_again(screen: Screens) -> None:
    first, second = os.urandom(3_000_000), os.urandom(100_000)
    told: list[Progress] = []
    edition = publish(screen.city, first)
    outcome = screen.push(tell=told.append)
    assert (outcome.outcome, outcome.edition) == ("adopted", edition)
    assert told[-1].bytes == told[-1].bytes_total == len(first)
    assert screen.agent.json("api/status")["edition"]["id"] == edition
    assert not screen.inbox.exists()

    newer = publish(screen.city, first, second)
    again = screen.push()
    assert (again.outcome, again.edition) == ("adopted", newer)
    assert len(second) <= again.sent_bytes < len(second) + 20_000
    assert screen.push().outcome == "nothing new"


def test_a_new_root_comes_with_it(screen: Screens) -> None:
    publish(screen.city, b"one")
    assert screen.push().outcome == "adopted"
    screen.city.rotate("targets")
    screen.city.rotate("root")
    publish(screen.city, b"two")
    assert screen.push().outcome == "adopted"


def test_lists_that_stay_as_they_are_go_with_every_push(screen: Screens) -> None:
    screen.city.ban(hash_of(b"banned"))
    for picture in (b"one", b"two"):
        publish(screen.city, picture, b"banned")
        assert screen.push().outcome == "adopted"
    assert Store(screen.agent.state).bans() == {hash_of(b"banned")}


def test_what_others_signed_is_refused(screen: Screens) -> None:
    publish(screen.city, b"one")
    screen.push()
    before = screen.current()
    old = screen.city.rotate("targets")
    screen.city.keys["targets"] = old
    publish(screen.city, b"two")
    with pytest.raises(RefusedError, match="not signed by enough"):
        screen.push()
    assert screen.current() == before
    assert not screen.inbox.exists()


def test_what_is_older_is_refused(screen: Screens) -> None:
    publish(screen.city, b"one")
    old = dict(screen.city.files)
    publish(screen.city, b"two")
    screen.push()
    before = screen.current()
    screen.city.files = old
    with pytest.raises(RefusedError, match="seen"):
        screen.push()
    assert screen.current() == before


def test_a_cut_push_goes_on_where_it_was(screen: Screens) -> None:
    data = os.urandom(4_000_000)
    edition = publish(screen.city, data)
    seen: list[int] = []

    def cut(progress: Progress) -> None:
        seen.append(progress.bytes)

    def cancelled(_: float) -> bool:
        partial = screen.inbox / "partial" / hash_of(data)
        return partial.exists() and partial.stat().st_size > 1_000_000

    with pytest.raises(PushError, match="cancelled"):
        screen.push(tell=cut, cancelled=cancelled)
    assert screen.current() is None
    outcome = screen.push()
    assert outcome.edition == edition
    assert outcome.sent_bytes < 3_100_000
    assert Store(screen.agent.state).verify(hash_of(data))


def test_a_repository_that_lacks_a_file_changes_nothing(screen: Screens) -> None:
    publish(screen.city, b"one")
    screen.city.files = {path: data for path, data in screen.city.files.items() if not path.startswith("objects/")}
    with pytest.raises(PushError, match="not all that must play is here"):
        screen.push()
    assert screen.current() is None


def test_an_unpinned_screen_says_how_to_pin_it(tmp_path: Path) -> None:
    with pinned_screen(tmp_path) as screen:
        (screen.agent.state / "trust/root.json").unlink()
        publish(screen.city, b"one")
        with pytest.raises(RefusedError, match=r"--root root\.json"):
            screen.push()


def test_two_pushes_are_put_in_order(screen: Screens) -> None:
    publish(screen.city, b"one")
    other = screen.agent.token("push")
    screen.missing()
    answer = screen.ask("POST", "missing", "another-sender", headers={"Authorization": f"Bearer {other}"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (409, "2")
    assert "dewi is pushing" in answer.json()["detail"]
    assert screen.ask("POST", "missing", "dewis-next-run").status_code == 200
    assert screen.push().outcome == "adopted"
    assert screen.ask("POST", "missing", "another-sender", headers={"Authorization": f"Bearer {other}"}).ok


def test_a_screen_that_is_not_there(screen: Screens) -> None:
    publish(screen.city, b"one")
    screen.agent.process.terminate()
    screen.agent.process.wait(60)
    waits: list[float] = []

    def cancelled(seconds: float) -> bool:
        waits.append(seconds)
        return False

    with pytest.raises(CutError, match="cannot be reached"):
        screen.push(cancelled=cancelled)
    assert [wait for wait in waits if wait] == [0.5, 1, 2, 4, 8, 16, 30]
