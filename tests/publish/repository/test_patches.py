import itertools

import pytest

from kiosk.publish.repository import Packed, Patch, PatchError, assemble, offer, read_patches, way
from kiosk.store import hash_of


def edition(changed: int, length: int = 400) -> bytes:
    names = [hash_of(f"{i}:{changed if i == changed % length else 0}".encode()) for i in range(length)]
    return f'{{"edition":{changed},"objects":["{",".join(names)}"]}}'.encode()


class Repository:
    """What was published, one edition after the other."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.offered: tuple[Patch, ...] = ()
        self.last: bytes | None = None
        self.moved: list[int] = []

    def publish(self, data: bytes) -> Packed:
        packed = offer(data, self.last, self.offered)
        self.objects |= packed.new
        self.offered, self.last = packed.patches, data
        self.moved.append(sum(map(len, packed.new.values())))
        return packed

    def fetch(self, wanted: bytes, have: bytes | None = None) -> tuple[bytes, int]:
        known = {} if have is None else {hash_of(have): have}
        moved: list[int] = []

        def fetched(patch: Patch) -> bytes:
            moved.append(patch.length)
            return self.objects[patch.object]

        data = assemble(self.offered, hash_of(wanted), have=known, read=known.__getitem__, fetch=fetched)
        return data, sum(moved)


def test_a_screen_that_has_any_edition_or_none_gets_the_newest() -> None:
    repository = Repository()
    editions = [edition(i) for i in range(60)]
    for i, data in enumerate(editions):
        repository.publish(data)
        assert repository.fetch(data)[0] == data
        for have in editions[:i]:
            assert repository.fetch(data, have)[0] == data


def test_the_edition_before_costs_little_and_the_list_stays_short() -> None:
    repository = Repository()
    editions = [edition(i) for i in range(60)]
    repository.publish(editions[0])
    whole = repository.moved[0]
    for before, after in itertools.pairwise(editions):
        repository.publish(after)
        assert repository.fetch(after, before)[1] < whole / 20
        assert repository.fetch(after)[1] < 2.2 * whole
        assert len(repository.offered) <= 18
    assert sum(size > whole / 2 for size in repository.moved) <= 5
    assert all(patch.object in repository.objects for patch in repository.offered)


def test_an_edition_that_has_nothing_in_common_is_taken_whole() -> None:
    repository = Repository()
    repository.publish(edition(1))
    other = b'{"texts":["' + bytes(range(32, 127)) * 300 + b'"]}'
    repository.publish(other)
    assert repository.fetch(other, edition(1))[0] == other
    assert repository.fetch(other)[0] == other


def test_publishing_the_same_edition_again_moves_nothing() -> None:
    repository = Repository()
    repository.publish(edition(1))
    offered = repository.offered
    assert repository.publish(edition(1)).new == {}
    assert repository.offered == offered


def test_an_edition_whose_patches_are_not_known_is_offered_whole() -> None:
    packed = offer(edition(1), edition(1), ())
    assert [(patch.makes, patch.of) for patch in packed.patches] == [(hash_of(edition(1)), None)]


def test_going_back_to_an_edition_before_works() -> None:
    repository = Repository()
    for number in (1, 2, 1, 2, 3, 1):
        repository.publish(edition(number))
        for have in (1, 2, 3):
            assert repository.fetch(edition(number), edition(have))[0] == edition(number)


def test_bytes_that_were_not_signed_are_refused() -> None:
    repository = Repository()
    repository.publish(edition(1))
    (whole,) = repository.offered
    for wrong in (b"", repository.objects[whole.object][:-1], repository.objects[whole.object] + b"x"):
        repository.objects[whole.object] = wrong
        with pytest.raises(PatchError, match="not what was signed"):
            repository.fetch(edition(1))


def test_a_signed_patch_that_makes_another_edition_is_refused() -> None:
    packed = offer(edition(1), None)
    (whole,) = packed.patches
    with pytest.raises(PatchError, match="another edition"):
        assemble(
            [Patch(hash_of(b"x"), whole.object, whole.length)],
            hash_of(b"x"),
            have=(),
            read=lambda _: b"",
            fetch=lambda patch: packed.new[patch.object],
        )


def test_without_a_way_it_says_so() -> None:
    with pytest.raises(PatchError, match="no way"):
        way((), hash_of(b"x"), set())
    circle = (Patch("a", "1", 1, "b"), Patch("b", "2", 1, "a"))
    with pytest.raises(PatchError, match="no way"):
        way(circle, "a", set())


@pytest.mark.parametrize("patches", ["text", [1], [{"makes": 1}], {"a": 1}])
def test_a_list_that_is_none_is_refused(patches: object) -> None:
    with pytest.raises(PatchError):
        read_patches({"patches": patches})


def test_no_list_means_a_plain_target() -> None:
    assert read_patches({}) == read_patches(None) == ()
