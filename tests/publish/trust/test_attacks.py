"""What somebody might do who holds the server, the network or a stick, but not the city's keys."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner
from typing_extensions import override

from kiosk.publish.transport import TransportError
from kiosk.publish.trust import Client, Reason, RefusedError, check_root, read_moments
from tests.publish.maker import Maker, Way, later, signed


@pytest.fixture
def city() -> Maker:
    city = Maker(signed_at=1234)
    city.target("edition.json", b"one")
    city.publish()
    return city


class Screen:
    """Looks at repositories, and remembers."""

    def __init__(self, root: bytes, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self.trusted: Mapping[str, bytes] = {}

    @contextmanager
    def looking(self, way: Way) -> Iterator[Client]:
        with Client(way, self.root, self.trusted, self.folder / "work") as client:
            try:
                client.refresh()
                yield client
            finally:
                self.trusted = client.trusted()

    def look(self, way: Way) -> bytes:
        with self.looking(way) as client:
            target = client.target("edition.json")
            assert target is not None
            return client.read(target)

    def refusal(self, way: Way) -> Reason:
        with pytest.raises(RefusedError) as caught:
            self.look(way)
        return caught.value.reason


@pytest.fixture
def screen(city: Maker, tmp_path: Path) -> Screen:
    return Screen(city.first_root, tmp_path)


def test_what_the_city_signed_is_taken(city: Maker, screen: Screen) -> None:
    assert screen.look(city.way()) == b"one"
    city.target("edition.json", b"two")
    city.publish()
    assert screen.look(city.way()) == b"two"
    assert not (screen.folder / "work").exists()


def test_a_look_that_finds_nothing_new_takes_two_requests(city: Maker, screen: Screen) -> None:
    screen.look(city.way())
    way = city.way()
    with screen.looking(way):
        pass
    assert way.asked == ["metadata/2.root.json", "metadata/timestamp.json"]


def test_arbitrary_software(city: Maker, screen: Screen) -> None:
    (path,) = (path for path in city.files if path.endswith(".edition.json"))
    city.files[path] = b"bad"
    assert screen.refusal(city.way()) is Reason.MIXED


def test_a_repository_of_somebody_else(screen: Screen) -> None:
    other = Maker()
    other.target("edition.json", b"bad")
    other.publish()
    assert screen.refusal(other.way()) is Reason.UNSIGNED


def test_a_root_of_somebody_else_does_not_follow(city: Maker, screen: Screen) -> None:
    other = Maker()
    other.root.version = 2
    other.publish_root()
    other.target("edition.json", b"bad")
    other.publish()
    assert screen.refusal(Way({**city.files, **other.files})) is Reason.UNSIGNED


def test_rollback_of_the_timestamp(city: Maker, screen: Screen) -> None:
    old = dict(city.files)
    city.target("edition.json", b"two")
    city.publish()
    screen.look(city.way())
    assert screen.refusal(Way(old)) is Reason.OLDER


def test_rollback_of_the_targets_under_a_new_timestamp(city: Maker, screen: Screen) -> None:
    """As whoever holds the publishing machine's keys alone could try."""
    city.target("edition.json", b"two")
    city.publish()
    screen.look(city.way())
    city.targets.version = 1
    city.snapshot.version += 1
    city.timestamp.version += 1
    city.publish(move=False)
    assert screen.refusal(city.way()) is Reason.OLDER


def test_indefinite_freeze(city: Maker, screen: Screen) -> None:
    screen.look(city.way())
    city.timestamp.expires = later(seconds=-1)
    city.timestamp.version += 1
    city.stamp()
    assert screen.refusal(city.way()) is Reason.EXPIRED


@pytest.mark.parametrize("role", ["root", "snapshot", "targets"])
def test_nothing_expired_is_taken(city: Maker, screen: Screen, role: str) -> None:
    getattr(city, role).expires = later(seconds=-1)
    city.root.version = 2
    city.publish_root()
    city.publish()
    assert screen.refusal(city.way()) is Reason.EXPIRED


def test_fast_forward_is_cured_by_new_keys(city: Maker, screen: Screen) -> None:
    thief = city.keys
    city.timestamp.version = city.snapshot.version = city.targets.version = 1_000_000
    city.target("edition.json", b"stolen")
    city.publish()
    assert screen.look(city.way()) == b"stolen"
    for role in ("timestamp", "snapshot", "targets"):
        city.rotate(role)
    city.timestamp.version = city.snapshot.version = city.targets.version = 2
    city.target("edition.json", b"ours again")
    city.publish(move=False)

    assert screen.look(city.way()) == b"ours again"
    assert thief is city.keys


@pytest.mark.parametrize("path", ["metadata/timestamp.json", "metadata/1.snapshot.json", "metadata/2.root.json"])
def test_endless_metadata(city: Maker, screen: Screen, path: str) -> None:
    city.files[path] = city.files.get(path, b"") + b" " * 6_000_000
    with pytest.raises(TransportError):
        screen.look(city.way())


def test_endless_data(city: Maker, screen: Screen) -> None:
    (path,) = (path for path in city.files if path.endswith(".edition.json"))
    city.files[path] += b"." * 1_000_000
    way = city.way()
    with pytest.raises(TransportError):
        screen.look(way)
    assert way.moved < 100_000


