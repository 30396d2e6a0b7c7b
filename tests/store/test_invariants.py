"""Whatever is done to a store in whatever order: what it says plays is whole, and nothing it needs is ever lost."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from kiosk.store import DamagedError, Store
from tests.store.sample import assert_whole, edition, needed


class StoreMachine(RuleBasedStateMachine):
    editions = Bundle("editions")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store(self.folder / "state")
        self.now = 1000
        self.damaged = False

    @override
    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(target=editions, contents=st.sets(st.sampled_from([b"", b"a", b"bb", b"ccc", b"dddd"])))
    def write(self, contents: set[bytes]) -> str:
        return edition(self.store, *sorted(contents))

    @rule(which=editions)
    def adopt(self, which: str) -> None:
        self.now += 1
        try:
            current = self.store.adopt(which, self.now)
        except DamagedError:
            assert not self.is_whole(which)
        else:
            assert current.edition == which
            self.damaged = False

    @rule()
    def roll_back(self) -> None:
        self.now += 1
        before = Store(self.store.state).current()
        try:
            current = self.store.rollback(self.now)
        except DamagedError:
            assert before is None or before.previous is None or not self.is_whole(before.previous)
        else:
            assert before is not None
            assert (current.edition, current.previous) == (before.previous, before.edition)
            self.damaged = False

    @rule(keep=st.integers(0, 3), quota=st.none() | st.integers(0, 10))
    def sweep(self, keep: int, quota: int | None) -> None:
        before = Store(self.store.state).current()
        self.store.sweep(keep=keep, quota=quota)
        assert Store(self.store.state).current() == before
        if before is not None and before.previous is not None and before.adopted and not self.damaged:
            assert_whole(self.store, before.previous)

    @rule(which=editions)
    def lose_an_object(self, which: str) -> None:
        try:
            names = sorted(needed(self.store, which))
        except DamagedError:
            return
        if names:
            self.store.object_path(names[0]).unlink(missing_ok=True)
            self.damaged = True

    @rule(data=st.binary(max_size=8))
    def scribble_over_the_pointer(self, data: bytes) -> None:
        (self.store.state).mkdir(exist_ok=True)
        (self.store.state / "current").write_bytes(data)
        self.damaged = True

    @rule()
    def start_again(self) -> None:
        self.store = Store(self.store.state)

    @invariant()
    def what_plays_is_whole(self) -> None:
        current = Store(self.store.state).current()
        if current is not None:
            assert_whole(self.store, current.edition)
        else:
            assert not any(self.is_whole(one.edition) for one in self.store.kept())

    def is_whole(self, which: str) -> bool:
        try:
            self.store.check_edition(which)
        except DamagedError:
            return False
        return True


class TestStore(StoreMachine.TestCase):  # type: ignore[misc,valid-type]  # hypothesis makes the class
    settings = settings(max_examples=40, stateful_step_count=25)

    @pytest.fixture(autouse=True)
    def _fast_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "fsync", lambda _: None)
