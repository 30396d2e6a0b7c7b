"""The supervisor with real processes, which only pretend to be stage and agent."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.app import shell, supervisor
from kiosk.app.life import Beat, EditionChanged, GiveUp, Mode, Name
from kiosk.app.processes import Launch
from kiosk.app.shell import Shell
from kiosk.app.supervisor import Patience
from tests.support import LogGuard, wait_until

STANDIN = str(Path(__file__).with_name("standin.py"))


@dataclass
class Stands:
    """Surroundings that start stand-ins and remember what they were told."""

    stage: list[str] = field(default_factory=lambda: ["beats"])
    """Manners of one start after the other; the last one stays."""
    agent: str = "beats"
    display: bool = True
    modes: list[Mode] = field(default_factory=list)
    pids: dict[Name, int] = field(default_factory=dict)
    beats: list[Beat] = field(default_factory=list)
    blamed: list[tuple[str, ...]] = field(default_factory=list)
    end: int | None = None

    def launch(self, child: Name, mode: Mode) -> Launch:
        manner = self.agent
        if child is Name.STAGE:
            self.modes.append(mode)
            manner = self.stage.pop(0) if len(self.stage) > 1 else self.stage[0]
        return Launch((sys.executable, STANDIN, manner, "--shown", f"{child}'s"), os.environ)

    def started(self, child: Name, pid: int) -> None:
        self.pids[child] = pid

    def blame(self, keys: tuple[str, ...]) -> None:
        self.blamed.append(keys)

    def display_answers(self) -> bool:
        return self.display

    def display_works(self) -> bool:
        return self.display

    def heard(self, beat: Beat) -> None:
        self.beats.append(beat)

    def look(self) -> EditionChanged | GiveUp | None:
        return None if self.end is None else GiveUp(self.end)


@contextmanager
def meanwhile(stands: Stands, story: Callable[[], object]) -> Iterator[None]:
    """Run `story` in a thread beside the shell, which needs the main thread, and end the shell after it."""
    failed: list[BaseException] = []

    def tell() -> None:
        try:
            story()
        except BaseException as error:  # noqa: BLE001 - raised again in the main thread
            failed.append(error)
        finally:
            stands.end = 0

    thread = threading.Thread(target=tell)
    thread.start()
    yield
    thread.join()
    if failed:
        raise failed[0]


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def beating(stands: Stands, name: Name, than: int = 0) -> Callable[[], bool]:
    return lambda: name in stands.pids and stands.pids[name] != than and Beat(name, (f"{name}'s",)) in stands.beats


@pytest.mark.parametrize("name", list(Name))
def test_a_killed_child_is_replaced_and_the_other_stays(log_guard: LogGuard, name: Name) -> None:
    log_guard.expect(f"{name} ended with signal SIGKILL")
    stands = Stands()
    other = next(one for one in Name if one is not name)

    def story() -> None:
        wait_until(beating(stands, Name.STAGE))
        wait_until(beating(stands, Name.AGENT))
        before = dict(stands.pids)
        stands.beats.clear()
        os.kill(before[name], signal.SIGKILL)
        wait_until(beating(stands, name, than=before[name]))
        assert stands.pids[other] == before[other]

    with meanwhile(stands, story):
        assert Shell(stands, playable=True).run() == 0
    assert all(gone(pid) for pid in stands.pids.values())


@pytest.mark.expects_log("no sign of life", "stage ended with signal SIGKILL")
@pytest.mark.parametrize("manner", ["hangs", "stuck"])
def test_a_stage_that_presents_nothing_more_is_replaced(monkeypatch: pytest.MonkeyPatch, manner: str) -> None:
    monkeypatch.setitem(supervisor.PATIENCE, Name.STAGE, Patience(20.0, 1.0))
    stands = Stands(stage=[manner, "beats"])

    def story() -> None:
        wait_until(beating(stands, Name.STAGE))
        hung = stands.pids[Name.STAGE]
        stands.beats.clear()
        wait_until(beating(stands, Name.STAGE, than=hung))

    with meanwhile(stands, story):
        Shell(stands, playable=True).run()
    assert stands.blamed == [("stage's",)]


@pytest.mark.expects_log("stage ended with signal SIGSEGV", "5 in a row; .* nothing but the poster")
def test_a_crash_loop_ends_on_the_poster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "DELAYS", (0.0,) * 8)
    stands = Stands(stage=["crashes"] * 5 + ["beats"])
    with meanwhile(stands, lambda: wait_until(lambda: Mode.POSTER in stands.modes)):
        Shell(stands, playable=True).run()
    assert stands.modes == [Mode.NORMAL] * 3 + [Mode.SAFE] * 2 + [Mode.POSTER]
    assert stands.blamed == [("stage's",)] * 5


@pytest.mark.expects_log("stage ended with exit code 3")
def test_a_stage_without_a_display_ends_the_player() -> None:
    stands = Stands(stage=["exits"])
    assert Shell(stands, playable=False).run() == 3
    assert gone(stands.pids[Name.AGENT])


@pytest.mark.expects_log("stage ended with exit code 3")
def test_a_crash_is_put_down_to_a_display_that_does_not_answer() -> None:
    stands = Stands(stage=["crashes", "beats"], display=False)
    with meanwhile(stands, lambda: wait_until(lambda: len(stands.modes) > 1)):
        Shell(stands, playable=True).run()
    assert stands.blamed == []


def test_nonsense_in_the_pipe_is_passed_over() -> None:
    stands = Stands(stage=["babbles"])
    with meanwhile(stands, lambda: wait_until(beating(stands, Name.STAGE))):
        assert Shell(stands, playable=True).run() == 0
    assert {beat.shown for beat in stands.beats if beat.child is Name.STAGE} <= {("stage's",), ()}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_everything_even_who_does_not_listen(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    monkeypatch.setattr(shell, "_LAST_SECONDS", 0.3)
    stands = Stands(stage=["stubborn"])
    before = signal.getsignal(number)

    def story() -> None:
        wait_until(beating(stands, Name.STAGE))
        os.kill(os.getpid(), number)
        wait_until(lambda: gone(stands.pids[Name.STAGE]))

    with meanwhile(stands, story):
        assert Shell(stands, playable=True).run() == 0
    assert signal.getsignal(number) == before


@pytest.mark.expects_log("no sign of life", "stage ended with signal SIGKILL")
def test_a_stage_that_closes_its_pipe_is_one_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(supervisor.PATIENCE, Name.STAGE, Patience(20.0, 1.0))
    stands = Stands(stage=["mute", "beats"])
    with meanwhile(stands, lambda: wait_until(lambda: len(stands.modes) > 1)):
        Shell(stands, playable=True).run()


def ask_anew(stands: Stands, name: Name) -> None:
    """Once both are there, let one ask for another stage; wait for that."""
    wait_until(beating(stands, Name.STAGE))
    wait_until(beating(stands, Name.AGENT))
    os.kill(stands.pids[name], signal.SIGUSR1)
    wait_until(lambda: len(stands.modes) > 1)


def test_the_agent_may_have_the_stage_started_anew() -> None:
    stands = Stands(agent="asks", stage=["beats", "beats"])
    with meanwhile(stands, lambda: ask_anew(stands, Name.AGENT)):
        assert Shell(stands, playable=False).run() == 0
    assert stands.blamed == []


def test_nobody_else_may() -> None:
    stands = Stands(stage=["asks"])

    def story() -> None:
        wait_until(beating(stands, Name.STAGE))
        os.kill(stands.pids[Name.STAGE], signal.SIGUSR1)
        stands.beats.clear()
        wait_until(lambda: len(stands.beats) > 20)

    with meanwhile(stands, story):
        Shell(stands, playable=False).run()
    assert stands.modes == [Mode.NORMAL]


@pytest.mark.expects_log("stage is replaced: it was asked to end and has not")
def test_who_does_not_end_when_it_is_asked_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "END_PATIENCE", 0.5)
    stands = Stands(agent="asks", stage=["stubborn", "beats"])
    with meanwhile(stands, lambda: ask_anew(stands, Name.AGENT)):
        Shell(stands, playable=False).run()
    assert stands.blamed == []