def test_a_transport_that_does_not_keep_to_the_limit(city: Maker, screen: Screen) -> None:
    class Careless(Way):
        @override
        def read(self, path: str, *, limit: int) -> bytes:
            return super().read(path, limit=max(limit, 1 << 30))

    city.files["metadata/timestamp.json"] += b" " * 100_000
    assert screen.refusal(Careless(city.files)) is Reason.ENDLESS


def test_extraneous_dependencies(city: Maker, screen: Screen) -> None:
    """A target more, which nobody signed, is not there; an edition's objects are named in it and nowhere else."""
    city.files["targets/" + "0" * 64 + ".extra.json"] = b"{}"
    with screen.looking(city.way()) as client:
        assert client.target("extra.json") is None


def test_mix_and_match(city: Maker, screen: Screen) -> None:
    old_snapshot = city.files["metadata/1.snapshot.json"]
    city.target("edition.json", b"two")
    city.publish()
    city.files["metadata/2.snapshot.json"] = old_snapshot
    assert screen.refusal(city.way()) is Reason.MIXED


def test_targets_of_another_time(city: Maker, screen: Screen) -> None:
    city.target("edition.json", b"two")
    city.publish()
    city.files["metadata/2.targets.json"] = city.files["metadata/1.targets.json"]
    assert screen.refusal(city.way()) is Reason.MIXED


def test_wrong_threshold(tmp_path: Path) -> None:
    city = Maker(threshold=2)
    city.target("edition.json", b"two must sign")
    city.publish()
    screen = Screen(city.first_root, tmp_path)
    assert screen.look(city.way()) == b"two must sign"

    city.keys["targets"] = city.keys["targets"][:1]
    city.publish()
    assert screen.refusal(city.way()) is Reason.UNSIGNED


def test_one_person_signing_twice_is_one(tmp_path: Path) -> None:
    city = Maker(threshold=2)
    city.keys["targets"] = [city.keys["targets"][0]] * 2
    city.target("edition.json", b"x")
    city.publish()
    assert Screen(city.first_root, tmp_path).refusal(city.way()) is Reason.UNSIGNED


def test_a_revoked_key(city: Maker, screen: Screen) -> None:
    screen.look(city.way())
    old = city.rotate("targets")
    city.keys["targets"], new = old, city.keys["targets"]
    city.target("edition.json", b"from one who left")
    city.publish()
    assert screen.refusal(city.way()) is Reason.UNSIGNED

    city.keys["targets"] = new
    city.publish()
    assert screen.look(city.way()) == b"from one who left"


def test_a_key_stays_revoked_though_the_look_that_learned_of_it_failed(city: Maker, screen: Screen) -> None:
    screen.look(city.way())
    before = dict(city.files)
    old = city.rotate("timestamp")
    assert screen.refusal(city.way()) is Reason.UNSIGNED

    city.keys["timestamp"] = old
    city.files = before
    city.timestamp.version += 1
    city.stamp()
    assert screen.refusal(city.way()) is Reason.UNSIGNED


def test_root_rotation_across_several_versions(city: Maker, screen: Screen) -> None:
    for _ in range(5):
        city.rotate("root")
    city.rotate("targets")
    city.target("edition.json", b"after six")
    city.publish()
    assert screen.look(city.way()) == b"after six"
    assert b'"version":7' in screen.trusted["root.json"]


def test_a_root_that_only_the_new_keys_signed(city: Maker, screen: Screen) -> None:
    city.rotate("root")
    city.publish_root(*city.keys["root"])
    assert screen.refusal(city.way()) is Reason.UNSIGNED


def test_a_root_version_that_is_left_out(city: Maker, screen: Screen) -> None:
    city.rotate("targets")
    city.rotate("targets")
    del city.files["metadata/2.root.json"]
    city.publish()
    assert screen.refusal(city.way()) is Reason.UNSIGNED


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b"<html>please log in</html>", b"[" * 10_000])
def test_rubbish_in_place_of_metadata(city: Maker, screen: Screen, data: bytes) -> None:
    city.files["metadata/timestamp.json"] = data
    assert screen.refusal(city.way()) is Reason.DAMAGED


def test_a_missing_part(city: Maker, screen: Screen) -> None:
    del city.files["metadata/1.targets.json"]
    assert screen.refusal(city.way()) is Reason.INCOMPLETE


def test_damaged_memory_starts_anew_from_the_pinned_root(city: Maker, screen: Screen) -> None:
    screen.look(city.way())
    screen.trusted = {"timestamp.json": b"rubbish"}
    assert screen.look(city.way()) == b"one"


def test_the_times_that_metadata_tells(city: Maker, screen: Screen) -> None:
    screen.look(city.way())
    moments = read_moments(screen.trusted)
    assert moments.signed_at == 1234
    assert moments.expires == city.timestamp.expires.timestamp() * 1000
    assert len(moments.online_keys) == 3
    assert read_moments({}).signed_at == 0


def test_only_a_root_that_its_own_keys_signed_can_be_pinned(city: Maker) -> None:
    check_root(city.first_root)
    with pytest.raises(RefusedError, match="not signed by enough"):
        check_root(signed(city.root, [CryptoSigner.generate_ed25519()]))
    with pytest.raises(RefusedError, match=r"no root\.json"):
        check_root(city.files["metadata/timestamp.json"])
    with pytest.raises(RefusedError, match=r"no root\.json"):
        check_root(b"rubbish")
