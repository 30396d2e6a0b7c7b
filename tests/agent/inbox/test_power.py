"""SIGKILL of the screen's agent, its verifier and the sender at every step, and a disk that fills up."""

import contextlib
import multiprocessing
import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.publish.inbox import apply_inbox, look
from kiosk.publish.push import Line, Outcome, PushError, RefusedError, RepositoryFolder, push, read_address
from kiosk.store import Store, hash_of
from tests.agent.inbox.senders import Screens, edition, pinned_screen, publish
from tests.publish.maker import Maker
from tests.store.power import cut_at_every_step

NOW = 1_800_000_000_000
OLD, NEW = b"old picture", b"new picture" * 20_000


def clock() -> int:
    return NOW


def stocked(state: Path) -> Path:
    """A screen on which the old edition plays, and in whose inbox the new one lies."""
    city = Maker()
    store = Store(state)
    store.pin(city.first_root)
    for picture in (OLD, NEW):
        publish(city, picture)
        city.write(state / "inbox")
        if picture is OLD:
            assert apply_inbox(state / "inbox", store, "videotron", clock).outcome == "adopted"
    return state


def apply_it(state: Path) -> None:
    applied = apply_inbox(state / "inbox", Store(state), "videotron", clock)
    assert applied.outcome in {"adopted", "nothing new"}, applied


def examine(state: Path, killed: bool) -> None:  # noqa: FBT001 - that of `cut_at_every_step`
    store = Store(state)
    current = store.current()
    assert current is not None
    assert current.adopted
    old, new = hash_of(edition(OLD)), hash_of(edition(NEW))
    assert current.edition in {old, new}
    assert killed or current.edition == new
    shown = {old: OLD, new: NEW}[current.edition]
    assert store.object_path(hash_of(shown)).read_bytes() == shown
    asked = {piece.path for piece in look(state / "inbox", store, "videotron").pieces}
    assert all(path.endswith("root.json") or (state / "inbox" / path).exists() for path in asked)
    apply_it(state)
    after = store.current()
    assert after is not None
    assert after.edition == new
    assert store.verify(hash_of(NEW))


def test_the_verifier_is_killed_at_every_step_of_applying(state: Path) -> None:
    assert cut_at_every_step(stocked(state), apply_it, examine, stride=7) > 40


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screens]:
    with pinned_screen(tmp_path) as one:
        yield one


def send(screen: Screens) -> Outcome:
    return screen.push(cancelled=lambda _: False)


def test_a_verifier_that_is_killed_is_started_again(screen: Screens) -> None:
    publish(screen.city, OLD)
    send(screen)
    new = publish(screen.city, NEW)
    screen.city.write(screen.folder)

    def killing(_: float) -> bool:
        for task in Path(f"/proc/{screen.agent.process.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                for child in (task / "children").read_text().split():
                    if b"_inbox" in Path(f"/proc/{child}/cmdline").read_bytes():
                        os.kill(int(child), signal.SIGKILL)
        return False

    assert screen.push(cancelled=killing).edition == new


def _send_slowly(url: str, token: str, folder: Path, steps: int) -> None:
    left = iter(range(steps))

    def step(_: float) -> bool:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return False

    with Line(read_address(url), token, None) as line:
        push(RepositoryFolder(folder), line, lambda _: None, step)


def test_a_sender_that_is_killed_at_any_step_goes_on_with_the_next_run(screen: Screens) -> None:
    publish(screen.city, OLD)
    send(screen)
    new = publish(screen.city, NEW)
    screen.city.write(screen.folder)
    spawned = multiprocessing.get_context("spawn")
    for steps in range(6):
        arguments = (screen.agent.url.rstrip("/"), screen.token, screen.folder, steps)
        sender = spawned.Process(target=_send_slowly, args=arguments)
        sender.start()
        sender.join(60)
        current = screen.current()
        assert current is not None
        if sender.exitcode == 0:
            break
        assert sender.exitcode == -signal.SIGKILL
        assert current.edition in {hash_of(edition(OLD)), new}
    assert send(screen).edition == new


def test_the_agent_is_killed_in_the_midst_and_the_next_one_takes_the_rest(tmp_path: Path) -> None:
    data = os.urandom(2_000_000)
    with pinned_screen(tmp_path) as screen:
        new = publish(screen.city, data)

        def cancelled(seconds: float) -> bool:
            partial = screen.inbox / "partial" / hash_of(data)
            if partial.exists() and partial.stat().st_size > 500_000:
                screen.agent.process.kill()
                screen.agent.process.wait(60)
            return seconds > 0  # nobody waits for it

        with pytest.raises(PushError):
            screen.push(cancelled=cancelled)
    assert Store(screen.agent.state).current() is None
    with pinned_screen(tmp_path, city=screen.city) as again:
        assert again.push().edition == new


def test_a_disk_that_fills_up_is_said_and_the_next_push_completes(screen: Screens) -> None:
    """A limit on the size of files stops the agent from writing, as a full disk does."""
    old = publish(screen.city, OLD)
    send(screen)
    new = publish(screen.city, NEW)
    agent = screen.agent.process.pid
    for most in (0, 100, 100_000):
        before = resource.prlimit(agent, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        with pytest.raises(RefusedError, match="free some space"):
            send(screen)
        resource.prlimit(agent, resource.RLIMIT_FSIZE, before)
        assert screen.agent.json("api/status")["edition"]["id"] == old
    assert send(screen).edition == new
