import json
import shutil
from pathlib import Path

import pytest

from kiosk.store import Current, DamagedError, Store, replace_file
from tests.store.sample import edition, overwrite


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def pointer(store: Store) -> Path:
    return store.state / "current"


def test_an_edition_that_was_adopted_plays(store: Store) -> None:
    one = edition(store, b"a")

    assert store.adopt(one, 1000) == Current(one, None, 1000)
    assert Store(store.state).current() == Current(one, None, 1000)


def test_adopting_another_remembers_the_one_before(store: Store) -> None:
    one, two = edition(store, b"a"), edition(store, b"b")
    store.adopt(one, 1000)

    assert store.adopt(two, 2000) == Current(two, one, 2000)
    assert json.loads(pointer(store).read_bytes()) == {"edition": two, "previous": one, "at": 2000}


def test_adopting_the_one_that_plays_changes_nothing(store: Store) -> None:
    one, two = edition(store, b"a"), edition(store, b"b")
    store.adopt(one, 1000)
    store.adopt(two, 2000)

    assert store.adopt(two, 3000) == Current(two, one, 2000)


def test_rolling_back_goes_back_and_forth(store: Store) -> None:
    one, two = edition(store, b"a"), edition(store, b"b")
    store.adopt(one, 1000)
    store.adopt(two, 2000)

    assert store.rollback(3000) == Current(one, two, 3000)
    assert store.rollback(4000) == Current(two, one, 4000)


def test_there_is_nothing_before_the_first_edition(store: Store) -> None:
    with pytest.raises(DamagedError, match="nothing to go back to"):
        store.rollback(1000)
    store.adopt(edition(store, b"a"), 1000)
    with pytest.raises(DamagedError, match="nothing to go back to"):
        store.rollback(2000)


def test_an_edition_with_a_missing_object_is_not_adopted(store: Store) -> None:
    one, two = edition(store, b"a"), edition(store, b"b")
    store.adopt(one, 1000)
    store.object_path(store.add_bytes(b"b")).unlink()

    with pytest.raises(DamagedError, match="incomplete"):
        store.adopt(two, 2000)
    assert store.current() == Current(one, None, 1000)


def test_an_edition_that_was_never_written_is_not_adopted(store: Store) -> None:
    with pytest.raises(DamagedError, match="no such edition"):
        store.adopt("0" * 64, 1000)
    with pytest.raises(DamagedError, match="no such edition"):
        store.adopt("../../elsewhere", 1000)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"objects": 3}', b'{"objects": {"x": {"length": 1}}}', b"[1", b"null"])
def test_bytes_that_are_no_edition_are_not_written(store: Store, data: bytes) -> None:
    with pytest.raises(DamagedError, match="not an edition"):
        store.write_edition(data)
    assert store.kept() == ()


def damage_json(store: Store, which: str) -> None:
    overwrite(store.state / "editions" / which / "edition.json", b"{}")


def remove_json(store: Store, which: str) -> None:
    shutil.rmtree(store.state / "editions" / which)


def cut_object(store: Store, which: str) -> None:
    [name] = json.loads(store.edition_bytes(which))["objects"]
    overwrite(store.object_path(name), b"")


@pytest.mark.parametrize("damage", [damage_json, remove_json, cut_object])
def test_a_damaged_edition_gives_way_to_the_previous_one(store: Store, damage: object) -> None:
    assert callable(damage)
    one, two, three = edition(store, b"a"), edition(store, b"b"), edition(store, b"c")
    store.adopt(one, 1000)
    store.adopt(two, 2000)
    damage(store, two)

    assert Store(store.state).current() == Current(one, None, 2000, instead_of=two)
    damage(store, one)
    assert Store(store.state).current() == Current(three, None, 2000, instead_of=two)
    damage(store, three)
    assert Store(store.state).current() is None


def test_what_was_damaged_plays_again_once_it_is_whole(store: Store) -> None:
    one, two = edition(store, b"a"), edition(store, b"b")
    store.adopt(one, 1000)
    store.adopt(two, 2000)
    remove_json(store, two)
    assert store.current() == Current(one, None, 2000, instead_of=two)

    edition(store, b"b")

    assert store.current() == Current(two, one, 2000)


def test_a_new_edition_follows_the_one_that_stood_in(store: Store) -> None:
    one, two, three = edition(store, b"a"), edition(store, b"b"), edition(store, b"c")
    store.adopt(one, 1000)
    store.adopt(two, 2000)
    remove_json(store, two)

    assert store.adopt(three, 3000) == Current(three, one, 3000)


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"{", b"[]", b'{"edition": 5}', b'{"edition": "x", "at": 1}'])
def test_without_a_readable_pointer_the_newest_whole_edition_plays(store: Store, data: bytes) -> None:
    one = edition(store, b"a")
    store.adopt(one, 1000)
    replace_file(pointer(store), data)

    current = Store(store.state).current()

    assert current == Current(one, None, 0)
    assert current is not None
    assert not current.adopted


def test_another_process_sees_the_change_at_once(store: Store) -> None:
    reader = Store(store.state)
    one, two = edition(store, b"a"), edition(store, b"b")
    store.adopt(one, 1000)
    assert reader.current() == Current(one, None, 1000)
    store.adopt(two, 2000)
    assert reader.current() == Current(two, one, 2000)
