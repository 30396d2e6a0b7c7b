import os
from pathlib import Path

import pytest

from kiosk.store import Store
from tests.store.sample import assert_whole, edition


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def make(store: Store, count: int, size: int = 10) -> list[str]:
    """Editions with an object of their own and one that all share; the first is the oldest."""
    made = []
    for i in range(count):
        made.append(edition(store, bytes([i]) * size, b"shared"))
        path = store.state / "editions" / made[-1] / "edition.json"
        os.utime(path, ns=(i * 10**9, i * 10**9))
    return made


def kept(store: Store) -> set[str]:
    return {one.edition for one in store.kept()}


def test_the_newest_are_kept_and_their_objects(store: Store) -> None:
    made = make(store, 5)
    store.adopt(made[4], 1)

    swept = store.sweep(keep=3)

    assert kept(store) == set(made[2:])
    assert swept.editions == (made[1], made[0])
    assert (swept.objects, swept.freed) == (2, 20)
    for one in made[2:]:
        assert_whole(store, one)


def test_current_and_previous_are_kept_however_old_and_large(store: Store) -> None:
    made = make(store, 5, size=1000)
    store.adopt(made[0], 1)
    store.adopt(made[1], 2)

    store.sweep(keep=0, quota=0)

    assert kept(store) == {made[0], made[1]}
    assert_whole(store, made[0])
    assert_whole(store, made[1])


def test_the_quota_counts_shared_objects_once(store: Store) -> None:
    made = make(store, 4, size=100)
    store.adopt(made[3], 1)

    store.sweep(quota=306)

    assert kept(store) == set(made[1:])


def test_what_a_killed_build_left_is_removed(store: Store) -> None:
    [one] = make(store, 1)
    store.adopt(one, 1)
    orphan = store.add_bytes(b"never used")
    half = store.object_path(orphan).with_name(".tmp-1234")
    half.write_bytes(b"ne")
    edition_half = store.state / "editions" / ("0" * 64) / ".tmp-77"
    edition_half.parent.mkdir()
    edition_half.write_bytes(b"{")

    store.sweep()

    assert not half.exists()
    assert store.length(orphan) is None
    assert not edition_half.parent.exists()
    assert_whole(store, one)


def test_temporary_files_of_others_are_only_removed_when_they_are_old(store: Store) -> None:
    make(store, 1)
    old, young = store.state / ".tmp-old", store.state / ".tmp-young"
    for path in (old, young):
        path.write_bytes(b"figures")
    os.utime(old, (0, 0))

    store.sweep()

    assert not old.exists()
    assert young.exists()


def test_an_edition_that_stands_in_for_a_damaged_one_is_not_swept(store: Store) -> None:
    made = make(store, 3)
    store.adopt(made[0], 1)
    (store.state / "editions" / made[0] / "edition.json").unlink()
    current = store.current()
    assert current is not None

    store.sweep(keep=0)

    assert store.current() == current


def test_nothing_is_removed_where_nothing_was_ever_written(store: Store) -> None:
    assert store.sweep() == store.sweep(keep=0, quota=0)
