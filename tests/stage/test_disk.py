"""What the stage sees of a repository that is followed."""

from pathlib import Path

import pytest

from kiosk.program import (
    BLACK,
    Edition,
    Instant,
    Item,
    Layout,
    Object,
    Override,
    Playlist,
    Rule,
    Screen,
    Site,
    Situation,
    Windows,
    encode_edition,
    encode_situation,
)
from kiosk.stage.disk import Disk
from kiosk.store import Floor, Store, hash_of

TRUSTED = {"root.json": b"1"}


class House:
    def __init__(self, state: Path) -> None:
        self.store = Store(state)
        self.store.pin(b"root")
        self.now = 1_000_000
        self.disk = Disk(state, lambda: self.now)

    def offer(
        self,
        title: str,
        *objects: bytes,
        at: int = 0,
        bans: tuple[str, ...] = (),
        dated: bool = False,
        poster: str | None = None,
    ) -> str:
        names = tuple(map(hash_of, objects))
        windows = Windows(calendar="x") if dated else None
        item = Item("k", 0, "image", title, "", 10_000, {}, names, windows=windows)
        edition = Edition(
            Site(title, "UTC", "id", poster),
            (Screen("s"),),
            (Layout("full", ()),),
            (Rule("r", "full", {"main": ("a",)}),),
            {"a": Playlist("", (item,))},
            objects={hash_of(data): Object(len(data), "x") for data in objects},
        )
        name = self.store.write_signed_edition(encode_edition(edition))
        listed = ",".join(f'"{ban}"' for ban in bans)
        trusted = {**TRUSTED, "bans.json": f'{{"objects":[{listed}]}}'.encode()}
        self.store.follow(name, trusted, at=at, now_ms=self.now)
        return name

    def look(self) -> str | None:
        loaded = self.disk.edition.look()
        return loaded.edition.site.title if loaded else None

    def missing(self) -> frozenset[str] | None:
        situation = self.disk.situation.look()
        return None if situation is None else situation.missing


@pytest.fixture
def house(state: Path) -> House:
    return House(state)


def test_what_is_not_here_is_missing_and_is_not_once_it_has_arrived(house: House) -> None:
    edition = house.offer("one", b"late")
    assert house.missing() == frozenset({hash_of(b"late")})
    assert house.missing() is None

    house.store.add_bytes(b"late")
    house.store.note_arrived(edition)

    assert house.missing() == frozenset()


def test_what_is_banned_is_missing_in_every_edition(house: House) -> None:
    bad = hash_of(b"bad")
    house.store.add_bytes(b"bad")
    house.offer("one", b"bad")
    assert house.missing() == frozenset()

    house.offer("two", b"bad", bans=(bad,))
    assert house.missing() == frozenset({bad})
    house.store.rollback(house.now)

    house.missing()
    assert house.look() == "one"
    assert house.store.bans() == {bad}


def test_a_poster_that_is_banned_is_shown_no_more_and_again_once_it_is_lifted(house: House) -> None:
    poster = hash_of(b"poster")
    house.store.add_bytes(b"poster")
    for bans, shown in (((), poster), ((poster,), None), ((), poster)):
        house.offer("one", b"poster", poster=poster, bans=bans)
        loaded = house.disk.edition.look()
        assert loaded is not None
        assert loaded.edition.site.poster == shown


def test_a_ban_of_something_else_does_not_load_the_edition_anew(house: House) -> None:
    house.offer("one")
    assert house.look() == "one"
    house.offer("one", bans=(hash_of(b"bad"),))
    assert house.look() is None


def test_another_edition_plays_at_its_instant_though_nobody_writes(house: House) -> None:
    house.offer("one")
    assert house.look() == "one"
    house.offer("two", at=house.now + 5000)

    assert house.look() is None
    assert house.disk.next_at == house.now + 5000
    house.now += 4999
    assert house.look() is None
    house.now += 1
    assert house.look() == "two"
    assert house.disk.next_at is None


def test_what_is_held_waits_for_no_instant(house: House) -> None:
    house.offer("one")
    house.offer("two")
    house.store.rollback(house.now)
    assert house.look() == "one"
    assert house.disk.next_at is None


@pytest.mark.expects_log("the clock of this machine is wrong")
def test_what_has_a_date_is_left_out_while_the_clock_is_wrong(house: House) -> None:
    house.offer("one", dated=True)
    house.store.set_floor(Floor(own=house.now + 24 * 3_600_000))

    loaded = house.disk.edition.look()
    assert loaded is not None
    assert loaded.edition.playlists["a"].items == ()

    house.now += 24 * 3_600_000
    loaded = house.disk.edition.look()
    assert loaded is not None
    assert loaded.edition.playlists["a"].items != ()


def test_a_text_that_nobody_signed_is_left_out_whoever_wrote_it(house: House) -> None:
    text = Override("x", {"main": "x"}, Instant(0), own=(Item("x", 0, "announcement", "Banjir", "", 10_000, {}),))
    dark = Override("y", {"main": "y"}, Instant(0), own=(Item("y", 0, BLACK, "", "", 10_000, {}),))
    house.store.update_situation(lambda _: encode_situation(Situation(overrides=(text, dark))))
    situation = house.disk.situation.look()
    assert situation is not None
    assert [one.id for one in situation.overrides] == ["y"]


class Built:
    """A STATE whose editions were built here, of a folder."""

    def __init__(self, state: Path) -> None:
        self.store = Store(state)
        self.disk = Disk(state, lambda: 1_000_000)

    def adopt(self, title: str, data: bytes) -> str:
        name = self.store.add_bytes(data)
        item = Item("k", 0, "image", title, "", 10_000, {}, (name,))
        edition = Edition(
            Site(title, "UTC", "id"),
            (Screen("s"),),
            (Layout("full", ()),),
            (Rule("r", "full", {"main": ("a",)}),),
            {"a": Playlist("", (item,))},
            objects={name: Object(len(data), "x")},
        )
        with self.store.writing():
            written = self.store.write_edition(encode_edition(edition))
        self.store.adopt(written, 1_000)
        return written

    def look(self) -> str | None:
        loaded = self.disk.edition.look()
        return loaded.edition.site.title if loaded else None


@pytest.mark.expects_log("is damaged")
def test_an_edition_that_lost_an_object_plays_until_that_is_found_out(state: Path) -> None:
    built = Built(state)
    built.adopt("before", b"1")
    built.adopt("after", b"2")
    built.store.object_path(hash_of(b"2")).unlink()

    assert built.look() == "after"
    assert built.look() is None
    built.disk.examine()
    assert built.look() == "before"
    assert built.look() is None


def test_an_edition_that_is_whole_plays_on_when_it_was_examined(state: Path) -> None:
    built = Built(state)
    built.disk.examine()
    assert built.look() is None
    built.adopt("one", b"1")
    assert built.look() == "one"
    built.disk.examine()
    assert built.look() is None


@pytest.mark.expects_log("is damaged")
def test_an_edition_whose_bytes_changed_is_never_played(state: Path) -> None:
    built = Built(state)
    built.adopt("before", b"1")
    path = state / "editions" / built.adopt("after", b"2") / "edition.json"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"after", b"AFTER"))

    assert built.look() == "before"
    assert built.look() is None
