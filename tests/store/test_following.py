"""What a repository brings: trust and edition by one pointer, holds, instants, bans."""

from pathlib import Path

import pytest

from kiosk.store import Current, DamagedError, Floor, Next, PinnedError, Store, StoreError, hash_of
from tests.store.sample import described, edition

TRUSTED = {"root.json": b"root", "timestamp.json": b"1"}
NEWER = {**TRUSTED, "timestamp.json": b"2"}


@pytest.fixture
def store(state: Path) -> Store:
    store = Store(state)
    store.pin(b"the root")
    return store


def signed(store: Store, *contents: bytes, absent: dict[str, int] | None = None, note: str = "") -> str:
    names = {store.add_bytes(data): len(data) for data in contents} | (absent or {})
    return store.write_signed_edition(described(names, note))


def test_trust_and_edition_are_adopted_by_one_pointer(store: Store) -> None:
    first = signed(store, b"a")

    store.follow(first, TRUSTED, at=0, now_ms=1000)

    assert store.current() == Current(first, None, 1000, trust=1)
    assert store.trusted() == TRUSTED


def test_trust_alone_moves_on_and_the_edition_stays(store: Store) -> None:
    first = signed(store, b"a")
    store.follow(first, TRUSTED, at=0, now_ms=1000)

    store.follow(None, NEWER, at=0, now_ms=2000)

    assert store.current() == Current(first, None, 1000, trust=2)
    assert store.trusted() == NEWER


def test_the_same_again_writes_nothing(store: Store) -> None:
    first = signed(store, b"a")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    before = (store.state / "current").stat().st_ino

    store.follow(first, dict(TRUSTED), at=0, now_ms=2000)

    assert (store.state / "current").stat().st_ino == before


def test_a_pinned_screen_plays_nothing_that_was_built_of_a_folder(state: Path) -> None:
    store = Store(state)
    built = edition(store, b"from a folder")
    store.adopt(built, 1000)

    store.pin(b"the root")

    assert store.current() is None
    with pytest.raises(PinnedError, match="only what is signed"):
        store.adopt(built, 2000)
    with pytest.raises(PinnedError):
        store.hold(built, 2000)


def test_a_screen_is_pinned_once(store: Store) -> None:
    store.pin(b"the root")
    with pytest.raises(PinnedError, match="pinned to another root"):
        store.pin(b"another root")
    assert store.pinned_root() == b"the root"


def test_an_edition_waits_for_its_instant_and_then_plays_without_anybody_writing(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    store.follow(first, TRUSTED, at=0, now_ms=1000)

    store.follow(second, NEWER, at=5000, now_ms=2000)

    assert store.current(4999) == Current(first, None, 1000, trust=2, next=Next(second, 5000))
    assert store.current(5000) == Current(second, first, 5000, trust=2)


def test_an_edition_that_is_published_anew_before_its_instant_does_not_come(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    store.follow(second, NEWER, at=5000, now_ms=2000)

    store.follow(first, {**NEWER, "x.json": b""}, at=0, now_ms=3000)

    assert store.current(6000) == Current(first, None, 1000, trust=3)


def test_a_screen_without_an_edition_shows_nothing_before_the_instant(store: Store) -> None:
    first = signed(store, b"a")
    assert store.follow(first, TRUSTED, at=5000, now_ms=1000) is None
    store.follow(first, TRUSTED, at=5000, now_ms=5000)
    assert store.current() == Current(first, None, 5000, trust=1)


def test_a_rollback_holds_until_it_is_released_whatever_comes(store: Store) -> None:
    first, second, third = (signed(store, data) for data in (b"a", b"b", b"c"))
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    store.follow(second, TRUSTED, at=0, now_ms=2000)

    store.rollback(3000)
    store.follow(third, NEWER, at=0, now_ms=4000)

    held = store.current(9000)
    assert held == Current(first, second, 3000, trust=2, held=True, next=Next(third, 0))
    assert store.release(9500) == Current(third, first, 9500, trust=2)


def test_the_end_of_a_hold_leads_back_to_what_was_left(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    store.follow(second, TRUSTED, at=0, now_ms=2000)
    store.rollback(3000)

    assert store.release(4000) == Current(second, first, 4000, trust=1)
    assert store.release(5000) == Current(second, first, 4000, trust=1)


def test_any_kept_edition_can_be_held(store: Store) -> None:
    first, second, third = (signed(store, data) for data in (b"a", b"b", b"c"))
    for at, one in enumerate((first, second, third), 1):
        store.follow(one, TRUSTED, at=0, now_ms=at)

    assert store.hold(first, 9) == Current(first, third, 9, trust=1, held=True, next=Next(third, 9))


def test_bans_are_those_of_the_adopted_trust_also_after_a_rollback(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    bad = hash_of(b"a")
    store.follow(second, {**NEWER, "bans.json": b'{"objects":["%s","../x"]}' % bad.encode()}, at=0, now_ms=2000)

    store.rollback(3000)

    assert store.bans() == {bad}


def test_objects_that_are_on_their_way_do_not_make_an_edition_damaged(store: Store) -> None:
    late = hash_of(b"late")
    first = signed(store, b"a", absent={late: 4})

    store.follow(first, TRUSTED, at=0, now_ms=1000)

    assert store.missing(first) == {late}
    assert Store(store.state).current() == Current(first, None, 1000, trust=1)
    store.add_bytes(b"late")
    assert store.note_arrived(first) == frozenset()
    assert store.missing(first) == frozenset()


def test_an_object_that_was_here_and_is_gone_makes_it_damaged(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    store.follow(second, TRUSTED, at=0, now_ms=2000)

    store.object_path(hash_of(b"b")).unlink()

    current = Store(store.state).current()
    assert current == Current(first, None, 2000, trust=1, instead_of=second)
    with pytest.raises(DamagedError):
        store.follow(second, NEWER, at=0, now_ms=3000)


def test_what_waits_is_not_swept(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    store.follow(second, NEWER, at=5000, now_ms=2000)

    store.sweep(keep=1)

    assert store.current(5000) == Current(second, first, 5000, trust=2)
    assert store.verify(hash_of(b"b"))


def test_a_swept_edition_leaves_nothing(store: Store) -> None:
    first, second = signed(store, b"a"), signed(store, b"b")
    gone = signed(store, b"c")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    store.follow(second, TRUSTED, at=0, now_ms=2000)

    store.sweep(keep=0)

    assert not (store.state / "editions" / gone).exists()


def test_the_floor_of_time_is_the_later_of_both(store: Store) -> None:
    assert store.floor().at == 0
    store.set_floor(Floor(own=5, signed=7))
    assert Store(store.state).floor().at == 7


def test_damaged_trust_is_started_anew(store: Store) -> None:
    first = signed(store, b"a")
    store.follow(first, TRUSTED, at=0, now_ms=1000)
    (store.state / "trust" / "1" / "root.json").unlink()

    assert "root.json" not in store.trusted()
    store.follow(None, NEWER, at=0, now_ms=2000)
    assert store.trusted() == NEWER


def test_pinned_is_an_error_of_the_store() -> None:
    assert issubclass(PinnedError, StoreError)
