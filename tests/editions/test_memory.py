from pathlib import Path

import pytest

from kiosk.editions import Picture, Refused, Stored, Wanted
from kiosk.editions.asset import Clip, Document
from kiosk.editions.folder import Stamp
from kiosk.editions.memory import Inventory, Prepared, objects_of, read_inventory, seen, write_inventory
from kiosk.store import Store

NAME = "a" * 64
WANTED = Wanted("a.png", 1280, 720)
SECOND = 10**9


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def stored(store: Store, data: bytes) -> Stored:
    return Stored(store.add_bytes(data), len(data), "image/png")


def picture(store: Store, data: bytes) -> Picture:
    return Picture(stored(store, data), 4, 3, stored(store, b"small " + data), stored(store, b"blurred " + data))


def test_what_was_prepared_is_found_again_for_the_same_bytes_and_wish(store: Store) -> None:
    made = picture(store, b"x")
    Prepared(store).keep(NAME, WANTED, made, passing=False, now_ms=1)

    again = Prepared(store)

    assert again.find(NAME, WANTED, 2) == made
    assert again.find(NAME, Wanted("elsewhere.png", 1280, 720), 2) == made
    assert again.find("b" * 64, WANTED, 2) is None
    assert again.find(NAME, Wanted("a.png", 640, 360), 2) is None
    assert again.find(NAME, Wanted("a.png", 1280, 720, blur=True), 2) is None
    assert again.find(NAME, Wanted("a.png", 1280, 720, cover=True), 2) is None


def test_what_was_swept_is_not_found(store: Store) -> None:
    made = picture(store, b"x")
    Prepared(store).keep(NAME, WANTED, made, passing=False, now_ms=1)
    store.object_path(made.thumbnail.hash).unlink()

    assert Prepared(store).find(NAME, WANTED, 2) is None


def test_every_object_of_an_asset_counts(store: Store) -> None:
    one, two = picture(store, b"1"), picture(store, b"2")
    clip = Clip(one.object, 1000, 4, 3, False, two.object, one.thumbnail, two.backdrop)

    assert len(set(objects_of(Document((one, two))))) == 6
    assert set(objects_of(clip)) == {one.object, two.object, one.thumbnail, two.backdrop}
    assert list(objects_of(Refused("no"))) == []


def test_a_refusal_stands_but_one_whose_cause_may_pass_only_for_a_while(store: Store) -> None:
    memory = Prepared(store)
    memory.keep(NAME, WANTED, Refused("broken"), passing=False, now_ms=0)
    memory.keep("b" * 64, WANTED, Refused("too slow"), passing=True, now_ms=0)

    again = Prepared(store)

    assert again.find(NAME, WANTED, 10**12) == Refused("broken")
    assert again.find("b" * 64, WANTED, 599_999) == Refused("too slow")
    assert again.find("b" * 64, WANTED, 600_000) is None


def test_a_line_that_was_cut_off_costs_only_itself(store: Store) -> None:
    path = store.state / "prepared.jsonl"
    Prepared(store).keep(NAME, WANTED, Refused("one"), passing=False, now_ms=0)
    Prepared(store).keep("b" * 64, WANTED, Refused("two"), passing=False, now_ms=0)
    path.write_bytes(path.read_bytes()[:-5])
    Prepared(store).keep("c" * 64, WANTED, Refused("three"), passing=False, now_ms=0)

    again = Prepared(store)

    assert again.find(NAME, WANTED, 1) == Refused("one")
    assert again.find("b" * 64, WANTED, 1) is None
    assert again.find("c" * 64, WANTED, 1) == Refused("three")


def test_what_is_no_longer_used_is_forgotten_in_the_end(store: Store) -> None:
    memory = Prepared(store)
    for i in range(1010):
        memory.keep(f"{i:064}", WANTED, Refused("old"), passing=False, now_ms=0)
    later = Prepared(store)
    assert later.find(f"{7:064}", WANTED, 1) == Refused("old")

    later.tidy()

    path = store.state / "prepared.jsonl"
    assert len(path.read_bytes().splitlines()) == 1
    assert Prepared(store).find(f"{7:064}", WANTED, 1) == Refused("old")


def test_a_file_is_known_by_what_tells_that_it_changed(state: Path) -> None:
    stamp = Stamp(10, 20 * SECOND, 30 * SECOND, 40)
    write_inventory(state, Inventory("/site", 1, {"a.png": seen(stamp, NAME, NAME, 60 * SECOND)}))

    inventory = read_inventory(state)

    assert inventory.hash_of("a.png", stamp) == NAME
    assert inventory.hash_of("b.png", stamp) == ""
    for other in (
        Stamp(11, 20 * SECOND, 30 * SECOND, 40),
        Stamp(10, 20 * SECOND + 1, 30 * SECOND, 40),
        Stamp(10, 20 * SECOND, 30 * SECOND + 1, 40),
        Stamp(10, 20 * SECOND, 30 * SECOND, 41),
    ):
        assert inventory.hash_of("a.png", other) == ""


@pytest.mark.parametrize(("now", "trusted"), [(30, False), (31, False), (33, True), (29, False), (20, True)])
def test_a_file_that_changed_just_now_is_read_again(now: int, trusted: bool) -> None:  # noqa: FBT001 - a table
    stamp = Stamp(10, 20 * SECOND, 30 * SECOND, 40)

    assert bool(seen(stamp, NAME, NAME, now * SECOND).hash) is trusted
