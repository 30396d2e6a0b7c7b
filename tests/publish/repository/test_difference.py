import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.publish.repository.difference import DifferenceError, pack, unpack
from kiosk.store import hash_of

TEXTS = st.lists(st.sampled_from([b"a", b"bc", b",", b'"x":1', b"{},", b"\xff"]), max_size=40).map(b"".join)


def listing(count: int, changed: int | None = None) -> bytes:
    names = [hash_of(f"{i}{'!' if i == changed else ''}".encode()) for i in range(count)]
    return json.dumps([{"name": name, "length": 1000, "kind": "image/jpeg"} for name in names]).encode()


@given(TEXTS, TEXTS)
def test_what_was_packed_comes_back(before: bytes, after: bytes) -> None:
    assert unpack(pack(after, before), before, limit=len(after)) == after


def test_the_difference_of_a_long_text_with_one_change_is_small() -> None:
    before, after = listing(10_000), listing(10_000, changed=5_000)
    packed = pack(after, before)
    assert len(packed) < 300
    assert unpack(packed, before, limit=len(after)) == after


def test_what_is_added_and_removed_costs_no_more_than_itself() -> None:
    lines = listing(1_000).split(b"{")
    moved = b"{".join(sorted(lines, key=lambda line: hash_of(bytes(line))))
    assert len(pack(moved, listing(1_000))) < len(pack(moved))


def test_no_more_comes_out_than_is_allowed() -> None:
    bomb = pack(b"\0" * 50_000_000)
    assert len(bomb) < 10_000
    with pytest.raises(DifferenceError, match="longer"):
        unpack(bomb, limit=1_000_000)
    with pytest.raises(DifferenceError, match="longer"):
        unpack(pack(listing(100) * 3, listing(100)), listing(100), limit=2 * len(listing(100)))


@given(st.binary(max_size=80))
def test_any_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(DifferenceError):
        unpack(data, b"before", limit=1_000)


@given(st.data())
def test_damaged_bytes_are_refused_or_harmless(data: st.DataObject) -> None:
    packed = bytearray(pack(listing(30, changed=3), listing(30)))
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(DifferenceError):
        assert len(unpack(bytes(packed), listing(30), limit=10_000)) <= 10_000


def test_a_difference_to_another_text_is_refused() -> None:
    with pytest.raises(DifferenceError, match="another text"):
        unpack(pack(listing(100, changed=50), listing(100)), b"short", limit=100_000)
