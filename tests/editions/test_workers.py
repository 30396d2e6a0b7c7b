"""A file can end the process that prepares it, and nothing else."""

import signal
import stat
import sys
from pathlib import Path

import pytest

from kiosk.editions import Picture, Refused, Wanted, workers
from kiosk.editions.magic import Kind
from kiosk.editions.task import Changed, Done, Task
from kiosk.editions.workers import Workers
from kiosk.store import NotWritableError, StoreError, hash_of
from tests.editions.builder import Builder
from tests.support.media import Media

PROGRAM = """#!/bin/sh
exec "{python}" -c '
import json, os, signal, sys, time
for line in sys.stdin:
    path = json.loads(line)["wanted"]["path"]
    if path == "crash": os.kill(os.getpid(), signal.SIGSEGV)
    if path == "hang": time.sleep(600)
    if path == "exit": sys.exit(3)
    if path == "half": os.write(1, b"{{"); sys.exit(0)
    if path == "full":
        answer = {{"type": "NotStored", "kind": "NotWritableError", "what": "w", "where": "h", "why": "y", "todo": "t"}}
    else:
        answer = {{"type": "Done", "asset": {{"type": "Refused", "reason": path}}}}
    print(json.dumps(answer), flush=True)
'
"""


def task(path: str, *, size: int = 0) -> Task:
    return Task("", Wanted(path, 100, 100), "", size, Kind.PICTURE, "image/png")


@pytest.fixture
def pretended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workers:
    """Workers whose processes crash, hang and answer as the names of the files tell them."""
    program = tmp_path / "program"
    program.write_text(PROGRAM.format(python=sys.executable))
    program.chmod(stat.S_IRWXU)
    monkeypatch.setattr(workers, "own_command", lambda *_: (str(program),))
    monkeypatch.setattr(Task, "seconds", property(lambda self: 0.5 if self.wanted.path == "hang" else 60))
    return Workers(tmp_path)


def answers(work: Workers, *paths: str) -> dict[str, str]:
    with work:
        found = list(work.run(map(task, paths)))
    assert all(isinstance(answer, Done) for _, answer in found)
    return {
        one.wanted.path: answer.asset.reason
        for one, answer in found
        if isinstance(answer, Done) and isinstance(answer.asset, Refused)
    }


@pytest.mark.parametrize("bad", ["crash", "exit", "half"])
def test_a_process_that_ends_refuses_the_file_it_worked_on_and_no_other(pretended: Workers, bad: str) -> None:
    found = answers(pretended, "a", bad, "b", "c", bad, "d")

    assert found == {"a": "a", "b": "b", "c": "c", "d": "d", bad: found[bad]}
    assert "crashes the program" in found[bad]


def test_a_process_that_hangs_is_ended_while_others_go_on(pretended: Workers) -> None:
    found = answers(pretended, "hang", *"abcdef")

    assert {name: found[name] for name in "abcdef"} == dict(zip("abcdef", "abcdef", strict=True))
    assert "took too long" in found["hang"]


def test_what_the_store_cannot_take_ends_it_all(pretended: Workers) -> None:
    with pytest.raises(NotWritableError, match="w: h: y; t"), pretended:
        list(pretended.run(map(task, ["a", "full", "b"])))


def test_without_tasks_no_process_is_started(pretended: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_Worker", None)

    assert answers(pretended) == {}


def test_a_process_that_ended_while_it_had_nothing_to_do_is_not_asked(pretended: Workers) -> None:
    with pretended:
        [*_] = pretended.run([task("a")])
        for worker in pretended._all:
            worker._process.kill()
            worker._process.wait()

        [(_, answer)] = pretended.run([task("b")])

    assert answer == Done(Refused("b"))


def test_a_process_may_be_ready_before_there_is_something_to_do(pretended: Workers) -> None:
    with pretended:
        pretended.warm_up()
        [ready] = pretended._all

        [*_] = pretended.run([task("a")])

        assert pretended._all == [ready]


def test_a_real_process_prepares_and_survives(builder: Builder, media: Media) -> None:
    good = builder.put("good.png", media.picture("red")).read_bytes()
    bad = builder.put("bad.png", good[:100]).read_bytes()
    site = str(builder.site)
    tasks = [
        Task(site, Wanted("good.png", 100, 100), hash_of(good), len(good), Kind.PICTURE, "image/png"),
        Task(site, Wanted("bad.png", 100, 100), hash_of(bad), len(bad), Kind.PICTURE, "image/png"),
        Task(site, Wanted("good.png", 50, 50), hash_of(bad), len(good), Kind.PICTURE, "image/png"),
        Task(site, Wanted("gone.png", 50, 50), hash_of(bad), len(good), Kind.PICTURE, "image/png"),
        Task(site, Wanted("../secret.png", 50, 50), hash_of(bad), len(good), Kind.PICTURE, "image/png"),
        Task(site, Wanted("huge.png", 50, 50), hash_of(bad), 1 << 40, Kind.PICTURE, "image/png"),
    ]
    builder.put("huge.png", b"")

    with Workers(builder.state) as work:
        found = {(one.wanted.path, one.wanted.width): answer for one, answer in work.run(tasks)}

    picture = found["good.png", 100]
    assert isinstance(picture, Done)
    assert isinstance(picture.asset, Picture)
    assert builder.store.verify(picture.asset.object.hash)
    refused = found["bad.png", 100]
    assert isinstance(refused, Done)
    assert isinstance(refused.asset, Refused)
    for key in (("good.png", 50), ("gone.png", 50), ("../secret.png", 50)):
        assert found[key] == Changed()
    huge = found["huge.png", 50]
    assert isinstance(huge, Done)
    assert isinstance(huge.asset, Refused)
    assert "MB are opened" in huge.asset.reason


def test_a_file_that_crashes_its_process_is_left_out_and_tried_again_later(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.put("a.png", media.picture("red"))
    with monkeypatch.context() as patch:
        patch.setattr(workers, "own_command", lambda *_: ("sh", "-c", f"read line; kill -{signal.SIGSEGV.value} $$"))
        report = builder.build()
    assert "crashes the program" in report.left_out[0].reason
    assert builder.plays() == []

    assert builder.build().counts.prepared == 0
    assert builder.build(later_ms=700_000).left_out == ()
    assert builder.plays() == ["a.png"]


def test_a_state_without_room_is_told_by_the_process(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    builder.state.joinpath("objects").write_bytes(b"in the way")

    with pytest.raises(StoreError, match="could not"):
        builder.build()
