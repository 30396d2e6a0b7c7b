"""The watch and its builds, with a stand-in for what builds."""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.agent import Command
from kiosk.agent.watch import Builds, Due, Ended, Watcher
from kiosk.agent.watch.hints import Hints
from kiosk.agent.workshop import _seconds_to_next
from kiosk.editions import Outcome, Report
from tests.support import wait_until

BUILDER = """
import json, os, pathlib, sys, time
order = json.loads(sys.stdin.readline() or sys.exit())
site, desk = pathlib.Path(order["site"]), pathlib.Path(sys.argv[1])
built = sorted(path.name for path in site.rglob("*.png") if path.name not in order["held"])
(desk / "begun").write_text(json.dumps(built))
while any(name.startswith("slow") for name in built) and not (desk / "go").exists():
    time.sleep(0.01)
if (desk / "crash").exists():
    (desk / "crash").unlink()
    os.abort()
with (desk / "built").open("a") as file:
    file.write(json.dumps({"built": built, "held": order["held"], "pid": os.getpid()}) + "\\n")
print("a word for people")
print(json.dumps({"edition": "e", "trouble": "", "passing": False}))
"""


@dataclass
class Desk:
    """A site, what was built of it, and how the builds ended."""

    base: Path
    ended: list[Ended] = field(default_factory=list)

    @property
    def site(self) -> Path:
        return self.base / "site"

    def write(self, *names: str, data: bytes = b"x") -> None:
        for name in names:
            (self.site / name).parent.mkdir(parents=True, exist_ok=True)
            (self.site / name).write_bytes(data)

    def records(self) -> list[dict[str, list[str]]]:
        path = self.base / "built"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def forget(self) -> None:
        """What was built so far."""
        self.ended.clear()
        for name in ("begun", "built"):
            (self.base / name).unlink()

    def wait_for(self, *names: str) -> None:
        wait_until(lambda: (records := self.records()) and records[-1]["built"] == sorted(names), 20, f"{names}")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.site.mkdir()
    return made


@pytest.fixture
def watcher(desk: Desk) -> Iterator[Watcher]:
    with ExitStack() as stack:
        command = Command((sys.executable, "-S", "-c", BUILDER, str(desk.base)), os.environ)
        woken: list[Watcher] = []

        def ended(one: Ended) -> None:
            desk.ended.append(one)
            woken[0].wake()

        builds = Builds(command, desk.site, ended)
        watcher = Watcher(desk.site, builds, heeded=lambda: (), closed=lambda _: None, changed=lambda: None)
        woken.append(watcher)
        builds.start()
        watcher.start()
        stack.callback(lambda: builds.stop(5.0))
        stack.callback(lambda: watcher.stop(5.0))
        wait_until(lambda: desk.ended, 20, "the build of the empty folder")
        desk.forget()
        yield watcher


@pytest.mark.usefixtures("watcher")
def test_changes_are_followed(desk: Desk) -> None:
    desk.write("a.png", "sub/b.png")
    desk.wait_for("a.png", "b.png")
    (desk.site / "a.png").rename(desk.site / "c.png")
    desk.wait_for("b.png", "c.png")
    (desk.site / "c.png").unlink()
    desk.wait_for("b.png")
    assert all(one.edition == "e" and not one.trouble for one in desk.ended)


def test_without_any_hint_looking_is_enough(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(Hints, "follow", lambda *_: None)
    request.getfixturevalue("watcher")
    desk.write("a.png")
    desk.wait_for("a.png")
    (desk.site / "a.png").rename(desk.site / "c.png")
    desk.wait_for("c.png")


@pytest.mark.usefixtures("watcher")
def test_changes_during_a_build_are_one_more_build(desk: Desk) -> None:
    desk.write("slow.png")
    wait_until((desk.base / "begun").exists, 20)
    for number in range(5):
        desk.write(f"{number}.png")
    (desk.base / "go").touch()
    desk.wait_for("slow.png", *(f"{number}.png" for number in range(5)))
    assert len(desk.records()) <= 3


@pytest.mark.usefixtures("watcher")
def test_what_leaves_the_screen_does_not_wait_for_what_is_prepared(desk: Desk) -> None:
    desk.write("a.png", "b.png")
    desk.wait_for("a.png", "b.png")
    new = [f"slow{number}.png" for number in range(20)]
    desk.write(*new)
    (desk.site / "b.png").unlink()
    desk.wait_for("a.png")
    (desk.base / "go").touch()
    desk.wait_for("a.png", *new)


@pytest.mark.usefixtures("watcher")
def test_a_build_under_way_is_given_up_for_it(desk: Desk) -> None:
    desk.write("a.png", "b.png")
    desk.wait_for("a.png", "b.png")
    new = [f"slow{number}.png" for number in range(20)]
    desk.write(*new)
    wait_until(lambda: "slow" in (desk.base / "begun").read_text(), 20)
    (desk.site / "b.png").unlink()
    desk.wait_for("a.png")
    assert any(one.interrupted for one in desk.ended)
    (desk.base / "go").touch()
    desk.wait_for("a.png", *new)


def test_a_build_that_crashes_says_so_and_may_be_made_again(desk: Desk, watcher: Watcher) -> None:
    (desk.base / "crash").touch()
    desk.write("a.png")
    wait_until(lambda: desk.ended, 20)
    assert (desk.ended[0].edition, desk.ended[0].passing) == (None, True)
    assert "SIG" in desk.ended[0].trouble or "signal" in desk.ended[0].trouble
    watcher.build_again()
    desk.wait_for("a.png")


def test_what_is_left_out_for_a_cause_that_may_pass_is_due_again_though_nothing_changes() -> None:
    ended = Ended("e")
    report = Report("/site", 5_000, Outcome.ADOPTED, "e")
    assert _seconds_to_next(ended, report) is None
    assert _seconds_to_next(ended, replace(report, again_at=605_000)) == pytest.approx(600, abs=2)


@pytest.mark.usefixtures("watcher")
def test_a_waiting_process_that_died_is_no_obstacle(desk: Desk) -> None:
    children = Path(f"/proc/{os.getpid()}/task/{threading.get_native_id()}/children")
    waiting = wait_until(lambda: [int(pid) for pid in children.read_text().split()], 20)
    for pid in waiting:
        os.kill(pid, 9)
    desk.write("a.png")
    desk.wait_for("a.png")


@pytest.mark.expects_log("cannot be read")
def test_a_folder_that_is_gone_and_comes_back(desk: Desk, watcher: Watcher) -> None:
    desk.write("a.png")
    desk.wait_for("a.png")
    desk.site.rename(desk.base / "away")
    wait_until(lambda: watcher.state.trouble, 20)
    (desk.base / "away").rename(desk.site)
    wait_until(lambda: not watcher.state.trouble, 20)
    desk.write("b.png")
    desk.wait_for("a.png", "b.png")


@pytest.mark.expects_log("could not be started")
def test_a_builder_that_cannot_be_started_is_a_reason(desk: Desk) -> None:
    ended: list[Ended] = []
    builds = Builds(Command(("/nowhere/at/all",), {}), desk.site, ended.append)
    builds.start()
    builds.make(Due(frozenset({"a.png"}), frozenset()))
    wait_until(lambda: ended, 20)
    assert (ended[0].edition, ended[0].passing) == (None, True)
    assert builds.stop(5.0)
